//! A value of each documented error with its body.

use partner_error::{Decode, Fault, PartnerCenterError, PartnerError};

/// Returns one value of every entry, with a different text for each argument.
pub(crate) fn values() -> Vec<PartnerCenterError> {
    let entries = PartnerCenterError::catalogue().own().iter();
    entries
        .map(|entry| {
            let template = entry.template().to_string();
            let fault = Fault::new(entry.code().to_string(), with_arguments(&template));
            let value = PartnerCenterError::decode(entry, &fault);
            value.unwrap_or_else(|| panic!("{entry} cannot be built"))
        })
        .collect()
}

/// The text with `b4c8-0`, `b4c8-1`, ... in place of its placeholders.
fn with_arguments(template: &str) -> String {
    let pieces = template.split('{').enumerate();
    pieces
        .map(|(at, piece)| match piece.split_once('}') {
            Some((_, text)) if at > 0 => format!("b4c8-{}{text}", at - 1),
            _ => piece.to_owned(),
        })
        .collect()
}

/// The documented JSON, put together by hand.
pub(crate) fn body(error: &PartnerCenterError) -> String {
    let code = error.code();
    let description = serde_json::Value::from(error.to_string());
    format!(r#"{{"code":"{code}","description":{description},"source":"PartnerFD"}}"#)
}
