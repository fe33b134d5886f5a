//! The rules, one function each. Every rule runs, whatever the others found.

use std::collections::{BTreeMap, BTreeSet};

use syn::Data;

use crate::diagnostics::{self as say, Report};
use crate::key::{self, Place};
use crate::model::{Entry, Field, Message, Model};
use crate::status;
use crate::template::Placeholder;
use crate::value::Range;

/// Reports every rule that the type breaks, those aside that need to see other types: see `across`.
pub(crate) fn check(model: &Model<'_>, report: &mut Report) {
    supported_type(model, report);
    help_placeholders(model, report);
    extends_others(model, report);
    ranges_hold_codes(model, report);
    pairs_once(model, report);
    let shared = shared(model);
    codes_shared(&shared, report);
    shares_code_needed(model, &shared, report);
    if model.attrs.extends.is_empty() {
        codes_inside(model, report);
        codes_not_reserved(model, report);
    }
    for entry in &model.entries {
        if entry.is_transparent() {
            transparent_alone(entry, report);
            transparent_one_field(entry, report);
            transparent_field_plain(entry, report);
        } else {
            keys_there(entry, report);
            status_of_error(entry, report);
            if let Some(message) = &entry.message {
                message_length(message, report);
                message_reads(message, report);
                one_spec(message, report);
                placeholders_have_fields(entry, message, report);
                fields_used(entry, message, report);
                sources_hidden(entry, message, report);
                internals_hidden(entry, message, report);
            }
            numbers_once(entry, report);
            marks_agree(entry, report);
            one_source(entry, report);
            one_data(entry, report);
        }
        from_alone(entry, report);
    }
}

/// An enum that has variants, or a struct.
fn supported_type(model: &Model<'_>, report: &mut Report) {
    match &model.input.data {
        Data::Union(data) => report.push(say::union(&data.union_token)),
        Data::Enum(data) if data.variants.is_empty() => {
            report.push(say::empty_enum(&model.input.ident));
        }
        Data::Enum(_) | Data::Struct(_) => {}
    }
}

fn extends_others(model: &Model<'_>, report: &mut Report) {
    for base in model
        .attrs
        .extends
        .iter()
        .filter(|base| base.is_ident(&model.input.ident))
    {
        report.push(say::extends_itself(base));
    }
}

fn help_placeholders(model: &Model<'_>, report: &mut Report) {
    let Some(help) = &model.attrs.help else {
        return;
    };
    let address = help.value();
    if address.trim().is_empty() {
        report.push(say::help_without_place(help));
    }
    let mut rest = address.as_str();
    while let Some((_, behind)) = rest.split_once(['{', '}']) {
        let is_open = rest[..rest.len() - behind.len()].ends_with('{');
        let end = behind.find(['{', '}']).filter(|_| is_open);
        let Some(name) = end
            .filter(|end| behind[*end..].starts_with('}'))
            .map(|end| &behind[..end])
        else {
            return report.push(say::help_brace(help, is_open));
        };
        if !matches!(name, "code" | "status" | "name") {
            report.push(say::help_placeholder(help, name));
        }
        rest = &behind[name.len() + 1..];
    }
}

fn ranges_hold_codes(model: &Model<'_>, report: &mut Report) {
    let ranges = |key, ranges: &[Range], report: &mut Report| {
        for range in ranges.iter().filter(|range| range.codes.is_empty()) {
            report.push(say::empty_range(range, key));
        }
    };
    ranges("codes", &model.attrs.codes, report);
    ranges("reserved", &model.attrs.reserved, report);
}

/// A code may occur again with another status, but not with the same.
fn pairs_once(model: &Model<'_>, report: &mut Report) {
    let mut first: BTreeMap<(u32, u16), &Entry<'_>> = BTreeMap::new();
    for (code, entry) in model.codes() {
        let Some(status) = entry.status() else {
            continue;
        };
        match first.get(&(code, status)) {
            Some(first) => report.push(say::pair_twice(first, entry, code, status)),
            None => _ = first.insert((code, status), entry),
        }
    }
}

