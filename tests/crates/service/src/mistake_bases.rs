//! Extends two catalogues that disagree about a code.

use billing_errors::MonthClosing;
use company_errors::CompanyError;
use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(extends = (CompanyError, MonthClosing))]
enum ReportError {
    #[pc(code = 30_101, status = 404, msg = "There is no such report")]
    NoSuchReport,
}
