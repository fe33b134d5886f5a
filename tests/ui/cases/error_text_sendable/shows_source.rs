use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("cart {cart} was not stored: {source}")]
    #[pc(code = 1, status = 500)]
    NotStored {
        cart: String,
        source: std::io::Error,
    },
    #[error("not read: {0:?}")]
    #[pc(code = 2, status = 500)]
    NotRead(#[from] std::fmt::Error),
    #[error("not found: {0}")]
    #[pc(code = 3, status = 404)]
    NotFound(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("not sent: {cause:?}")]
    #[pc(code = 4, status = 500)]
    NotSent {
        #[source]
        cause: Option<std::num::ParseIntError>,
    },
    #[error("shard {shard} is down")]
    #[pc(code = 5, status = 500)]
    Down {
        #[pc(internal)]
        shard: u8,
    },
}

fn main() {}
