//! What goes wrong in billing.

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

/// The company's error, in the team's words: the pair is checked.
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

/// From before there was a company: its code means something else by now.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(crate = errors, source = "Billing", code = 1_002, status = 503, msg = "The month is being closed")]
pub struct MonthClosing;
