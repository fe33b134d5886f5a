//! Codes of all kinds.

use partner_error::PartnerCenterError;
use partner_error::Recognition::{Exact, OtherStatus, Unknown};
use serde_json::json;

use super::{Row, fault, nothing, row};

/// Codes that no value of `extra` can hold, such as large numbers. They are kept as their JSON text.
fn unheld_codes() -> Vec<Row> {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    vec![
        row(
            400,
            r#"{"code":[1e400],"error":{"code":"8","message":"OData"}}"#,
            fault(Unknown, "8", "OData", None).extra(&json!({"code": "[1e400]"})),
        ),
        row(
            400,
            format!(r#"{{"code":{deep},"error":{{"code":"8","message":"OData"}}}}"#),
            fault(Unknown, "8", "OData", None).extra(&json!({"code": deep})),
        ),
        row(
            400,
            r#"{"code":[1e400],"code":"7","description":"The last counts"}"#,
            fault(Unknown, "7", "The last counts", None),
        ),
        row(
            400,
            r#"{"code":"7","code":[1e400],"description":"The last counts"}"#,
            fault(Unknown, "", "The last counts", None).extra(&json!({"code": "[1e400]"})),
        ),
        row(
            400,
            r#"{"code":"\ud800","description":"Half a sign"}"#,
            nothing(),
        ),
    ]
}

/// Codes of all kinds.
pub(crate) fn codes() -> Vec<Row> {
    let with = |code: &str| format!(r#"{{"code":{code},"description":"Invalid Customer Id"}}"#);
    let unknown = |code: &str| fault(Unknown, code, "Invalid Customer Id", None);
    let mut table: Vec<Row> = [
        "1e400",
        "-1",
        "-0",
        "9.001180e5",
        "900118.0",
        "1.5",
        "4294967296",
        "18446744073709551616",
        "123456789012345678901234567890123456789012345678901234567890",
    ]
    .map(|code| row(400, with(code), unknown(code)))
    .into();
    table.extend(
        [
            "",
            " 900118",
            "+900118",
            "-900118",
            "0x10",
            "9_001_18",
            "900118a",
            "4294967296",
            "٩٠٠١١٨",
            "userNotFound",
        ]
        .map(|code| row(400, with(&format!("\"{code}\"")), unknown(code))),
    );
    // Leading zeros don't matter.
    table.push(row(
        400,
        with("\"000900118\""),
        fault(Exact, "000900118", "Invalid Customer Id", None)
            .error(PartnerCenterError::InvalidCustomerId),
    ));
    // A name of the catalogue, which belongs to another status.
    table.push(row(
        400,
        with("\"UserNotFound\""),
        fault(OtherStatus, "UserNotFound", "Invalid Customer Id", None).entry("UserNotFound"),
    ));
    table.extend(
        [
            json!(null),
            json!(true),
            json!([]),
            json!([900_118]),
            json!({}),
            json!({"value": 1}),
        ]
        .map(|code| {
            let seen = unknown("").extra(&json!({"code": code}));
            row(400, with(&code.to_string()), seen)
        }),
    );
    table.extend(["0900118", "+1", "NaN", "1."].map(|code| row(400, with(code), nothing())));
    table.push(row(
        400,
        r#"{"description":"Invalid Customer Id"}"#,
        unknown(""),
    ));
    table.push(row(400, r#"{"code":900118}"#, nothing()));
    table.push(row(400, r#"{"code":900118,"description":null}"#, nothing()));
    table.push(row(
        400,
        r#"{"code":900118,"description":["Invalid"]}"#,
        nothing(),
    ));
    table.extend(unheld_codes());
    table
}
