//! A service in between passes on what it was answered.

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use partner_error::{Envelope, Failure, PartnerCenterError, PartnerError, Reply};
use serde_json::{Value, json};

/// What the service in between answers and what it knows of the one behind it.
#[derive(Clone, Debug, PartialEq, PartnerError)]
#[pc(source = "Gateway", envelope = detailed, decode)]
enum GatewayError {
    #[pc(code = 1, status = 409, msg = "{count:>5} of {name} are gone")]
    Gone {
        count: u32,
        name: String,
        #[pc(data)]
        items: Vec<u32>,
    },
    #[pc(code = 2, status = 500, msg = "{0} is broken")]
    Broken(String, #[source] std::fmt::Error),
    #[pc(transparent)]
    PartnerCenter(PartnerCenterError),
}

fn read(
    status: u16,
    headers: &[(&'static str, &'static str)],
    body: &[u8],
) -> Failure<GatewayError> {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect();
    Failure::read(StatusCode::from_u16(status).unwrap(), headers, body)
}

fn body(reply: &Reply) -> Value {
    serde_json::from_slice(reply.body()).unwrap()
}

fn gone() -> GatewayError {
    GatewayError::Gone {
        count: 2,
        name: "a, b".to_owned(),
        items: vec![7, 8],
    }
}

#[test]
fn what_was_answered_is_answered() {
    for envelope in [Envelope::Detailed, Envelope::Problem] {
        let first = Reply::from(gone())
            .envelope(envelope)
            .extra("requestId", "r-1")
            .instance("/shelves/7");
        let failure = read(409, &[], first.body());
        let second = failure.into_reply().unwrap().envelope(envelope);
        assert_eq!(body(&second), body(&first));
        let again = read(409, &[], second.body());
        assert_eq!(again.error(), Some(&gone()));
    }
    // A documented body has parameters only as far as they can be read.
    let busy = GatewayError::PartnerCenter(PartnerCenterError::CartBusy {
        cart_id: "C-7".to_owned(),
    });
    let first = Reply::from(busy.clone()).envelope(Envelope::Documented);
    let second = read(409, &[], first.body()).into_reply().unwrap();
    assert_eq!(body(&second), body(&Reply::from(busy)));
}

/// An entry that can't be built is passed on as well.
#[test]
fn parameters_of_any_entry_are_passed_on() {
    let broken = GatewayError::Broken("The till".to_owned(), std::fmt::Error);
    let first = Reply::from(broken);
    let failure = read(500, &[], first.body());
    assert_eq!(failure.error(), None);
    assert_eq!(body(&failure.into_reply().unwrap()), body(&first));

    let reworded = json!({"code": 2, "description": "Kaputt", "status": 5, "at": [1]});
    let reply = read(500, &[], reworded.to_string().as_bytes())
        .into_reply()
        .unwrap();
    assert_eq!(
        body(&reply),
        json!({
            "code": "2",
            "description": "Kaputt",
            "source": "Gateway",
            "errorName": "Broken",
            "isRetryable": false,
            "parameters": {},
            "at": [1],
        })
    );
}

#[test]
fn headers_about_the_error_are_passed_on() {
    let headers = [
        ("retry-after", "7"),
        ("www-authenticate", "Bearer"),
        ("content-language", "de"),
        ("ms-correlationid", "c-1"),
        ("x-request-id", "r-1"),
        ("set-cookie", "a=b"),
        ("content-length", "9999"),
        ("content-type", "text/json"),
    ];
    let failure = read(409, &headers, Reply::from(gone()).body());
    let reply = failure.into_reply().unwrap();
    for (name, value) in &headers[..5] {
        assert_eq!(reply.headers()[*name], value);
    }
    assert_eq!(reply.headers()["content-type"], "application/json");
    assert_eq!(reply.headers().len(), 6);
}

#[test]
fn what_is_not_recognised_comes_back() {
    for (status, body) in [
        (502, "<html>".to_owned()),
        (404, r#"{"code":800064,"description":"Busy"}"#.to_owned()),
        (409, r#"{"code":4711,"description":"Busy"}"#.to_owned()),
    ] {
        let failure = read(status, &[], body.as_bytes()).into_reply().unwrap_err();
        assert_eq!(failure.body(), body.as_bytes());
        assert_eq!(failure.status(), status);
    }
}

#[test]
fn a_long_description_is_shortened() {
    let long = json!({"code": 2, "description": "ä".repeat(5_000)}).to_string();
    let reply = read(500, &[], long.as_bytes()).into_reply().unwrap();
    assert_eq!(reply.description().chars().count(), 1024);
    assert!(reply.description().ends_with('…'));
}
