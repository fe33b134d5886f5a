use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "The cart is locked",
        reservd = 910_002
    )]
    CartLocked,
}

fn main() {}
