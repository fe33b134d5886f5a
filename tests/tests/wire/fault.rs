//! Faults as services really answer them: which objects are one, and that nothing in them is lost.

use std::collections::BTreeSet;

use partner_error::Fault;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// A fault with all of its members.
fn fault(
    code: &str,
    description: &str,
    data: &Value,
    source: Option<&str>,
    extra: &Value,
) -> Fault {
    let mut fault = Fault::new(code, description);
    fault.data.clone_from(data.as_array().unwrap());
    fault.source = source.map(str::to_owned);
    fault.extra.clone_from(extra.as_object().unwrap());
    fault
}

fn read(body: &Value) -> Option<Fault> {
    let from_text: Option<Fault> = serde_json::from_str(&body.to_string()).ok();
    let from_value: Option<Fault> = serde_json::from_value(body.clone()).ok();
    assert_eq!(from_text, from_value);
    from_text
}

/// Checks each body against the whole fault that it is.
fn assert_read<const N: usize>(table: [(Value, Fault); N]) {
    for (body, expected) in table {
        assert_eq!(read(&body), Some(expected), "{body}");
    }
}

#[test]
fn documented_faults_are_read() {
    assert_read([
        (
            json!({
                "code": "800064",
                "description": "Cart C-7 is being processed by another request",
                "data": [],
                "source": "PartnerFD",
            }),
            fault(
                "800064",
                "Cart C-7 is being processed by another request",
                &json!([]),
                Some("PartnerFD"),
                &json!({}),
            ),
        ),
        (
            json!({"code": "2200", "description": "Unknown reseller", "data": ["https://example.com/faq", {"id": 7}]}),
            fault(
                "2200",
                "Unknown reseller",
                &json!(["https://example.com/faq", {"id": 7}]),
                None,
                &json!({}),
            ),
        ),
    ]);
}

#[test]
fn a_code_may_be_a_number() {
    let codes = [
        (json!(3000), "3000"),
        (json!(0), "0"),
        (json!(-1), "-1"),
        (json!(2200.5), "2200.5"),
        (
            json!(18_446_744_073_709_551_615_u64),
            "18446744073709551615",
        ),
        (json!(""), ""),
        (json!("NotFound"), "NotFound"),
    ];
    for (code, expected) in codes {
        let body = json!({"code": code, "description": "Not found"});
        assert_eq!(read(&body), Some(Fault::new(expected, "Not found")));
    }
}

#[test]
fn a_message_stands_in_for_the_description() {
    assert_read([
        (
            json!({"code": "7", "message": "No such shelf"}),
            Fault::new("7", "No such shelf"),
        ),
        (
            json!({"code": "7", "description": "No such shelf", "message": "Oops"}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"message": "Oops"}),
            ),
        ),
        (
            json!({"code": "7", "description": null, "message": "No such shelf"}),
            Fault::new("7", "No such shelf"),
        ),
        (
            json!({"code": "7", "description": {"en": "?"}, "message": "No such shelf"}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"description": {"en": "?"}}),
            ),
        ),
        (json!({"code": "7", "description": ""}), Fault::new("7", "")),
    ]);
}

#[test]
fn data_may_be_an_array_or_one_item() {
    let table = [
        (json!([]), json!([])),
        (json!(null), json!([])),
        (json!([1, [2], null]), json!([1, [2], null])),
        (json!({"shelf": "A"}), json!([{"shelf": "A"}])),
        (json!("A"), json!(["A"])),
        (json!(false), json!([false])),
    ];
    for (data, items) in table {
        let body = json!({"code": "7", "description": "No such shelf", "data": data});
        let expected = fault("7", "No such shelf", &items, None, &json!({}));
        assert_eq!(read(&body), Some(expected));
    }
}

#[test]
fn a_source_may_be_missing_or_null() {
    let expected = Fault::new("7", "No such shelf");
    assert_read([
        (
            json!({"code": "7", "description": "No such shelf"}),
            expected.clone(),
        ),
        (
            json!({"code": "7", "description": "No such shelf", "source": null}),
            expected,
        ),
        // What is no text names nobody.
        (
            json!({"code": "7", "description": "No such shelf", "source": {"name": "A"}}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"source": {"name": "A"}}),
            ),
        ),
    ]);
}

