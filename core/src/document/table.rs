//! The rows of all tables of errors in a text, whatever the format, and the document that they make.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry as Slot;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::column::{Column, Layout, NoLayout};
use super::document::Document;
use super::entry::DocumentEntry;
use super::entry_names::{Unnamed, unique_names};
use super::error::Problem;
use super::json::fnv1a;
use super::table_row::{Cell, Row};
use super::text::shortened;

/// The longest text that is read, in bytes.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The most problems that are listed. A table with its columns in disorder has one in each row.
const MAX_PROBLEMS: usize = 1000;

/// What is read the same way for all tables.
pub(super) struct TableOptions<'o> {
    pub(super) name: &'o str,
    pub(super) source: Option<&'o str>,
    pub(super) named: &'o [(Column, String)],
}

/// The tables of a text, as far as they have been read.
pub(super) struct Tables<'o> {
    options: &'o TableOptions<'o>,
    rows: Vec<Row>,
    /// Each with the byte at which it is.
    problems: Vec<(usize, String)>,
    /// How many problems there are beside those.
    further: usize,
}

impl<'o> Tables<'o> {
    pub(super) fn new(options: &'o TableOptions<'o>) -> Self {
        Self {
            options,
            rows: Vec::new(),
            problems: Vec::new(),
            further: 0,
        }
    }

    /// Whether a text is short enough. Otherwise that is a problem.
    pub(super) fn takes(&mut self, text: &str) -> bool {
        let bytes = text.len();
        if bytes > MAX_BYTES {
            let what = format!("the text has {bytes} bytes: at most {MAX_BYTES} are read");
            self.report(0, what);
        }
        bytes <= MAX_BYTES
    }

