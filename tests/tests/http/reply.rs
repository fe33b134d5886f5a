//! Replies: what they hold, how they are changed, and what they are as responses.

use std::time::Duration;

use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use partner_error::{
    Challenge, Entry, Envelope, PartnerCenterError, PartnerError, Reply, Status, Template,
};
use serde_json::{Value, json};

#[derive(Debug, PartnerError)]
#[pc(source = "Storefront", envelope = detailed)]
enum StoreError {
    #[pc(
        code = 7,
        status = 409,
        msg = "Cart {cart_id} is locked until {until:>6}"
    )]
    CartLocked { cart_id: String, until: String },
    #[pc(code = 8, status = 422, msg = "Shelves are full")]
    ShelvesFull(#[pc(data)] Vec<f64>),
    #[pc(code = 9, status = 503, msg = "Closed for {0:?}")]
    Closed(#[pc(retry_after)] Option<Duration>),
    #[pc(code = 10, status = 404, msg = "{0}")]
    Other(String),
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

fn locked() -> StoreError {
    StoreError::CartLocked {
        cart_id: "C-7".to_owned(),
        until: "noon".to_owned(),
    }
}

fn text(reply: &Reply) -> &str {
    std::str::from_utf8(reply.body()).unwrap()
}

/// Checks the response, and that the reply says the same beforehand.
#[track_caller]
fn assert_response(reply: Reply, status: u16, headers: &[(&str, &str)], body: &str) {
    assert_eq!(reply.status(), status);
    assert_eq!(text(&reply), body);
    let before = reply.headers().clone();
    let response = reply.into_http();
    assert_eq!(response.status(), status);
    assert_eq!(*response.headers(), before);
    let mut found: Vec<(&str, &str)> = response
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    found.sort_unstable();
    assert_eq!(found, headers);
    assert_eq!(std::str::from_utf8(response.body()).unwrap(), body);
}

const JSON: (&str, &str) = ("content-type", "application/json");
const PROBLEM: (&str, &str) = ("content-type", "application/problem+json");
const LOCKED: &str = r#"{"code":"7","description":"Cart C-7 is locked until   noon","source":"Storefront","errorName":"CartLocked","isRetryable":false,"parameters":{"cart_id":"C-7","until":"noon"}}"#;

#[test]
fn a_reply_is_in_the_envelope_of_its_type() {
    assert_response(locked().into(), 409, &[JSON], LOCKED);
    let passed_on = StoreError::from(PartnerCenterError::CartNotFound);
    assert_response(
        passed_on.into(),
        404,
        &[JSON],
        r#"{"code":"800008","description":"Unable to retrieve cart Id","source":"PartnerFD","errorName":"CartNotFound","isRetryable":false,"parameters":{}}"#,
    );
}

#[test]
fn a_reply_tells_what_it_holds() {
    let reply = Reply::from(locked());
    assert_eq!(reply.entry().name(), "CartLocked");
    assert_eq!(reply.status(), Status::CONFLICT);
    assert_eq!(reply.description(), "Cart C-7 is locked until   noon");
    let parameters: Vec<_> = reply.parameters().collect();
    assert_eq!(parameters, [("cart_id", "C-7"), ("until", "noon")]);
    assert_eq!(reply.data(), Vec::<Value>::new());

    let full = Reply::from(StoreError::ShelvesFull(vec![1.5, 2.0]));
    assert_eq!(full.description(), "Shelves are full");
    assert_eq!(full.parameters().count(), 0);
    assert_eq!(full.data(), [json!(1.5), json!(2.0)]);
}

#[test]
fn messages_are_never_empty_nor_too_long() {
    let empty = Reply::from(StoreError::Other(String::new()));
    assert_eq!(empty.description(), "Not Found");
    let long = Reply::from(StoreError::Other("é".repeat(2000)));
    assert_eq!(long.description().chars().count(), 1024);
    assert!(long.description().ends_with("é…"));
    let text = long.parameters().next().unwrap().1;
    assert_eq!(text.chars().count(), 2000);
    let just = Reply::from(StoreError::Other("é".repeat(1024)));
    assert_eq!(just.description(), "é".repeat(1024));
}

#[test]
fn headers_are_added_and_replaced() {
    let reply = Reply::from(StoreError::Other("?".to_owned()))
        .header(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))
        .header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
        .header(
            HeaderName::from_static("x-shelf"),
            HeaderValue::from_static("3"),
        )
        .challenge(Challenge::new("c-1").unwrap())
        .correlation_id(HeaderValue::from_static("c"))
        .request_id(HeaderValue::from_static("r"))
        .retry_after(Duration::ZERO);
    assert_response(
        reply,
        404,
        &[
            ("cache-control", "no-store"),
            JSON,
            ("ms-correlationid", "c"),
            ("ms-requestid", "r"),
            ("retry-after", "0"),
            ("www-authenticate", "OAuth realm=urn:cpsvc:cpid:c-1"),
            ("x-shelf", "3"),
        ],
        r#"{"code":"10","description":"?","source":"Storefront","errorName":"Other","isRetryable":false,"parameters":{"0":"?"}}"#,
    );
    // Someone who sets the media type means it.
    let own = HeaderValue::from_static("application/vnd.store+json");
    let reply = Reply::from(locked()).header(header::CONTENT_TYPE, own);
    let reply = reply.envelope(Envelope::Problem);
    assert_eq!(
        reply.headers()["Content-Type"],
        "application/vnd.store+json"
    );
}

#[test]
fn the_field_says_when_to_retry() {
    let closed = |delay: Option<Duration>| Reply::from(StoreError::Closed(delay));
    let reply = closed(Some(Duration::from_millis(2_001)));
    assert_response(
        reply,
        503,
        &[JSON, ("retry-after", "3")],
        r#"{"code":"9","description":"Closed for Some(2.001s)","source":"Storefront","errorName":"Closed","parameters":{"0":"Some(2.001s)"}}"#,
    );
    assert!(!closed(None).headers().contains_key("Retry-After"));
    let later = closed(Some(Duration::from_secs(1))).retry_after(Duration::from_secs(9));
    assert_eq!(later.headers()["Retry-After"], "9");
    let longest = closed(Some(Duration::MAX));
    assert_eq!(longest.headers()["Retry-After"], u64::MAX.to_string());
}

#[test]
fn problems() {
    let reply = Reply::from(locked())
        .envelope(Envelope::Problem)
        .instance("/carts/C-7");
    assert_response(
        reply.clone(),
        409,
        &[PROBLEM],
        r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"Cart C-7 is locked until   noon","instance":"/carts/C-7","code":"7","source":"Storefront","errorName":"CartLocked","isRetryable":false,"parameters":{"cart_id":"C-7","until":"noon"}}"#,
    );
    // The other envelopes have no `instance`.
    assert_response(reply.envelope(Envelope::Detailed), 409, &[JSON], LOCKED);
}

