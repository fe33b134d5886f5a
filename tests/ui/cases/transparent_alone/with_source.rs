use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent, source = "PartnerFD", shares_code)]
    PartnerCenter(PartnerCenterError),
}

fn main() {}
