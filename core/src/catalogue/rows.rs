use super::entry::Entry;
use super::retry::Retry;
use super::status::Status;
use crate::template::{Common, Template};

/// A type's own entries as the derive writes them: a table of numbers, which the compiler checks fastest,
/// and lists of what only some entries have, by position.
pub struct Rows<const N: usize> {
    /// What entries share. The first is for every entry that `sources` doesn't list.
    pub common: &'static [Common],
    /// Code (32 bits), status (12), and the lengths in bytes of the name (20), the message (32) and the docs (32) in the
    /// common texts.
    pub rows: &'static [u128; N],
    /// The entries with placeholders, in the order of the common holes, and how many holes each has.
    pub holes: &'static [(usize, u32)],
    /// The entries that declare a retry policy.
    pub retries: &'static [(usize, Retry)],
    /// The entries with a `source` of their own, and the position of that source in `common`.
    pub sources: &'static [(usize, usize)],
    /// The entries with a field marked `#[pc(data)]`.
    pub data: &'static [usize],
}

impl<const N: usize> Rows<N> {
    /// Builds the entries, in declaration order.
    #[must_use]
    pub const fn entries(&self) -> [Entry; N] {
        let mut entries = [const { Entry::BLANK }; N];
        let mut at = 0;
        let mut position = 0;
        while position < N {
            let row = self.rows[position];
            let (code, status, name, text, docs) = (
                (row >> 96) as u32,
                (row >> 84) as u16 & 0xfff,
                (row >> 64) as u32 & 0xf_ffff,
                (row >> 32) as u32,
                row as u32,
            );
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