#[test]
fn every_other_member_is_kept() {
    assert_read([(
        json!({
            "code": "800003",
            "description": "Unexpected service error",
            "isRetryable": true,
            "errorName": null,
            "parameters": {"cart": ["C-7"]},
            "Code": 5,
            "error": {"code": "7", "message": "not this one"},
            "statusCode": 500,
        }),
        fault(
            "800003",
            "Unexpected service error",
            &json!([]),
            None,
            &json!({
                "isRetryable": true,
                "errorName": null,
                "parameters": {"cart": ["C-7"]},
                "Code": 5,
                "error": {"code": "7", "message": "not this one"},
                "statusCode": 500,
            }),
        ),
    )]);
}

#[test]
fn odata_errors_are_read() {
    assert_read([
        (
            json!({"error": {"code": "unAuthorized", "message": "Caller is not authorized", "target": "referral"}}),
            fault(
                "unAuthorized",
                "Caller is not authorized",
                &json!([]),
                Some("referral"),
                &json!({}),
            ),
        ),
        (
            json!({"error": {"code": 7, "message": "No such shelf", "target": null}}),
            Fault::new("7", "No such shelf"),
        ),
        // What the error says besides stands beside what else there is.
        (
            json!({
                "error": {
                    "code": "BadRequest",
                    "message": "No such shelf",
                    "innererror": {"request-id": "r-1"},
                    "details": [{"code": "7", "message": "row"}],
                },
                "data": ["A"],
                "correlationId": "c-1",
            }),
            fault(
                "BadRequest",
                "No such shelf",
                &json!([]),
                None,
                &json!({
                    "innererror": {"request-id": "r-1"},
                    "details": [{"code": "7", "message": "row"}],
                    "data": ["A"],
                    "correlationId": "c-1",
                }),
            ),
        ),
        // Unless that has its name.
        (
            json!({"error": {"code": "7", "message": "No such shelf", "aisle": 3, "row": 1}, "aisle": 4}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"error": {"aisle": 3}, "row": 1, "aisle": 4}),
            ),
        ),
        (
            json!({"error": {"code": "7", "message": "No such shelf", "target": {"aisle": 3}}}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"target": {"aisle": 3}}),
            ),
        ),
        // A code without a text is no fault of the first kind.
        (
            json!({"code": "8", "error": {"code": "7", "message": "No such shelf"}}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"code": "8"}),
            ),
        ),
    ]);
}

#[test]
fn answers_of_token_services_are_read() {
    assert_read([
        (
            json!({"error": "invalid_grant", "error_description": "The refresh token has expired"}),
            Fault::new("invalid_grant", "The refresh token has expired"),
        ),
        (
            json!({
                "error": "invalid_client",
                "error_description": "The secret has expired",
                "error_codes": [7_000_222],
                "timestamp": "2024-05-01 08:00:00Z",
                "trace_id": "t-1",
                "source": "login",
                "data": ["A"],
            }),
            fault(
                "invalid_client",
                "The secret has expired",
                &json!([]),
                None,
                &json!({
                    "error_codes": [7_000_222],
                    "timestamp": "2024-05-01 08:00:00Z",
                    "trace_id": "t-1",
                    "source": "login",
                    "data": ["A"],
                }),
            ),
        ),
    ]);
}

/// A gateway's number is no code of a catalogue.
#[test]
fn answers_of_gateways_are_read() {
    assert_read([
        (
            json!({"statusCode": 429, "message": "Rate limit is exceeded. Try again in 9 seconds."}),
            fault(
                "",
                "Rate limit is exceeded. Try again in 9 seconds.",
                &json!([]),
                None,
                &json!({"statusCode": 429}),
            ),
        ),
        (
            json!({"statusCode": 404, "message": "Resource not found", "code": null, "activityId": "a-1"}),
            fault(
                "",
                "Resource not found",
                &json!([]),
                None,
                &json!({"statusCode": 404, "code": null, "activityId": "a-1"}),
            ),
        ),
    ]);
}

