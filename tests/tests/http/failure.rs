//! Properties of every failure, for any response, and of every reply, for any error.

use std::error::Error;
use std::time::{Duration, SystemTime};

use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use partner_error::{
    Challenge, Decode, Failure, Fault, PartnerCenterError, PartnerError, Recognition, Reply, Retry,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

type Documented = Failure<PartnerCenterError>;
type Headers<'a> = &'a [(&'a str, &'a str)];

fn read(status: u16, headers: &[(&str, &str)], body: &str) -> Documented {
    let status = StatusCode::from_u16(status).unwrap();
    Failure::read(status, header_map(headers), body)
}

fn header_map(headers: &[(&str, &str)]) -> HeaderMap {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        let name: HeaderName = name.parse().unwrap();
        map.append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    map
}

const NAMES: [&str; 8] = [
    "retry-after",
    "date",
    "www-authenticate",
    "ms-correlationid",
    "ms-requestid",
    "content-type",
    "content-length",
    "x-other",
];

fn headers() -> impl Strategy<Value = HeaderMap> {
    let value = prop_oneof![
        "[ -~]{0,40}".prop_map(String::into_bytes),
        "-?[0-9]{0,25}".prop_map(String::into_bytes),
        Just(b"Tue, 21 Jul 2020 04:10:58 GMT".to_vec()),
        "OAuth realm=\"?urn:cpsvc:cpid:[ -~]{0,9}".prop_map(String::into_bytes),
        proptest::collection::vec(any::<u8>(), 0..20),
    ];
    proptest::collection::vec((select(&NAMES[..]), value), 0..8).prop_map(|headers| {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            if let Ok(value) = HeaderValue::from_bytes(&value) {
                map.append(name, value);
            }
        }
        map
    })
}

