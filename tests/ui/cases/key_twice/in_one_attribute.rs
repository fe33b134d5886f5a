use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        code = 910_002,
        status = 409,
        msg = "The cart is locked"
    )]
    CartLocked,
}

fn main() {}
