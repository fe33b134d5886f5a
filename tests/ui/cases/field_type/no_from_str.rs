use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart} is locked until {until}"
    )]
    CartLocked { cart: String, until: &'static str },
}

fn main() {}
