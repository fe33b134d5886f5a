use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {ca{rt} is locked")]
    CartLocked { cart: String },
}

fn main() {}
