use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("not stored: {0}")]
    #[pc(code = 1, status = 500)]
    NotStored(std::io::Error),
    #[error("not read: {cause}")]
    #[pc(code = 2, status = 500)]
    NotRead {
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
}

fn main() {}
