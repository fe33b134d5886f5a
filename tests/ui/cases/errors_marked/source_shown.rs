use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "Payment was declined: {source}")]
    Declined { source: String },
}

fn main() {}
