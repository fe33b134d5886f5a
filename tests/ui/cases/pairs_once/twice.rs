use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_001, status = 409, msg = "The cart is being paid")]
    CartBeingPaid,
}

fn main() {}
