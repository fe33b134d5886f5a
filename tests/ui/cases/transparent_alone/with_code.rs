use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent, code = 910_001)]
    PartnerCenter(#[from] PartnerCenterError),
}

fn main() {}
