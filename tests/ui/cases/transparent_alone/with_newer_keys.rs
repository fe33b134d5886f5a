use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum SearchError {
    #[pc(transparent, name = "partner_center", opaque)]
    PartnerCenter(PartnerCenterError),
}

fn main() {}