/// The entries of each code that has several.
type Shared<'m, 'a> = BTreeMap<u32, Vec<&'m Entry<'a>>>;

fn shared<'m, 'a>(model: &'m Model<'a>) -> Shared<'m, 'a> {
    let mut by_code = Shared::new();
    for (code, entry) in model.codes() {
        by_code.entry(code).or_default().push(entry);
    }
    by_code.retain(|_, entries| entries.len() > 1);
    by_code
}

fn codes_shared(shared: &Shared<'_, '_>, report: &mut Report) {
    for (code, entries) in shared {
        for entry in entries {
            let differs = |other: &&&Entry<'_>| {
                // What is no status of an error is the mistake.
                let statuses = other.status().zip(entry.status());
                statuses.is_some_and(|(a, b)| a != b && status::is_error(a) && status::is_error(b))
            };
            let others: Vec<_> = entries
                .iter()
                .copied()
                .filter(|other| differs(&other))
                .collect();
            if !others.is_empty() && entry.attrs.shares_code.is_none() {
                report.push(say::code_shared(entry, &others, *code));
            }
        }
    }
}

fn shares_code_needed(model: &Model<'_>, shared: &Shared<'_, '_>, report: &mut Report) {
    for (code, entry) in model.codes() {
        if let Some(flag) = &entry.attrs.shares_code {
            if !shared.contains_key(&code) {
                report.push(say::shares_alone(entry, flag, code));
            }
        }
    }
}

fn codes_inside(model: &Model<'_>, report: &mut Report) {
    let ranges = &model.attrs.codes;
    for (code, entry) in model.codes() {
        if !model.has_inside(code) {
            report.push(say::code_outside(
                entry,
                code,
                ranges,
                next_free(model, code),
            ));
        }
    }
}

fn codes_not_reserved(model: &Model<'_>, report: &mut Report) {
    for (code, entry) in model.codes() {
        if let Some(range) = model.reserving(code) {
            report.push(say::code_reserved(
                entry,
                code,
                range,
                next_free(model, code),
            ));
        }
    }
}

/// The first code behind those in use, or, if there is none, the first that is not in use.
fn next_free(model: &Model<'_>, offending: u32) -> Option<u32> {
    let anywhere = [0..=u32::MAX];
    let codes: Vec<_> = model
        .attrs
        .codes
        .iter()
        .map(|range| range.codes.clone())
        .collect();
    let ranges = if codes.is_empty() {
        &anywhere[..]
    } else {
        &codes
    };
    let is_inside = |code: u32| ranges.iter().any(|range| range.contains(&code));
    let reserved = || model.attrs.reserved.iter().map(|range| &range.codes);
    let used: BTreeSet<u32> = model
        .codes()
        .map(|(code, _)| code)
        .filter(|code| is_inside(*code) && !reserved().any(|range| range.contains(code)))
        .collect();
    let first_from = |start: u32| {
        let mut starts: Vec<u32> = ranges
            .iter()
            .map(|range| start.max(*range.start()))
            .collect();
        starts.sort_unstable();
        starts.into_iter().find_map(|start| {
            let mut code = start;
            while is_inside(code) {
                if let Some(range) = reserved().find(|range| range.contains(&code)) {
                    code = range.end().checked_add(1)?;
                } else if used.contains(&code) {
                    code = code.checked_add(1)?;
                } else {
                    return Some(code);
                }
            }
            None
        })
    };
    // Where none is in use and any is allowed, the one that offends says where the others are.
    let last = used
        .last()
        .copied()
        .or_else(|| is_inside(offending).then_some(offending));
    let behind = last.and_then(|last| last.checked_add(1));
    behind.and_then(first_from).or_else(|| first_from(0))
}

