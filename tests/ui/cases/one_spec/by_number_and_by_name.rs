use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "Due are {total}, that is {0:.2}")]
    Declined { total: f64 },
}

fn main() {}
