use super::entry::Entry;
use super::retry::Retry;
use super::status::Status;
use crate::template::{Common, Template};

/// A type's own entries, as the derive writes them: a table of numbers, since these are what the
/// compiler checks fastest, and lists of what only some entries have, by their position in it.
pub struct Rows<const N: usize> {
    /// The first is that of most entries.
    pub common: &'static [Common],
    /// Code, status, and how many bytes of the common texts are its name, its message and its docs.
    pub rows: &'static [(u32, u16, u32, u32, u32); N],
    /// Entries whose templates have placeholders, in the order of the common holes, and how many of these
    /// are theirs.
    pub holes: &'static [(usize, u32)],
    /// Policies that do not follow from the status.
    pub retries: &'static [(usize, Retry)],
    /// Entries that have another source, and which of `common` has it.
    pub sources: &'static [(usize, usize)],
    /// Which entries have a field that is the fault's `data`.
    pub data: &'static [usize],
}

impl<const N: usize> Rows<N> {
    /// The entries, in declaration order.
    #[must_use]
    pub const fn entries(&self) -> [Entry; N] {
        let mut entries = [const { Entry::BLANK }; N];
        let mut at = 0;
        let mut position = 0;
        while position < N {
            let (code, status, name, text, docs) = self.rows[position];
            let entry = &mut entries[position];
            entry.code = code;
            entry.status = Status(status);
            entry.name_start = at;
            let template = &mut entry.template.declared;
            template.common = Some(&self.common[0]);
            template.start = at + name;
            template.end = template.start + text;
            at = template.end + docs;
            entry.docs_end = at;
            position += 1;
        }
        let mut at = 0;
        let mut next = 0;
        while next < self.holes.len() {
            let (position, holes) = self.holes[next];
            let template = &mut entries[position].template.declared;
            template.holes_start = at;
            at += holes;
            template.holes_end = at;
            next += 1;
        }
        let mut next = 0;
        while next < self.retries.len() {
            let (position, retry) = self.retries[next];
            entries[position].retry = Some(retry);
            next += 1;
        }
        let mut next = 0;
        while next < self.sources.len() {
            let (position, which) = self.sources[next];
            entries[position].template.declared.common = Some(&self.common[which]);
            next += 1;
        }
        let mut next = 0;
        while next < self.data.len() {
            entries[self.data[next]].has_data = true;
            next += 1;
        }
        entries
    }
}

impl Entry {
    const BLANK: Self = Self {
        code: 0,
        status: Status::INTERNAL_SERVER_ERROR,
        retry: None,
        has_data: false,
        name_start: 0,
        docs_end: 0,
        template: Template::EMPTY,
    };
}
