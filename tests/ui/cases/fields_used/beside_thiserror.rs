use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("the cart is locked")]
    #[pc(code = 1, status = 409)]
    CartLocked { cart: String },
    #[error("cart {} is locked", .0)]
    #[pc(code = 2, status = 409, msg = "The cart is locked")]
    Locked(String, u8),
    #[error("cart {0} is locked")]
    #[pc(code = 3, status = 409)]
    Numbered(#[pc(arg = 0)] String),
}

fn main() {}
