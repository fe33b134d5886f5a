use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named = "lowercase")]
enum SearchError {
    #[pc(status = 400, msg = "The index is invalid")]
    Invalidindex,
    #[pc(status = 400, msg = "The index is still invalid")]
    InvalidIndex,
}

fn main() {}
