//! Rules about transparent entries.

use crate::diagnostics::{self as say, Report};
use crate::model::{Entry, Model};
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

/// The field's type isn't another crate's error. For types that the derive doesn't know, the compiler reports it.
pub(super) fn transparent_not_foreign(entry: &Entry<'_>, report: &mut Report) {
    for field in entry.fields.iter().filter(|field| field.is_foreign()) {
        report.push(say::transparent_foreign(field));
    }
}

/// The field has no other mark than `#[from]`. Where another derive writes `Error`, `#[source]` is for that one.
pub(super) fn transparent_field_plain(model: &Model<'_>, entry: &Entry<'_>, report: &mut Report) {
    for field in &entry.fields {
        let mark = field.attrs.source_mark.iter();
        let mark = mark.filter(|_| model.writes_error());
        let keys = field.attrs.keys.iter().map(|(_, written)| written);
        for mark in mark.chain(keys) {
            report.push(say::transparent_field_mark(mark, entry));
        }
    }
}
