use partner_error::PartnerError;

struct Cart;

#[derive(PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {cart:?} is locked")]
    CartLocked { cart: Cart },
}

impl std::fmt::Debug for StorefrontError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("locked")
    }
}

fn main() {}
