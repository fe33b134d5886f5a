use partner_error::PartnerError;
use std::fmt::Error as Cause;

use partner_error::PartnerCenterError;
#[derive(Debug, PartnerError)]
#[pc(extends = PartnerCenterError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 40, msg = "The cart is locked")]
    CartLocked(#[source] Cause),
}

fn main() {}
