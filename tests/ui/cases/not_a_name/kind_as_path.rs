use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(kind = search::Kind)]
enum SearchError {
    #[pc(code = 1, status = 404, msg = "There is no index")]
    IndexNotFound,
}

fn main() {}