#[test]
fn members_are_added_behind_those_of_the_envelope() {
    let reply = Reply::from(PartnerCenterError::InvalidCustomerId)
        .extra("requestId", "r-0")
        .extra("links", json!({"self": "/\"1\"", "weight": 1.5}))
        .extra("requestId", "r-1")
        .extra("a \"name\"\n", Value::Null);
    assert_eq!(
        text(&reply),
        r#"{"code":"900118","description":"Invalid Customer Id","source":"PartnerFD","links":{"self":"/\"1\"","weight":1.5},"requestId":"r-1","a \"name\"\n":null}"#
    );
}

#[test]
fn members_of_the_envelope_cannot_be_replaced() {
    const DOCUMENTED: [&str; 4] = ["code", "data", "description", "source"];
    const DETAILED: [&str; 3] = ["errorName", "isRetryable", "parameters"];
    const PROBLEM: [&str; 5] = ["type", "title", "status", "detail", "instance"];
    let mut reply = Reply::from(PartnerCenterError::InvalidCustomerId);
    let plain = reply.clone();
    for name in DOCUMENTED.iter().chain(&DETAILED).chain(&PROBLEM) {
        reply = reply.extra(*name, 0);
    }
    assert_eq!(
        text(&reply),
        r#"{"code":"900118","description":"Invalid Customer Id","source":"PartnerFD","errorName":0,"isRetryable":0,"parameters":0,"type":0,"title":0,"status":0,"detail":0,"instance":0}"#
    );
    let detailed = |reply: &Reply| reply.clone().envelope(Envelope::Detailed);
    assert_eq!(
        text(&detailed(&reply)),
        text(&detailed(&plain)).trim_end_matches('}').to_owned()
            + r#"},"type":0,"title":0,"status":0,"detail":0,"instance":0}"#
    );
    let problem = |reply: Reply| reply.envelope(Envelope::Problem);
    assert_eq!(
        text(&problem(reply)),
        text(&problem(plain)).trim_end_matches('}').to_owned() + r#"},"description":0}"#
    );
}

