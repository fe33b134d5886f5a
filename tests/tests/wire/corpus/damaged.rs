//! Bodies that are not faults, and bodies beyond the limits.

use partner_error::PartnerCenterError;
use partner_error::Recognition::{Exact, Unknown};
use serde_json::{Value, json};

use super::{Row, fault, nothing, row};

/// Bodies that are not faults.
pub(crate) fn damaged() -> Vec<Row> {
    let whole =
        r#"{"code":"800064","description":"Cart C-7 is being processed by another request"}"#;
    let mut not_utf8 = whole.as_bytes().to_vec();
    not_utf8[30] = 0xff;
    let utf16: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let deep = |open: &str, close: &str| {
        let (open, close) = (open.repeat(10_000), close.repeat(10_000));
        format!(r#"{{"code":"800064","description":"Busy","data":{open}1{close}}}"#)
    };
    let retryable = || nothing().retryable();
    vec![
        row(401, "", nothing()).with(&[("WWW-Authenticate", "Bearer error=\"invalid_token\"")]),
        row(408, "", retryable()),
        row(429, "", retryable()),
        row(499, "", nothing()),
        row(503, "", nothing()),
        row(504, "", retryable().after(0)).with(&[("Retry-After", "0")]),
        row(500, " \r\n\t", nothing()),
        row(500, "\u{feff}", nothing()),
        row(
            502,
            "<html><head><title>502 Bad Gateway</title></head></html>",
            nothing(),
        ),
        row(
            400,
            "<?xml version=\"1.0\"?><Error><Code>800064</Code><Message>Busy</Message></Error>",
            nothing(),
        ),
        row(500, "Internal Server Error", nothing()),
        row(500, "null", nothing()),
        row(500, "true", nothing()),
        row(500, "800064", nothing()),
        row(500, "\"800064\"", nothing()),
        row(500, "[]", nothing()),
        row(500, "{}", nothing()),
        row(500, "{\"error\":null}", nothing()),
        row(500, "{\"error\":{}}", nothing()),
        row(409, &whole[..whole.len() - 1], nothing()),
        row(409, &whole[..40], nothing()),
        row(409, "{", nothing()),
        row(409, format!("{whole}{whole}"), nothing()),
        row(409, format!("{whole}\0"), nothing()),
        row(409, format!(")]}}',\n{whole}"), nothing()),
        row(409, format!("\u{feff}\u{feff}{whole}"), nothing()),
        row(409, whole.replace('"', "'"), nothing()),
        row(409, whole.replace('}', ",}"), nothing()),
        row(409, whole.replace("C-7", "C\n7"), nothing()),
        row(409, whole.replace("C-7", "C\0"), nothing()),
        row(409, whole.replace("C-7", r"\ud800"), nothing()),
        row(409, whole.replace("C-7", r"\udc00\ud800"), nothing()),
        row(409, whole.replace("C-7", r"\x41"), nothing()),
        row(409, not_utf8, nothing()),
        row(409, utf16, nothing()),
        row(409, vec![0; 64], nothing()),
        row(409, vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0], nothing()),
        row(409, deep("[", "]"), nothing()),
        row(409, deep("{\"a\":", "}"), nothing()),
        row(409, "[".repeat(10_000), nothing()),
    ]
}

/// Returns a body of this many bytes.
fn of_size(bytes: usize) -> String {
    let whole = r#"{"code":900118,"description":"Invalid Customer Id"}"#;
    format!("{whole}{}", " ".repeat(bytes - whole.len()))
}

/// Up to 256 KiB are looked into, and up to what `serde_json` reads: 127 levels, and an `f64`.
pub(crate) fn large() -> Vec<Row> {
    let invalid = fault(Exact, "900118", "Invalid Customer Id", None)
        .error(PartnerCenterError::InvalidCustomerId);
    let with_limits =
        |limits: &str| format!(r#"{{"code":"7","description":"Too many","limits":{limits}}}"#);
    let too_many = |limits: &str| {
        let limits: Value = serde_json::from_str(limits).unwrap();
        fault(Unknown, "7", "Too many", None).extra(&json!({"limits": limits}))
    };
    // The object around them adds one level.
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    vec![
        row(400, of_size(256 * 1024), invalid),
        row(400, of_size(256 * 1024 + 1), nothing()),
        row(400, of_size(10 * 1024 * 1024), nothing()),
        row(409, with_limits("1e308"), too_many("1e308")),
        row(409, with_limits("1e309"), nothing()),
        row(409, with_limits(&nested(126)), too_many(&nested(126))),
        row(409, with_limits(&nested(127)), nothing()),
    ]
}
