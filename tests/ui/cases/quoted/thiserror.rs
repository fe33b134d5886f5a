use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum OrderError {
    #[error("query failed: {0}")]
    #[pc(code = 920_003, status = 500)]
    Database(#[from] std::io::Error),
}

fn main() {}
