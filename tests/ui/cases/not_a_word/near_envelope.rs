use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(envelope = problems)]
enum SearchError {
    #[pc(code = 1, status = 404, msg = "There is no index")]
    IndexNotFound,
}

fn main() {}
