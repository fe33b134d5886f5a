use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked", internal)]
    CartLocked(String),
}

fn main() {}
