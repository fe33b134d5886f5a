use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named = "lowercase")]
enum SearchError {
    #[pc(status = 400, msg = "The film has a co-star")]
    Costarring,
    #[pc(status = 400, msg = "The film is wet")]
    Liquid,
}

fn main() {}
