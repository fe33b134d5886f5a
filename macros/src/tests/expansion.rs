#[allow(deprecated, unused_qualifications)]
const _: () = {
    use ::partner_error::__private_0_1 as __private;
    const SOURCE: &::core::primitive::str = "Storefront";
    static ENTRIES: [__private::Entry; 3usize] = [
        __private::Entry::declared(
            910002u32,
            __private::Status::CONFLICT,
            "CartLocked",
            __private::Template::declared(
                "Cart {cart} is locked until {until}",
                &[__private::Borrowed("cart"), __private::Borrowed("until")],
                &[
                    __private::Hole::new(5usize, 11usize, 0usize),
                    __private::Hole::new(28usize, 35usize, 1usize),
                ],
            ),
            SOURCE,
            "Another request holds the cart.",
        )
        .with_retry(__private::Retry::Later)
        .with_help("https://example.com/errors/{code}"),
        __private::Entry::declared(
            910001u32,
            __private::Status::PAYMENT_REQUIRED,
            "Declined",
            __private::Template::declared("Payment was declined", &[], &[]),
            SOURCE,
            "The card issuer refused the charge.",
        )
        .with_help("https://example.com/errors/{code}"),
        __private::Entry::declared(
            910003u32,
            __private::Status::BAD_REQUEST,
            "Items",
            __private::Template::declared(
                "{0} items of the order are wrong",
                &[__private::Borrowed("0")],
                &[__private::Hole::new(0usize, 3usize, 0usize)],
            ),
            SOURCE,
            "",
        )
        .with_help("https://example.com/errors/{code}")
        .with_data(),
    ];
    const OWN: __private::Catalogue = __private::Catalogue::declared(
        "StorefrontError",
        ::core::concat!(::core::module_path!(), "::", "StorefrontError"),
        SOURCE,
        &ENTRIES,
        &[1u32, 0u32, 2u32],
    );
    const _: () = {
        let (own, rule) = (
            &OWN,
            &__private::Rule::Joins(<PartnerCenterError as __private::Declare>::CATALOGUE),
        );
        __private::check(own, rule, 0usize);
        __private::check(own, rule, 1usize);
        __private::check(own, rule, 2usize);
    };
    #[automatically_derived]
    impl<T> __private::Declare for StorefrontError<T>
    where
        T: ::core::fmt::Display,
    {
        const CATALOGUE: &'static __private::Catalogue = &OWN.with(
            &[<PartnerCenterError as __private::Declare>::CATALOGUE],
            &[],
        );
        fn entry(&self) -> &'static __private::Entry {
            &ENTRIES[match self {
                Self::CartLocked { .. } => 0usize,
                Self::Declined { .. } => 1usize,
                Self::Items { .. } => 2usize,
                Self::PartnerCenter { 0: inner } => return __private::Declare::entry(inner),
            }]
        }
        fn render(
            &self,
            wording: ::core::option::Option<&__private::Template>,
            out: &mut dyn ::core::fmt::Write,
        ) -> ::core::fmt::Result {
            match self {
                Self::CartLocked { cart, until, .. } => ENTRIES[0usize].render(
                    wording,
                    &[cart, &::core::format_args!("{:>5}", until)],
                    out,
                ),
                Self::Items { 0: field0, .. } => ENTRIES[2usize].render(wording, &[field0], out),
                Self::PartnerCenter { 0: inner } => __private::Declare::render(inner, wording, out),
                _ => __private::Declare::entry(self).render(wording, &[], out),
            }
        }
        fn data(&self, data: &mut __private::Data) {
            match self {
                Self::Items { 1: field1, .. } => data.put(field1),
                Self::PartnerCenter { 0: inner } => __private::Declare::data(inner, data),
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl<T> ::core::fmt::Display for StorefrontError<T>
    where
        T: ::core::fmt::Display,
    {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __private::Declare::render(self, ::core::option::Option::None, f)
        }
    }
    #[automatically_derived]
    impl<T> ::core::error::Error for StorefrontError<T>
    where
        Self: ::core::fmt::Debug,
        Self: ::core::fmt::Display,
    {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use __private::AsDynError as _;
            match self {
                Self::Declined { 0: source, .. } => {
                    ::core::option::Option::Some(source.as_dyn_error())
                }
                Self::PartnerCenter { 0: inner } => ::core::error::Error::source(inner),
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T> ::core::convert::From<PartnerCenterError> for StorefrontError<T> {
        fn from(source: PartnerCenterError) -> Self {
            Self::PartnerCenter { 0: source }
        }
    }
    #[automatically_derived]
    impl<T> ::partner_error::Decode for StorefrontError<T>
    where
        Self: ::partner_error::PartnerError,
    {
        fn decode(
            entry: &'static ::partner_error::Entry,
            fault: &::partner_error::Fault,
        ) -> ::core::option::Option<Self> {
            if let ::core::option::Option::Some((position, wire)) =
                __private::Wire::read::<Self>(entry, fault)
            {
                return match position {
                    2usize => ::core::option::Option::Some(Self::Items {
                        0: wire.argument(0usize)?,
                        1: wire.data()?,
                    }),
                    _ => ::core::option::Option::None,
                };
            }
            if let ::core::option::Option::Some(inner) =
                <PartnerCenterError as ::partner_error::Decode>::decode(entry, fault)
            {
                return ::core::option::Option::Some(Self::PartnerCenter { 0: inner });
            }
            ::core::option::Option::None
        }
    }
};
