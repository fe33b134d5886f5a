//! Rules about the keys of an entry.

use crate::diagnostics::{self as say, Report};
use crate::model::{Entry, Model, status};
use crate::parse;

/// An entry has a code, a status and a message. In a `named` type it may leave out the code, and beside thiserror the
/// message. Where thiserror asks for a text, the message isn't a second error.
pub(super) fn keys_there(model: &Model<'_>, entry: &Entry<'_>, report: &mut Report) {
    if entry.attrs.is_garbled {
        return;
    }
    // Whether an `#[error]` without `msg` can be sent is another rule.
    let has_text = entry.error.is_some() || model.is_shown_by_thiserror();
    let is_there = |name: &str| entry.attrs.has(name) || (name == "msg" && has_text);
    let missing = |name: &&str| !is_there(name);
    // Also where the value of `named` is the mistake.
    let is_named = model.attrs.has("named");
    let needed = ["code", "status", "msg"];
    let needed = if is_named { &needed[1..] } else { &needed };
    if needed.iter().all(missing) {
        return report.push(say::no_keys(entry.ident, is_named));
    }
    let missing = needed.iter().filter(|name| missing(name));
    let missing: Vec<_> = missing.filter_map(|name| parse::key(name)).collect();
    if !missing.is_empty() {
        report.push(say::missing_keys(entry.ident, &missing));
    }
}

pub(super) fn status_of_error(entry: &Entry<'_>, report: &mut Report) {
    if let Some(status) = &entry.attrs.status {
        if !status::is_error(status.value) {
            report.push(say::not_an_error_status(status));
        }
    }
}
