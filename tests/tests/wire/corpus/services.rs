//! Errors as well-known services send them, with values of our own, and the fault of each.

use partner_error::Fault;
use serde_json::{Value, json};

/// A service, a body of its, and the fault that this must give.
pub(crate) struct Answer {
    pub(crate) service: &'static str,
    pub(crate) body: Value,
    pub(crate) fault: Fault,
}

fn answer(service: &'static str, body: Value, fault: Fault) -> Answer {
    Answer {
        service,
        body,
        fault,
    }
}

/// What stands in a fault besides its code and its description.
trait With {
    fn source(self, source: &str) -> Self;
    fn extra(self, extra: Value) -> Self;
}

impl With for Fault {
    fn source(mut self, source: &str) -> Self {
        self.source = Some(source.to_owned());
        self
    }

    fn extra(mut self, extra: Value) -> Self {
        self.extra = serde_json::from_value(extra).unwrap();
        self
    }
}

/// Cloud providers.
pub(crate) fn clouds() -> Vec<Answer> {
    vec![
        answer(
            "Google APIs",
            json!({"error": {
                "code": 404,
                "message": "Project 'shelves' was not found",
                "status": "NOT_FOUND",
                "details": [{"@type": "type.example.com/ErrorInfo", "reason": "MISSING"}],
            }}),
            Fault::new("404", "Project 'shelves' was not found").extra(json!({
                "status": "NOT_FOUND",
                "details": [{"@type": "type.example.com/ErrorInfo", "reason": "MISSING"}],
            })),
        ),
        answer(
            "Google APIs, an older form",
            json!({"error": {
                "errors": [{"domain": "global", "reason": "notFound", "message": "Not Found"}],
                "code": 404,
                "message": "Not Found",
            }}),
            Fault::new("404", "Not Found").extra(json!({
                "errors": [{"domain": "global", "reason": "notFound", "message": "Not Found"}],
            })),
        ),
        answer(
            "AWS, JSON protocols",
            json!({
                "__type": "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
                "message": "Requested resource not found",
            }),
            Fault::new(
                "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
                "Requested resource not found",
            ),
        ),
        answer(
            "AWS API Gateway",
            json!({"message": "Missing Authentication Token"}),
            Fault::new("", "Missing Authentication Token"),
        ),
        answer(
            "AWS Lambda",
            json!({"errorMessage": "No shelf", "errorType": "KeyError", "stackTrace": []}),
            Fault::new("", "No shelf").extra(json!({"errorType": "KeyError", "stackTrace": []})),
        ),
        answer(
            "Azure, OData",
            json!({"error": {
                "code": "ResourceNotFound",
                "message": "The shelf 'a' was not found.",
                "target": "shelfName",
                "details": [{"code": "NotHere", "message": "Not in this aisle", "target": "aisle"}],
                "innererror": {"code": "Moved"},
            }}),
            Fault::new("ResourceNotFound", "The shelf 'a' was not found.")
                .source("shelfName")
                .extra(json!({
                    "details": [{"code": "NotHere", "message": "Not in this aisle", "target": "aisle"}],
                    "innererror": {"code": "Moved"},
                })),
        ),
        answer(
            "Microsoft Graph",
            json!({"error": {
                "code": "Request_ResourceNotFound",
                "message": "Resource 'a' does not exist.",
                "innerError": {"date": "2026-01-02T03:04:05", "request-id": "r-1"},
            }}),
            Fault::new("Request_ResourceNotFound", "Resource 'a' does not exist.").extra(json!({
                "innerError": {"date": "2026-01-02T03:04:05", "request-id": "r-1"},
            })),
        ),
        answer(
            "Kubernetes",
            json!({
                "kind": "Status",
                "apiVersion": "v1",
                "metadata": {},
                "status": "Failure",
                "message": "pods \"a\" not found",
                "reason": "NotFound",
                "details": {"name": "a", "kind": "pods"},
                "code": 404,
            }),
            Fault::new("404", "pods \"a\" not found").extra(json!({
                "kind": "Status",
                "apiVersion": "v1",
                "metadata": {},
                "status": "Failure",
                "reason": "NotFound",
                "details": {"name": "a", "kind": "pods"},
            })),
        ),
    ]
}

