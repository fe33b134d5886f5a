use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum SearchError {
    #[pc(code = 1, status = 404, msg = "There is no index", name = "  ")]
    IndexNotFound,
}

fn main() {}
