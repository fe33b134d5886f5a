use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    PartnerCenter(PartnerCenterError, String),
}

fn main() {}
