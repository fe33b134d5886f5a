//! Errors of billing.

#[cfg(feature = "mistake_status")]
pub mod mistake_status;

use errors::PartnerError;
use house::CompanyError;

#[derive(Debug, PartialEq, PartnerError)]
#[pc(
    crate = errors,
    source = "Billing",
    codes = 20_000..=20_999,
    reserved = 20_900..=20_999,
    extends = CompanyError,
    decode,
)]
pub enum BillingError {
    #[pc(code = 20_001, status = 402, msg = "Payment of {total} was declined")]
    PaymentDeclined { total: String },

    #[pc(transparent)]
    Ledger(#[from] LedgerError),

    #[pc(transparent)]
    Company(#[from] CompanyError),
}

#[derive(Debug, PartialEq, PartnerError)]
#[pc(crate = errors, source = "Ledger", codes = 21_000..=21_999, decode)]
pub enum LedgerError {
    #[pc(code = 21_001, status = 409, msg = "Invoice {invoice} is closed")]
    InvoiceClosed { invoice: String },
}

/// Redeclares an error of the company with another message. Its code and status are checked.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(
    crate = errors,
    source = "Billing",
    codes = 20_000..=20_999,
    extends = house::CompanyError,
    decode,
    code = 1_002,
    status = 429,
    msg = "{invoices} invoices are too many for one minute"
)]
pub struct TooManyInvoices {
    pub invoices: u32,
}

/// An old error whose code has another meaning in the company's catalogue.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(crate = errors, source = "Billing", code = 1_002, status = 503, msg = "The month is being closed")]
pub struct MonthClosing;
