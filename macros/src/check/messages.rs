//! Rules about messages and their placeholders.

use std::collections::BTreeSet;

use crate::diagnostics::{self as say, Report};
use crate::model::template::Placeholder;
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

/// A placeholder that occurs twice has one spec.
pub(super) fn one_spec(message: &Message<'_>, report: &mut Report) {
    let placeholders = &message.template.placeholders;
    for (at, second) in placeholders.iter().enumerate() {
        let same = |first: &&Placeholder| first.argument == second.argument;
        let first = placeholders[..at].iter().find(same);
        if let Some(first) = first.filter(|first| first.spec != second.spec) {
            report.push(say::two_specs(message.literal, first, second));
        }
    }
}

pub(super) fn placeholders_have_fields(
    entry: &Entry<'_>,
    message: &Message<'_>,
    report: &mut Report,
) {
    if !message.faults.is_empty() || numbers_clash(entry) {
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