/// Services for payments, messages and code.
pub(crate) fn services() -> Vec<Answer> {
    vec![
        answer(
            "Heroku",
            json!({"id": "not_found", "message": "Couldn't find that app.", "url": "https://example.com"}),
            Fault::new("", "Couldn't find that app.")
                .extra(json!({"id": "not_found", "url": "https://example.com"})),
        ),
        answer(
            "Stripe",
            json!({"error": {
                "type": "card_error",
                "code": "card_declined",
                "decline_code": "insufficient_funds",
                "message": "Your card has insufficient funds.",
                "param": "source",
                "doc_url": "https://example.com/docs/card-declined",
            }}),
            Fault::new("card_declined", "Your card has insufficient funds.").extra(json!({
                "type": "card_error",
                "decline_code": "insufficient_funds",
                "param": "source",
                "doc_url": "https://example.com/docs/card-declined",
            })),
        ),
        answer(
            "Stripe, without a code",
            json!({"error": {"type": "invalid_request_error", "message": "Unrecognized URL."}}),
            Fault::new("invalid_request_error", "Unrecognized URL."),
        ),
        answer(
            "GitHub",
            json!({
                "message": "Validation Failed",
                "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}],
                "documentation_url": "https://example.com/rest/issues",
                "status": "422",
            }),
            Fault::new("", "Validation Failed").extra(json!({
                "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}],
                "documentation_url": "https://example.com/rest/issues",
                "status": "422",
            })),
        ),
        answer(
            "Twilio",
            json!({
                "code": 21211,
                "message": "The 'To' number +1555 is not a valid phone number.",
                "more_info": "https://example.com/errors/21211",
                "status": 400,
            }),
            Fault::new(
                "21211",
                "The 'To' number +1555 is not a valid phone number.",
            )
            .extra(json!({"more_info": "https://example.com/errors/21211", "status": 400})),
        ),
        answer(
            "Slack",
            json!({"ok": false, "error": "channel_not_found"}),
            Fault::new("", "channel_not_found").extra(json!({"ok": false})),
        ),
        answer(
            "PayPal",
            json!({
                "name": "RESOURCE_NOT_FOUND",
                "message": "The specified resource does not exist.",
                "debug_id": "d-1",
                "details": [{"issue": "INVALID_RESOURCE_ID", "description": "No such order."}],
            }),
            Fault::new("", "The specified resource does not exist.").extra(json!({
                "name": "RESOURCE_NOT_FOUND",
                "debug_id": "d-1",
                "details": [{"issue": "INVALID_RESOURCE_ID", "description": "No such order."}],
            })),
        ),
        answer(
            "Shopify",
            json!({"error": "invalid_request", "error_description": "The code was used already"}),
            Fault::new("invalid_request", "The code was used already"),
        ),
        answer(
            "Adyen",
            json!({
                "status": 422,
                "errorCode": "130",
                "message": "Reference Missing",
                "errorType": "validation",
                "pspReference": "p-1",
            }),
            Fault::new("130", "Reference Missing")
                .extra(json!({"status": 422, "errorType": "validation", "pspReference": "p-1"})),
        ),
    ]
}

/// What frameworks, gateways and search engines answer by themselves.
pub(crate) fn software() -> Vec<Answer> {
    vec![
        answer(
            "Spring Boot",
            json!({
                "timestamp": "2026-01-02T03:04:05.678+00:00",
                "status": 404,
                "error": "Not Found",
                "message": "No message available",
                "path": "/shelves/7",
            }),
            Fault::new("", "No message available").extra(json!({
                "timestamp": "2026-01-02T03:04:05.678+00:00",
                "status": 404,
                "error": "Not Found",
                "path": "/shelves/7",
            })),
        ),
        answer(
            "Laravel",
            json!({
                "message": "The name field is required.",
                "errors": {"name": ["The name field is required."]},
            }),
            Fault::new("", "The name field is required.")
                .extra(json!({"errors": {"name": ["The name field is required."]}})),
        ),
        answer(
            "Django REST framework",
            json!({"detail": "Not found."}),
            Fault::new("", "Not found."),
        ),
        answer(
            "ASP.NET Web API",
            json!({"Message": "The request is invalid.", "ModelState": {"name": ["Required"]}}),
            Fault::new("", "The request is invalid.")
                .extra(json!({"ModelState": {"name": ["Required"]}})),
        ),
        answer(
            "WSO2",
            json!({"fault": {
                "code": 900_901,
                "type": "Status report",
                "message": "Invalid Credentials",
                "description": "Check the credentials",
            }}),
            Fault::new("900901", "Check the credentials")
                .extra(json!({"type": "Status report", "message": "Invalid Credentials"})),
        ),
        answer(
            "Elasticsearch",
            json!({
                "error": {
                    "root_cause": [{"type": "index_not_found_exception", "reason": "no such index [a]"}],
                    "type": "index_not_found_exception",
                    "reason": "no such index [a]",
                    "index": "a",
                },
                "status": 404,
            }),
            Fault::new("index_not_found_exception", "no such index [a]").extra(json!({
                "root_cause": [{"type": "index_not_found_exception", "reason": "no such index [a]"}],
                "index": "a",
                "status": 404,
            })),
        ),
        answer(
            "Meilisearch",
            json!({
                "message": "Index `shelves` not found.",
                "code": "index_not_found",
                "type": "invalid_request",
                "link": "https://example.com/errors#index_not_found",
            }),
            Fault::new("index_not_found", "Index `shelves` not found.").extra(json!({
                "type": "invalid_request",
                "link": "https://example.com/errors#index_not_found",
            })),
        ),
    ]
}

