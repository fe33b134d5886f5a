//! The shapes of faults.

use partner_error::PartnerCenterError;
use partner_error::Recognition::{Exact, OtherStatus, Reworded, Unknown};
use serde_json::json;

use super::{BUSY, FD, Row, busy, fault, nothing, row};

/// The first shape: `code`, and `description` or `message`.
pub(crate) fn documented() -> Vec<Row> {
    let exact = || fault(Exact, "800064", BUSY, None).error(busy()).retryable();
    vec![
        row(
            409,
            r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#,
            fault(Exact, "800064", BUSY, FD).error(busy()).retryable(),
        ),
        row(
            409,
            "{\n    \"code\": 800064,\n    \"description\": \"Cart C-7 is being processed by another request\",\n    \"data\": [],\n    \"source\": \"OrdersController\"\n}\n",
            fault(Exact, "800064", BUSY, Some("OrdersController"))
                .error(busy())
                .retryable(),
        ),
        row(
            409,
            "\u{feff}{\"code\":800064,\"description\":\"Cart C-7 is being processed by another request\"}",
            exact(),
        ),
        row(
            409,
            r#"{"code":800064,"message":"Cart C-7 is being processed by another request"}"#,
            exact(),
        ),
        row(
            409,
            r#"{"code":800064,"description":null,"message":"Cart C-7 is being processed by another request","source":null,"data":null}"#,
            exact(),
        ),
        // Both: the description counts, the message is kept.
        row(
            409,
            r#"{"message":"Busy","code":800064,"description":"Cart C-7 is being processed by another request"}"#,
            exact().extra(&json!({"message": "Busy"})),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request","data":["https://example.com/carts"],"isRetryable":true,"details":{"at":[1,null]},"nothing":null}"#,
            exact().data(&json!(["https://example.com/carts"])).extra(
                &json!({"isRetryable": true, "details": {"at": [1, null]}, "nothing": null}),
            ),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request","data":{"cart":"C-7"}}"#,
            exact().data(&json!([{"cart": "C-7"}])),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request","source":7}"#,
            exact().extra(&json!({"source": 7})),
        ),
    ]
}

/// The documented shape in other wordings, and with escapes.
pub(crate) fn wordings() -> Vec<Row> {
    let exact = |cart_id: &str| {
        let description = format!("Cart {cart_id} is being processed by another request");
        let cart_id = cart_id.to_owned();
        fault(Exact, "800064", &description, None)
            .error(PartnerCenterError::CartBusy { cart_id })
            .retryable()
    };
    vec![
        // White space and full stops behind the wording do not count.
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request. \r\n"}"#,
            fault(Exact, "800064", &format!("{BUSY}. \r\n"), None)
                .error(busy())
                .retryable(),
        ),
        row(
            409,
            r#"{"code":"800064","description":"The cart C-7 is busy","source":"PartnerFD"}"#,
            fault(Reworded, "800064", "The cart C-7 is busy", FD)
                .entry("CartBusy")
                .retryable(),
        ),
        row(
            409,
            r#"{"code":"800064","description":"","source":"PartnerFD"}"#,
            fault(Reworded, "800064", "", FD)
                .entry("CartBusy")
                .retryable(),
        ),
        // An escape stands for its character.
        row(
            409,
            r#"{"c\u006fde":"800\u0030\u00364","description":"Cart \ud83d\uded2 is being processed by another request"}"#,
            exact("🛒"),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart \u0000\u001b[31m\r\n is being processed by another request"}"#,
            exact("\0\u{1b}[31m\r\n"),
        ),
    ]
}

/// More of the first shape: which entry it is.
pub(crate) fn recognised() -> Vec<Row> {
    vec![
        // Nothing to read: with the entry's source, any wording will do.
        row(
            400,
            r#"{"code":900118,"description":"Invalid Customer Id"}"#,
            fault(Exact, "900118", "Invalid Customer Id", None)
                .error(PartnerCenterError::InvalidCustomerId),
        ),
        row(
            400,
            r#"{"code":900118,"description":"This is no customer","source":"PartnerFD"}"#,
            fault(Reworded, "900118", "This is no customer", FD)
                .error(PartnerCenterError::InvalidCustomerId),
        ),
        row(
            400,
            r#"{"code":900118,"description":"This is no customer","source":"CustomersController"}"#,
            fault(
                Reworded,
                "900118",
                "This is no customer",
                Some("CustomersController"),
            )
            .entry("InvalidCustomerId"),
        ),
        row(
            400,
            r#"{"code":900118,"description":"This is no customer"}"#,
            fault(Reworded, "900118", "This is no customer", None).entry("InvalidCustomerId"),
        ),
        // A code that is known with another status.
        row(
            404,
            r#"{"code":900118,"description":"Invalid Customer Id","source":"PartnerFD"}"#,
            fault(OtherStatus, "900118", "Invalid Customer Id", FD).entry("InvalidCustomerId"),
        ),
        row(
            520,
            r#"{"code":900118,"description":"Invalid Customer Id","source":"PartnerFD"}"#,
            fault(OtherStatus, "900118", "Invalid Customer Id", FD).entry("InvalidCustomerId"),
        ),
        // A code with two statuses, of which this is neither.
        row(
            404,
            r#"{"code":2006,"description":"Partner is not valid for offer","source":"PartnerFD"}"#,
            fault(OtherStatus, "2006", "Partner is not valid for offer", FD),
        ),
        row(
            403,
            r#"{"code":2006,"description":"Partner is not valid for offer","source":"PartnerFD"}"#,
            fault(Exact, "2006", "Partner is not valid for offer", FD)
                .error(PartnerCenterError::InvalidPartnerForOffer),
        ),
        // Codes that no table has.
        row(
            404,
            "{\n  \"code\": 3000,\n  \"description\": \"No partner has the number 1234567\",\n  \"data\": [],\n  \"source\": \"PartnerFD\"\n}",
            fault(OtherStatus, "3000", "No partner has the number 1234567", FD)
                .entry("InvalidProperty"),
        ),
        row(
            400,
            r#"{"code":2007,"description":"{\"code\":\"60071\",\"reason\":\"ZipCityInvalid\"}","data":[],"source":"PartnerFD"}"#,
            fault(
                Unknown,
                "2007",
                r#"{"code":"60071","reason":"ZipCityInvalid"}"#,
                FD,
            ),
        ),
    ]
}

