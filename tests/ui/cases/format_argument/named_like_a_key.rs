use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cod} is locked",
        cod = 5
    )]
    CartLocked(String),
}

fn main() {}
