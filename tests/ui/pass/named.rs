//! Types whose codes are names: renamed by a rule or by hand, with codes or without, struct and enum.

#![deny(warnings, clippy::pedantic)]

use partner_error::{Decode, Fault, HasKind, Kind, PartnerError, Status};

#[derive(Debug, PartialEq, PartnerError)]
#[pc(
    named = "snake_case",
    reserved = ("index_gone", 7, 900..=999),
    codes = 1..=100,
    help = "https://search.example.com/errors#{name}",
    envelope = detailed,
    kind,
    decode,
)]
pub enum SearchError<T: std::fmt::Display + std::str::FromStr> {
    #[pc(status = 404, msg = "There is no index {index}")]
    IndexNotFound { index: T },
    #[pc(status = 400, msg = "The key is invalid", name = "invalid_api_key")]
    InvalidKey,
    #[pc(code = 1, status = 403, msg = "The key may not do that")]
    KeyNotAllowed,
    #[pc(status = 409, msg = "The task is running", opaque)]
    r#Box(#[pc(internal)] Option<u8>),
}

#[derive(Debug, PartnerError)]
#[pc(
    named,
    name = "database.size-limit reached",
    status = 507,
    msg = "There is no room left"
)]
struct NoRoom;

#[derive(Debug, PartnerError)]
#[pc(named, kind)]
enum GatewayError {
    #[pc(transparent)]
    Search(SearchError<u32>),
    #[pc(status = 502, msg = "The search does not answer")]
    NoAnswer,
}

impl HasNames for NoRoom {}

trait HasNames: PartnerError + Sized {
    fn names() -> Vec<&'static str> {
        Self::catalogue()
            .entries()
            .map(|entry| entry.name())
            .collect()
    }
}

impl HasNames for GatewayError {}

fn main() {
    assert_eq!(
        GatewayError::names(),
        [
            "NoAnswer",
            "index_not_found",
            "invalid_api_key",
            "key_not_allowed",
            "box"
        ]
    );
    assert_eq!(NoRoom::names(), ["database.size-limit reached"]);
    assert!(NoRoom::catalogue().is_named());

    let missing = SearchError::IndexNotFound { index: 7_u32 };
    // FNV-1a of the name, 32 bits.
    assert_eq!(missing.code(), INDEX_NOT_FOUND);
    assert_eq!(SearchError::<u32>::KeyNotAllowed.code(), 1);
    assert_eq!(
        missing.entry().help().as_deref(),
        Some("https://search.example.com/errors#index_not_found")
    );
    assert_eq!(
        missing.entry().to_string(),
        "404 Not Found · index_not_found · There is no index {index}"
    );
    assert_eq!(missing.kind(), SearchErrorKind::IndexNotFound);
    assert_eq!(missing.kind().to_string(), "index_not_found");
    assert_eq!(SearchErrorKind::Box.to_string(), "box");
    assert_eq!(
        SearchError::<u32>::Box(None).to_string(),
        "The task is running"
    );
    assert_eq!(
        GatewayError::Search(SearchError::InvalidKey).kind(),
        GatewayErrorKind::Search(SearchErrorKind::InvalidKey)
    );
    assert_eq!(GatewayError::NoAnswer.kind().entry().name(), "NoAnswer");

    let catalogue = SearchError::<u32>::catalogue();
    let entry = catalogue.get(Status::NOT_FOUND, INDEX_NOT_FOUND).unwrap();
    assert!(std::ptr::eq(entry, missing.entry()));
    let fault = Fault::new("index_not_found", "There is no index 7");
    assert_eq!(SearchError::decode(entry, &fault), Some(missing));
    let running = catalogue.by_name("box").next().unwrap();
    let fault = Fault::new("box", "The task is running");
    assert_eq!(SearchError::<u32>::decode(running, &fault), None);
    let _ = NoRoom;
}

const INDEX_NOT_FOUND: u32 = 4_052_957_746;
