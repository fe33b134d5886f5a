use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 409, status = 910_001, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
