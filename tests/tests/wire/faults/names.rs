//! The names that members may have.

use serde_json::json;

use super::{assert_read, fault, read};

#[test]
fn names_are_read_in_any_case() {
    let expected = fault(
        "7",
        "No such shelf",
        &json!(["A"]),
        Some("Library"),
        &json!({}),
    );
    assert_read([
        (
            json!({"Code": 7, "Description": "No such shelf", "Data": "A", "Source": "Library"}),
            expected.clone(),
        ),
        (
            json!({"ERROR_CODE": "7", "error-message": "No such shelf", "DATA": ["A"], "_target": "Library"}),
            expected.clone(),
        ),
        (
            json!({"Error": {"ErrorCode": 7, "Message": "No such shelf", "Data": ["A"], "Target": "Library"}}),
            expected,
        ),
        // The name as it is documented comes first.
        (
            json!({"CODE": "1", "Code": "2", "code": "3", "DESCRIPTION": "a", "description": "b"}),
            fault(
                "3",
                "b",
                &json!([]),
                None,
                &json!({"CODE": "1", "Code": "2", "DESCRIPTION": "a"}),
            ),
        ),
        (
            json!({"Message": "a", "message": "b", "SOURCE": "c", "source": "d", "Data": 1, "data": 2}),
            fault(
                "",
                "b",
                &json!([2]),
                Some("d"),
                &json!({"Message": "a", "SOURCE": "c", "Data": 1}),
            ),
        ),
        // But it has to be what belongs there.
        (
            json!({"code": null, "Code": "7", "description": {}, "Description": "a", "data": null, "Data": 1}),
            fault(
                "7",
                "a",
                &json!([1]),
                None,
                &json!({"code": null, "description": {}}),
            ),
        ),
        // A letter that only looks alike, and a name that is longer.
        (
            json!({"message": "a", "с\u{43e}de": "7", "codes": "8", "error.code": "9"}),
            fault(
                "",
                "a",
                &json!([]),
                None,
                &json!({"с\u{43e}de": "7", "codes": "8", "error.code": "9"}),
            ),
        ),
    ]);
}

/// Each body has the members of the one before, less the one that counted there.
#[test]
fn the_first_name_that_is_there_counts() {
    let descriptions = [
        "description",
        "message",
        "detail",
        "msg",
        "errorMessage",
        "error_description",
        "title",
        "reason",
        "error",
    ];
    for (at, name) in descriptions.iter().enumerate() {
        // Beside an `error_description`, `error` would be the code.
        let rest = descriptions[at..].iter();
        let rest = rest.filter(|rest| **rest != "error" || at > 5);
        let mut body: serde_json::Map<_, _> =
            rest.map(|name| (name.to_string(), json!(name))).collect();
        let read = read(&json!(body)).unwrap();
        body.remove(*name);
        assert_eq!((&*read.code, &*read.description), ("", *name));
        assert_eq!(read.extra, body);
    }
    for (body, code, source) in [
        (
            json!({"code": 1, "errorCode": 2, "type": "3", "source": "a", "target": "b"}),
            "1",
            Some("a"),
        ),
        (
            json!({"errorCode": 2, "type": "3", "target": "b"}),
            "2",
            Some("b"),
        ),
        (json!({"type": "3", "target": ["b"]}), "3", None),
        (
            json!({"type": "https://example.com/3", "target": null}),
            "",
            None,
        ),
        (json!({"type": 3}), "", None),
        (
            json!({"status": 404, "statusCode": 404, "httpStatusCode": 404}),
            "",
            None,
        ),
        (json!({"code": "", "errorCode": 2}), "", None),
    ] {
        let mut body = body;
        body["message"] = json!("No such shelf");
        let read = read(&body).unwrap();
        assert_eq!(
            (&*read.code, read.source.as_deref()),
            (code, source),
            "{body}"
        );
    }
}
