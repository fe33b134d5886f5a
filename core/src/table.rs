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
    #[must_use]
    pub const fn entries(&self) -> [Entry; N] {
        let mut entries = [const { Entry::BLANK }; N];
        let mut position = 0;
        while position < N {
            let (code, status, name, text, docs) = self.rows[position];
            let entry = &mut entries[position];
            entry.code = code;
            entry.status = Status(status);
            entry.retry = Retry::of(entry.status);
            entry.name = name;
            entry.template.declared.text = text;
            entry.source = self.source;
            entry.docs = docs;
            entry.help = self.help;
            position += 1;
        }
        let mut next = 0;
        while next < self.placeholders.len() {
            let (position, names, holes) = self.placeholders[next];
            let template = &mut entries[position].template.declared;
            template.names = names;
            template.holes = holes;
            next += 1;
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
}

/// Position of the entry, names and holes of its template.
type Placeholders = (usize, &'static [&'static str], &'static [Hole]);

impl Entry {
    const BLANK: Self = Self {
        code: 0,
        status: Status::INTERNAL_SERVER_ERROR,
        retry: Retry::Never,
        name: "",
        template: Template::EMPTY,
        source: "",
        docs: "",
        help: None,
        has_data: false,
    };
}
