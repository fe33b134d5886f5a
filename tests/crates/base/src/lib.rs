//! Errors of every service of the company.

use partner_error::PartnerError;

#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Company", codes = 1_000..=1_999, decode)]
pub enum CompanyError {
    #[pc(code = 1_001, status = 401, msg = "Sign in to {realm}")]
    SignedOut { realm: String },

    #[pc(code = 1_002, status = 429, msg = "{requests} requests are too many", retry = later)]
    TooManyRequests { requests: u32 },
}

/// Errors of the search, whose codes are names.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Search", named = "snake_case", decode)]
pub enum SearchError {
    #[pc(status = 404, msg = "There is no index {index}")]
    IndexNotFound { index: String },

    #[pc(status = 400, msg = "{terms} terms are too many")]
    TooManyTerms { terms: u32 },
}
