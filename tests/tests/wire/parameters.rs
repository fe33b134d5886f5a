//! Values are built from the fault's `parameters`, whatever the wording.

use std::time::Duration;

use http::{HeaderMap, HeaderValue, StatusCode};
use partner_error::{
    Body, Decode, Entry, Envelope, Failure, Fault, PartnerCenterError, PartnerError, Recognition,
    Reply,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Templates whose arguments can't be read back from the message.
#[derive(Clone, Debug, PartialEq, PartnerError)]
#[pc(source = "Shop", envelope = detailed, decode)]
enum ShopError {
    #[pc(code = 1, status = 409, msg = "{0}{1} at {2:>8.1}")]
    Priced(u8, String, f64),
    #[pc(code = 2, status = 409, msg = "{shelf:?}: {shelf:>9}, {count:04}")]
    Shelf { shelf: String, count: i32 },
    #[pc(code = 3, status = 409, msg = "{count:?} of {name:?}, {mask:#x}")]
    Debugged { count: u8, name: String, mask: u8 },
    #[pc(code = 4, status = 409, msg = "Not {1} but {0}")]
    Numbered {
        #[pc(arg = 1)]
        wrong: String,
        #[pc(arg = 0)]
        right: String,
    },
    #[pc(code = 5, status = 409, msg = "Sold out")]
    SoldOut(#[pc(data)] Vec<String>),
    #[pc(code = 6, status = 503, msg = "Closed")]
    Closed(#[pc(retry_after)] Duration),
    #[pc(code = 7, status = 429, msg = "Slow down, {name}")]
    SlowDown {
        #[pc(retry_after)]
        delay: Option<Duration>,
        name: String,
    },
    #[pc(code = 8, status = 503, msg = "Closed for {0:?}")]
    ClosedFor(#[pc(retry_after)] Duration),
    #[pc(code = 9, status = 409, msg = "No file {0}")]
    NoFile(std::path::PathBuf),
}

/// The failure that a client makes of a reply, if the message is replaced by another text.
fn reworded(reply: Reply, text: &str) -> Failure<ShopError> {
    let response = reply.into_http();
    let (parts, body) = response.into_parts();
    let mut body: Map<String, Value> = serde_json::from_slice(&body).unwrap();
    for name in ["description", "detail"] {
        if body.contains_key(name) {
            body.insert(name.to_owned(), text.into());
        }
    }
    let body = serde_json::to_vec(&body).unwrap();
    Failure::read(parts.status, parts.headers, body)
}

fn comes_back(error: &ShopError) -> Option<ShopError> {
    let [detailed, problem] = [Envelope::Detailed, Envelope::Problem].map(|envelope| {
        let failure = reworded(Reply::of(error).envelope(envelope), "Etwas anderes");
        assert_eq!(failure.recognition(), Recognition::Reworded);
        assert_eq!(failure.entry(), Some(error.entry()));
        failure.into_error().ok()
    });
    assert_eq!(detailed, problem);
    detailed
}

#[test]
fn any_template_comes_back() {
    let name = || "{}: a, \"b\"".to_owned();
    for error in [
        ShopError::Priced(7, String::new(), 1.25),
        ShopError::Priced(0, "12".to_owned(), -0.0),
        ShopError::Shelf {
            shelf: name(),
            count: -3,
        },
        ShopError::Numbered {
            wrong: name(),
            right: "but".to_owned(),
        },
        ShopError::SoldOut(vec![]),
        ShopError::SoldOut(vec![name()]),
        ShopError::Closed(Duration::from_secs(3)),
        ShopError::SlowDown {
            delay: None,
            name: name(),
        },
        ShopError::SlowDown {
            delay: Some(Duration::ZERO),
            name: name(),
        },
        ShopError::ClosedFor(Duration::from_secs(90)),
        ShopError::NoFile("a/b".into()),
    ] {
        assert_eq!(comes_back(&error), Some(error));
    }
}

/// A string in quotes, and a number in another base, would be other values.
#[test]
fn a_text_that_stands_for_another_value_gives_nothing() {
    for error in [
        ShopError::Debugged {
            count: 7,
            name: "a".to_owned(),
            mask: 16,
        },
        ShopError::ClosedFor(Duration::from_millis(1_500)),
        ShopError::NoFile("a\u{fffd}".into()),
    ] {
        assert_eq!(comes_back(&error), None, "{error:?}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt;
        let bytes = std::ffi::OsString::from_vec(b"a\xff".to_vec());
        assert_eq!(comes_back(&ShopError::NoFile(bytes.into())), None);
    }
}

#[test]
fn a_delay_is_read_in_seconds_from_the_header() {
    let closed = ShopError::Closed(Duration::from_secs(3));
    let body = Body::of(&closed).to_json();
    let read = |value: Option<&'static str>| {
        let header = value.map(|value| {
            (
                "retry-after".parse().unwrap(),
                HeaderValue::from_static(value),
            )
        });
        let headers = HeaderMap::from_iter(header);
        let failure =
            Failure::<ShopError>::read(StatusCode::SERVICE_UNAVAILABLE, headers, body.clone());
        assert_eq!(failure.recognition(), Recognition::Exact);
        failure.into_error().ok()
    };
    assert_eq!(read(Some("3")), Some(closed.clone()));
    for value in [
        None,
        Some(""),
        Some("-3"),
        Some("3.5"),
        Some("99999999999"),
        Some("Tue, 21 Jul 2020 04:10:58 GMT"),
    ] {
        assert_eq!(read(value), None, "{value:?}");
    }
    // A fault alone has no header.
    assert_eq!(ShopError::decode(closed.entry(), &Fault::of(&closed)), None);
}

#[test]
fn all_parameters_must_be_there_as_text() {
    let read = |parameters: Value| {
        let mut fault = Fault::new("800064", "Warten");
        fault.extra.insert("parameters".to_owned(), parameters);
        let body = serde_json::to_vec(&fault).unwrap();
        let headers = HeaderMap::new();
        Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, headers, body)
            .into_error()
            .ok()
    };
    let busy = |cart_id: &str| {
        Some(PartnerCenterError::CartBusy {
            cart_id: cart_id.to_owned(),
        })
    };
    assert_eq!(read(json!({"cart_id": "C-7", "other": 1})), busy("C-7"));
    assert_eq!(read(json!({"cart_id": ""})), busy(""));
    for parameters in [
        json!({}),
        json!({"cart_id": 7}),
        json!({"cart_id": null}),
        json!({"cartId": "C-7"}),
        json!(["C-7"]),
        json!("C-7"),
        json!(null),
    ] {
        assert_eq!(read(parameters.clone()), None, "{parameters}");
    }
}

/// Without one, any service could have used the code, and there is nothing that only this one says.
#[test]
fn no_parameters_at_all_need_the_source() {
    let read = |source: Option<&str>| {
        let body = json!({"code": "5", "description": "Weg", "source": source, "data": ["a"], "parameters": {}});
        let failure =
            Failure::<ShopError>::read(StatusCode::CONFLICT, HeaderMap::new(), body.to_string());
        failure.into_error().ok()
    };
    assert_eq!(
        read(Some("Shop")),
        Some(ShopError::SoldOut(vec!["a".to_owned()]))
    );
    assert_eq!(read(Some("Shelf")), None);
    assert_eq!(read(None), None);
}

/// Without parameters, the message is read.
#[test]
fn the_description_is_read_where_a_parameter_is_missing() {
    let body = json!({"code": 4, "description": "Not a but b", "parameters": {"wrong": "x"}});
    let failure =
        Failure::<ShopError>::read(StatusCode::CONFLICT, HeaderMap::new(), body.to_string());
    let expected = ShopError::Numbered {
        wrong: "a".to_owned(),
        right: "b".to_owned(),
    };
    assert_eq!(failure.error(), Some(&expected));
    let body = json!({"code": 4, "description": "Not a but b", "parameters": {"wrong": "x", "right": "y"}});
    let failure =
        Failure::<ShopError>::read(StatusCode::CONFLICT, HeaderMap::new(), body.to_string());
    let expected = ShopError::Numbered {
        wrong: "x".to_owned(),
        right: "y".to_owned(),
    };
    assert_eq!(failure.error(), Some(&expected));
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        select(vec![
            " ",
            ". ",
            ", ",
            ":",
            "{",
            "}",
            "{0}",
            "…",
            "is being processed",
            "\0",
            "\"",
            "\\"
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn value_of(entry: &'static Entry, texts: &[String], description: &str) -> PartnerCenterError {
    let parameters = entry.parameters().zip(texts.iter().cycle());
    let parameters: Map<String, Value> = parameters
        .map(|(name, text)| (name.to_owned(), json!(text)))
        .collect();
    let mut fault = Fault::new(entry.code().to_string(), description);
    fault
        .extra
        .insert("parameters".to_owned(), parameters.clone().into());
    let error = PartnerCenterError::decode(entry, &fault).unwrap();
    assert_eq!(error.entry(), entry);
    let sent: Map<String, Value> = error
        .parameters()
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into()))
        .collect();
    assert_eq!(sent, parameters);
    error
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Every documented error, in both envelopes, with the message replaced.
    #[test]
    fn documented_errors_come_back_in_any_wording(
        texts in proptest::collection::vec(text(), 1..6),
        description in text(),
    ) {
        for entry in PartnerCenterError::catalogue().own() {
            let error = value_of(entry, &texts, &description);
            for envelope in [Envelope::Detailed, Envelope::Problem] {
                let reply = Reply::of(&error).envelope(envelope).into_http();
                let (parts, body) = reply.into_parts();
                let mut body: Map<String, Value> = serde_json::from_slice(&body).unwrap();
                let name = if envelope == Envelope::Problem { "detail" } else { "description" };
                body.insert(name.to_owned(), json!(description));
                let body = serde_json::to_vec(&body).unwrap();
                let failure = Failure::read(parts.status, parts.headers, body);
                prop_assert_eq!(failure.error(), Some(&error));
            }
        }
    }

    /// Whatever is sent, what comes back is that, or nothing.
    #[test]
    fn no_other_value_comes_back(
        bits in any::<u64>(), text in text(), other in text(), millis in 0_u64..5_000, at in 0_usize..9,
    ) {
        let delay = Duration::from_secs(millis);
        let bytes = bits.to_le_bytes();
        let error = match at {
            0 => ShopError::Priced(bytes[0], text, f64::from_bits(bits)),
            1 => ShopError::Shelf { shelf: text, count: i32::from(bytes[0]) - 128 },
            2 => ShopError::Debugged { count: bytes[0], name: text, mask: bytes[1] },
            3 => ShopError::Numbered { wrong: text, right: other },
            4 => ShopError::SoldOut(vec![text, other]),
            5 => ShopError::Closed(delay),
            6 => ShopError::SlowDown { delay: Some(delay), name: text },
            7 => ShopError::ClosedFor(Duration::from_millis(millis)),
            _ => ShopError::NoFile(text.into()),
        };
        let documented = Reply::of(&error).envelope(Envelope::Documented).into_http();
        let failures = [
            Failure::check(documented).unwrap_err(),
            reworded(error.clone().into(), &format!("Nr. {bits}")),
        ];
        for failure in failures {
            if let Some(back) = failure.error() {
                // Not a number is no number's equal.
                prop_assert_eq!(format!("{back:?}"), format!("{error:?}"));
            }
        }
    }
}
