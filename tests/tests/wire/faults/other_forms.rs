//! The forms of other services, and which object tells of the error.

use partner_error::Fault;
use serde_json::json;

use super::{assert_read, fault, read};

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
fn what_surrounds_the_error_stays() {
    assert_read([
        (
            json!({"errors": [{"code": "7", "detail": "No such shelf"}], "id": 1, "data": null}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"id": 1, "data": null}),
            ),
        ),
        // The other errors, and members of names that are taken.
        (
            json!({
                "errors": ["first", {"code": "7", "detail": "No such shelf", "id": 1, "row": 2}, {"code": "8"}],
                "id": 3,
            }),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"errors": [{"id": 1}, "first", {"code": "8"}], "id": 3, "row": 2}),
            ),
        ),
        (
            json!({"detail": [{"type": "missing", "msg": "Name it", "errors": 1}, {"type": "short"}]}),
            fault(
                "missing",
                "Name it",
                &json!([]),
                None,
                &json!({"errors": [{"errors": 1}, {"type": "short"}]}),
            ),
        ),
        (
            json!({"detail": [{"type": "missing", "msg": "Name it"}, 7], "errors": {"a": 1}}),
            fault(
                "missing",
                "Name it",
                &json!([]),
                None,
                &json!({"detail": [7], "errors": {"a": 1}}),
            ),
        ),
        (
            json!([null, {"errorCode": "7", "message": "No such shelf", "id": 1}, {"id": 2}]),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"id": 1, "errors": [null, {"id": 2}]}),
            ),
        ),
        (
            json!({"fault": {"code": 7, "message": "No such shelf", "fault": "x", "id": 1}, "id": 2}),
            fault(
                "7",
                "No such shelf",
                &json!([]),
                None,
                &json!({"fault": {"fault": "x", "id": 1}, "id": 2}),
            ),
        ),
        // The body's own code and description come first, then an object with both.
        (
            json!({"code": "1", "message": "a", "error": {"code": "2", "message": "b"}}),
            fault(
                "1",
                "a",
                &json!([]),
                None,
                &json!({"error": {"code": "2", "message": "b"}}),
            ),
        ),
        (
            json!({"message": "a", "error": {"code": "2", "message": "b"}}),
            fault("2", "b", &json!([]), None, &json!({"message": "a"})),
        ),
        (
            json!({"message": "a", "error": {"message": "b"}, "errors": [{"code": "3", "message": "c"}]}),
            fault(
                "",
                "a",
                &json!([]),
                None,
                &json!({"error": {"message": "b"}, "errors": [{"code": "3", "message": "c"}]}),
            ),
        ),
        (
            json!({"error": {"message": "b"}, "errors": [{"code": "3", "message": "c"}]}),
            fault(
                "",
                "b",
                &json!([]),
                None,
                &json!({"errors": [{"code": "3", "message": "c"}]}),
            ),
        ),
    ]);
}

#[test]
fn a_string_that_holds_an_object_is_read() {
    let inside = json!({"code": "7", "description": "No such shelf", "row": 1});
    assert_eq!(read(&json!(inside.to_string())), read(&inside));
    let wrapped = json!({"error": inside});
    assert_eq!(read(&json!(wrapped.to_string())), read(&inside));
    assert_eq!(read(&json!([wrapped])), read(&inside));
}