/// Answers by a standard.
pub(crate) fn standards() -> Vec<Answer> {
    vec![
        answer(
            "RFC 6749",
            json!({"error": "invalid_grant", "error_description": "The code has expired", "error_uri": "https://example.com"}),
            Fault::new("invalid_grant", "The code has expired")
                .extra(json!({"error_uri": "https://example.com"})),
        ),
        answer(
            "Auth0",
            json!({
                "statusCode": 400,
                "error": "Bad Request",
                "message": "Payload validation error",
                "errorCode": "invalid_body",
            }),
            Fault::new("invalid_body", "Payload validation error")
                .extra(json!({"statusCode": 400, "error": "Bad Request"})),
        ),
        answer(
            "RFC 9457",
            json!({
                "type": "https://example.com/probs/out-of-credit",
                "title": "You do not have enough credit.",
                "detail": "Your balance is 30, but that costs 50.",
                "instance": "/account/12345/msgs/abc",
                "balance": 30,
            }),
            Fault::new("", "Your balance is 30, but that costs 50.").extra(json!({
                "type": "https://example.com/probs/out-of-credit",
                "title": "You do not have enough credit.",
                "instance": "/account/12345/msgs/abc",
                "balance": 30,
            })),
        ),
        answer(
            "ASP.NET ProblemDetails",
            json!({
                "type": "https://example.com/rfc9110#section-15.5.1",
                "title": "One or more validation errors occurred.",
                "status": 400,
                "errors": {"Name": ["The Name field is required."]},
                "traceId": "00-1-2-00",
            }),
            Fault::new("", "One or more validation errors occurred.").extra(json!({
                "type": "https://example.com/rfc9110#section-15.5.1",
                "status": 400,
                "errors": {"Name": ["The Name field is required."]},
                "traceId": "00-1-2-00",
            })),
        ),
        answer(
            "GraphQL",
            json!({
                "data": null,
                "errors": [{
                    "message": "No shelf with id 7",
                    "path": ["shelf"],
                    "extensions": {"code": "NOT_FOUND"},
                }],
            }),
            Fault::new("", "No shelf with id 7").extra(json!({
                "data": null,
                "path": ["shelf"],
                "extensions": {"code": "NOT_FOUND"},
            })),
        ),
        answer(
            "JSON:API",
            json!({
                "jsonapi": {"version": "1.1"},
                "errors": [
                    {
                        "status": "422",
                        "code": "123",
                        "source": {"pointer": "/data/attributes/firstName"},
                        "title": "Value is too short",
                        "detail": "First name must contain at least two characters.",
                    },
                    {"code": "226", "title": "Password is too short"},
                ],
            }),
            Fault::new("123", "First name must contain at least two characters.").extra(json!({
                "jsonapi": {"version": "1.1"},
                "status": "422",
                "source": {"pointer": "/data/attributes/firstName"},
                "title": "Value is too short",
                "errors": [{"code": "226", "title": "Password is too short"}],
            })),
        ),
    ]
}

/// Arrays of errors, of which the first counts.
pub(crate) fn arrays() -> Vec<Answer> {
    vec![
        answer(
            "FastAPI",
            json!({"detail": [
                {"type": "missing", "loc": ["body", "name"], "msg": "Field required", "input": {}},
                {"type": "int_parsing", "loc": ["path", "id"], "msg": "Input should be an integer"},
            ]}),
            Fault::new("missing", "Field required").extra(json!({
                "loc": ["body", "name"],
                "input": {},
                "errors": [
                    {"type": "int_parsing", "loc": ["path", "id"], "msg": "Input should be an integer"},
                ],
            })),
        ),
        answer(
            "Cloudflare",
            json!({
                "success": false,
                "errors": [{"code": 7003, "message": "Could not route to /zones/a"}],
                "messages": [],
                "result": null,
            }),
            Fault::new("7003", "Could not route to /zones/a")
                .extra(json!({"success": false, "messages": [], "result": null})),
        ),
        answer(
            "Square",
            json!({"errors": [{
                "category": "INVALID_REQUEST_ERROR",
                "code": "NOT_FOUND",
                "detail": "Could not find payment with id: a",
                "field": "payment_id",
            }]}),
            Fault::new("NOT_FOUND", "Could not find payment with id: a")
                .extra(json!({"category": "INVALID_REQUEST_ERROR", "field": "payment_id"})),
        ),
        answer(
            "SendGrid",
            json!({"errors": [{"message": "The from address is missing", "field": "from", "help": null}]}),
            Fault::new("", "The from address is missing")
                .extra(json!({"field": "from", "help": null})),
        ),
        answer(
            "Salesforce",
            json!([{"message": "Session expired or invalid", "errorCode": "INVALID_SESSION_ID"}]),
            Fault::new("INVALID_SESSION_ID", "Session expired or invalid"),
        ),
        answer(
            "Google APIs, in a stream",
            json!([{"error": {"code": 400, "message": "Request contains an invalid argument."}}]),
            Fault::new("400", "Request contains an invalid argument."),
        ),
    ]
}
