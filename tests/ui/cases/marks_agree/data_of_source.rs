use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("not stored")]
    #[pc(code = 1, status = 500)]
    NotStored {
        #[pc(data)]
        source: std::io::Error,
    },
}

fn main() {}
