use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(kind = "SearchKind")]
enum SearchError {
    #[pc(code = 1, status = 404, msg = "There is no index")]
    IndexNotFound,
}

fn main() {}
