//! The three envelopes, to the byte.

use std::fmt::{self, Display};
use std::time::Duration;

use partner_error::{Body, Decode, Envelope, Fault, PartnerCenterError, PartnerError};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

/// What a store answers in each envelope.
#[derive(Debug, PartnerError)]
#[pc(source = "Storefront", help = "https://store.example/errors/{code}")]
enum StoreError {
    #[pc(code = 7, status = 409, retry = later, msg = "Cart {cart_id} is locked until {until:>8}")]
    CartLocked {
        cart_id: String,
        until: &'static str,
    },
    #[pc(code = 8, status = 422, msg = "Shelves are full")]
    ShelvesFull(#[pc(data)] Vec<u32>),
    #[pc(code = 9, status = 503, msg = "The store is closed")]
    Closed,
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

/// The same errors, answered with all there is to know of them.
#[derive(Debug, PartnerError)]
#[pc(source = "Gateway", envelope = detailed)]
enum Detailed {
    #[pc(transparent)]
    Store(#[from] StoreError),
}

/// The same errors as problems.
#[derive(Debug, PartnerError)]
#[pc(source = "Gateway", envelope = problem)]
enum Problem {
    #[pc(transparent)]
    Store(#[from] StoreError),
}

fn locked() -> StoreError {
    StoreError::CartLocked {
        cart_id: "C-\"7\"".to_owned(),
        until: "noon",
    }
}

fn busy() -> StoreError {
    PartnerCenterError::CartBusy {
        cart_id: "C-7".to_owned(),
    }
    .into()
}

/// Checks the body in all ways of writing it.
#[track_caller]
fn assert_body(body: Body<'_>, expected: &str) {
    assert_eq!(String::from_utf8(body.to_json()).unwrap(), expected);
    assert_eq!(serde_json::to_string(&body).unwrap(), expected);
    let mut cbor = Vec::new();
    // States the number of members, and is not read with another number.
    ciborium::into_writer(&body, &mut cbor).unwrap();
    let read: Value = ciborium::from_reader(&cbor[..]).unwrap();
    assert_eq!(read, serde_json::from_str::<Value>(expected).unwrap());
}

#[track_caller]
fn assert_envelope(error: &dyn PartnerError, envelope: Envelope, expected: &str) {
    assert_body(Body::of(error).envelope(envelope), expected);
}

#[test]
fn documented() {
    assert_envelope(
        &locked(),
        Envelope::Documented,
        r#"{"code":"7","description":"Cart C-\"7\" is locked until     noon","source":"Storefront"}"#,
    );
    assert_envelope(
        &StoreError::ShelvesFull(vec![3, 5]),
        Envelope::Documented,
        r#"{"code":"8","description":"Shelves are full","data":[3,5],"source":"Storefront"}"#,
    );
}

#[test]
fn detailed() {
    assert_envelope(
        &locked(),
        Envelope::Detailed,
        r#"{"code":"7","description":"Cart C-\"7\" is locked until     noon","source":"Storefront","errorName":"CartLocked","isRetryable":true,"parameters":{"cart_id":"C-\"7\"","until":"noon"}}"#,
    );
    assert_envelope(
        &StoreError::ShelvesFull(vec![3, 5]),
        Envelope::Detailed,
        r#"{"code":"8","description":"Shelves are full","data":[3,5],"source":"Storefront","errorName":"ShelvesFull","isRetryable":false,"parameters":{}}"#,
    );
    // Whether to retry is what `Retry-After` says.
    assert_envelope(
        &StoreError::Closed,
        Envelope::Detailed,
        r#"{"code":"9","description":"The store is closed","source":"Storefront","errorName":"Closed","parameters":{}}"#,
    );
}

#[test]
fn problem() {
    assert_envelope(
        &locked(),
        Envelope::Problem,
        r#"{"type":"https://store.example/errors/7","title":"Cart locked","status":409,"detail":"Cart C-\"7\" is locked until     noon","code":"7","source":"Storefront","errorName":"CartLocked","isRetryable":true,"parameters":{"cart_id":"C-\"7\"","until":"noon"}}"#,
    );
    assert_envelope(
        &StoreError::ShelvesFull(vec![3, 5]),
        Envelope::Problem,
        r#"{"type":"https://store.example/errors/8","title":"Shelves full","status":422,"detail":"Shelves are full","code":"8","data":[3,5],"source":"Storefront","errorName":"ShelvesFull","isRetryable":false,"parameters":{}}"#,
    );
    // Without a help page it is the status that the title names.
    assert_envelope(
        &busy(),
        Envelope::Problem,
        r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"Cart C-7 is being processed by another request","code":"800064","source":"PartnerFD","errorName":"CartBusy","isRetryable":true,"parameters":{"cart_id":"C-7"}}"#,
    );
}

#[test]
fn the_type_that_is_answered_has_the_envelope() {
    let body = r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD""#;
    let details = r#","errorName":"CartBusy","isRetryable":true,"parameters":{"cart_id":"C-7"}}"#;
    assert_body(Body::of(&busy()), &format!("{body}}}"));
    let detailed = Detailed::from(busy());
    assert_body(Body::of(&detailed), &format!("{body}{details}"));
    let boxed: Box<dyn PartnerError> = Box::new(Box::new(detailed));
    assert_body(Body::of(&*boxed), &format!("{body}{details}"));

    let problem = Problem::from(StoreError::Closed);
    assert_eq!(
        Body::of(&problem).content_type(),
        "application/problem+json"
    );
    assert_body(
        Body::of(&problem),
        r#"{"type":"https://store.example/errors/9","title":"Closed","status":503,"detail":"The store is closed","code":"9","source":"Storefront","errorName":"Closed","parameters":{}}"#,
    );
    assert_body(
        Body::of(&problem).envelope(Envelope::Documented),
        r#"{"code":"9","description":"The store is closed","source":"Storefront"}"#,
    );
}

/// A search engine, whose codes are names.
#[derive(Debug, PartnerError)]
#[pc(source = "Search", named = "snake_case", envelope = detailed, help = "https://search.example/{name}")]
enum SearchError {
    #[pc(status = 404, msg = "There is no index {uid}")]
    IndexNotFound { uid: String },
    #[pc(status = 403, name = "invalid_api_key", msg = "The key is invalid")]
    WrongKey,
    #[pc(transparent)]
    Store(#[from] StoreError),
}

#[test]
fn names_are_codes() {
    let uid = "movies".to_owned();
    let missing = SearchError::IndexNotFound { uid };
    assert_body(
        Body::of(&missing),
        r#"{"code":"index_not_found","description":"There is no index movies","source":"Search","errorName":"index_not_found","isRetryable":false,"parameters":{"uid":"movies"}}"#,
    );
    assert_envelope(
        &missing,
        Envelope::Problem,
        r#"{"type":"https://search.example/index_not_found","title":"Index not found","status":404,"detail":"There is no index movies","code":"index_not_found","source":"Search","errorName":"index_not_found","isRetryable":false,"parameters":{"uid":"movies"}}"#,
    );
    assert_envelope(
        &SearchError::WrongKey,
        Envelope::Documented,
        r#"{"code":"invalid_api_key","description":"The key is invalid","source":"Search"}"#,
    );
    // Whatever it wraps.
    assert_envelope(
        &SearchError::from(StoreError::Closed),
        Envelope::Documented,
        r#"{"code":"Closed","description":"The store is closed","source":"Storefront"}"#,
    );
    assert_eq!(Fault::of(&SearchError::WrongKey).code, "invalid_api_key");
}

#[test]
fn titles_are_names_in_words() {
    #[derive(Debug, PartnerError)]
    #[pc(envelope = problem, help = "https://store.example/{code}")]
    enum Names {
        #[pc(code = 1, status = 400, msg = "?")]
        CartBusy,
        #[pc(code = 2, status = 400, msg = "?")]
        MPNIdUnknown,
        #[pc(code = 3, status = 400, msg = "?")]
        NoSuchURL,
        #[pc(code = 4, status = 400, name = "rate_limit-exceeded", msg = "?")]
        RateLimit,
        #[pc(code = 5, status = 400, name = "ORDER_NOT_FOUND", msg = "?")]
        OrderNotFound,
        #[pc(code = 6, status = 400, name = "Élan vital", msg = "?")]
        Elan,
        #[pc(code = 9, status = 400, msg = "?")]
        PlatzÜberbucht,
        #[pc(code = 10, status = 400, msg = "?")]
        PlanBIsUnknown,
        #[pc(code = 7, status = 400, msg = "?")]
        X,
        #[pc(code = 8, status = 400, msg = "?")]
        Http2Refused,
    }

    let names = [
        (Names::CartBusy, "Cart busy"),
        (Names::MPNIdUnknown, "MPN id unknown"),
        (Names::NoSuchURL, "No such URL"),
        (Names::RateLimit, "Rate limit exceeded"),
        (Names::OrderNotFound, "Order not found"),
        (Names::Elan, "Élan vital"),
        // Only ASCII letters change their case.
        (Names::PlatzÜberbucht, "Platz Überbucht"),
        (Names::PlanBIsUnknown, "Plan b is unknown"),
        (Names::X, "X"),
        (Names::Http2Refused, "Http2 refused"),
    ];
    for (error, title) in names {
        let body: Value = serde_json::from_slice(&Body::of(&error).to_json()).unwrap();
        assert_eq!(body["title"], title);
    }
}

/// Shows itself padded by `Display`, and differently by `Debug`.
struct Weight(f64);

impl Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Weight of {}", self.0)
    }
}

#[test]
fn parameters_are_unpadded_and_unrounded() {
    #[derive(Debug, PartnerError)]
    #[pc(envelope = detailed)]
    enum Shown {
        #[pc(
            code = 1,
            status = 400,
            msg = "{weight:>8.1} kg or {weight:?} in {1:03}, {mask:#x}"
        )]
        TooHeavy { weight: Weight, bay: u8, mask: u8 },
        #[pc(code = 2, status = 400, msg = "{0:?} at {1:.1}")]
        Debug(Weight, Weight),
    }

