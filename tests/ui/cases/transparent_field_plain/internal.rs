use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    PartnerCenter(#[pc(internal, arg = 0)] PartnerCenterError),
}

fn main() {}
