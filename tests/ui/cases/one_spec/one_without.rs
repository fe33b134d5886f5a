use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "Due are {0}, that is {0:?}")]
    Declined(f64),
}

fn main() {}
