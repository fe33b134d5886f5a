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
    // Counting characters takes longer than everything else here, and there are at most as many as bytes.
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
    // An argument after the message may be meant for the placeholder.
    if !message.faults.is_empty() || numbers_clash(entry) || entry.attrs.has_arguments {
        return;
    }
    for placeholder in &message.template.placeholders {
        if entry.field_of(&placeholder.argument).is_none() {
            report.push(say::no_field(entry, message.literal, placeholder));
        }
    }
}

/// Whether a number refers to several fields.
pub(super) fn numbers_clash(entry: &Entry<'_>) -> bool {
    let numbers: BTreeSet<usize> = entry.fields.iter().map(Field::number).collect();
    numbers.len() < entry.fields.len()
}

/// A placeholder shows a source only if the field is marked `expose`.
pub(super) fn sources_hidden(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
    for field in &entry.fields {
        let is_hidden = field.is_source() && field.attrs.expose.is_none();
        if let Some(placeholder) = entry.placeholder_of(field).filter(|_| is_hidden) {
            report.push(say::source_in_message(field, message.literal, placeholder));
        }
    }
}

/// A field named `source` is marked, and so is a field whose type has the name of an error if `msg` shows it.
pub(super) fn errors_marked(entry: &Entry<'_>, report: &mut Report) {
    let message = entry.message.as_ref();
    let is_error_text = message.is_some_and(|message| message.is_error_text);
    for field in entry.fields.iter().filter(|field| !field.is_marked()) {
        let placeholder = entry.placeholder_of(field).filter(|_| !is_error_text);
        if field.needs_source_mark() {
            report.push(say::source_unmarked(field, placeholder.is_some()));
        } else if placeholder.is_some() && field.is_named_error() {
            report.push(say::error_in_message(field));
        }
    }
}

/// No placeholder shows an internal field or a backtrace.
pub(super) fn internals_hidden(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
    for field in &entry.fields {
        let placeholder = entry.placeholder_of(field);
        if let Some(placeholder) = placeholder.filter(|_| field.is_backtrace()) {
            report.push(say::backtrace_in_message(
                field,
                message.literal,
                placeholder,
            ));
            continue;
        }
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
