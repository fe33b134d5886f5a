//! Rules about thiserror's `#[error]`, whose text is the message where there is no `msg`.

use crate::diagnostics::{self as say, Report};
use crate::model::template::{Problem, TemplateFault};
use crate::model::{Entry, Message, Model};
use crate::parse::{ErrorForm, ErrorText};

/// An entry without `msg` has an `#[error]` that can be sent in its place: a string whose placeholders are fields that
/// clients may see.
pub(super) fn error_text_sendable(model: &Model<'_>, entry: &Entry<'_>, report: &mut Report) {
    let Some(error) = entry.error.filter(|_| entry.attrs.msg.is_none()) else {
        return;
    };
    // What misses other keys is told to write `msg` with them.
    if entry.attrs.is_garbled || !model.has_other_keys(entry) {
        return;
    }
    if let Some(why) = why_not_sent(entry, error) {
        report.push(say::error_text_not_sent(entry, error, &why));
    }
}

/// Returns why an entry with this `#[error]` needs a `msg`.
pub(super) fn why_not_sent(entry: &Entry<'_>, error: &ErrorText) -> Option<String> {
    match (&error.form, &entry.message) {
        (ErrorForm::Arguments(..), _) => Some("it has format arguments".to_owned()),
        // thiserror refuses it on a struct.
        (ErrorForm::Function, _) if entry.variant().is_none() => None,
        (ErrorForm::Function, _) => Some("its text is written by a function".to_owned()),
        (ErrorForm::Transparent, _) => Some("its text is that of the source".to_owned()),
        (ErrorForm::Unknown, _) | (ErrorForm::Literal(_), None) => None,
        (ErrorForm::Literal(_), Some(message)) => unsendable(entry, message),
    }
}

/// Returns why the text of an `#[error]` can't be sent.
fn unsendable(entry: &Entry<'_>, message: &Message<'_>) -> Option<String> {
    if message.text.trim().is_empty() {
        return Some("its text is empty".to_owned());
    }
    let is_refused = |fault: &TemplateFault| {
        matches!(fault.problem, Problem::StrayBrace | Problem::UnclosedBrace)
    };
    if message.faults.iter().any(is_refused) {
        // The compiler reports the format string.
        return None;
    }
    if let Some(fault) = message.faults.first() {
        let position = fault.position;
        return Some(format!(
            "the braces at character {position} aren't a plain field"
        ));
    }
    let mut placeholders = message.template.placeholders.iter();
    placeholders.find_map(|placeholder| {
        let argument = &placeholder.argument;
        let Some(field) = entry.field_of(argument) else {
            return Some(format!("`{{{argument}}}` isn't a field"));
        };
        let name = field.quoted();
        if field.attrs.internal.is_some() {
            Some(format!("it shows the internal field {name}"))
        } else if field.is_source() && field.attrs.expose.is_none() {
            Some(format!("it shows the source {name}"))
        } else if field.is_backtrace() {
            Some(format!("it shows the backtrace {name}"))
        } else if field.is_named_error() && !field.is_marked() {
            Some(format!(
                "it shows the field {name}, whose type has the name of an error"
            ))
        } else if field.names_error() && !field.is_marked() {
            Some(format!(
                "it shows the field {name}, whose type contains an error by its name"
            ))
        } else {
            None
        }
    })
}
