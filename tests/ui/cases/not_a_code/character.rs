use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 'c', status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
