use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("not stored: {0:?}")]
    #[pc(code = 1, status = 500)]
    NotStored(Vec<std::io::Error>),
    #[error("not read: {last:?}")]
    #[pc(code = 2, status = 500)]
    NotRead {
        last: (u8, Result<u8, std::fmt::Error>),
    },
    #[error("not parsed: {0}")]
    #[pc(code = 3, status = 400)]
    NotParsed(<u8 as TryFrom<u16>>::Error),
}

fn main() {}
