use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named)]
enum SearchError {
    IndexNotFound,
    #[pc(code = 1)]
    IndexLocked,
    #[pc(msg = "The index is invalid")]
    InvalidIndex,
}

fn main() {}