/// Text with control characters in it, too.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        select(vec!["\0", "\r\n", "\"", "\\", "}", "\u{7f}", "\u{2028}"]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn json_value() -> impl Strategy<Value = Value> {
    let name = prop_oneof![
        4 => select(vec![
            "code", "description", "message", "data", "source", "error", "error_description",
            "statusCode", "target", "isRetryable",
        ])
        .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(vec![800_064, 900_118, 2_006]).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            1 => proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            4 => proptest::collection::vec((name.clone(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let text = prop_oneof![
        json_value().prop_map(|value| value.to_string().into_bytes()),
        proptest::collection::vec(any::<u8>(), 0..200),
        any::<String>().prop_map(String::into_bytes),
    ];
    // Whole, cut off, or with something before it.
    (text, any::<proptest::sample::Index>(), 0..4).prop_map(|(mut text, at, damage)| {
        match damage {
            0 if !text.is_empty() => text.truncate(at.index(text.len())),
            1 => drop(text.splice(0..0, *b"\xef\xbb\xbf")),
            _ => {}
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn whatever_comes_is_kept(status in 100_u16..1000, headers in headers(), body in body()) {
        let status = StatusCode::from_u16(status).unwrap();
        let failure = Documented::read(status, headers.clone(), body.clone());
        prop_assert_eq!(failure.status(), status);
        prop_assert_eq!(failure.headers(), &headers);
        prop_assert_eq!(failure.body(), &body[..]);

        let line = failure.to_string();
        prop_assert!(line.starts_with(status.as_str()), "{}", line);
        prop_assert!(!line.contains(char::is_control), "{:?}", line);
        let _ = (failure.challenge(), failure.correlation_id(), failure.request_id());
        let _ = (failure.is_retryable(), format!("{failure:?}"));

        // The failure has exactly what was received.
        match failure.recognition() {
            Recognition::Exact | Recognition::Reworded => {
                let entry = failure.entry().unwrap();
                prop_assert_eq!(entry.status(), status);
                prop_assert_eq!(Some(entry.code()), failure.fault().unwrap().number());
            }
            _ => prop_assert_eq!(failure.error(), None),
        }
        if let Some(error) = failure.error() {
            prop_assert_eq!(Some(error.entry()), failure.entry());
        }
        let had_error = failure.error().cloned();
        match failure.into_error() {
            Ok(error) => prop_assert_eq!(Some(error), had_error),
            Err(failure) => prop_assert_eq!(failure.body(), &body[..]),
        }
    }

    /// A description is one JSON string with any content, and is read back.
    #[test]
    fn no_description_breaks_out_of_the_body(cart_id in any_text()) {
        let error = PartnerCenterError::CartBusy { cart_id };
        let response = Reply::of(&error).into_http();
        let body: Value = serde_json::from_slice(response.body()).unwrap();
        let expected = json!({
            "code": "800064",
            "description": error.message().to_string(),
            "source": "PartnerFD",
        });
        prop_assert_eq!(body, expected);
        prop_assert!(response.body().iter().all(|byte| *byte >= b' '));
        prop_assert_eq!(response.headers().len(), 1);

        let failure = Documented::check(response).unwrap_err();
        prop_assert_eq!(failure.recognition(), Recognition::Exact);
    }

    #[test]
    fn no_cid_breaks_out_of_the_header(cid in prop_oneof![any_text(), "[ -~]{0,12}", "[-A-Za-z0-9._~:]{1,40}"]) {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | ':');
        let challenge = Challenge::new(cid.clone());
        prop_assert_eq!(challenge.is_ok(), !cid.is_empty() && cid.chars().all(is_plain));
        let Ok(challenge) = challenge else {
            return Ok(());
        };
        prop_assert_eq!(challenge.cid(), &cid);
        let header = HeaderValue::from(challenge.clone());
        prop_assert_eq!(header.to_str().unwrap(), format!("OAuth realm=urn:cpsvc:cpid:{cid}"));

        let response = Reply::of(&PartnerCenterError::CartNotFound)
            .challenge(challenge.clone())
            .into_http();
        let failure = Documented::check(response).unwrap_err();
        prop_assert_eq!(failure.challenge(), Some(challenge));
    }

    /// An id is a `HeaderValue`, which has no line break; on the client's line it is one text.
    #[test]
    fn no_id_breaks_out_of_the_header(id in proptest::collection::vec(any::<u8>(), 0..40)) {
        let value = HeaderValue::from_bytes(&id);
        if id.iter().any(|byte| matches!(byte, b'\r' | b'\n' | 0)) {
            prop_assert!(value.is_err());
        }
        let Ok(value) = value else {
            return Ok(());
        };
        let response = Reply::of(&PartnerCenterError::CartNotFound)
            .correlation_id(value.clone())
            .request_id(value.clone())
            .into_http();
        prop_assert_eq!(&response.headers()["ms-requestid"], &value);
        prop_assert_eq!(&response.headers()["ms-correlationid"], &value);
        let failure = Documented::check(response).unwrap_err();
        prop_assert_eq!(failure.request_id(), value.to_str().ok());
        prop_assert_eq!(failure.correlation_id(), value.to_str().ok());
        prop_assert!(!failure.to_string().contains(char::is_control));
    }

    #[test]
    fn delays_come_back(delay in any::<Duration>()) {
        let response = Reply::of(&PartnerCenterError::CartNotFound).retry_after(delay).into_http();
        let failure = Documented::check(response).unwrap_err();
        let seconds = delay.as_secs().saturating_add(u64::from(delay.subsec_nanos() > 0));
        let expected = (seconds <= 1 << 31).then(|| Duration::from_secs(seconds));
        prop_assert_eq!(failure.retry_after(), expected);
    }
}

#[test]
fn retry_after_is_read() {
    const DATE: (&str, &str) = ("Date", "Tue, 21 Jul 2020 04:10:58 GMT");
    let table: [(Headers, Option<u64>); 29] = [
        (&[], None),
        (&[("Retry-After", "57")], Some(57)),
        (&[("Retry-After", "  57 ")], Some(57)),
        (&[("Retry-After", "007")], Some(7)),
        (&[("Retry-After", "0")], Some(0)),
        (&[("Retry-After", "2147483648")], Some(1 << 31)),
        (&[("Retry-After", "2147483649")], None),
        (&[("Retry-After", "18446744073709551615")], None),
        (&[("Retry-After", "18446744073709551616")], None),
        (&[("Retry-After", "99999999999999999999999999999")], None),
        (&[("Retry-After", "-1")], None),
        (&[("Retry-After", "+1")], None),
        (&[("Retry-After", "1.5")], None),
        (&[("Retry-After", "1e3")], None),
        (&[("Retry-After", "0x10")], None),
        (&[("Retry-After", "")], None),
        (&[("Retry-After", "   ")], None),
        (&[("Retry-After", "soon")], None),
        (&[("Retry-After", "57, 58")], None),
        (&[("Retry-After", "57s")], None),
        (&[("Retry-After", "٥٧")], None),
        // Of several, the first counts.
        (&[("Retry-After", "57"), ("Retry-After", "3")], Some(57)),
        // Dates, in the three forms of RFC 9110, section 5.6.7, from the response's own.
        (
            &[DATE, ("Retry-After", "Tue, 21 Jul 2020 04:11:55 GMT")],
            Some(57),
        ),
        (
            &[DATE, ("Retry-After", "Tuesday, 21-Jul-20 04:11:55 GMT")],
            Some(57),
        ),
        (
            &[DATE, ("Retry-After", "Tue Jul 21 04:11:55 2020")],
            Some(57),
        ),
        (
            &[DATE, ("Retry-After", "Tue, 21 Jul 2020 04:10:00 GMT")],
            Some(0),
        ),
        (
            &[DATE, ("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")],
            None,
        ),
        (
            &[DATE, ("Retry-After", "Tue, 31 Feb 2020 04:11:55 GMT+99")],
            None,
        ),
        // Without a `Date` header the date is long past.
        (&[("Retry-After", "Tue, 21 Jul 2020 04:11:55 GMT")], Some(0)),
    ];
    for (headers, seconds) in table {
        let failure = read(503, headers, "");
        let expected = seconds.map(Duration::from_secs);
        assert_eq!(failure.retry_after(), expected, "{headers:?}");
        assert_eq!(failure.is_retryable(), expected.is_some(), "{headers:?}");
    }

    let mut headers = HeaderMap::new();
    headers.insert("Retry-After", HeaderValue::from_bytes(b"5\xff").unwrap());
    let failure = Documented::read(StatusCode::SERVICE_UNAVAILABLE, headers, "");
    assert_eq!(failure.retry_after(), None);
}

#[test]
fn a_date_counts_from_now_where_the_response_has_none() {
    let at = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(100));
    for headers in [
        &[("Retry-After", at.as_str())][..],
        &[("Retry-After", at.as_str()), ("Date", "today")],
    ] {
        let delay = read(503, headers, "").retry_after().unwrap();
        assert!((90..=100).contains(&delay.as_secs()), "{delay:?}");
    }
}

/// A retry policy for each entry.
#[derive(Debug, Clone, PartialEq, PartnerError)]
#[pc(source = "Storefront", decode)]
enum Policy {
    #[pc(code = 1, status = 429, msg = "a", retry = never)]
    Never,
    #[pc(code = 2, status = 400, msg = "b", retry = later)]
    Later,
    #[pc(code = 3, status = 400, msg = "c", retry = when_asked)]
    WhenAsked,
    #[pc(code = 4, status = 429, msg = "d")]
    ByStatus,
}

#[test]
fn advice_follows_the_fault_then_the_entry_then_the_status() {
    const AFTER: &[(&str, &str)] = &[("Retry-After", "5")];
    const BAD: &[(&str, &str)] = &[("Retry-After", "-5")];
    let of = |code: u32, more: &str| format!(r#"{{"code":{code},"description":""{more}}}"#);
    let yes = r#","isRetryable":true"#;
    let no = r#","isRetryable":false"#;
    let table = [
        // By status, with no entry.
        (400, &[][..], String::new(), false),
        (400, AFTER, String::new(), false),
        (408, &[], String::new(), true),
        (429, &[], String::new(), true),
        (429, BAD, String::new(), true),
        (500, AFTER, String::new(), false),
        (502, AFTER, String::new(), false),
        (503, &[], String::new(), false),
        (503, AFTER, String::new(), true),
        (503, BAD, String::new(), false),
        (504, &[], String::new(), false),
        (504, AFTER, String::new(), true),
        (200, AFTER, String::new(), false),
        (499, AFTER, String::new(), false),
        (520, AFTER, String::new(), false),
        (429, &[], of(99, ""), true),
        // By entry.
        (429, AFTER, of(1, ""), false),
        (400, &[], of(2, ""), true),
        (400, &[], of(3, ""), false),
        (400, AFTER, of(3, ""), true),
        (429, &[], of(4, ""), true),
        // An entry that has another status.
        (500, &[], of(2, ""), true),
        (429, &[], of(1, ""), false),
        // By what the fault says.
        (429, AFTER, of(1, yes), true),
        (429, AFTER, of(4, no), false),
        (400, &[], of(99, yes), true),
        (429, AFTER, of(99, no), false),
        (429, &[], of(99, r#","isRetryable":"false""#), true),
        (400, &[], of(99, r#","isRetryable":1"#), false),
        (429, &[], of(99, r#","isRetryable":null"#), true),
    ];
    for (status, headers, body, expected) in table {
        let status = StatusCode::from_u16(status).unwrap();
        let failure = Failure::<Policy>::read(status, header_map(headers), body.clone());
        assert_eq!(
            failure.is_retryable(),
            expected,
            "{status} {headers:?} {body}"
        );
        let by_policy = match failure.retry() {
            Retry::WhenAsked => failure.retry_after().is_some(),
            retry => retry == Retry::Later,
        };
        assert_eq!(by_policy, expected, "{status} {headers:?} {body}");
    }
    // Every policy is also that of its value.
    for policy in [
        Policy::Never,
        Policy::Later,
        Policy::WhenAsked,
        Policy::ByStatus,
    ] {
        let failure = Failure::<Policy>::check(Reply::of(&policy).into_http()).unwrap_err();
        assert_eq!(failure.error(), Some(&policy));
    }
}

#[test]
fn the_policy_is_that_of_the_fault_of_the_entry_or_of_the_status() {
    let table = [
        // 503 is `WhenAsked`; the entry of code 1 is `Never`, that of code 2 `Later`.
        (503, "<html>", Retry::WhenAsked),
        (520, "<html>", Retry::Never),
        (503, r#"{"code":99,"message":"?"}"#, Retry::WhenAsked),
        (429, r#"{"code":1,"message":"?"}"#, Retry::Never),
        (500, r#"{"code":2,"message":"?"}"#, Retry::Later),
        (
            429,
            r#"{"code":1,"message":"?","isRetryable":true}"#,
            Retry::Later,
        ),
        (
            503,
            r#"{"code":99,"message":"?","isRetryable":false}"#,
            Retry::Never,
        ),
        (
            503,
            r#"{"code":99,"message":"?","isRetryable":null}"#,
            Retry::WhenAsked,
        ),
    ];
    for (status, body, expected) in table {
        let status = StatusCode::from_u16(status).unwrap();
        let failure = Failure::<Policy>::read(status, HeaderMap::new(), body);
        assert_eq!(failure.retry(), expected, "{status} {body}");
    }
}

#[test]
fn ids_are_read_from_either_header() {
    let table: [(Headers<'_>, _, _); 6] = [
        (&[], None, None),
        (
            &[("X-Correlation-Id", "c-1"), ("X-Request-Id", "r-1")],
            Some("c-1"),
            Some("r-1"),
        ),
        (
            &[("X-Request-Id", "r-2"), ("MS-RequestId", "r-1")],
            None,
            Some("r-1"),
        ),
        (
            &[("X-Correlation-Id", "c-2"), ("MS-CorrelationId", "c-1")],
            Some("c-1"),
            None,
        ),
        (
            &[("MS-CorrelationId", "\u{e9}"), ("X-Correlation-Id", "c-1")],
            Some("c-1"),
            None,
        ),
        (&[("X-Request-Id", "\u{e9}")], None, None),
    ];
    for (headers, correlation_id, request_id) in table {
        let failure = read(500, headers, "");
        assert_eq!(failure.correlation_id(), correlation_id, "{headers:?}");
        assert_eq!(failure.request_id(), request_id, "{headers:?}");
    }
}

#[test]
fn a_failure_is_shown_on_one_line() {
    const IDS: &[(&str, &str)] = &[("MS-RequestId", "r-1"), ("MS-CorrelationId", "c-1")];
    let long = format!(r#"{{"code":800064,"description":"{}"}}"#, "x".repeat(300));
    let shortened = format!("409 Conflict · 800064 CartBusy · {}…", "x".repeat(256));
    let fits = format!(r#"{{"code":800064,"description":"{}"}}"#, "x".repeat(256));
    let whole = format!("409 Conflict · 800064 CartBusy · {}", "x".repeat(256));
    let table = [
        (
            502,
            &[][..],
            "<html>",
            "502 Bad Gateway · no fault in 6 bytes",
        ),
        (
            401,
            IDS,
            "",
            "401 Unauthorized · no fault in 0 bytes · correlation c-1 · request r-1",
        ),
        (520, &[], "", "520 · no fault in 0 bytes"),
        (499, &[], "{}", "499 · no fault in 2 bytes"),
        (
            409,
            IDS,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request"}"#,
            "409 Conflict · 800064 CartBusy · Cart C-7 is being processed by another request · correlation c-1 · request r-1",
        ),
        (
            404,
            &[],
            r#"{"code":900118,"description":"No such customer"}"#,
            "404 Not Found · 900118 InvalidCustomerId · No such customer",
        ),
        (
            404,
            &[],
            r#"{"code":"UserNotFound","description":"Who?"}"#,
            "404 Not Found · UserNotFound · Who?",
        ),
        (
            429,
            &[("MS-RequestId", "r-1")],
            r#"{"statusCode":429,"message":"Slow down"}"#,
            "429 Too Many Requests · Slow down · request r-1",
        ),
        (
            400,
            &[],
            r#"{"code":"1\n2","description":"a\r\n\tb\u0000\u001b[31m\u0085\u2028\u202ec\u2069"}"#,
            r"400 Bad Request · 1\n2 · a\r\n\tb\u{0}\u{1b}[31m\u{85}\u{2028}\u{202e}c\u{2069}",
        ),
        (409, &[], &long, &shortened),
        (409, &[], &fits, &whole),
    ];
    for (status, headers, body, line) in table {
        assert_eq!(read(status, headers, body).to_string(), line);
    }
}

#[test]
fn check_lets_through_what_is_no_failure() {
    for status in 100..1000 {
        let response = Response::builder().status(status).body("{}").unwrap();
        let checked = Documented::check(response);
        assert_eq!(checked.is_err(), (400..600).contains(&status), "{status}");
        match checked {
            Ok(response) => assert_eq!(*response.body(), "{}"),
            Err(failure) => {
                assert_eq!(failure.status(), status);
                assert_eq!(failure.body(), b"{}");
            }
        }
    }
    let mut response = Response::new(vec![0_u8; 3]);
    response.extensions_mut().insert(7_u8);
    let response = Documented::check(response).unwrap();
    assert_eq!(response.extensions().get(), Some(&7_u8));
}

#[test]
fn a_challenge_is_found_among_others() {
    let table: [(Headers, Option<&str>); 11] = [
        (&[], None),
        (
            &[("WWW-Authenticate", "OAuth realm=urn:cpsvc:cpid:a")],
            Some("a"),
        ),
        (
            &[("WWW-Authenticate", "oauth Realm = \"urn:cpsvc:cpid:a\"")],
            Some("a"),
        ),
        (
            &[("WWW-Authenticate", "Bearer error=\"invalid_token\"")],
            None,
        ),
        (
            &[(
                "WWW-Authenticate",
                "Bearer x=\"y\", OAuth realm=urn:cpsvc:cpid:a",
            )],
            Some("a"),
        ),
        (
            &[
                ("WWW-Authenticate", "Basic"),
                ("WWW-Authenticate", "OAuth realm=urn:cpsvc:cpid:a"),
            ],
            Some("a"),
        ),
        (&[("WWW-Authenticate", "OAuth realm=urn:cpsvc:cpid:")], None),
        (
            &[("WWW-Authenticate", "OAuth realm=urn:cpsvc:cpid:a b")],
            None,
        ),
        (&[("WWW-Authenticate", "OAuth realm=urn:other:a")], None),
        // A challenge in another challenge's text doesn't count.
        (
            &[(
                "WWW-Authenticate",
                "Bearer realm=\"x, OAuth realm=urn:cpsvc:cpid:a\"",
            )],
            None,
        ),
        (
            &[(
                "WWW-Authenticate",
                "OAuth error=\"x\", realm=urn:cpsvc:cpid:a",
            )],
            Some("a"),
        ),
    ];
    for (headers, cid) in table {
        let challenge = read(401, headers, "").challenge();
        assert_eq!(challenge.as_ref().map(Challenge::cid), cid, "{headers:?}");
    }
}

/// A large `Err` makes clippy warn in every caller.
#[test]
fn both_are_one_pointer_wide() {
    assert_eq!(size_of::<Documented>(), size_of::<usize>());
    assert_eq!(size_of::<Failure<[u64; 64]>>(), size_of::<usize>());
    assert_eq!(size_of::<Reply>(), size_of::<usize>());
    assert_eq!(size_of::<Result<(), Documented>>(), size_of::<usize>());
}

#[test]
fn both_can_go_anywhere() {
    fn is_sent<T: Send + Sync + 'static>() {}
    fn is_error<T: Error>() {}
    is_sent::<Documented>();
    is_sent::<Reply>();
    is_error::<Documented>();
}

#[test]
fn the_source_of_a_failure_is_the_typed_error() {
    let body = r#"{"code":900118,"description":"Invalid Customer Id"}"#;
    let failure = read(400, &[], body);
    let source = failure.source().unwrap();
    assert_eq!(
        source.downcast_ref::<PartnerCenterError>(),
        Some(&PartnerCenterError::InvalidCustomerId)
    );
    assert!(read(404, &[], body).source().is_none());
}

#[test]
fn what_a_reply_is_can_be_looked_at() {
    let reply = Reply::of(&PartnerCenterError::InvalidCustomerId);
    assert_eq!(reply.status(), 400_u16);
    assert_eq!(reply.entry().name(), "InvalidCustomerId");
    assert_eq!(
        reply.to_string(),
        r#"400 Bad Request: {"code":"900118","description":"Invalid Customer Id","source":"PartnerFD"}"#
    );
    let fault = Fault::of(&PartnerCenterError::InvalidCustomerId);
    assert_eq!(
        serde_json::from_slice::<Fault>(reply.body()).unwrap(),
        fault
    );
    let entry = reply.entry();
    let response = reply.clone().into_http();
    assert_eq!(response.headers(), reply.headers());
    assert_eq!(response.extensions().get(), Some(&entry));
    assert_eq!(
        PartnerCenterError::decode(entry, &fault),
        Some(PartnerCenterError::InvalidCustomerId)
    );
}
