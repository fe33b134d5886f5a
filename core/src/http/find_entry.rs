//! Finds the entry of a fault.

use alloc::vec::Vec;

use serde_json::Value;

use crate::catalogue::{Catalogue, Entry, Status};
use crate::wire::{Fault, is_shown_as};

/// What a fault says about its entry.
pub(super) struct Found {
    /// `None` if several entries fit.
    pub(super) entry: Option<&'static Entry>,
    /// Whether the entry has the status of the response.
    pub(super) has_status: bool,
}

/// Finds the entry by the number in `code`; else by the name in `errorName` or in `code`; else by a `type`
/// that is the address of its help page. An entry of another status counts only if none of this status fits.
pub(super) fn find(
    catalogue: &'static Catalogue,
    status: Option<Status>,
    fault: &Fault,
) -> Option<Found> {
    let number = fault.number();
    let by_both = status.zip(number);
    let by_both = by_both.and_then(|(status, number)| catalogue.get(status, number));
    if let Some(entry) = by_both.filter(|entry| has_number(catalogue, entry)) {
        return Some(Found {
            entry: Some(entry),
            has_status: true,
        });
    }
    let groups = groups(catalogue, number, fault);
    let of_status = groups.iter().find_map(|group| {
        let entries = group.iter().copied();
        only(entries.filter(|entry| Some(entry.status()) == status))
    });
    let of_any_status = || groups.iter().find_map(|group| only(group.iter().copied()));
    let has_any = groups.iter().any(|group| !group.is_empty());
    has_any.then(|| Found {
        entry: of_status.or_else(of_any_status),
        has_status: of_status.is_some(),
    })
}

/// Returns the entries that each of the fault's identifiers names, whatever their status.
fn groups(
    catalogue: &'static Catalogue,
    number: Option<u32>,
    fault: &Fault,
) -> [Vec<&'static Entry>; 4] {
    let text = |name| fault.extra(name, Value::is_string).and_then(Value::as_str);
    let by_name = |name: Option<&str>| match name {
        Some(name) => catalogue.by_name(name).collect(),
        None => Vec::new(),
    };
    let by_code = |code: Option<u32>| match code {
        Some(code) => catalogue.by_code(code).collect(),
        None => Vec::new(),
    };
    let mut by_number = by_code(number);
    by_number.retain(|entry| has_number(catalogue, entry));
    let is_name = number.is_none() || catalogue.is_named();
    let page = || code_of_page(catalogue, text("type")?);
    [
        by_number,
        by_name(text("errorName")),
        by_name(is_name.then_some(&fault.code)),
        by_code(page()),
    ]
}

/// Whether a number on the wire is the entry's. In a `named` type it isn't, since the entries' numbers are
/// hashes there.
fn has_number(catalogue: &Catalogue, entry: &Entry) -> bool {
    !(catalogue.is_named() && entry.is_named())
}

/// Returns the code of the entries whose help page has this address. `None` if they have several codes: a page
/// for all errors identifies none.
fn code_of_page(catalogue: &Catalogue, address: &str) -> Option<u32> {
    let is_page = |entry: &&Entry| {
        let page = entry.help_page();
        page.is_some_and(|page| is_shown_as(&page, address))
    };
    let mut entries = catalogue.entries().filter(is_page);
    let code = entries.next()?.code();
    entries.all(|entry| entry.code() == code).then_some(code)
}

/// Returns the only item, `None` if there are several.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next();
    first.filter(|_| items.next().is_none())
}