/// The other shapes: `OData`, a token service, a gateway.
pub(crate) fn other_shapes() -> Vec<Row> {
    vec![
        row(
            403,
            r#"{"error":{"code":"unAuthorized","message":"The caller may not see this","target":"referral","innerError":{"code":"inner","message":"No access"}}}"#,
            fault(
                Unknown,
                "unAuthorized",
                "The caller may not see this",
                Some("referral"),
            )
            .extra(&json!({"innerError": {"code": "inner", "message": "No access"}})),
        ),
        row(
            409,
            r#"{"error":{"code":800064,"message":"Cart C-7 is being processed by another request"}}"#,
            fault(Exact, "800064", BUSY, None).error(busy()).retryable(),
        ),
        row(
            400,
            r#"{"error":{"code":"900118","message":"No such customer","target":"PartnerFD"},"requestId":"r-1"}"#,
            fault(Reworded, "900118", "No such customer", FD)
                .extra(&json!({"requestId": "r-1"}))
                .error(PartnerCenterError::InvalidCustomerId),
        ),
        // A target that is no string, and members that stand inside and outside.
        row(
            400,
            r#"{"trace":1,"error":{"code":"BadArgument","message":"Not that","target":null,"details":[{"code":"NullValue"}],"trace":2}}"#,
            fault(Unknown, "BadArgument", "Not that", None).extra(
                &json!({"trace": 1, "details": [{"code": "NullValue"}], "error": {"trace": 2}}),
            ),
        ),
        row(
            400,
            r#"{"error":{"code":"BadArgument","message":"Not that","target":{"field":"name"}}}"#,
            fault(Unknown, "BadArgument", "Not that", None)
                .extra(&json!({"target": {"field": "name"}})),
        ),
        row(
            400,
            r#"{"error":{"code":"BadArgument","message":{"lang":"en-US","value":"Not that"}}}"#,
            nothing(),
        ),
        row(
            400,
            r#"{"error":"invalid_grant","error_description":"AADSTS65001: nobody has consented","error_codes":[65001],"correlation_id":"c-1"}"#,
            fault(
                Unknown,
                "invalid_grant",
                "AADSTS65001: nobody has consented",
                None,
            )
            .extra(&json!({"error_codes": [65001], "correlation_id": "c-1"})),
        ),
        row(
            401,
            r#"{"error":"invalid_token"}"#,
            fault(Unknown, "", "invalid_token", None),
        ),
        row(
            429,
            r#"{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 57 seconds." }"#,
            fault(
                Unknown,
                "",
                "Rate limit is exceeded. Try again in 57 seconds.",
                None,
            )
            .extra(&json!({"statusCode": 429}))
            .retryable()
            .after(57),
        )
        .with(&[("Retry-After", "57"), ("Date", "Tue, 21 Jul 2020 04:10:58 GMT")]),
        // A gateway's number is no code, not even one of the catalogue.
        row(
            400,
            r#"{"statusCode":900118,"message":"Invalid Customer Id","activityId":"a-1"}"#,
            fault(Unknown, "", "Invalid Customer Id", None)
                .extra(&json!({"statusCode": 900_118, "activityId": "a-1"})),
        ),
        row(
            500,
            r#"{"statusCode":"500","message":"Sorry"}"#,
            fault(Unknown, "", "Sorry", None).extra(&json!({"statusCode": "500"})),
        ),
        row(
            500,
            r#"{"message":"Sorry"}"#,
            fault(Unknown, "", "Sorry", None),
        ),
    ]
}

/// Bodies in which several objects tell of an error: the first that fits counts.
pub(crate) fn precedence() -> Vec<Row> {
    vec![
        row(
            400,
            r#"{"code":"7","message":"Documented","error":{"code":"8","message":"OData"},"statusCode":400}"#,
            fault(Unknown, "7", "Documented", None)
                .extra(&json!({"error": {"code": "8", "message": "OData"}, "statusCode": 400})),
        ),
        row(
            400,
            r#"{"code":true,"description":"Flagged","error":{"code":"8","message":"OData"}}"#,
            fault(Unknown, "8", "OData", None)
                .extra(&json!({"code": true, "description": "Flagged"})),
        ),
    ]
}
