//! Tables of Markdown.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;
use core::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::column::{Column, Layout};
use super::table::Tables;
use super::table_row::Cell;

/// Reads all tables of errors.
pub(super) fn read(text: &str, tables: &mut Tables) {
    let markdown = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = MarkdownReader {
        markdown,
        start: text.len() - markdown.len(),
        events: Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter(),
        others: Vec::new(),
        of_errors: 0,
        is_behind_table: false,
        lost_row: None,
    };
    reader.read(tables);
    reader.report_missing(tables);
}

struct MarkdownReader<'t> {
    markdown: &'t str,
    /// Where the Markdown starts in the file.
    start: usize,
    events: OffsetIter<'t>,
    /// Tables that aren't of errors: where they are, and why.
    others: Vec<(usize, Vec<String>)>,
    /// How many tables are of errors, or were to be.
    of_errors: usize,
    /// Whether the last table was one of errors.
    is_behind_table: bool,
    /// Where a row is that belongs to no table.
    lost_row: Option<usize>,
}

impl<'t> MarkdownReader<'t> {
    fn read(&mut self, tables: &mut Tables) {
        while let Some((event, place)) = self.events.next() {
            match event {
                Event::Start(Tag::Table(_)) => self.table(tables),
                Event::Start(Tag::Paragraph) if self.markdown[place.clone()].starts_with('|') => {
                    let at = self.start + place.start;
                    if self.is_behind_table {
                        let what = "this row belongs to no table: remove the empty line above it, or write the headings and `|---|` above it";
                        tables.report(at, what.to_owned());
                    } else {
                        self.lost_row.get_or_insert(at);
                    }
                }
                _ => {}
            }
        }
    }

    /// Reports that there is no table of errors.
    fn report_missing(self, tables: &mut Tables) {
        if self.of_errors > 0 {
            return;
        }
        for (at, problems) in &self.others {
            for what in problems {
                tables.report(*at, what.clone());
            }
        }
        if !self.others.is_empty() {
            return;
        }
        let what = if self.lost_row.is_some() {
            "this isn't a table: below the row of headings there has to be one like `|---|---|`, with as many cells"
        } else if self.markdown.trim().is_empty() {
            "the text is empty: there has to be a table of errors"
        } else {
            "there is no table: a table of errors has a row of headings, such as `| Status | Code | Message |`, and `|---|---|---|` below it"
        };
        tables.report(self.lost_row.unwrap_or_default(), what.to_owned());
    }

    fn table(&mut self, tables: &mut Tables) {
        let mut layout: Option<Layout> = None;
        let mut head = "";
        let mut has_rows = false;
        let mut at = 0;
        self.is_behind_table = false;
        while let Some((event, place)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => {
                    at = self.start + place.start;
                    head = &self.markdown[place];
                    let cells = self.cells();
                    match tables.layout(&cells) {
                        Ok(found) => layout = Some(found),
                        // A table that lacks one of the columns is meant to be one of errors.
                        Err(none) if none.found + 1 >= Column::REQUIRED.len() => {
                            self.of_errors += 1;
                            for what in none.problems {
                                tables.report(at, what);
                            }
                        }
                        Err(none) => self.others.push((at, none.problems)),
                    }
                }
                Event::Start(Tag::TableRow) => {
                    has_rows = true;
                    let cells = self.cells();
                    if let Some(layout) = &layout {
                        self.row(layout, head, place, &cells, tables);
                    }
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        if layout.is_some() {
            self.of_errors += 1;
            self.is_behind_table = true;
            if !has_rows {
                tables.report(at, "the table has no rows below its headings".to_owned());
            }
        }
    }

    fn row(
        &self,
        layout: &Layout,
        head: &str,
        place: Range<usize>,
        cells: &[Cell<'t>],
        tables: &mut Tables,
    ) {
        let at = self.start + place.start;
        let is_at_end = place.end == self.markdown.len();
        let row = &self.markdown[place];
        let width = layout.width;
        // The parser has filled up or cut off the cells.
        let ends = cell_ends(row);
        let count = ends.len();
        if count < width {
            let what = format!(
                "the row ends after {count} of {width} cells: write all of them, empty ones too; a table ends with an empty line"
            );
            tables.report(at, what);
        } else if count > width {
            let at = at + ends[width - 1] + 1;
            let what = format!(
                "the row has {count} cells, but there are {width} headings: a `|` in a text is written `\\|`"
            );
            tables.report(at, what);
        } else if is_at_end && !row.ends_with(['\n', '\r']) && is_closed(head) && !is_closed(row) {
            let what = "the last row has no `|` at its end, unlike the headings: the file may be cut off, or else close the row";
            tables.report(at + row.len(), what.to_owned());
        } else {
            tables.row(layout, cells);
        }
    }

    /// The cells of the row that was started.
    fn cells(&mut self) -> Vec<Cell<'t>> {
        let mut cells = Vec::new();
        while let Some((event, place)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.cell(place)),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells
    }

    /// The cell that was started.
    fn cell(&mut self, place: Range<usize>) -> Cell<'t> {
        let markdown = self.markdown[place.clone()].trim();
        let at = self.start + place.start;
        let mut builder = CellText {
            markdown: self.markdown,
            start: self.start,
            text: String::new(),
            pieces: Vec::new(),
            solid: 0,
        };
        let mut link = None;
        for (event, place) in self.events.by_ref() {
            match event {
                Event::Text(text) => builder.push(&text, place, false),
                Event::Code(text) => builder.push(&text, place, true),
                Event::InlineHtml(html) if is_line_break(&html) => builder.push("\n", place, true),
                Event::InlineHtml(html) => builder.push(&html, place, true),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    link.get_or_insert_with(|| dest_url.into_string());
                }
                Event::End(TagEnd::TableCell) => break,
                _ => {}
            }
        }
        let (text, mut pieces) = builder.finish();
        if pieces.is_empty() {
            pieces.push((0, at));
        }
        let markdown = if markdown.contains("\\|") {
            Cow::Owned(markdown.replace("\\|", "|"))
        } else {
            Cow::Borrowed(markdown)
        };
        Cell {
            text: Cow::Owned(text),
            markdown: Some(markdown),
            link,
            pieces,
        }
    }
}

