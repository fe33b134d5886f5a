//! Tables of CSV.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use csv_core::{ReadFieldResult, Reader};

use super::column::{Column, Layout};
use super::table::Tables;
use super::table_row::Cell;
use super::text;

/// What may separate the cells of a row.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads a table whose first row has the headings.
pub(super) fn read(text: &str, tables: &mut Tables) {
    let csv = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.len() - csv.len();
    if csv.trim().is_empty() {
        let what = "the text is empty: its first row has to have the headings, and each other row an error";
        tables.report(0, what.to_owned());
        return;
    }
    let by_delimiter = DELIMITERS.map(|delimiter| {
        let mut records = Records::new(csv, start, delimiter);
        let headings = records.next().unwrap_or_default();
        let cells: Vec<Cell> = headings.iter().map(|field| field.cell.clone()).collect();
        (records, headings, tables.layout(&cells))
    });
    // Where all are equal, it is the first.
    let best = by_delimiter
        .into_iter()
        .rev()
        .max_by_key(|(_, headings, layout)| match layout {
            Ok(layout) => (Column::REQUIRED.len(), layout.known()),
            Err(none) => (none.found, headings.len()),
        });
    let Some((mut records, headings, layout)) = best else {
        return;
    };
    let at = headings.first().map_or(start, |field| field.at);
    report_quotes(&headings, tables);
    let layout = match layout {
        Ok(layout) => layout,
        Err(none) => {
            for what in none.problems {
                tables.report(at, what);
            }
            return;
        }
    };
    let mut is_empty = true;
    while let Some(fields) = records.next() {
        if fields.iter().all(|field| field.cell.text.trim().is_empty()) {
            continue;
        }
        is_empty = false;
        read_row(&layout, fields, records.delimiter, tables);
    }
    if is_empty {
        tables.report(at, "the table has no rows below its headings".to_owned());
    }
}

fn read_row(layout: &Layout, fields: Vec<Field>, delimiter: u8, tables: &mut Tables) {
    if report_quotes(&fields, tables) {
        return;
    }
    let (count, width) = (fields.len(), layout.width);
    // Spreadsheets fill rows up with empty cells.
    let behind = fields.iter().skip(width);
    let is_filled_up = behind
        .clone()
        .all(|field| field.cell.text.trim().is_empty());
    if count < width {
        let at = fields.first().map_or(0, |field| field.at);
        let what = format!(
            "the row ends after {count} of {width} cells: write all of them, empty ones too; if it is the last row, the file may be cut off"
        );
        tables.report(at, what);
    } else if !is_filled_up {
        let at = behind.map(|field| field.at).next().unwrap_or_default();
        let delimiter = match delimiter {
            b'\t' => "tab".to_owned(),
            other => format!("`{}`", char::from(other)),
        };
        let what = format!(
            "the row has {count} cells, but there are {width} headings: a text with a {delimiter} in it stands in double quotes"
        );
        tables.report(at, what);
    } else {
        let cells = fields.into_iter().take(width).map(|field| field.cell);
        let cells: Vec<Cell> = cells.collect();
        tables.row(layout, &cells);
    }
}

/// Reports the quotes of a row that aren't closed, or closed too early.
fn report_quotes(fields: &[Field], tables: &mut Tables) -> bool {
    let mut is_wrong = false;
    for (at, what) in fields.iter().filter_map(|field| field.wrong_quote) {
        tables.report(at, what.to_owned());
        is_wrong = true;
    }
    is_wrong
}

/// A cell, and what is wrong with how it is written.
#[derive(Clone)]
struct Field<'t> {
    /// Where it starts in the file.
    at: usize,
    cell: Cell<'t>,
    wrong_quote: Option<(usize, &'static str)>,
}

/// The rows of a text.
struct Records<'t> {
    csv: &'t str,
    /// Where the text starts in the file.
    start: usize,
    delimiter: u8,
    reader: Reader,
    /// How much of the text has been read.
    read: usize,
    /// Holds one cell.
    buffer: Vec<u8>,
}

