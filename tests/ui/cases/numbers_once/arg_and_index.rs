use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {1}")]
    CartLocked {
        #[pc(arg = 1)]
        cart: String,
        until: String,
    },
}

fn main() {}