    let heavy = Shown::TooHeavy {
        weight: Weight(2.25),
        bay: 7,
        mask: 255,
    };
    assert_body(
        Body::of(&heavy),
        r#"{"code":"1","description":"     2.2 kg or Weight of 2.25 in 007, 0xff","source":"partner-error-tests","errorName":"TooHeavy","isRetryable":false,"parameters":{"weight":"2.25","bay":"7","mask":"0xff"}}"#,
    );
    assert_body(
        Body::of(&Shown::Debug(Weight(0.5), Weight(1.25))),
        r#"{"code":"2","description":"Weight of 0.5 at 1.2","source":"partner-error-tests","errorName":"Debug","isRetryable":false,"parameters":{"0":"Weight of 0.5","1":"1.25"}}"#,
    );
}

#[test]
fn parameters_are_whole_where_the_message_is_cut_off() {
    let cart_id = "x".repeat(5000);
    let error = PartnerCenterError::CartBusy { cart_id };
    let body = Body::of(&error).envelope(Envelope::Detailed).to_json();
    let body: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["description"].as_str().unwrap().chars().count(), 1024);
    assert_eq!(body["parameters"]["cart_id"].as_str().unwrap().len(), 5000);
}

/// Cannot be serialised.
#[derive(Debug)]
struct Broken;

