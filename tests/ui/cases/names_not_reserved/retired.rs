use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named = "snake_case", reserved = "cart_locked")]
enum StorefrontError {
    #[pc(status = 409, msg = "The cart is locked")]
    CartLocked,
}

#[derive(Debug, PartnerError)]
#[pc(reserved = ("cart_locked", 910_002))]
enum Numbered {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