/// What may stand around the text of a cell. Other white space is part of it.
const WHITE_SPACE: [char; 4] = [' ', '\t', '\u{b}', '\u{c}'];

/// The text of a cell, piece by piece.
struct CellText<'t> {
    markdown: &'t str,
    start: usize,
    text: String,
    pieces: Vec<(usize, usize)>,
    /// How much of the text isn't the white space at the end of a cell.
    solid: usize,
}

impl CellText<'_> {
    /// Adds what stands at a place. White space around a cell doesn't count, unless it is written as something else.
    fn push(&mut self, text: &str, place: Range<usize>, is_solid: bool) {
        let is_solid = is_solid || self.markdown.get(place.clone()) != Some(text);
        let kept = if is_solid || !self.text.is_empty() {
            text
        } else {
            text.trim_start_matches(WHITE_SPACE)
        };
        let at = self.start + place.start + (text.len() - kept.len());
        self.pieces.push((self.text.len(), at));
        self.text.push_str(kept);
        if is_solid {
            self.solid = self.text.len();
        }
    }

    fn finish(mut self) -> (String, Vec<(usize, usize)>) {
        let trimmed = self.text.trim_end_matches(WHITE_SPACE);
        let end = trimmed.len().max(self.solid);
        self.text.truncate(end);
        (self.text, mem::take(&mut self.pieces))
    }
}

fn is_line_break(html: &str) -> bool {
    let inside = html
        .strip_prefix('<')
        .and_then(|html| html.strip_suffix('>'));
    let name = inside.map(|inside| inside.strip_suffix('/').unwrap_or(inside).trim_end());
    name.is_some_and(|name| name.eq_ignore_ascii_case("br"))
}

/// Where the cells of a row end. A pipe behind a backslash is part of a text.
fn cell_ends(row: &str) -> Vec<usize> {
    let closed = row.trim_end();
    let opened = closed.trim_start();
    let opened = opened.strip_prefix('|').unwrap_or(opened);
    let from = closed.len() - opened.len();
    let pipes = opened.match_indices('|').map(|(at, _)| from + at);
    let mut ends: Vec<usize> = pipes
        .filter(|at| *at == 0 || closed.as_bytes()[at - 1] != b'\\')
        .collect();
    if !is_closed(closed) || opened.is_empty() {
        ends.push(closed.len());
    }
    ends
}

fn is_closed(row: &str) -> bool {
    let row = row.trim_end();
    row.ends_with('|') && !row.ends_with("\\|")
}
