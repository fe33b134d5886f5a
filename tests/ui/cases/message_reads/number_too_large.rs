use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {99999999999999999999} is locked"
    )]
    CartLocked(String),
}

fn main() {}
