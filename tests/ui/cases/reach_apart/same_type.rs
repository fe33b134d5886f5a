use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(kind, code = 1, status = 404, msg = "There is no index")]
struct IndexNotFound;

#[derive(Debug, PartnerError)]
#[pc(kind)]
enum SearchError {
    #[pc(transparent)]
    WhenReading(IndexNotFound),
    #[pc(transparent)]
    WhenWriting(Box<IndexNotFound>),
}

fn main() {}
