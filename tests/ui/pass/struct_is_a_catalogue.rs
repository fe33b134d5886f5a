use partner_error::{PartnerError, Status};

/// Another request holds the cart.
#[derive(Debug, PartnerError)]
#[pc(source = "Storefront", codes = 910_000..=910_999, help = "https://example.com/{code}/{name}")]
#[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
struct CartLocked {
    cart: String,
    until: u8,
}

#[derive(Debug, PartnerError)]
#[pc(code = 910_002, status = 402, msg = "Payment of {0} was declined")]
struct Declined(u32, #[source] std::fmt::Error);

#[derive(Debug, PartnerError)]
#[pc(code = 910_003, status = 503, msg = "The storefront is closed")]
struct Closed;

#[derive(Debug, PartnerError)]
#[pc(transparent)]
struct Storing(#[from] Closed);

fn main() {
    let error = CartLocked {
        cart: "C-7".into(),
        until: 9,
    };
    assert_eq!(error.to_string(), "Cart C-7 is locked until 9");
    assert_eq!(error.entry().name(), "CartLocked");
    assert_eq!(error.entry().source(), "Storefront");
    assert_eq!(error.entry().docs(), "Another request holds the cart.");
    let help = error.entry().help();
    assert_eq!(
        help.as_deref(),
        Some("https://example.com/910001/CartLocked")
    );
    assert_eq!(CartLocked::catalogue().own().len(), 1);

    let error = Declined(12, std::fmt::Error);
    assert_eq!(error.to_string(), "Payment of 12 was declined");
    assert!(std::error::Error::source(&error).is_some());

    let error = Storing::from(Closed);
    assert_eq!(error.status(), Status::SERVICE_UNAVAILABLE);
    assert_eq!(error.to_string(), "The storefront is closed");
    assert_eq!(Storing::catalogue().own().len(), 0);
    assert_eq!(Storing::catalogue().entries().count(), 1);
}
