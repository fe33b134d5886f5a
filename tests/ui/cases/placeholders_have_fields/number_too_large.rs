use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked until {2}")]
    CartLocked(String, #[pc(internal)] String),
}

fn main() {}
