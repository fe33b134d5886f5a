use partner_error::{HasKind, Kind, PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(kind)]
pub enum SearchError {
    #[pc(code = 1, status = 200, msg = "There is no index")]
    IndexNotFound,
    #[pc(transparent)]
    PartnerCenter(PartnerCenterError),
}

pub fn is_missing(error: &SearchError) -> bool {
    error.kind() == SearchErrorKind::IndexNotFound
}

pub fn code(kind: SearchErrorKind) -> u32 {
    match kind {
        SearchErrorKind::PartnerCenter(inner) => inner.entry().code(),
        kind => kind.entry().code(),
    }
}

fn main() {}
