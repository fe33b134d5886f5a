use partner_error::PartnerError;

const CART_LOCKED: u32 = 910_001;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = CART_LOCKED, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
