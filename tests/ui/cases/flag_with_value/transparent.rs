use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent = PartnerCenterError)]
    PartnerCenter(PartnerCenterError),
}

fn main() {}
