use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked until {1}")]
    CartLocked(#[pc(arg = 1)] String, #[pc(arg = 1)] String),
}

fn main() {}
