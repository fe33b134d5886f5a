use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 1, status = 404, msg = "There is no index {0}")]
struct IndexNotFound<'a>(&'a str);

#[derive(Debug, PartnerError)]
#[pc(code = 2, status = 409, msg = "The index is locked")]
struct IndexLocked<const N: usize> {
    #[pc(internal)]
    shards: [u8; N],
}

#[derive(Debug, PartnerError)]
#[pc(kind)]
enum SearchError<'a, const N: usize> {
    #[pc(transparent)]
    NotFound(IndexNotFound<'a>),
    #[pc(transparent)]
    Locked(IndexLocked<N>),
}

fn main() {}
