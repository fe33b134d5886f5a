use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(opaque, name = "search")]
enum SearchError {
    #[pc(code = 1, status = 404, msg = "There is no index", kind, named = "snake_case", envelope = problem)]
    #[pc(retry_after)]
    IndexNotFound(#[pc(name = "index", opaque)] u8),
}

fn main() {}
