//! Faults as services really send them: which bodies are one, and that nothing in them is lost.

mod documented;
mod names;
mod no_faults;
mod nothing_lost;
mod other_forms;

use partner_error::Fault;
use serde_json::Value;

pub(crate) fn fault(
    code: &str,
    description: &str,
    data: &Value,
    source: Option<&str>,
    extra: &Value,
) -> Fault {
    let mut fault = Fault::new(code, description);
    fault.data.clone_from(data.as_array().unwrap());
    fault.source = source.map(str::to_owned);
    fault.extra.clone_from(extra.as_object().unwrap());
    fault
}

pub(crate) fn read(body: &Value) -> Option<Fault> {
    let from_text: Option<Fault> = serde_json::from_str(&body.to_string()).ok();
    let from_value: Option<Fault> = serde_json::from_value(body.clone()).ok();
    assert_eq!(from_text, from_value);
    from_text
}

/// Checks each body against the whole fault that it is.
pub(crate) fn assert_read<const N: usize>(table: [(Value, Fault); N]) {
    for (body, expected) in table {
        assert_eq!(read(&body), Some(expected), "{body}");
    }
}
