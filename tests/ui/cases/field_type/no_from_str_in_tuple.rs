use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    CartLocked(Box<u32>),
}

fn main() {}