/// An entry has a code, a status and a message.
fn keys_there(entry: &Entry<'_>, report: &mut Report) {
    if entry.attrs.is_garbled {
        return;
    }
    let missing = |name: &&str| !entry.attrs.has(name);
    let needed = ["code", "status", "msg"];
    if needed.iter().all(missing) {
        return report.push(say::no_keys(entry.ident));
    }
    let missing = needed.iter().filter(|name| missing(name));
    let missing: Vec<_> = missing.filter_map(|name| key::key(name)).collect();
    if !missing.is_empty() {
        report.push(say::missing_keys(entry.ident, &missing));
    }
}

fn status_of_error(entry: &Entry<'_>, report: &mut Report) {
    if let Some(status) = &entry.attrs.status {
        if !status::is_error(status.value) {
            report.push(say::not_an_error_status(status));
        }
    }
}

/// The longest message that can be sent, as the documentation says.
const MAX_CHARS: usize = 1024;

fn message_length(message: &Message<'_>, report: &mut Report) {
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

fn message_reads(message: &Message<'_>, report: &mut Report) {
    for fault in &message.faults {
        report.push(say::template(
            message.literal,
            fault.position,
            &fault.problem,
        ));
    }
}

/// A placeholder that occurs twice has one spec.
fn one_spec(message: &Message<'_>, report: &mut Report) {
    let placeholders = &message.template.placeholders;
    for (at, second) in placeholders.iter().enumerate() {
        let same = |first: &&Placeholder| first.argument == second.argument;
        let first = placeholders[..at].iter().find(same);
        if let Some(first) = first.filter(|first| first.spec != second.spec) {
            report.push(say::two_specs(message.literal, first, second));
        }
    }
}

fn placeholders_have_fields(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
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
fn numbers_clash(entry: &Entry<'_>) -> bool {
    let numbers: BTreeSet<usize> = entry.fields.iter().map(Field::number).collect();
    numbers.len() < entry.fields.len()
}

/// Two fields have one number only if `arg` gives it to one of them.
fn numbers_once(entry: &Entry<'_>, report: &mut Report) {
    for (at, second) in entry.fields.iter().enumerate() {
        let same = |first: &&Field<'_>| first.number() == second.number();
        if let Some(first) = entry.fields[..at].iter().find(same) {
            report.push(say::number_twice(first, second, second.number()));
        }
    }
}

fn fields_used(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
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

/// A source reaches the wire only if the field says so.
fn sources_hidden(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
    for field in &entry.fields {
        let is_hidden = field.is_source() && field.attrs.expose.is_none();
        if let Some(placeholder) = entry.placeholder_of(field).filter(|_| is_hidden) {
            report.push(say::source_in_message(field, message.literal, placeholder));
        }
    }
}

fn internals_hidden(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
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

/// What is said of one field does not contradict itself.
fn marks_agree(entry: &Entry<'_>, report: &mut Report) {
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

fn one_source(entry: &Entry<'_>, report: &mut Report) {
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

fn one_data(entry: &Entry<'_>, report: &mut Report) {
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

fn from_alone(entry: &Entry<'_>, report: &mut Report) {
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

fn transparent_alone(entry: &Entry<'_>, report: &mut Report) {
    for (key, written) in &entry.attrs.keys {
        if key.belongs(Place::Variant) && key.name != "transparent" {
            report.push(say::transparent_with_key(written, entry));
        }
    }
}

fn transparent_one_field(entry: &Entry<'_>, report: &mut Report) {
    if let Some(flag) = entry
        .attrs
        .transparent
        .as_ref()
        .filter(|_| entry.fields.len() != 1)
    {
        report.push(say::transparent_fields(flag, entry));
    }
}

/// Of the marks, only `#[from]` says something of a field that is the error itself.
fn transparent_field_plain(entry: &Entry<'_>, report: &mut Report) {
    for field in &entry.fields {
        let mark = field.attrs.source_mark.iter();
        let keys = field.attrs.keys.iter().map(|(_, written)| written);
        for mark in mark.chain(keys) {
            report.push(say::transparent_field_mark(mark, entry));
        }
    }
}
