#![no_implicit_prelude]

#[derive(::core::fmt::Debug, ::partner_error::PartnerError)]
#[pc(source = "Storefront", codes = 910_000..=910_999, help = "https://example.com/{code}", decode)]
enum StorefrontError<T> {
    #[pc(code = 910_001, status = 409, msg = "Cart {cart:>3} is locked")]
    CartLocked { cart: u8 },
    #[pc(code = 910_002, status = 402, msg = "Payment was declined", retry = later)]
    Declined(#[source] ::core::option::Option<::std::io::Error>),
    #[pc(code = 910_003, status = 500, msg = "Storing failed")]
    Storing(#[from] ::std::boxed::Box<dyn ::core::error::Error>),
    #[pc(code = 910_004, status = 409, msg = "Carts are locked")]
    CartsLocked(#[pc(data)] T),
    #[pc(transparent)]
    PartnerCenter(#[from] ::partner_error::PartnerCenterError),
}

fn main() {
    let error = StorefrontError::<u8>::CartLocked { cart: 7 };
    let message = ::std::string::ToString::to_string(&error);
    ::std::assert_eq!(message, "Cart   7 is locked");
}
