use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {cart:>8} has {pointer:p} of {cart}")]
    CartLocked { cart: Option<u32>, pointer: u32 },
}

fn main() {}
