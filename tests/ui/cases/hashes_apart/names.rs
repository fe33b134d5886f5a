use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named)]
enum SearchError {
    #[pc(status = 400, msg = "The word has no cases", name = "declinate")]
    WordWithoutCases,
    #[pc(status = 404, msg = "There is no such family", name = "macallums")]
    FamilyNotFound,
}

fn main() {}
