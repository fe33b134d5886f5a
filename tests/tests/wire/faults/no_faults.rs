//! Bodies that are no fault.

use partner_error::Fault;
use serde_json::json;

use super::read;

#[test]
fn everything_else_is_no_fault() {
    let bodies = [
        json!({}),
        json!([]),
        json!(null),
        json!(true),
        json!("800064"),
        json!(800_064),
        json!(0.5),
        json!([[]]),
        json!([{}]),
        json!(["No such shelf"]),
        json!([[{"code": "7", "description": "No such shelf"}]]),
        json!({"code": "7"}),
        json!({"code": "7", "description": null}),
        json!({"code": "7", "description": 7}),
        json!({"code": "7", "description": ["No such shelf"]}),
        json!({"code": "7", "description": {"en": "No such shelf"}}),
        json!({"description": ""}),
        json!({"error": ""}),
        json!({"error": null}),
        json!({"error": {}}),
        json!({"error": {"code": "7"}}),
        json!({"error": {"code": "7", "message": null}}),
        json!({"error": {"code": "7", "message": {"lang": "en", "value": "No such shelf"}}}),
        json!({"error": {"error": {"code": "7", "message": "No such shelf"}}}),
        json!({"error": [{"code": "7", "message": "No such shelf"}]}),
        json!({"fault": {"string": "No such shelf"}}),
        json!({"errors": []}),
        json!({"errors": {}}),
        json!({"errors": "No such shelf"}),
        json!({"errors": ["No such shelf"]}),
        json!({"errors": {"name": ["is too short"]}}),
        json!({"errors": [{"code": "7"}, {"code": "8", "message": "No such shelf"}]}),
        json!({"errors": [[{"code": "7", "message": "No such shelf"}]]}),
        json!({"detail": {"code": "7", "message": "No such shelf"}}),
        json!({"data": {"code": "7", "message": "No such shelf"}}),
        json!({"result": {"message": "No such shelf"}}),
        json!({"status": 404, "type": "shelf"}),
        json!({"statusCode": 429}),
        // Shopify, Django REST framework, Stripe's and Google's success bodies.
        json!({"errors": "[API] Invalid API key"}),
        json!({"errors": {"title": ["can't be blank"]}}),
        json!({"name": ["This field is required."], "non_field_errors": ["No."]}),
        json!({"id": "ch_1", "object": "charge", "status": "failed"}),
        json!({"kind": "shelves", "items": []}),
        json!({"name": "ShelfNotFound", "text": "No such shelf"}),
        json!("{}"),
        json!("[]"),
        json!("[{\"code\":\"7\",\"description\":\"No such shelf\"}]"),
        json!("\"{\\\"code\\\":\\\"7\\\",\\\"description\\\":\\\"No such shelf\\\"}\""),
        json!("{\"code\":\"7\",\"description\":\"No such"),
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
