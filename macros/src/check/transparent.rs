//! Rules about transparent entries.

use crate::diagnostics::{self as say, Report};
use crate::model::Entry;
use crate::parse::Place;

pub(super) fn transparent_alone(entry: &Entry<'_>, report: &mut Report) {
    for (key, written) in &entry.attrs.keys {
        if key.belongs(Place::Variant) && key.name != "transparent" {
            report.push(say::transparent_with_key(written, entry));
        }
    }
}

pub(super) fn transparent_one_field(entry: &Entry<'_>, report: &mut Report) {
    if let Some(flag) = entry
        .attrs
        .transparent
        .as_ref()
        .filter(|_| entry.fields.len() != 1)
    {
        report.push(say::transparent_fields(flag, entry));
    }
}

/// What is known to be another crate's error is no catalogue. Of other types the compiler tells.
pub(super) fn transparent_not_foreign(entry: &Entry<'_>, report: &mut Report) {
    for field in entry.fields.iter().filter(|field| field.is_foreign()) {
        report.push(say::transparent_foreign(field));
    }
}

/// Of the marks, only `#[from]` says something of a field that is the error itself.
pub(super) fn transparent_field_plain(entry: &Entry<'_>, report: &mut Report) {
    for field in &entry.fields {
        let mark = field.attrs.source_mark.iter();
        let keys = field.attrs.keys.iter().map(|(_, written)| written);
        for mark in mark.chain(keys) {
            report.push(say::transparent_field_mark(mark, entry));
        }
    }
}
