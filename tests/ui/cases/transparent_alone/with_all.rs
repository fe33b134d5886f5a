use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 502, msg = "{0}", retry = later, transparent)]
    PartnerCenter(PartnerCenterError),
}

fn main() {}
