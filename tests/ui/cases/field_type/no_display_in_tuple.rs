use partner_error::PartnerError;

struct Cart;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked until {1}")]
    CartLocked(Cart, String),
}

impl std::fmt::Debug for Cart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("cart")
    }
}

fn main() {}
