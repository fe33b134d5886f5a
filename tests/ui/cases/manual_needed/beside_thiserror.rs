use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
#[pc(manual)]
enum StoreError {
    #[error("cart {cart} is locked")]
    #[pc(code = 1, status = 409)]
    CartLocked { cart: String },
}

fn main() {}
