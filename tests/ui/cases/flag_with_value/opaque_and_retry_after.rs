use std::time::Duration;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum SearchError {
    #[pc(code = 1, status = 503, msg = "The search is busy", opaque = true)]
    Busy(#[pc(retry_after = 30)] Duration),
}

fn main() {}
