//! `retry_after` and `opaque`, and what goes beside them.

#![deny(warnings, clippy::pedantic)]

use std::time::Duration;

use partner_error::{Decode, Fault, PartnerError, Status};

/// It has no `FromStr`.
#[derive(Debug, PartialEq)]
struct Shard(u8);

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum SearchError {
    // Only sent as a header.
    #[pc(code = 1, status = 429, msg = "There are too many requests")]
    TooManyRequests(#[pc(retry_after)] Duration),
    // Sent as a header and shown.
    #[pc(code = 2, status = 503, msg = "The search is back in {wait:?}", opaque)]
    Unavailable {
        #[pc(retry_after)]
        wait: Duration,
    },
    // Not always known.
    #[pc(code = 3, status = 503, msg = "The search is busy")]
    Busy {
        #[pc(retry_after)]
        wait: Option<Duration>,
        #[source]
        cause: std::io::Error,
    },
    #[pc(code = 4, status = 500, msg = "Shard {0} is lost", opaque)]
    ShardLost(Shard),
    #[pc(code = 5, status = 500, msg = "The index is lost", opaque)]
    IndexLost(#[pc(internal)] Shard, #[pc(data)] Vec<String>),
}

fn main() {
    let second = Duration::from_secs(1);
    let errors = [
        SearchError::TooManyRequests(second),
        SearchError::Unavailable { wait: second },
        SearchError::Busy {
            wait: None,
            cause: std::io::Error::other("full"),
        },
        SearchError::ShardLost(Shard(7)),
        SearchError::IndexLost(Shard(7), Vec::new()),
    ];
    let texts = errors.map(|error| error.to_string());
    assert_eq!(
        texts,
        [
            "There are too many requests",
            "The search is back in 1s",
            "The search is busy",
            "Shard 7 is lost",
            "The index is lost"
        ]
    );
    let entry = SearchError::catalogue().get(Status::INTERNAL_SERVER_ERROR, 4);
    let fault = Fault::new("4", "Shard 7 is lost");
    assert!(SearchError::decode(entry.unwrap(), &fault).is_none());
}
