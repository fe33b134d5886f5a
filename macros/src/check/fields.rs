//! Rules about fields and their marks.

use super::messages::numbers_clash;
use crate::diagnostics::{self as say, Report};
use crate::model::template::Placeholder;
use crate::model::{Entry, Field, Message};

/// Two fields have one number only if `arg` gives it to one of them.
pub(super) fn numbers_once(entry: &Entry<'_>, report: &mut Report) {
    for (at, second) in entry.fields.iter().enumerate() {
        let same = |first: &&Field<'_>| first.number() == second.number();
        if let Some(first) = entry.fields[..at].iter().find(same) {
            report.push(say::number_twice(first, second, second.number()));
        }
    }
}

pub(super) fn fields_used(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
    // A placeholder that could not be read, or has no field, may have been meant for any of them.
    let mut placeholders = message.template.placeholders.iter();
    let has_no_field = |placeholder: &Placeholder| entry.field_of(&placeholder.argument).is_none();
    if !message.faults.is_empty() || placeholders.any(has_no_field) || numbers_clash(entry) {
        return;
    }
    for field in entry.fields.iter().filter(|field| !field.attrs.is_garbled) {
        let attrs = field.attrs;
        let has_use = field.is_source() || attrs.data.is_some() || attrs.internal.is_some();
        match (entry.placeholder_of(field), &attrs.arg) {
            (Some(_), _) => {}
            (None, Some(arg)) => report.push(say::arg_unused(field, arg)),
            (None, None) if has_use => {}
            (None, None) => report.push(say::field_unused(field)),
        }
    }
}

/// What is said of one field does not contradict itself.
pub(super) fn marks_agree(entry: &Entry<'_>, report: &mut Report) {
    for field in &entry.fields {
        let attrs = field.attrs;
        if let Some(flag) = &attrs.expose {
            let is_shown = entry.placeholder_of(field).is_some();
            if !field.is_source() || (!is_shown && !attrs.is_garbled) {
                report.push(say::expose_not_needed(flag, field));
            }
        }
        if let Some(flag) = &attrs.data {
            if attrs.internal.is_some() {
                report.push(say::conflict(
                    flag,
                    field,
                    "internal",
                    "`data` is sent, an internal field never is",
                ));
            } else if let Some(mark) = field.source_mark() {
                report.push(say::conflict(
                    flag,
                    field,
                    &format!("#[{mark}]"),
                    "`data` is sent, a source is not",
                ));
            }
        }
    }
}

pub(super) fn one_source(entry: &Entry<'_>, report: &mut Report) {
    let sources: Vec<_> = entry
        .fields
        .iter()
        .filter(|field| field.is_source())
        .collect();
    for second in sources.iter().skip(1) {
        if let Some(mark) = second.source_mark() {
            report.push(say::second_of_its_kind(
                sources[0],
                second,
                mark,
                "the source",
            ));
        }
    }
}

pub(super) fn one_data(entry: &Entry<'_>, report: &mut Report) {
    let mut first = None;
    for field in &entry.fields {
        match (&field.attrs.data, first) {
            (None, _) => {}
            (Some(_), None) => first = Some(field),
            (Some(flag), Some(first)) => {
                report.push(say::second_of_its_kind(first, field, flag, "`data`"));
            }
        }
    }
}

pub(super) fn from_alone(entry: &Entry<'_>, report: &mut Report) {
    // With two sources, or where there must be one field, that is the mistake.
    let sources = entry.fields.iter().filter(|field| field.is_source());
    let is_beside_others =
        entry.fields.len() > 1 && sources.count() == 1 && !entry.is_transparent();
    for field in entry.fields.iter().filter(|_| is_beside_others) {
        if let Some(mark) = &field.attrs.from_mark {
            report.push(say::from_beside_others(mark, field, entry));
        }
    }
}
