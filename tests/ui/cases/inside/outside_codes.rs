use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..=910_999, extends = partner_error::PartnerCenterError)]
enum StorefrontError {
    #[pc(code = 800_064, status = 409, msg = "The cart is busy")]
    CartBusy,
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 5, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
