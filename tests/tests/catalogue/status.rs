//! The statuses are the 4xx and 5xx statuses that the `http` crate names, with the same names.

use std::collections::{BTreeSet, HashSet};

use http::StatusCode;
use partner_error::{InvalidStatus, Retry, Status};

/// Returns the error statuses that have a name in the `http` crate.
fn named() -> impl Iterator<Item = (u16, &'static str)> {
    (400..=599).filter_map(|number| {
        let reason = StatusCode::from_u16(number).ok()?.canonical_reason()?;
        Some((number, reason))
    })
}

/// Joins a reason phrase to one word: `I'm a teapot` becomes `ImATeapot`.
fn upper_camel_case(reason: &str) -> String {
    let words = reason.split(|c: char| c.is_whitespace() || c == '-');
    let capitalised = words.map(|word| {
        let letters: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        letters[..1].to_uppercase() + &letters[1..].to_lowercase()
    });
    capitalised.collect()
}

#[test]
fn every_status_with_a_name_is_one() {
    let listed: Vec<(u16, &str)> = Status::ALL
        .iter()
        .map(|status| (status.as_u16(), status.reason()))
        .collect();
    assert_eq!(listed, named().collect::<Vec<_>>());
}

#[test]
fn no_other_number_is_a_status() {
    let named: BTreeSet<u16> = named().map(|(number, _)| number).collect();
    for number in 0..=u16::MAX {
        let expected = named.contains(&number).then_some(number);
        assert_eq!(Status::new(number).map(Status::as_u16), expected);
        assert_eq!(Status::try_from(number).ok().map(u16::from), expected);
    }
}

#[test]
fn names_are_the_reasons_in_one_word() {
    for status in Status::ALL {
        assert_eq!(status.name(), upper_camel_case(status.reason()));
    }
    assert_eq!(Status::IM_A_TEAPOT.name(), "ImATeapot");
    assert_eq!(Status::URI_TOO_LONG.name(), "UriTooLong");
    assert_eq!(Status::EXPECTATION_FAILED.name(), "ExpectationFailed");
}

/// Checks that a constant is the same in both crates.
macro_rules! assert_same {
    ($($constant:ident)*) => {
        let ours = [$(Status::$constant),*];
        let theirs = [$(StatusCode::$constant),*];
        assert_eq!(ours.map(Status::as_u16), theirs.map(|status| status.as_u16()));
        assert_eq!(ours, Status::ALL);
    };
}

#[test]
fn constants_are_those_of_the_http_crate() {
    assert_same! {
        BAD_REQUEST UNAUTHORIZED PAYMENT_REQUIRED FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED
        NOT_ACCEPTABLE PROXY_AUTHENTICATION_REQUIRED REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED
        PRECONDITION_FAILED PAYLOAD_TOO_LARGE URI_TOO_LONG UNSUPPORTED_MEDIA_TYPE
        RANGE_NOT_SATISFIABLE EXPECTATION_FAILED IM_A_TEAPOT MISDIRECTED_REQUEST
        UNPROCESSABLE_ENTITY LOCKED FAILED_DEPENDENCY TOO_EARLY UPGRADE_REQUIRED
        PRECONDITION_REQUIRED TOO_MANY_REQUESTS REQUEST_HEADER_FIELDS_TOO_LARGE
        UNAVAILABLE_FOR_LEGAL_REASONS
        INTERNAL_SERVER_ERROR NOT_IMPLEMENTED BAD_GATEWAY SERVICE_UNAVAILABLE GATEWAY_TIMEOUT
        HTTP_VERSION_NOT_SUPPORTED VARIANT_ALSO_NEGOTIATES INSUFFICIENT_STORAGE LOOP_DETECTED
        NOT_EXTENDED NETWORK_AUTHENTICATION_REQUIRED
    }
}

#[test]
fn statuses_are_ordered_by_number_and_hashed() {
    assert!(Status::ALL.is_sorted_by(|a, b| a < b));
    assert!(Status::BAD_REQUEST < Status::INTERNAL_SERVER_ERROR);
    let distinct: HashSet<Status> = Status::ALL.iter().copied().collect();
    assert_eq!(distinct.len(), Status::ALL.len());
}

#[test]
fn statuses_are_shown_as_in_a_status_line() {
    assert_eq!(Status::CONFLICT.to_string(), "409 Conflict");
    assert_eq!(Status::IM_A_TEAPOT.to_string(), "418 I'm a teapot");
    for status in Status::ALL {
        let theirs = StatusCode::from_u16(status.as_u16()).unwrap();
        assert_eq!(status.to_string(), theirs.to_string());
    }
}

#[test]
fn statuses_equal_their_numbers() {
    assert_eq!(Status::CONFLICT, 409);
    assert_eq!(409, Status::CONFLICT);
    assert_ne!(Status::CONFLICT, 404);
    assert_eq!(u16::from(Status::CONFLICT), 409);
}

#[test]
fn statuses_are_patterns_and_constants() {
    const GONE: Option<Status> = Status::new(410);
    const NAME: &str = Status::GONE.name();
    assert_eq!(GONE, Some(Status::GONE));
    assert_eq!(NAME, "Gone");
    let is_lasting = |status| matches!(status, Status::GONE | Status::NOT_FOUND);
    assert!(is_lasting(Status::GONE));
    assert!(!is_lasting(Status::CONFLICT));
}

#[test]
fn the_error_names_the_invalid_number() {
    let error: InvalidStatus = Status::try_from(499).unwrap_err();
    assert_eq!(
        error.to_string(),
        "499 isn't an error status: those are the 4xx and 5xx statuses that have a name"
    );
}

#[test]
fn only_four_statuses_may_be_retried() {
    let with_policy = |policy| -> Vec<u16> {
        let statuses = Status::ALL.iter().copied();
        let statuses = statuses.filter(|status| Retry::of(*status) == policy);
        statuses.map(Status::as_u16).collect()
    };
    assert_eq!(with_policy(Retry::Later), [408, 429]);
    assert_eq!(with_policy(Retry::WhenAsked), [503, 504]);
    assert_eq!(with_policy(Retry::Never).len(), Status::ALL.len() - 4);
}

#[test]
fn policies_are_named_as_the_attribute_writes_them() {
    let policies = [Retry::Never, Retry::Later, Retry::WhenAsked];
    assert_eq!(
        policies.map(Retry::as_str),
        ["never", "later", "when_asked"]
    );
}
