use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named = "snake_case", reserved = "index_locked")]
enum SearchError {
    #[pc(status = 404, msg = "There is no index")]
    IndexNotFound,
    #[pc(status = 409, msg = "The index is locked")]
    IndexLocked,
}

fn main() {}