impl Serialize for Broken {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("broken"))
    }
}

#[test]
fn data_that_is_left_out_leaves_no_member() {
    #[derive(Debug, PartnerError)]
    #[pc(source = "Storefront", code = 1, status = 409, msg = "Full")]
    struct Full<T>(#[pc(data)] T);

    for envelope in [Envelope::Documented, Envelope::Detailed, Envelope::Problem] {
        for error in [
            &Full(Broken) as &dyn PartnerError,
            &Full([Broken]),
            &Full(()),
        ] {
            let body = Body::of(error).envelope(envelope);
            let json = String::from_utf8(body.to_json()).unwrap();
            assert!(!json.contains("\"data\""), "{json}");
            assert_eq!(serde_json::to_string(&body).unwrap(), json);
        }
    }
    assert_body(
        Body::of(&Full([1.5, 2.0])),
        r#"{"code":"1","description":"Full","data":[1.5,2.0],"source":"Storefront"}"#,
    );
}

/// A delay is not on the wire unless the message shows it.
#[test]
fn the_delay_is_a_header() {
    #[derive(Debug, PartnerError)]
    #[pc(code = 1, status = 429, msg = "Slow down", envelope = detailed, source = "Storefront")]
    struct SlowDown {
        #[pc(retry_after)]
        _delay: Duration,
    }

    let slow = SlowDown {
        _delay: Duration::from_secs(3),
    };
    assert_body(
        Body::of(&slow),
        r#"{"code":"1","description":"Slow down","source":"Storefront","errorName":"SlowDown","isRetryable":true,"parameters":{}}"#,
    );
}

#[test]
fn a_fault_has_the_members_of_the_envelope() {
    let fault = Fault::of(&Problem::from(locked()));
    assert_eq!(fault.code, "7");
    assert_eq!(fault.description, "Cart C-\"7\" is locked until     noon");
    assert_eq!(fault.source.as_deref(), Some("Storefront"));
    assert_eq!(
        Value::Object(fault.extra),
        json!({
            "type": "https://store.example/errors/7",
            "title": "Cart locked",
            "status": 409,
            "errorName": "CartLocked",
            "isRetryable": true,
            "parameters": {"cart_id": "C-\"7\"", "until": "noon"},
        })
    );
    let full = Detailed::from(StoreError::ShelvesFull(vec![3]));
    let fault = Fault::of(&full);
    assert_eq!(fault.data, [json!(3)]);
    assert_eq!(
        serde_json::to_vec(&fault).unwrap(),
        Body::of(&full).to_json()
    );
}

proptest! {
    /// Both ways of writing agree for each documented error, whatever the arguments.
    #[test]
    fn both_ways_write_the_same(at in 0..159_usize, text: String) {
        let entry = &PartnerCenterError::catalogue().own()[at];
        let holes = entry.template().placeholders().len();
        let mut message = String::new();
        entry.template().render(&vec![&text as &dyn Display; holes], &mut message).unwrap();
        let fault = Fault::new(entry.code().to_string(), message);
        if let Some(error) = PartnerCenterError::decode(entry, &fault) {
            for envelope in [Envelope::Documented, Envelope::Detailed, Envelope::Problem] {
                let body = Body::of(&error).envelope(envelope);
                let json = body.to_json();
                prop_assert_eq!(&serde_json::to_vec(&body).unwrap(), &json);
                let read: Value = serde_json::from_slice(&json).unwrap();
                let parameters = error.parameters();
                if envelope != Envelope::Documented {
                    let read = read["parameters"].as_object().unwrap();
                    prop_assert_eq!(read.len(), parameters.len());
                    for (name, text) in parameters {
                        prop_assert_eq!(&read[name], &text);
                    }
                }
            }
        }
    }
}
