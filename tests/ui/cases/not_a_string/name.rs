use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named)]
enum SearchError {
    #[pc(status = 404, msg = "There is no index", name = index_not_found)]
    IndexNotFound,
}

fn main() {}
