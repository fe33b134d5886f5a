#[allow(
    clippy::missing_inline_in_public_items,
    deprecated,
    unused_qualifications
)]
const _: () = {
    #[allow(unused_imports)]
    use __private::{Foreign as _, OtherCause as _, Unshown as _};
    use ::partner_error::__private_0_1 as __private;
    const __SOURCE: &::core::primitive::str = "Storefront";
    const __TEXTS: &::core::primitive::str = "CartLockedCart {cart} is locked until {until}Another request holds the cart.DeclinedPayment was declinedThe card issuer refused the charge.Items{0} items of the order are wrong";
    static __HOLES: [__private::Hole; 3] = [(5, 11, 0), (28, 35, 1), (0, 3, 0)];
    static __NAMES: [&::core::primitive::str; 3] = ["cart", "until", "0"];
    static __COMMON: [__private::Common; 1] = [__private::Common {
        source: __SOURCE,
        help: ::core::option::Option::Some("https://example.com/errors/{code}"),
        texts: __TEXTS,
        holes: &__HOLES,
        names: &__NAMES,
        parameters: &[],
        is_named: false,
    }];
    static __ENTRIES: [__private::Entry; 3] = __private::Rows {
        common: &__COMMON,
        rows: &[
            0xde2b2_199_0000a_00000023_0000001f,
            0xde2b1_192_00008_00000014_00000023,
            0xde2b3_190_00005_00000020_00000000,
        ],
        holes: &[(0, 2), (2, 1)],
        retries: &[(0, __private::Retry::Later)],
        sources: &[],
        data: &[2],
    }
    .entries();
    fn __render(
        __position: ::core::primitive::usize,
        __arguments: &[&dyn ::core::fmt::Display],
        __form: __private::Form<'_>,
        __f: &mut ::core::fmt::Formatter<'_>,
    ) -> ::core::fmt::Result {
        __private::render(&__ENTRIES[__position], __form, __arguments, __f)
    }
    const __SLOTS: &[::core::primitive::u8] =
        b"\0\0\0\xFD\0\0\0\0\x01\0\0\x02\xB1\xE2\r\0\0\0\0\t\xB2\xE2\r\0\x02\0\0\0\xB3\xE2\r\0";
    const fn __own_catalogue() -> __private::Catalogue {
        __private::Catalogue::declared(
            "StorefrontError",
            ::core::concat!(::core::module_path!(), "::", "StorefrontError"),
            __SOURCE,
            &__ENTRIES,
            __private::Index {
                displacements: b"\0",
                slots: __SLOTS,
                shared: &[],
            },
        )
        .with_ranges(
            &[::core::ops::RangeInclusive::new(910000u32, 910999u32)],
            &[],
        )
    }
    const _: () = {
        let (__own, __rule) = (
            &__own_catalogue(),
            &__private::Rule::Joins(__private::Transparent::<PartnerCenterError>::CATALOGUE),
        );
        __private::check(__own, __rule, 0usize);
        __private::check(__own, __rule, 1usize);
        __private::check(__own, __rule, 2usize);
    };
    #[automatically_derived]
    impl<T> __private::Declare for StorefrontError<T>
    where
        T: ::core::fmt::Display,
    {
        type OptionalKind = __private::NoKind;
        const CATALOGUE: &'static __private::Catalogue = &__own_catalogue().with(
            &[__private::Transparent::<PartnerCenterError>::CATALOGUE],
            &[],
        );
        fn entry(&self) -> &'static __private::Entry {
            &__ENTRIES[match self {
                StorefrontError::CartLocked { .. } => 0,
                StorefrontError::Declined { .. } => 1,
                StorefrontError::Items { .. } => 2,
                StorefrontError::PartnerCenter { 0: __inner } => {
                    return __private::Transparent::<PartnerCenterError>::entry(__inner);
                }
            }]
        }
        fn render(
            &self,
            __form: __private::Form<'_>,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                StorefrontError::CartLocked {
                    cart: __0,
                    until: __1,
                    ..
                } => {
                    if __form.is_plain() {
                        __render(0, &[&__private::Shown(__0).display(), __1], __form, __f)
                    } else {
                        __render(
                            0,
                            &[
                                &__private::Shown(__0).display(),
                                &::core::format_args!("{:>5}", __1),
                            ],
                            __form,
                            __f,
                        )
                    }
                }
                StorefrontError::Items { 0: __0, .. } => __render(2, &[__0], __form, __f),
                StorefrontError::PartnerCenter { 0: __inner } => {
                    __private::Transparent::<PartnerCenterError>::render(__inner, __form, __f)
                }
                _ => __private::render(__private::Declare::entry(self), __form, &[], __f),
            }
        }
        fn data(&self, __data: &mut __private::Data) {
            match self {
                StorefrontError::Items { 1: __1, .. } => __data.put(__1),
                StorefrontError::PartnerCenter { 0: __inner } => {
                    __private::Transparent::<PartnerCenterError>::data(__inner, __data)
                }
                _ => {}
            }
        }
        fn retry_after(&self) -> ::core::option::Option<::core::time::Duration> {
            match self {
                StorefrontError::PartnerCenter { 0: __inner } => {
                    __private::Transparent::<PartnerCenterError>::retry_after(__inner)
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T> ::core::fmt::Display for StorefrontError<T>
    where
        T: ::core::fmt::Display,
    {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __private::display(self, __f)
        }
    }
    #[automatically_derived]
    impl<T> ::core::error::Error for StorefrontError<T>
    where
        Self: ::core::fmt::Debug,
        Self: ::core::fmt::Display,
    {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            match self {
                StorefrontError::Declined { 0: __source, .. } => {
                    ::core::option::Option::Some(__private::Cause(__source).dyn_error())
                }
                StorefrontError::PartnerCenter { 0: __inner } => {
                    __private::Transparent::<PartnerCenterError>::source(__inner)
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T> ::core::convert::From<PartnerCenterError> for StorefrontError<T> {
        fn from(__source: PartnerCenterError) -> Self {
            StorefrontError::PartnerCenter { 0: __source }
        }
    }
    #[automatically_derived]
    impl<T> ::partner_error::Decode for StorefrontError<T>
    where
        T: ::core::str::FromStr + ::core::fmt::Display,
        Self: ::partner_error::PartnerError + __private::Declare,
    {
        fn decode(
            __entry: &'static ::partner_error::Entry,
            __fault: &::partner_error::Fault,
        ) -> ::core::option::Option<Self> {
            <Self as ::partner_error::Decode>::__build(&__private::Wire::read(__entry, __fault))
        }
        fn __build(__wire: &__private::Wire<'_>) -> ::core::option::Option<Self> {
            #[allow(unused_imports)]
            use __private::OtherArgument as _;
            if let ::core::option::Option::Some(__position) = __wire.position::<Self>() {
                return match __position {
                    0usize if __wire.has_parameters() => {
                        __wire.if_sent(StorefrontError::CartLocked {
                            cart: __private::Argument::<T>::read(
                                __wire,
                                &[0],
                                __private::Argument::<T>::IS_SHOWN_AS,
                            )?,
                            until: __private::Argument::<u32>::parse(__wire, &[1])?,
                        })
                    }
                    2usize => ::core::option::Option::Some(StorefrontError::Items {
                        0: __private::Argument::<usize>::parse(__wire, &[0])?,
                        1: __private::Argument::<Vec<Item>>::data(__wire)?,
                    }),
                    _ => ::core::option::Option::None,
                };
            }
            if let ::core::option::Option::Some(__inner) =
                __private::Transparent::<PartnerCenterError>::build(__wire)
            {
                return ::core::option::Option::Some(StorefrontError::PartnerCenter { 0: __inner });
            }
            ::core::option::Option::None
        }
    }
};
