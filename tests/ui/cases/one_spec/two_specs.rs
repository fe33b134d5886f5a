use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 402,
        msg = "Due are {total:.2}, that is {total:e}"
    )]
    Declined { total: f64 },
}

fn main() {}
