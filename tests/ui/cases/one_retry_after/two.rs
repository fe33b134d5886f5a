use std::time::Duration;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum SearchError {
    #[pc(code = 1, status = 503, msg = "The search is busy")]
    Busy {
        #[pc(retry_after)]
        idle: Duration,
        #[pc(retry_after)]
        full: Option<Duration>,
    },
}

fn main() {}
