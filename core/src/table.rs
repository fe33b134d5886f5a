use crate::entry::Origin;
use crate::template::Placeholders;
use crate::{Entry, Retry, Status, Template};

/// A type's own entries, as the derive writes them: a table of literals, since literals are what the
/// compiler checks fastest, and lists of what only some entries have, by their position in it.
#[derive(Debug)]
pub struct Table<const N: usize> {
    /// Where an entry has no other.
    pub origin: &'static Origin,
    /// Code, status, name, text and docs.
    pub rows: &'static [(u32, u16, &'static str, &'static str, &'static str); N],
    /// The names and the holes of templates that have placeholders, by ascending position.
    pub placeholders: &'static [Placeholders],
    /// Policies that do not follow from the status.
    pub retries: &'static [(usize, Retry)],
    /// Entries that have another source.
    pub origins: &'static [(usize, &'static Origin)],
    /// Which entries have a field that is the fault's `data`.
    pub data: &'static [usize],
}

impl<const N: usize> Table<N> {
    /// The entries, in declaration order.
    #[must_use]
    pub const fn entries(&self) -> [Entry; N] {
        let mut entries = [const { Entry::BLANK }; N];
        let mut next = 0;
        let mut position = 0;
        while position < N {
            let (code, status, name, text, docs) = self.rows[position];
            let entry = &mut entries[position];
            entry.code = code;
            entry.status = Status(status);
            entry.retry = Retry::of(entry.status);
            entry.name = Some(name);
            entry.template.declared.text = Some(text);
            if next < self.placeholders.len() && self.placeholders[next].0 == position {
                entry.template.declared.placeholders = Some(&self.placeholders[next]);
                next += 1;
            }
            entry.docs = Some(docs);
            entry.origin = Some(self.origin);
            position += 1;
        }
        let mut next = 0;
        while next < self.retries.len() {
            let (position, retry) = self.retries[next];
            entries[position].retry = retry;
            next += 1;
        }
        let mut next = 0;
        while next < self.origins.len() {
            let (position, origin) = self.origins[next];
            entries[position].origin = Some(origin);
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
        retry: Retry::Never,
        name: None,
        template: Template::EMPTY,
        docs: None,
        origin: None,
        has_data: false,
    };
}
