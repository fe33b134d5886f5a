use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910001, status = 409, msg = "The cart is being paid")]
    CartBeingPaid,
    #[pc(code = 0xDE2B1, status = 409, msg = "The cart is being packed")]
    CartBeingPacked,
}

fn main() {}