#[test]
fn the_first_row_that_fits_counts() {
    let all = json!({
        "code": "1",
        "message": "documented",
        "error": {"code": "2", "message": "odata"},
        "error_description": "token service",
        "statusCode": 4,
    });
    let without = |members: &[&str]| {
        let mut body = all.clone();
        for member in members {
            body.as_object_mut().unwrap().remove(*member);
        }
        let fault = read(&body).unwrap();
        (fault.code, fault.description)
    };
    let pair = |code: &str, description: &str| (code.to_owned(), description.to_owned());
    assert_eq!(without(&[]), pair("1", "documented"));
    assert_eq!(without(&["code"]), pair("2", "odata"));
    assert_eq!(without(&["code", "error"]), pair("", "documented"));

    let token_service = json!({
        "error": "3",
        "error_description": "token service",
        "statusCode": 4,
        "message": "gateway",
    });
    let fault = read(&token_service).unwrap();
    assert_eq!((fault.code, fault.description), pair("3", "token service"));
}

/// Bodies as they came over the wire: laid out, with signs beyond ASCII, with JSON in a text.
#[test]
fn bodies_of_the_wild_are_read() {
    let reseller = r#"
{
    "code": 2200,
    "description": "MPN Id 7654321 isn’t known. We&#39;re sorry.",
    "data": [
        "https://example.com/guide"
    ],
    "source": "PartnerFD"
}
"#;
    let address = r#"{"code":2007,"description":"{\"code\":\"60071\",\"reason\":\"CityInvalid\"}","data":[],"source":"PartnerFD"}"#;
    let referral = r#"{"error": {"code": "unAuthorized", "message": "No access", "target": "referral", "innerError": {"code": "denied"}}}"#;
    let token = r#"{"error":"invalid_grant","error_description":"AADSTS70000: expired.\r\nTrace ID: t-1","error_codes":[70000],"suberror":"bad_token"}"#;
    let gateway = "{ \"statusCode\": 401, \"message\": \"Access denied due to missing key.\" }";
    let table = [
        (
            reseller,
            fault(
                "2200",
                "MPN Id 7654321 isn’t known. We&#39;re sorry.",
                &json!(["https://example.com/guide"]),
                Some("PartnerFD"),
                &json!({}),
            ),
        ),
        (
            address,
            fault(
                "2007",
                r#"{"code":"60071","reason":"CityInvalid"}"#,
                &json!([]),
                Some("PartnerFD"),
                &json!({}),
            ),
        ),
        (
            referral,
            fault(
                "unAuthorized",
                "No access",
                &json!([]),
                Some("referral"),
                &json!({"innerError": {"code": "denied"}}),
            ),
        ),
        (
            token,
            fault(
                "invalid_grant",
                "AADSTS70000: expired.\r\nTrace ID: t-1",
                &json!([]),
                None,
                &json!({"error_codes": [70000], "suberror": "bad_token"}),
            ),
        ),
        (
            gateway,
            fault(
                "",
                "Access denied due to missing key.",
                &json!([]),
                None,
                &json!({"statusCode": 401}),
            ),
        ),
    ];
    for (body, expected) in table {
        let fault: Fault = serde_json::from_str(body).unwrap();
        assert_eq!(fault, expected);
    }
}

