use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {} is locked", cart)]
    CartLocked { cart: String },
}

fn main() {}
