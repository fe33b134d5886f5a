//! The names under which services send the parts of a fault.

use alloc::string::String;

use serde_json::{Map, Value};

/// The names of one part, in order of precedence.
type Names = &'static [&'static str];

pub(super) const CODES: Names = &["code", "errorCode", "type"];
pub(super) const DESCRIPTIONS: Names = &[
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
pub(super) const SOURCES: Names = &["source", "target"];
pub(super) const DATA: Names = &["data"];
/// Members whose value is an object that describes the error.
pub(super) const OBJECTS: Names = &["error", "fault"];
/// Members that hold an array of such objects.
pub(super) const ARRAYS: Names = &["errors", "detail"];

/// Finds the first member that has one of the names and a suitable value. If a name occurs in several spellings, the
/// one written here comes first.
pub(super) fn find<'m>(
    members: &'m Map<String, Value>,
    names: &[&str],
    fits: impl Fn(&str, &Value) -> bool,
) -> Option<(&'m String, &'m Value)> {
    names.iter().find_map(|name| {
        let fits = |(key, value): &(&String, &Value)| fits(key, value);
        members.get_key_value(*name).filter(fits).or_else(|| {
            members
                .iter()
                .filter(|(key, _)| is_same(key, name))
                .find(fits)
        })
    })
}

/// Whether two names are equal when ASCII case, `_` and `-` are ignored: `error_code`, `ErrorCode`.
fn is_same(a: &str, b: &str) -> bool {
    let folded = |name| {
        let bytes = str::bytes(name).filter(|byte| !matches!(byte, b'_' | b'-'));
        bytes.map(|byte| byte.to_ascii_lowercase())
    };
    folded(a).eq(folded(b))
}

/// Whether a `type` is an address (RFC 9457, section 3.1.1) rather than the name of a kind of error: it
/// begins with a scheme (`https:`, `about:`, `urn:`) or with a slash.
pub(super) fn is_address(text: &str) -> bool {
    let is_scheme = |scheme: &str| {
        let is_in_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(is_in_scheme)
    };
    // The path of a class, `Orders::NotFound`, has no scheme.
    let split = text
        .split_once(':')
        .filter(|(_, rest)| !rest.starts_with(':'));
    text.starts_with('/') || split.is_some_and(|(scheme, _)| is_scheme(scheme))
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_same};

    #[test]
    fn names_are_compared_without_case_and_separators() {
        for name in [
            "errorCode",
            "error_code",
            "ErrorCode",
            "ERROR-CODE",
            "_errorcode_",
        ] {
            assert!(is_same(name, "errorCode"), "{name}");
        }
        for name in [
            "error",
            "errorCodes",
            "error code",
            "error.code",
            "ерrorCode",
            "",
        ] {
            assert!(!is_same(name, "errorCode"), "{name}");
        }
    }

    #[test]
    fn a_type_with_a_scheme_or_a_path_is_an_address() {
        for text in [
            "https://example.com/errors/1",
            "about:blank",
            "urn:problem-type:out-of-credit",
            "tag:example.com,2026:credit",
            "/errors/out-of-credit",
        ] {
            assert!(is_address(text), "{text}");
        }
        for text in [
            "",
            "invalid_request_error",
            "value_error.missing",
            "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
            "Orders::NotFound",
            "not found: it is gone",
            ": nothing",
            "1st:error",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }
}