#[test]
fn everything_else_is_no_fault() {
    let bodies = [
        json!({}),
        json!([]),
        json!(null),
        json!("800064"),
        json!(800_064),
        json!([{"code": "7", "description": "No such shelf"}]),
        json!({"code": "7"}),
        json!({"description": "No such shelf"}),
        json!({"code": null, "description": "No such shelf"}),
        json!({"code": true, "description": "No such shelf"}),
        json!({"code": ["7"], "description": "No such shelf"}),
        json!({"code": "7", "description": null}),
        json!({"code": "7", "description": 7}),
        json!({"Code": "7", "Description": "No such shelf"}),
        json!({"error": "invalid_grant"}),
        json!({"error": {"code": "7"}}),
        json!({"error": {"message": "No such shelf"}}),
        json!({"error": {"code": "7", "message": null}}),
        json!({"error": {"code": "7", "message": {"lang": "en", "value": "No such shelf"}}}),
        json!({"error": ["7"], "error_description": "No such shelf"}),
        json!({"error": "7", "error_description": null}),
        json!({"statusCode": 429}),
        json!({"statusCode": "429", "message": "Slow down"}),
        json!({"statusCode": 429, "message": null}),
    ];
    for body in bodies {
        assert_eq!(read(&body), None, "{body}");
    }

    let texts = [
        "",
        " ",
        "<html><body>Bad gateway</body></html>",
        "<?xml version=\"1.0\"?><error><code>7</code></error>",
        r#"{"code":"7","description":"No such"#,
        r#"{"code":"7","description":"No such shelf"}}"#,
    ];
    for text in texts {
        assert!(serde_json::from_str::<Fault>(text).is_err(), "{text}");
    }
    let not_utf8 = b"{\"code\":\"7\",\"description\":\"\xff\"}";
    assert!(serde_json::from_slice::<Fault>(not_utf8).is_err());
}

/// Objects with the members that the rows know, and with others; no two texts in them are equal.
fn object() -> impl Strategy<Value = Value> {
    let name = select(vec![
        "code",
        "description",
        "message",
        "data",
        "source",
        "error",
        "error_description",
        "statusCode",
        "target",
        "aisle",
    ]);
    let text = any::<u64>().prop_map(|text| json!(text.to_string()));
    let leaf = prop_oneof![
        6 => text.clone(),
        2 => any::<u32>().prop_map(|number| json!(number)),
        1 => proptest::collection::vec(text, 0..3).prop_map(|items| json!(items)),
        1 => Just(json!(null)),
    ];
    leaf.prop_recursive(2, 16, 8, move |member| {
        let members = proptest::collection::btree_map(name.clone(), member, 0..8);
        members.prop_map(|members| json!(members))
    })
}

/// All texts and numbers in a value.
fn leaves(value: &Value) -> BTreeSet<String> {
    match value {
        Value::String(text) => BTreeSet::from([text.clone()]),
        Value::Number(number) => BTreeSet::from([number.to_string()]),
        Value::Array(items) => items.iter().flat_map(leaves).collect(),
        Value::Object(members) => members.values().flat_map(leaves).collect(),
        Value::Null | Value::Bool(_) => BTreeSet::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn nothing_that_is_read_is_lost(body in object()) {
        if let Some(fault) = read(&body) {
            let Fault { code, description, data, source, extra, .. } = &fault;
            let mut kept = leaves(&json!([code, description, data, source, extra]));
            if !leaves(&body).contains("") {
                kept.remove("");
            }
            prop_assert_eq!(kept, leaves(&body), "{:?}", fault);
        }
    }
}

/// An error within an error, and a member of both names.
#[test]
fn nothing_that_an_odata_error_says_is_lost() {
    let body = json!({
        "error": {"code": "7", "message": "No such shelf", "error": "inner", "aisle": "3"},
        "aisle": "4",
    });
    let fault = read(&body).unwrap();
    let kept = leaves(&json!([fault.code, fault.description, fault.extra]));
    assert_eq!(kept, leaves(&body), "{fault:?}");
}

#[test]
fn numbers_are_decimal_digits_alone() {
    let numbers = [
        ("800064", Some(800_064)),
        ("0", Some(0)),
        ("007", Some(7)),
        ("4294967295", Some(u32::MAX)),
        ("4294967296", None),
        ("", None),
        ("+7", None),
        ("-7", None),
        ("7.0", None),
        (" 7", None),
        ("7 ", None),
        ("0x7", None),
        ("٧", None),
        ("unAuthorized", None),
    ];
    for (code, number) in numbers {
        assert_eq!(Fault::new(code, "").number(), number, "{code:?}");
    }
}
