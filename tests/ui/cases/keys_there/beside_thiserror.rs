use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("cart {cart} is locked")]
    CartLocked { cart: String },
    #[error("not stored: {0}")]
    NotStored(#[from] std::io::Error),
    #[error(transparent)]
    Other(Box<dyn std::error::Error + Send + Sync>),
    #[error("cart {} is empty", .0.len())]
    #[pc(status = 409)]
    CartEmpty(String),
}

fn main() {}
