use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named = "snake_case")]
enum StorefrontError {
    #[pc(status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(name = "cart_locked", status = 423, msg = "The cart is still locked")]
    StillLocked,
}

fn main() {}
