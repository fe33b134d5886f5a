use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("cart {cart} was not stored: {source}")]
    #[pc(code = 1, status = 500)]
    NotStored {
        cart: String,
        source: std::io::Error,
    },
}

fn main() {}
