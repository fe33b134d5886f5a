use core::mem;

use crate::template::Hole;
use crate::{Entry, Retry, Status, Template};

/// A type's own entries, as the derive writes them: a table of literals, since literals are what the
/// compiler checks fastest, and lists of what only some entries have, by their position in it.
#[derive(Debug)]
pub struct Table<const N: usize> {
    /// Where an entry has no other.
    pub source: &'static str,
    /// Of the whole type.
    pub help: Option<&'static str>,
    /// Code, status, name, text and docs.
    pub rows: &'static [(u32, u16, &'static str, &'static str, &'static str); N],
    /// The names and the holes of templates that have placeholders, by ascending position.
    pub placeholders: &'static [Placeholders],
    /// Policies that do not follow from the status.
    pub retries: &'static [(usize, Retry)],
    /// Sources of their own.
    pub sources: &'static [(usize, &'static str)],
    /// Which entries have a field that is the fault's `data`.
    pub data: &'static [usize],
}

impl<const N: usize> Table<N> {
    /// The entries, in declaration order.
    ///
    /// # Panics
    ///
    /// If a row has no status of an error, which the derive does not let through.
    #[must_use]
    pub const fn entries(&self) -> [Entry; N] {
        let mut entries = [const { Entry::BLANK }; N];
        let mut next = 0;
        let mut position = 0;
        while position < N {
            let (code, number, name, text, docs) = self.rows[position];
            let (names, holes) = match self.placeholders_at(next) {
                Some((at, names, holes)) if at == position => {
                    next += 1;
                    (names, holes)
                }
                _ => (&[] as &[_], &[] as &[_]),
            };
            let Some(status) = Status::new(number) else {
                panic!("the derive lets only statuses of errors through")
            };
            let entry = Entry {
                code,
                status,
                retry: Retry::of(status),
                name,
                template: Template::declared(text, names, holes),
                source: self.source,
                docs,
                help: self.help,
                has_data: false,
            };
            // A blank entry owns nothing, but only `forget` says so in const evaluation.
            mem::forget(mem::replace(&mut entries[position], entry));
            position += 1;
        }
        let mut next = 0;
        while next < self.retries.len() {
            let (position, retry) = self.retries[next];
            entries[position].retry = retry;
            next += 1;
        }
        let mut next = 0;
        while next < self.sources.len() {
            let (position, source) = self.sources[next];
            entries[position].source = source;
            next += 1;
        }
        let mut next = 0;
        while next < self.data.len() {
            entries[self.data[next]].has_data = true;
            next += 1;
        }
        entries
    }

    const fn placeholders_at(&self, place: usize) -> Option<Placeholders> {
        if place < self.placeholders.len() {
            Some(self.placeholders[place])
        } else {
            None
        }
    }
}

/// Position of the entry, names and holes of its template.
type Placeholders = (usize, &'static [&'static str], &'static [Hole]);

impl Entry {
    const BLANK: Self = Self {
        code: 0,
        status: Status::INTERNAL_SERVER_ERROR,
        retry: Retry::Never,
        name: "",
        template: Template::declared("", &[], &[]),
        source: "",
        docs: "",
        help: None,
        has_data: false,
    };
}
