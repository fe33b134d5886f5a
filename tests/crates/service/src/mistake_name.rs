//! Gives a name of the base another status.

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named = "snake_case", extends = company_errors::SearchError)]
pub enum UserSearchError {
    #[pc(status = 400, msg = "Too many words")]
    TooManyWords,

    #[pc(status = 410, msg = "The index was removed")]
    IndexNotFound,
}
