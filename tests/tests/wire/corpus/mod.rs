//! Bodies of every shape and with every kind of damage, each with everything that the client knows about it.

mod codes;
mod damaged;
mod services;
mod shapes;
mod typed;

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use partner_error::Recognition::{Exact, OtherStatus, Reworded, Unknown};
use partner_error::{Decode, Failure, Fault, PartnerCenterError, PartnerError, Recognition, Retry};
use serde_json::{Map, Value, json};

use codes::codes;
use damaged::{damaged, large};

use shapes::{documented, other_shapes, precedence, recognised, wordings};
use typed::typed;

/// Errors of a store and of Partner Center behind it.
#[derive(Debug, Clone, PartialEq, PartnerError)]
#[pc(source = "Storefront", decode)]
enum ClientError {
    #[pc(code = 1, status = 409, msg = "{offer} has {free} free seats", retry = later)]
    NoSeats {
        offer: String,
        free: u32,
        #[pc(data)]
        seatless: Vec<String>,
    },
    #[pc(code = 2, status = 503, msg = "The till is closed")]
    Closed,
    #[pc(code = 3, status = 429, msg = "Enough for today", retry = never)]
    Enough,
    #[pc(code = 4, status = 500, msg = "The till is broken")]
    Broken(#[source] std::fmt::Error),
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

/// Everything that a client knows about a response.
#[derive(Debug, PartialEq)]
struct Seen {
    recognition: Recognition,
    fault: Option<Fault>,
    entry: Option<&'static str>,
    error: Option<ClientError>,
    is_retryable: bool,
    retry_after: Option<Duration>,
}

impl Seen {
    fn of(failure: &Failure<ClientError>) -> Self {
        Self {
            recognition: failure.recognition(),
            fault: failure.fault().cloned(),
            entry: failure.entry().map(partner_error::Entry::name),
            error: failure.error().cloned(),
            is_retryable: failure.is_retryable(),
            retry_after: failure.retry_after(),
        }
    }

    fn data(mut self, data: &Value) -> Self {
        let fault = self.fault.as_mut().unwrap();
        fault.data.clone_from(data.as_array().unwrap());
        self
    }

    fn extra(mut self, extra: &Value) -> Self {
        let fault = self.fault.as_mut().unwrap();
        fault.extra.clone_from(extra.as_object().unwrap());
        self
    }

    fn entry(self, name: &'static str) -> Self {
        let entry = Some(name);
        Self { entry, ..self }
    }

    /// The typed error, with the advice that its entry gives.
    fn error(self, error: impl Into<ClientError>) -> Self {
        let error = error.into();
        Self {
            entry: Some(error.entry().name()),
            is_retryable: error.retry() == Retry::Later,
            error: Some(error),
            ..self
        }
    }

    fn retryable(self) -> Self {
        Self {
            is_retryable: true,
            ..self
        }
    }

    fn after(self, seconds: u64) -> Self {
        Self {
            retry_after: Some(Duration::from_secs(seconds)),
            ..self
        }
    }
}

/// Returns what is known if the body is this fault.
fn fault(recognition: Recognition, code: &str, description: &str, source: Option<&str>) -> Seen {
    let mut fault = Fault::new(code, description);
    fault.source = source.map(str::to_owned);
    Seen {
        recognition,
        fault: Some(fault),
        ..nothing()
    }
}

/// Returns what is known if the body isn't a fault.
fn nothing() -> Seen {
    Seen {
        recognition: Unknown,
        fault: None,
        entry: None,
        error: None,
        is_retryable: false,
        retry_after: None,
    }
}

/// A response, and what is known about it.
struct Row {
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: Vec<u8>,
    seen: Seen,
}

fn row(status: u16, body: impl Into<Vec<u8>>, seen: Seen) -> Row {
    Row {
        status,
        headers: &[],
        body: body.into(),
        seen,
    }
}

impl Row {
    fn with(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    fn failure(&self) -> Failure<ClientError> {
        let headers: HeaderMap = self
            .headers
            .iter()
            .map(|(name, value)| {
                let name: HeaderName = name.parse().unwrap();
                (name, HeaderValue::from_static(value))
            })
            .collect();
        let status = StatusCode::from_u16(self.status).unwrap();
        Failure::read(status, headers, self.body.clone())
    }
}

/// Checks each row.
fn assert_seen(table: &[Row]) {
    for (at, row) in table.iter().enumerate() {
        let failure = row.failure();
        let shown = String::from_utf8_lossy(&row.body[..row.body.len().min(300)]);
        assert_eq!(
            Seen::of(&failure),
            row.seen,
            "row {at}: {} {shown}",
            row.status
        );
        assert_eq!(failure.body(), row.body, "row {at}");
        assert_eq!(failure.status(), row.status, "row {at}");
        let error = failure.into_error().ok();
        assert_eq!(error, row.seen.error, "row {at}");
    }
}

const FD: Option<&str> = Some("PartnerFD");
const BUSY: &str = "Cart C-7 is being processed by another request";

fn busy() -> PartnerCenterError {
    PartnerCenterError::CartBusy {
        cart_id: "C-7".to_owned(),
    }
}

fn no_seats(seatless: &[&str]) -> ClientError {
    ClientError::NoSeats {
        offer: "office".to_owned(),
        free: 2,
        seatless: seatless.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn documented_shapes() {
    assert_seen(&documented());
    assert_seen(&wordings());
    assert_seen(&recognised());
}

#[test]
fn typed_values() {
    assert_seen(&typed());
}

#[test]
fn shapes_of_other_services() {
    assert_seen(&other_shapes());
    assert_seen(&precedence());
}

#[test]
fn codes_of_all_kinds() {
    assert_seen(&codes());
}

#[test]
fn damaged_bodies() {
    assert_seen(&damaged());
}

#[test]
fn large_bodies() {
    assert_seen(&large());
}

#[test]
fn the_corpus_has_all_shapes_and_damage() {
    let tables = [
        documented(),
        wordings(),
        recognised(),
        typed(),
        other_shapes(),
        precedence(),
        codes(),
        damaged(),
        large(),
    ];
    let rows = tables.iter().flatten();
    println!("{} bodies", rows.clone().count());
    assert!(rows.clone().count() >= 60);
    for recognition in [Exact, Reworded, OtherStatus, Unknown] {
        assert!(rows.clone().any(|row| row.seen.recognition == recognition));
    }
}

/// By a failure and by deserialising alike, and after a byte order mark and in a string as well.
#[test]
fn bodies_of_well_known_services() {
    let answers = [
        services::clouds(),
        services::services(),
        services::software(),
        services::standards(),
        services::arrays(),
    ];
    for answer in answers.into_iter().flatten() {
        let services::Answer {
            service,
            body,
            fault,
        } = answer;
        let text = body.to_string();
        let in_string = json!(text).to_string();
        for body in [
            text.clone(),
            format!("\u{feff} {text}"),
            format!("{body:#}\r\n"),
            if body.is_object() {
                in_string
            } else {
                text.clone()
            },
        ] {
            let row = row(400, body, nothing());
            assert_eq!(row.failure().fault(), Some(&fault), "{service}: {text}");
        }
        let read: Fault = serde_json::from_str(&text).unwrap();
        assert_eq!(read, fault, "{service}");
        let read: Fault = serde_json::from_value(body).unwrap();
        assert_eq!(read, fault, "{service}");
    }
}

/// Items of a list in a success body are faults, too.
#[test]
fn faults_inside_a_success_are_read() {
    let body = r#"{"id":"T-1","transferErrors":[{"code":800064,"description":"Cart C-7 is being processed by another request"},{"code":"900118","description":"Invalid Customer Id","source":"PartnerFD","lineItem":3}]}"#;
    let body: Map<String, Value> = serde_json::from_str(body).unwrap();
    let faults: Vec<Fault> = serde_json::from_value(body["transferErrors"].clone()).unwrap();
    let errors: Vec<Option<PartnerCenterError>> = faults
        .iter()
        .map(|fault| {
            let code = fault.number()?;
            let entry = PartnerCenterError::catalogue().by_code(code).next()?;
            PartnerCenterError::decode(entry, fault)
        })
        .collect();
    assert_eq!(
        errors,
        [Some(busy()), Some(PartnerCenterError::InvalidCustomerId)]
    );
    assert_eq!(faults[1].extra["lineItem"], 3);
}
