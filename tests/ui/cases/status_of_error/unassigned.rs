use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 499, msg = "The customer has left")]
    CustomerLeft,
}

fn main() {}
