use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named, status = 404, msg = "There is no index", name = "")]
struct IndexNotFound;

fn main() {}
