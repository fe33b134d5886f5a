use std::error::Error as StdError;
use std::sync::Arc;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "Payment was declined: {cause:?}")]
    Declined {
        cause: Option<Arc<dyn StdError + Send + Sync>>,
    },
    #[pc(code = 910_002, status = 402, msg = "Payment was refused: {cause}")]
    Refused {
        #[pc(expose)]
        cause: &'static std::fmt::Error,
    },
}

fn main() {}
