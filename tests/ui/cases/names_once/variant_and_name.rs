use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum SearchError {
    #[pc(code = 1, status = 404, msg = "There is no index")]
    IndexNotFound,
    #[pc(
        code = 2,
        status = 404,
        msg = "There is no document",
        name = "IndexNotFound"
    )]
    DocumentNotFound,
}

fn main() {}
