//! Rules about messages and their placeholders.

use std::collections::BTreeSet;

use crate::diagnostics::{self as say, Report};
use crate::model::{Entry, Field, Message};

/// The longest message that can be sent, as the documentation says.
const MAX_CHARS: usize = 1024;

pub(super) fn message_length(message: &Message<'_>, report: &mut Report) {
    if message.text.trim().is_empty() {
        return report.push(say::empty_message(message.literal));
    }
    // To count characters takes longer than all else here: there are no more of them than bytes.
    if message.text.len() <= MAX_CHARS {
        return;
    }
    let chars = message.template.fixed_chars();
    if chars > MAX_CHARS {
        report.push(say::long_message(message.literal, chars));
    }
}

pub(super) fn message_reads(message: &Message<'_>, report: &mut Report) {
    for fault in &message.faults {
        report.push(say::template(
            message.literal,
            fault.position,
            &fault.problem,
        ));
    }
}

pub(super) fn placeholders_have_fields(
    entry: &Entry<'_>,
    message: &Message<'_>,
    report: &mut Report,
) {
    // What is behind the message may be meant for a placeholder.
    if !message.faults.is_empty() || numbers_clash(entry) || entry.attrs.has_arguments {
        return;
    }
    for placeholder in &message.template.placeholders {
        if entry.field_of(&placeholder.argument).is_none() {
            report.push(say::no_field(entry, message.literal, placeholder));
        }
    }
}

/// Whether it is not clear which field a number means.
pub(super) fn numbers_clash(entry: &Entry<'_>) -> bool {
    let numbers: BTreeSet<usize> = entry.fields.iter().map(Field::number).collect();
    numbers.len() < entry.fields.len()
}

/// A source reaches the wire only if the field says so.
pub(super) fn sources_hidden(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
    for field in &entry.fields {
        let is_hidden = field.is_source() && field.attrs.expose.is_none();
        if let Some(placeholder) = entry.placeholder_of(field).filter(|_| is_hidden) {
            report.push(say::source_in_message(field, message.literal, placeholder));
        }
    }
}

/// What is named as an error is a source, or is meant to be read by clients.
pub(super) fn errors_marked(entry: &Entry<'_>, report: &mut Report) {
    for field in entry.fields.iter().filter(|field| !field.is_marked()) {
        let placeholder = entry.placeholder_of(field);
        if field.is_named_source() {
            report.push(say::source_unmarked(field, placeholder.is_some()));
        } else if placeholder.is_some() && field.is_named_error() {
            report.push(say::error_in_message(field));
        }
    }
}

pub(super) fn internals_hidden(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
    for field in &entry.fields {
        let is_hidden = field.attrs.internal.is_some();
        if let Some(placeholder) = entry.placeholder_of(field).filter(|_| is_hidden) {
            report.push(say::internal_in_message(
                field,
                message.literal,
                placeholder,
            ));
        }
    }
}
