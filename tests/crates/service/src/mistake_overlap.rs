//! A code that is passed on, by a chain of two, and declared once more.

use billing_errors::BillingError;
use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum OrderError {
    #[pc(code = 21_001, status = 404, msg = "There is no such order")]
    NoSuchOrder,

    #[pc(transparent)]
    Billing(#[from] BillingError),
}
