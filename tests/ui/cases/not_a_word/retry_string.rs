use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "The cart is locked",
        retry = "later"
    )]
    CartLocked,
}

fn main() {}
