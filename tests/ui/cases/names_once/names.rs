use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named)]
enum SearchError {
    #[pc(status = 404, msg = "There is no index", name = "not_found")]
    IndexNotFound,
    #[pc(status = 404, msg = "There is no document", name = "not_found")]
    DocumentNotFound,
    #[pc(status = 404, msg = "There is no task", name = "not_found")]
    TaskNotFound,
}

fn main() {}
