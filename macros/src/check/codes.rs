//! Rules about the codes of one type. Those between types are const checks in the expansion.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{self as say, Report};
use crate::model::{Entry, Model, status};
use crate::parse::Range;

pub(super) fn ranges_hold_codes(model: &Model<'_>, report: &mut Report) {
    let ranges = |key, ranges: &[Range], report: &mut Report| {
        for range in ranges.iter().filter(|range| range.codes.is_empty()) {
            report.push(say::empty_range(range, key));
        }
    };
    ranges("codes", &model.attrs.codes, report);
    ranges("reserved", &model.attrs.reserved, report);
}

/// No two entries have the same code and status.
pub(super) fn pairs_once(model: &Model<'_>, report: &mut Report) {
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

/// The codes with several entries.
pub(super) type Shared<'m, 'a> = BTreeMap<u32, Vec<&'m Entry<'a>>>;

pub(super) fn shared<'m, 'a>(model: &'m Model<'a>) -> Shared<'m, 'a> {
    let mut by_code = Shared::new();
    for (code, entry) in model.codes() {
        by_code.entry(code).or_default().push(entry);
    }
    by_code.retain(|_, entries| entries.len() > 1);
    by_code
}

pub(super) fn codes_shared(shared: &Shared<'_, '_>, report: &mut Report) {
    for (code, entries) in shared {
        for entry in entries {
            let differs = |other: &&&Entry<'_>| {
                // A status that isn't an error's is reported by itself.
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

pub(super) fn shares_code_needed(model: &Model<'_>, shared: &Shared<'_, '_>, report: &mut Report) {
    for (code, entry) in model.codes() {
        if let Some(flag) = &entry.attrs.shares_code {
            if !shared.contains_key(&code) {
                report.push(say::shares_alone(entry, flag, code));
            }
        }
    }
}

pub(super) fn codes_inside(model: &Model<'_>, report: &mut Report) {
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

pub(super) fn codes_not_reserved(model: &Model<'_>, report: &mut Report) {
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

/// Returns the first free code after those in use, or else the first free code.
pub(super) fn next_free(model: &Model<'_>, offending: u32) -> Option<u32> {
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
    // If no code is in use and any is allowed, the search starts after the offending one.
    let last = used
        .last()
        .copied()
        .or_else(|| is_inside(offending).then_some(offending));
    let behind = last.and_then(|last| last.checked_add(1));
    behind.and_then(first_from).or_else(|| first_from(0))
}
