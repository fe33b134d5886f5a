//! The documented form, with codes, data and sources as services send them.

use partner_error::Fault;
use serde_json::json;

use super::{assert_read, fault, read};

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
