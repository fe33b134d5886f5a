//! Declares a code that a wrapped catalogue has, two steps away.

use billing_errors::BillingError;
use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum OrderError {
    #[pc(code = 21_001, status = 404, msg = "There is no such order")]
    NoSuchOrder,

    #[pc(transparent)]
    Billing(#[from] BillingError),
}
