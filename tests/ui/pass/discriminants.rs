use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[repr(u16)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    CartLocked(u8) = 5,
    #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
    Declined = 40_000,
    #[pc(code = 910_003, status = 503, msg = "The storefront is closed")]
    Closed = 2,
}

#[derive(Debug, PartnerError)]
enum Plain {
    #[pc(code = 910_001, status = 409, msg = "a")]
    A = -5,
    #[pc(code = 910_002, status = 409, msg = "b")]
    B = Self::A as isize + 1_000_000,
}

fn main() {
    let own = StorefrontError::catalogue().own();
    assert_eq!(StorefrontError::CartLocked(7).entry(), &own[0]);
    assert_eq!(StorefrontError::Declined.entry(), &own[1]);
    assert_eq!(StorefrontError::Closed.entry(), &own[2]);
    assert_eq!(Plain::A.to_string(), "a");
    assert_eq!(Plain::B.to_string(), "b");
}
