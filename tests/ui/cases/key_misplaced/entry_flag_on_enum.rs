use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(transparent)]
enum StorefrontError {
    #[pc(transparent)]
    PartnerCenter(PartnerCenterError),
}

fn main() {}
