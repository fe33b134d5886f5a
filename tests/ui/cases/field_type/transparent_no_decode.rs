use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "The cart is locked")]
struct CartLocked;

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(transparent)]
    Cart(CartLocked),
}

fn main() {}
