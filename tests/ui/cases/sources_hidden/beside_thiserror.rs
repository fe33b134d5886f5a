use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("cart {cart} was not stored: {source}")]
    #[pc(code = 1, status = 500, msg = "{cart} was not stored: {source}")]
    NotStored {
        cart: String,
        source: std::io::Error,
    },
    #[error(transparent)]
    #[pc(code = 2, status = 500, msg = "It failed: {0}")]
    Other(Box<dyn std::error::Error + Send + Sync>),
    #[error("not read: {}", .0)]
    #[pc(code = 3, status = 500, msg = "It failed: {0:?}")]
    NotRead(#[from] std::fmt::Error),
}

fn main() {}
