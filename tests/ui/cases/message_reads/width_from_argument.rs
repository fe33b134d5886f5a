use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "The total is {total:>width$}")]
    Declined { total: f64, width: usize },
}

fn main() {}
