//! Recognises a fault by the entries of a catalogue or of a document.

use alloc::vec::Vec;

use serde_json::Value;

use super::recognition::Recognition;
use crate::catalogue::{Catalogue, Entry, Status};
use crate::wire::{Fault, Wording, is_shown_as};

/// The entries of a catalogue or of a document, among which the entry of a fault is searched.
pub(crate) trait Lookup: Copy {
    type Entry: Known;

    /// Whether codes are names on the wire.
    fn is_named(self) -> bool;
    fn entries(self) -> impl Iterator<Item = Self::Entry>;
    fn get(self, status: Status, code: u32) -> Option<Self::Entry>;
    fn by_code(self, code: u32) -> impl Iterator<Item = Self::Entry>;
    fn by_name(self, name: &str) -> impl Iterator<Item = Self::Entry>;
}

/// An entry of a catalogue or of a document.
pub(crate) trait Known: Copy {
    /// Whether its code on the wire is its name.
    fn is_named(self) -> bool;
    fn code(self) -> u32;
    fn status(self) -> Status;
    /// Whether this is the address of its help page.
    fn has_page(self, address: &str) -> bool;
    /// Reads the description and the parameters of a fault.
    fn read(self, fault: &Fault) -> Wording<'_>;
}

impl Lookup for &'static Catalogue {
    type Entry = &'static Entry;

    fn is_named(self) -> bool {
        Catalogue::is_named(self)
    }

    fn entries(self) -> impl Iterator<Item = Self::Entry> {
        Catalogue::entries(self)
    }

    fn get(self, status: Status, code: u32) -> Option<Self::Entry> {
        Catalogue::get(self, status, code)
    }

    fn by_code(self, code: u32) -> impl Iterator<Item = Self::Entry> {
        Catalogue::by_code(self, code)
    }

    fn by_name(self, name: &str) -> impl Iterator<Item = Self::Entry> {
        Catalogue::by_name(self, name)
    }
}

impl Known for &'static Entry {
    fn is_named(self) -> bool {
        Entry::is_named(self)
    }

    fn code(self) -> u32 {
        Entry::code(self)
    }

    fn status(self) -> Status {
        Entry::status(self)
    }

    fn has_page(self, address: &str) -> bool {
        let page = self.help_page();
        page.is_some_and(|page| is_shown_as(&page, address))
    }

    fn read(self, fault: &Fault) -> Wording<'_> {
        let names = self.parameters();
        Wording::read(self.template(), self.status(), names, fault)
    }
}

/// What is known about a fault.
pub(crate) struct Recognised<'f, E> {
    pub(crate) recognition: Recognition,
    /// `None` if several entries fit, or none does.
    pub(crate) entry: Option<E>,
    /// The texts that the entry reads from the fault. `None` without an entry.
    pub(crate) wording: Option<Wording<'f>>,
}

/// Recognises a fault: finds its entry, and compares the wording.
pub(crate) fn recognise<L: Lookup>(
    listing: L,
    status: Option<Status>,
    fault: &Fault,
) -> Recognised<'_, L::Entry> {
    let found = find(listing, status, fault);
    let entry = found.as_ref().and_then(|found| found.entry);
    let wording = entry.map(|entry| entry.read(fault));
    let agrees = wording.as_ref().is_some_and(|wording| wording.agrees);
    let recognition = match &found {
        None => Recognition::Unknown,
        Some(found) if !found.has_status => Recognition::OtherStatus,
        Some(_) if agrees => Recognition::Exact,
        Some(_) => Recognition::Reworded,
    };
    Recognised {
        recognition,
        entry,
        wording,
    }
}

/// The entry that a fault names.
struct Found<E> {
    /// `None` if several entries fit.
    entry: Option<E>,
    /// Whether the entry has the status of the response.
    has_status: bool,
}

/// Finds the entry by the number in `code`; else by the name in `errorName` or in `code`; else by a `type`
/// that is the address of its help page. An entry of another status counts only if none of this status fits.
fn find<L: Lookup>(listing: L, status: Option<Status>, fault: &Fault) -> Option<Found<L::Entry>> {
    let number = fault.number();
    let by_both = status.zip(number);
    let by_both = by_both.and_then(|(status, number)| listing.get(status, number));
    if let Some(entry) = by_both.filter(|entry| has_number(listing, *entry)) {
        return Some(Found {
            entry: Some(entry),
            has_status: true,
        });
    }
    let groups = groups(listing, number, fault);
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
fn groups<L: Lookup>(listing: L, number: Option<u32>, fault: &Fault) -> [Vec<L::Entry>; 4] {
    let text = |name| fault.extra(name, Value::is_string).and_then(Value::as_str);
    let by_name = |name: Option<&str>| match name {
        Some(name) => listing.by_name(name).collect(),
        None => Vec::new(),
    };
    let by_code = |code: Option<u32>| match code {
        Some(code) => listing.by_code(code).collect(),
        None => Vec::new(),
    };
    let mut by_number = by_code(number);
    by_number.retain(|entry| has_number(listing, *entry));
    let is_name = number.is_none() || listing.is_named();
    let page = || code_of_page(listing, text("type")?);
    [
        by_number,
        by_name(text("errorName")),
        by_name(is_name.then_some(&fault.code)),
        by_code(page()),
    ]
}

/// Whether a number on the wire is the entry's. In a `named` type it isn't, since the entries' numbers are
/// hashes there.
fn has_number<L: Lookup>(listing: L, entry: L::Entry) -> bool {
    !(listing.is_named() && entry.is_named())
}

/// Returns the code of the entries whose help page has this address. `None` if they have several codes: a page
/// for all errors identifies none of them.
fn code_of_page<L: Lookup>(listing: L, address: &str) -> Option<u32> {
    let mut entries = listing.entries().filter(|entry| entry.has_page(address));
    let code = entries.next()?.code();
    entries.all(|entry| entry.code() == code).then_some(code)
}

/// Returns the only item, `None` if there are several.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next();
    first.filter(|_| items.next().is_none())
}
