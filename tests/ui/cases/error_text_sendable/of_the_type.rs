use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("it failed: {0}")]
enum StoreError {
    #[pc(code = 1, status = 409)]
    CartLocked(String),
    #[pc(code = 2, status = 500)]
    NotStored(#[from] std::io::Error),
}

fn main() {}
