use std::error::Error;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    Other(Box<dyn Error + Send + Sync>),
}

fn main() {}
