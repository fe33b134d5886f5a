use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_001, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
