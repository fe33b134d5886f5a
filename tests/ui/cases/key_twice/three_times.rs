use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        status = 404,
        msg = "The cart is locked",
        status = 410
    )]
    CartLocked,
}

fn main() {}
