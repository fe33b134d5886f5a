//! `Failure::read`, with any status, headers and body.
//!
//! Nothing is lost: status, headers and body are those of the response. A typed value has the status of the response,
//! and either its message or its parameters are in the body. An object that has only the documented members is a fault
//! with these.
#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_error::{Failure, PartnerCenterError, PartnerError, Recognition};
use partner_error_fuzz::{Parts, ShelfError};
use serde_json::Value;

fuzz_target!(|parts: Parts<'_>| {
    let (status, headers) = (parts.status(), parts.headers());
    let failure = Failure::<ShelfError>::read(status, headers.clone(), parts.body);
    assert_eq!((failure.status(), failure.body()), (status, parts.body));
    assert_eq!(failure.headers(), &headers);
    assert!(!failure.to_string().contains(char::is_control), "{failure}");
    let _ = (failure.retry_after(), failure.challenge());
    let _ = (
        failure.correlation_id(),
        failure.request_id(),
        failure.is_retryable(),
    );

    if failure.recognition() == Recognition::Unknown {
        assert_eq!((failure.entry(), failure.error()), (None, None));
    }
    if let Some(error) = failure.error() {
        let fault = failure.fault().expect("a value comes from a fault");
        assert_eq!(Some(error.entry()), failure.entry());
        assert_eq!(status.as_u16(), error.status().as_u16());
        let end = |text: &str| {
            let is_end = |c: char| c.is_whitespace() || c == '.';
            text.trim_end_matches(is_end).to_owned()
        };
        let shown = error.message().to_string();
        let parameters = fault.extra.iter().find(|(name, value)| {
            name.replace(['_', '-'], "")
                .eq_ignore_ascii_case("parameters")
                && value.is_object()
        });
        let has_parameters = parameters.is_some_and(|(_, sent)| {
            let own = error.parameters();
            own.iter()
                .all(|(name, text)| sent.get(name).and_then(Value::as_str) == Some(text))
        });
        let is_of_source = fault.source.as_deref() == Some("Fuzz") && error.parameters().is_empty();
        assert!(
            end(&shown) == end(&fault.description) || has_parameters || is_of_source,
            "{error:?} from {fault:?}"
        );
    }
    if let Ok(Value::Object(object)) = serde_json::from_slice(parts.body) {
        let known = ["code", "description", "source"];
        let are_documented = object
            .iter()
            .all(|(name, value)| known.contains(&name.as_str()) && value.is_string());
        if are_documented && object.contains_key("code") && object.contains_key("description") {
            let fault = failure.fault().expect("the documented form is a fault");
            assert_eq!(fault.code, object["code"]);
            assert_eq!(fault.description, object["description"]);
            assert_eq!(
                fault.source.as_deref(),
                object.get("source").and_then(Value::as_str)
            );
        }
    }
    let _ = Failure::<PartnerCenterError>::read(status, headers, parts.body).into_error();
});
