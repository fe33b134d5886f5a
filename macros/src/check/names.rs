//! Rules about the names of entries, which a `named` type sends as codes.

use std::collections::BTreeMap;

use crate::diagnostics::{self as say, Report};
use crate::model::{Entry, Model};

/// The longest name, in bytes. The expansion has room for one of a megabyte.
const MAX_BYTES: usize = 1024;

/// A `name` isn't empty, and no name is long.
pub(super) fn names_have_text(model: &Model<'_>, report: &mut Report) {
    for entry in model.own() {
        let written = entry.attrs.name.as_ref();
        if let Some(name) = written.filter(|name| name.value().trim().is_empty()) {
            report.push(say::empty_name(name));
        }
        let bytes = entry.name().len();
        if bytes > MAX_BYTES {
            report.push(say::long_name(entry, bytes));
        }
    }
}

/// No two entries have the same name.
pub(super) fn names_once(model: &Model<'_>, report: &mut Report) {
    let mut first: BTreeMap<String, &Entry<'_>> = BTreeMap::new();
    for entry in model.own() {
        match first.get(&entry.name()) {
            Some(first) => report.push(say::name_twice(first, entry)),
            None => _ = first.insert(entry.name(), entry),
        }
    }
}

/// In a `named` type, no two names have the same hash, and no hash is the code of another entry.
pub(super) fn hashes_apart(model: &Model<'_>, report: &mut Report) {
    if model.attrs.named.is_none() {
        return;
    }
    let mut first: BTreeMap<u32, &Entry<'_>> = BTreeMap::new();
    for entry in model.own() {
        let Some(number) = entry.number() else {
            continue;
        };
        let known = first.get(&number).copied();
        let is_hashed = |known: &&Entry<'_>| known.code().is_none() || entry.code().is_none();
        match known.filter(is_hashed) {
            Some(known) if known.name() != entry.name() => {
                report.push(say::hashes_clash(known, entry, number));
            }
            _ => _ = first.entry(number).or_insert(entry),
        }
    }
}

/// A retired name isn't used again.
pub(super) fn names_not_reserved(model: &Model<'_>, report: &mut Report) {
    let reserved = &model.attrs.reserved_names;
    // Where the value of `named` is the mistake, too, the names are meant.
    if !model.attrs.has("named") {
        for name in reserved {
            report.push(say::reserved_name_without_named(name));
        }
        return;
    }
    for entry in model.own() {
        if reserved.iter().any(|name| name.value() == entry.name()) {
            report.push(say::name_reserved(entry));
        }
    }
}