impl<'t> Records<'t> {
    fn new(csv: &'t str, start: usize, delimiter: u8) -> Self {
        let mut builder = csv_core::ReaderBuilder::new();
        Self {
            csv,
            start,
            delimiter,
            reader: builder.delimiter(delimiter).build(),
            read: 0,
            buffer: vec![0; 1024],
        }
    }

    /// The next row that isn't an empty line.
    fn next(&mut self) -> Option<Vec<Field<'t>>> {
        let mut fields = Vec::new();
        loop {
            let from = self.read;
            let mut length = 0;
            let is_last = loop {
                let input = &self.csv.as_bytes()[self.read..];
                let (result, read, written) =
                    self.reader.read_field(input, &mut self.buffer[length..]);
                self.read += read;
                length += written;
                match result {
                    // With no more input, the next call ends the cell.
                    ReadFieldResult::InputEmpty => {}
                    ReadFieldResult::OutputFull => {
                        let longer = self.buffer.len() * 2;
                        self.buffer.resize(longer, 0);
                    }
                    ReadFieldResult::Field { record_end } => break record_end,
                    ReadFieldResult::End => {
                        return (!fields.is_empty()).then_some(fields);
                    }
                }
            };
            let mut source = &self.csv[from..self.read];
            if fields.is_empty() {
                // The rest of the last line's end, and empty lines.
                source = source.trim_start_matches(['\r', '\n']);
            }
            let at = self.read - source.len();
            let end = [char::from(self.delimiter), '\n', '\r'];
            let is_ended = self.read < self.csv.len() || source.ends_with(end);
            if is_ended {
                let end = if is_last { &end[1..] } else { &end[..1] };
                source = source.strip_suffix(end).unwrap_or(source);
            }
            fields.push(self.field(at, source, length));
            if is_last {
                return Some(fields);
            }
        }
    }

    /// A cell that is written in this way, and whose text is in the buffer.
    fn field(&self, at: usize, source: &'t str, length: usize) -> Field<'t> {
        let at = self.start + at;
        let mut pieces = vec![(0, at)];
        let mut wrong_quote = None;
        let mut text = Cow::Borrowed(source);
        if let Some(quoted) = source.strip_prefix('"') {
            pieces = vec![(0, at + 1)];
            // The text is what is quoted, unless a quote in it is doubled.
            let (end, is_closed) = quoted_end(quoted, |byte| {
                let before = pieces.len() - 1;
                pieces.push((byte - before, at + 1 + byte + 1));
            });
            if !is_closed {
                wrong_quote = Some((
                    at,
                    "the quote isn't closed: write `\"` at the end of the text, and `\"\"` for a quote in it",
                ));
            } else if end + 1 < quoted.len() {
                wrong_quote = Some((
                    at + 1 + end,
                    "the quote ends before the cell does: write `\"\"` for a quote in the text",
                ));
            }
            text = if pieces.len() == 1 {
                Cow::Borrowed(&quoted[..end])
            } else {
                Cow::Owned(String::from_utf8_lossy(&self.buffer[..length]).into_owned())
            };
        }
        if let Some(behind) = text::behind_mark(&text) {
            let behind = behind.to_owned();
            text = Cow::Owned(behind);
            for (place, (byte, at)) in pieces.iter_mut().enumerate() {
                if place == 0 {
                    *at += 1;
                } else {
                    *byte = byte.saturating_sub(1);
                }
            }
        }
        Field {
            at,
            cell: Cell {
                text,
                markdown: None,
                link: None,
                pieces,
            },
            wrong_quote,
        }
    }
}

/// The byte of the quote that ends a text, or its length and that there is none. Calls back for each doubled quote,
/// with the byte of the first of the two.
fn quoted_end(quoted: &str, mut doubled: impl FnMut(usize)) -> (usize, bool) {
    let mut from = 0;
    while let Some(found) = quoted[from..].find('"') {
        let at = from + found;
        if !quoted[at + 1..].starts_with('"') {
            return (at, true);
        }
        doubled(at);
        from = at + 2;
    }
    (quoted.len(), false)
}
