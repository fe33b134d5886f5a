use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named)]
enum SearchError {
    #[pc(
        code = 1_582_148_253,
        status = 400,
        msg = "The index is invalid",
        name = "another"
    )]
    InvalidIndex,
    #[pc(status = 400, msg = "The film is wet", name = "liquid")]
    Liquid,
}

fn main() {}