    pub(super) fn report(&mut self, at: usize, what: String) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push((at, what));
        } else {
            self.further += 1;
        }
    }

    /// Finds the columns of a table.
    pub(super) fn layout(&self, headings: &[Cell]) -> Result<Layout, NoLayout> {
        let headings: Vec<&str> = headings.iter().map(Cell::trimmed).collect();
        Layout::find(&headings, self.options.named)
    }

    /// Reads a row of as many cells as the table has headings.
    pub(super) fn row(&mut self, layout: &Layout, cells: &[Cell]) {
        match Row::read(layout, cells, self.options.source) {
            Ok(row) => self.rows.push(row),
            Err(problems) => {
                for (at, what) in problems {
                    self.report(at, what);
                }
            }
        }
    }

    /// The document of all rows without problems, and the problems.
    pub(super) fn finish(mut self, text: &str) -> (Document, Vec<Problem>) {
        let is_named = self.has_names_for_codes();
        let rows = core::mem::take(&mut self.rows);
        let mut first_of: BTreeMap<_, usize> = BTreeMap::new();
        let mut kept: Vec<Row> = Vec::new();
        for row in rows {
            let Some(row) = self.with_code(row, is_named) else {
                continue;
            };
            let name = if is_named {
                row.name.clone()
            } else {
                String::new()
            };
            match first_of.entry((row.entry.code, name, row.entry.status)) {
                Slot::Vacant(slot) => {
                    slot.insert(kept.len());
                    kept.push(row);
                }
                Slot::Occupied(slot) => {
                    let first = &kept[*slot.get()];
                    if let Some(difference) = difference(first, &row) {
                        let (code, status) = (&row.code, row.entry.status);
                        let what = format!(
                            "the code {code} with {status} stands in the table already, {difference}: keep one of the rows"
                        );
                        self.report(row.code_at, what);
                    }
                }
            }
        }
        let document = self.document(kept, is_named);
        if self.further > 0 {
            let what = format!("there are {} more problems", self.further);
            self.problems.push((text.len(), what));
        }
        (document, Problem::at(text, self.problems))
    }

    /// Whether the codes of the catalogue are names: if none of them begins with a digit.
    fn has_names_for_codes(&self) -> bool {
        let is_name = |row: &Row| {
            let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
            row.code.starts_with(char::is_alphabetic) && row.code.chars().all(is_of_name)
        };
        !self.rows.is_empty() && self.rows.iter().all(is_name)
    }

    /// The row with its code, unless that is a problem.
    fn with_code(&mut self, mut row: Row, is_named: bool) -> Option<Row> {
        if is_named {
            if !row.name.is_empty() && row.name != row.code {
                let what = format!(
                    "the name is `{}`, but the codes of this table are names, and the code is `{}`: write one name in both",
                    shortened(&row.name),
                    shortened(&row.code),
                );
                self.report(row.name_at, what);
                return None;
            }
            row.name.clone_from(&row.code);
            row.entry.is_named = true;
            row.entry.code = fnv1a(&row.code);
            return Some(row);
        }
        match number(&row.code) {
            Ok(code) => {
                row.entry.code = code;
                Some(row)
            }
            Err(what) => {
                self.report(row.code_at, what);
                None
            }
        }
    }

    fn document(&self, mut rows: Vec<Row>, is_named: bool) -> Document {
        let given = rows.iter().map(|row| &row.name);
        let taken = given.filter(|name| !name.is_empty()).cloned().collect();
        rows.sort_by_key(|row| (row.entry.code, row.entry.status));
        let unnamed = rows.iter().filter(|row| row.name.is_empty());
        let unnamed: Vec<Unnamed> = unnamed
            .map(|row| Unnamed {
                code: row.entry.code,
                status: row.entry.status,
                template: &row.entry.template,
            })
            .collect();
        let mut made = unique_names(&unnamed, taken).into_iter();
        let entries = rows.into_iter().map(|row| {
            let name = Some(row.name).filter(|name| !name.is_empty());
            DocumentEntry {
                name: name.or_else(|| made.next()).unwrap_or_default(),
                ..row.entry
            }
        });
        let entries: Vec<DocumentEntry> = entries.collect();
        let mut document = Document {
            name: self.options.name.to_owned(),
            source: self.options.source.map(ToOwned::to_owned).or_else(|| {
                let (first, others) = entries.split_first()?;
                let is_common = others.iter().all(|other| other.source == first.source);
                (is_common && !first.source.is_empty()).then(|| first.source.clone())
            }),
            envelope: None,
            is_named,
            entries,
        };
        document.sort();
        document
    }
}

/// What is different about two rows of one code and status.
fn difference(first: &Row, again: &Row) -> Option<String> {
    let messages = [first, again].map(|row| format!("{:#}", row.entry.template));
    let [message, other] = messages;
    if message != other {
        let (message, other) = (shortened(&message), shortened(&other));
        return Some(format!(
            "but its message is {message:?} there, and {other:?} here"
        ));
    }
    let (one, two) = (&first.entry, &again.entry);
    let differences = [
        ("name", first.name != again.name),
        ("source", one.source != two.source),
        ("retry", one.retry != two.retry),
        (
            "parameters",
            (&one.parameters, &one.numbers) != (&two.parameters, &two.numbers),
        ),
        ("help", one.help != two.help),
        ("docs", one.docs != two.docs),
    ];
    let (what, _) = differences.into_iter().find(|(_, differs)| *differs)?;
    Some(format!("but there with another {what}"))
}

/// The number that a code is.
fn number(code: &str) -> Result<u32, String> {
    let shown = shortened(code);
    if !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!(
            "the code `{shown}` isn't a number: a code has only digits, unless all codes of the table are names"
        ));
    }
    if code.len() > 1 && code.starts_with('0') {
        return Err(format!(
            "the code `{shown}` begins with 0, which no number does: leave the zeros out"
        ));
    }
    let most = u32::MAX;
    let too_big = |_| format!("the code `{shown}` is too big: the biggest is {most}");
    code.parse().map_err(too_big)
}
