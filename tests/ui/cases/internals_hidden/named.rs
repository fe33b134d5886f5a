use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart} is locked by {session}"
    )]
    CartLocked {
        cart: String,
        #[pc(internal)]
        session: String,
    },
}

fn main() {}
