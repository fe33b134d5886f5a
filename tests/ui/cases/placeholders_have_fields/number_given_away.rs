use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked until {3}")]
    CartLocked(#[pc(arg = 3)] String),
}

fn main() {}
