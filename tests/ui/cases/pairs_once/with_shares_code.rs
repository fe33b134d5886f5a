use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked", shares_code)]
    CartLocked,
    #[pc(
        code = 910_001,
        status = 409,
        msg = "The cart is being paid",
        shares_code
    )]
    CartBeingPaid,
}

fn main() {}
