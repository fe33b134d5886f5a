use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named = snake_case)]
enum SearchError {
    #[pc(status = 404, msg = "There is no index")]
    IndexNotFound,
}

fn main() {}
