use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(transparent)]
struct StorefrontError {
    error: PartnerCenterError,
    cart: String,
}

fn main() {}
