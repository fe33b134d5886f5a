use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    PartnerCenter(#[source] PartnerCenterError),
}

fn main() {}
