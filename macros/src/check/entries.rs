//! Rules about the keys of an entry.

use super::error_texts::why_not_sent;
use crate::diagnostics::{self as say, Report};
use crate::model::{Entry, Model, status};
use crate::parse;

/// An entry has a code, a status and a message. In a `named` type it may leave out the code, and beside thiserror the
/// message. Where thiserror asks for a text, the message isn't a second error.
pub(super) fn keys_there(model: &Model<'_>, entry: &Entry<'_>, report: &mut Report) {
    if entry.attrs.is_garbled {
        return;
    }
    // An `#[error]` that can't be sent is a rule of its own where nothing else is missing.
    let why = match entry.error {
        Some(error) if !model.has_other_keys(entry) => why_not_sent(entry, error),
        _ => None,
    };
    let has_text = match entry.error {
        Some(_) => why.is_none(),
        None => model.is_shown_by_thiserror,
    };
    let is_there = |name: &str| entry.attrs.has(name) || (name == "msg" && has_text);
    let missing = |name: &&str| !is_there(name);
    let needed = model.needed_keys();
    if needed.iter().all(missing) {
        return report.push(say::no_keys(entry.ident, needed, why.as_deref()));
    }
    let missing = needed.iter().filter(|name| missing(name));
    let missing: Vec<_> = missing.filter_map(|name| parse::key(name)).collect();
    if !missing.is_empty() {
        report.push(say::missing_keys(entry.ident, &missing, why.as_deref()));
    }
}

pub(super) fn status_of_error(entry: &Entry<'_>, report: &mut Report) {
    if let Some(status) = &entry.attrs.status {
        if !status::is_error(status.value) {
            report.push(say::not_an_error_status(status));
        }
    }
}
