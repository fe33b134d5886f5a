use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..=910_999)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_001, status = 409, msg = "The cart is empty")]
    CartEmpty,
    #[pc(code = 910_002, status = 402, msg = "Payment was declined", retyr = later)]
    Declined,
    #[pc(code = 910_003, status = 410, msg = "The cart has expired")]
    CartExpired,
    #[pc(code = 901_004, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
