use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    PartnerCenter {
        #[from]
        error: PartnerCenterError,
        cart: String,
    },
}

fn main() {}
