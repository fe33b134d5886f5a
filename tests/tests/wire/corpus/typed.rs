//! Responses with typed errors.

use partner_error::Recognition::Exact;
use serde_json::json;

use super::{ClientError, Row, Seen, fault, no_seats, row};

/// Entries with `data`, a source or a policy of their own.
pub(crate) fn typed() -> Vec<Row> {
    let seats = || fault(Exact, "1", "office has 2 free seats", Some("Storefront")).retryable();
    vec![
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","data":["ada","ben"],"source":"Storefront"}"#,
            seats()
                .data(&json!(["ada", "ben"]))
                .error(no_seats(&["ada", "ben"])),
        ),
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","source":"Storefront"}"#,
            seats().error(no_seats(&[])),
        ),
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","data":"ada","source":"Storefront"}"#,
            seats().data(&json!(["ada"])).error(no_seats(&["ada"])),
        ),
        // Data of another type, and an argument that is no number.
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","data":[7],"source":"Storefront"}"#,
            seats().data(&json!([7])).entry("NoSeats"),
        ),
        row(
            409,
            r#"{"code":"1","description":"office has no free seats","source":"Storefront"}"#,
            fault(Exact, "1", "office has no free seats", Some("Storefront"))
                .entry("NoSeats")
                .retryable(),
        ),
        // An entry with a source is recognised, but never built.
        row(
            500,
            r#"{"code":"4","description":"The till is broken","source":"Storefront"}"#,
            fault(
                Exact,
                "4",
                &ClientError::Broken(std::fmt::Error).to_string(),
                Some("Storefront"),
            )
            .entry("Broken"),
        ),
        // The entry's policy, not the status's.
        row(
            429,
            r#"{"code":"3","description":"Enough for today","source":"Storefront"}"#,
            fault(Exact, "3", "Enough for today", Some("Storefront"))
                .error(ClientError::Enough)
                .after(5),
        )
        .with(&[("Retry-After", "5")]),
        row(
            503,
            r#"{"code":"2","description":"The till is closed","source":"Storefront"}"#,
            fault(Exact, "2", "The till is closed", Some("Storefront")).error(ClientError::Closed),
        ),
        row(
            503,
            r#"{"code":"2","description":"The till is closed","source":"Storefront"}"#,
            fault(Exact, "2", "The till is closed", Some("Storefront"))
                .error(ClientError::Closed)
                .retryable()
                .after(30),
        )
        .with(&[("Retry-After", "30")]),
        // The fault's `isRetryable` overrides the policy.
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","source":"Storefront","isRetryable":false}"#,
            Seen {
                is_retryable: false,
                ..seats()
                    .extra(&json!({"isRetryable": false}))
                    .error(no_seats(&[]))
            },
        ),
        row(
            503,
            r#"{"code":"2","description":"The till is closed","isRetryable":"yes"}"#,
            fault(Exact, "2", "The till is closed", None)
                .extra(&json!({"isRetryable": "yes"}))
                .error(ClientError::Closed),
        ),
    ]
}