#[test]
fn replies_are_reworded() {
    let template = |text| Template::parse(text).unwrap();
    let german = template("Bis {until} ist der Warenkorb {cart_id} gesperrt");
    let reply = Reply::from(locked()).wording(&german, "de-AT");
    assert_eq!(
        reply.description(),
        "Bis noon ist der Warenkorb C-7 gesperrt"
    );
    assert_response(
        reply.clone(),
        409,
        &[("content-language", "de-AT"), JSON],
        r#"{"code":"7","description":"Bis noon ist der Warenkorb C-7 gesperrt","source":"Storefront","errorName":"CartLocked","isRetryable":false,"parameters":{"cart_id":"C-7","until":"noon"}}"#,
    );
    // The last wording counts.
    let short = reply.wording(&template("{{{cart_id}}}"), "en");
    assert_eq!(short.description(), "{C-7}");
    assert_eq!(short.headers()["Content-Language"], "en");
    // A message is not empty, and not too long.
    let other = |text: String| Reply::from(StoreError::Other(text));
    let empty = other(String::new()).wording(&template("{0}"), "en");
    assert_eq!(empty.description(), "Not Found");
    let long = other("x".repeat(3000)).wording(&template("{0}{0}"), "en");
    assert_eq!(long.description().chars().count(), 1024);
    let just = "🛒".repeat(1024);
    let reworded = other(just.clone()).wording(&template("{0}"), "en");
    assert_eq!(reworded.description(), just);
    // Fixed texts, too.
    let full = Reply::from(StoreError::ShelvesFull(Vec::new()));
    let full = full.wording(&template("Die Regale sind voll"), "de");
    assert_eq!(full.description(), "Die Regale sind voll");
}

#[test]
fn wordings_that_do_not_fit_change_nothing() {
    let fits = Template::parse("{cart_id}").unwrap();
    let other = Template::parse("{cart_id} {shelf}").unwrap();
    for (template, language) in [
        (&other, "de"),
        (&fits, ""),
        (&fits, "de\r\nX: y"),
        (&fits, "de, en"),
        (&fits, "dé"),
    ] {
        let reply = Reply::from(locked()).wording(template, language);
        assert_response(reply, 409, &[JSON], LOCKED);
    }
}

#[test]
fn extensions_hold_the_entry_and_the_reply() {
    let reply = Reply::from(locked()).extra("requestId", "r-1");
    let body = text(&reply).to_owned();
    let response: Response<Vec<u8>> = reply.into_http();
    let entry: &&'static Entry = response.extensions().get().unwrap();
    assert_eq!(*entry, locked().entry());

    let reply: &Reply = response.extensions().get().unwrap();
    assert_eq!(text(reply), body);
    let again = reply.clone().envelope(Envelope::Problem).into_http();
    assert_eq!(again.status(), StatusCode::CONFLICT);
    assert_eq!(again.headers()["Content-Type"], "application/problem+json");
    let problem: Value = serde_json::from_slice(again.body()).unwrap();
    assert_eq!(problem["requestId"], "r-1");
}

#[test]
fn a_change_after_writing_is_written() {
    let reply = Reply::from(locked());
    assert_eq!(text(&reply), LOCKED);
    let reply = reply.envelope(Envelope::Documented);
    let short =
        r#"{"code":"7","description":"Cart C-7 is locked until   noon","source":"Storefront"}"#;
    assert_eq!(text(&reply), short);
    let copy = reply.clone().extra("requestId", 1);
    assert_eq!(text(&reply), short);
    assert_eq!(
        text(&copy),
        short.trim_end_matches('}').to_owned() + r#","requestId":1}"#
    );
    assert_eq!(reply.to_string(), format!("409 Conflict: {short}"));
}
