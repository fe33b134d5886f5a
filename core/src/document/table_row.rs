//! One row of a table of errors, whatever the format.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::column::{Column, Layout};
use super::entry::DocumentEntry;
use super::message_text;
use super::parameter_names::Parameters;
use super::text::shortened;
use crate::catalogue::{Retry, Status};
use crate::error::Message;
use crate::template::Template;

/// One cell of a row.
#[derive(Clone)]
pub(super) struct Cell<'t> {
    /// What it says.
    pub(super) text: Cow<'t, str>,
    /// The same in Markdown, unless that is the text.
    pub(super) markdown: Option<Cow<'t, str>>,
    /// The address of the first link in it.
    pub(super) link: Option<String>,
    /// Where pieces of the text stand in the file: a byte of the one and a byte of the other, ascending.
    pub(super) pieces: Vec<(usize, usize)>,
}

impl Cell<'_> {
    /// Where the text starts in the file.
    fn start(&self) -> usize {
        self.offset(0)
    }

    /// Where a byte of the text stands in the file.
    fn offset(&self, byte: usize) -> usize {
        let behind = self.pieces.partition_point(|(start, _)| *start <= byte);
        let piece = self.pieces.get(behind.saturating_sub(1));
        piece.map_or(0, |(start, at)| at + byte.saturating_sub(*start))
    }

    pub(super) fn trimmed(&self) -> &str {
        self.text.trim()
    }
}

/// A row without problems of its own.
pub(super) struct Row {
    pub(super) code_at: usize,
    pub(super) code: String,
    pub(super) name_at: usize,
    /// The name, or an empty text.
    pub(super) name: String,
    pub(super) entry: DocumentEntry,
}

impl Row {
    /// Reads a row of as many cells as the table has headings. Rows without a source have this one.
    ///
    /// Fails with all problems, each with the byte at which it is.
    pub(super) fn read(
        layout: &Layout,
        cells: &[Cell],
        source: Option<&str>,
    ) -> Result<Self, Vec<(usize, String)>> {
        let mut reader = RowReader {
            layout,
            cells,
            problems: Vec::new(),
        };
        let row = reader.row(source);
        row.filter(|_| reader.problems.is_empty())
            .ok_or(reader.problems)
    }
}

/// Reads one row.
struct RowReader<'r, 't> {
    layout: &'r Layout,
    cells: &'r [Cell<'t>],
    problems: Vec<(usize, String)>,
}

impl<'r, 't> RowReader<'r, 't> {
    fn cell(&self, column: Column) -> Option<&'r Cell<'t>> {
        self.cells.get(self.layout.place(column)?)
    }

    /// The trimmed text of a cell. It is empty if there is no such column.
    fn text(&self, column: Column) -> &'r str {
        self.cell(column).map_or("", Cell::trimmed)
    }

    fn report(&mut self, column: Column, what: String) {
        let at = self.cell(column).map_or(0, Cell::start);
        self.problems.push((at, what));
    }

    fn row(&mut self, source: Option<&str>) -> Option<Row> {
        let code = self.text(Column::Code);
        if code.is_empty() {
            self.report(Column::Code, "there is no code".to_owned());
        }
        let status = self.status();
        let template = self.template();
        let retry = self.retry(status.map(Retry::of));
        let parameters = template
            .as_ref()
            .and_then(|template| self.parameters(template));
        let source = match self.text(Column::Source) {
            "" => source.unwrap_or_default(),
            written => written,
        };
        let help = self.cell(Column::Help);
        let help = help.map(|cell| cell.link.as_deref().unwrap_or(cell.trimmed()));
        let docs = self.cell(Column::Docs).map_or("", |cell| {
            let markdown = cell.markdown.as_ref();
            markdown.unwrap_or(&cell.text)
        });
        let (status, parameters) = (status?, parameters?);
        let start = |column| self.cell(column).map_or(0, Cell::start);
        Some(Row {
            code_at: start(Column::Code),
            code: code.to_owned(),
            name_at: start(Column::Name),
            name: self.text(Column::Name).to_owned(),
            entry: DocumentEntry {
                code: 0,
                is_named: false,
                status,
                name: String::new(),
                source: source.to_owned(),
                retry: retry?,
                has_data: false,
                template: template?,
                parameters: parameters.names,
                numbers: parameters.numbers,
                docs: docs.to_owned(),
                help: help.filter(|help| !help.is_empty()).map(ToOwned::to_owned),
            },
        })
    }

    fn status(&mut self) -> Option<Status> {
        let status = self.status_in(Column::Status);
        if self.text(Column::StatusName).is_empty() {
            return status;
        }
        let named = self.status_in(Column::StatusName)?;
        let status = status?;
        if status != named {
            let what = format!("the status is {status}, but it is named {named} here");
            self.report(Column::StatusName, what);
            return None;
        }
        Some(status)
    }

    fn status_in(&mut self, column: Column) -> Option<Status> {
        let status = status_of(self.text(column));
        status.map_err(|what| self.report(column, what)).ok()
    }

    fn retry(&mut self, of_status: Option<Retry>) -> Option<Retry> {
        let word = self.text(Column::Retry);
        if word.is_empty() {
            return of_status;
        }
        let known = [Retry::Never, Retry::Later, Retry::WhenAsked];
        let known = known.into_iter().find(|retry| retry.as_str() == word);
        if known.is_none() {
            let word = shortened(word);
            let what = format!(
                "the retry policy is {word:?}: only \"never\", \"later\" and \"when_asked\" are policies"
            );
            self.report(Column::Retry, what);
        }
        known
    }

    fn template(&mut self) -> Option<Template> {
        let cell = self.cell(Column::Message)?;
        let written = cell.text.as_ref();
        if written.trim().is_empty() {
            self.report(Column::Message, "the message is empty".to_owned());
            return None;
        }
        let template = match message_text::parse(written) {
            Ok(template) => template,
            Err(error) => {
                let mut chars = written.char_indices();
                let at = chars.nth(error.position().saturating_sub(1));
                let at = cell.offset(at.map_or(0, |(byte, _)| byte));
                // The error quotes what stands in the braces.
                let error = error.to_string();
                let error = match error.char_indices().nth(300) {
                    Some((end, _)) => format!("{}…", &error[..end]),
                    None => error,
                };
                self.problems.push((at, format!("in the message, {error}")));
                return None;
            }
        };
        let pattern = template.pattern();
        let placeholders = pattern.holes.iter().map(|(start, end, _)| end - start);
        let placeholders: usize = placeholders.sum();
        let fixed = pattern.text.chars().count().saturating_sub(placeholders);
        let most = Message::MAX_CHARS;
        for (count, what) in [(fixed, "characters"), (pattern.holes.len(), "placeholders")] {
            if count > most {
                let what = format!("the message has {count} {what}: a message has at most {most}");
                self.report(Column::Message, what);
                return None;
            }
        }
        Some(template)
    }

    fn parameters(&mut self, template: &Template) -> Option<Parameters> {
        let listed = self.text(Column::Parameters);
        if listed.is_empty() {
            return Some(Parameters::of_message(template));
        }
        let names = listed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        let parameters = Parameters::listed(template, &names);
        let report = |what: String| self.report(Column::Parameters, what);
        parameters.map_err(report).ok()
    }
}

/// The status of a number, of a name or of both: `404`, `NotFound`, `404 Not Found`.
fn status_of(written: &str) -> Result<Status, String> {
    if written.is_empty() {
        return Err("there is no status".to_owned());
    }
    let end = written.find(|c: char| !c.is_ascii_digit());
    let (digits, name) = written.split_at(end.unwrap_or(written.len()));
    let is_named = |status: &&Status| {
        let name = || name.chars().filter(|c| c.is_alphanumeric());
        let known = [status.name(), status.reason()];
        known.iter().any(|known| {
            let known = known.chars().filter(|c| c.is_alphanumeric());
            known
                .map(|c| c.to_ascii_lowercase())
                .eq(name().map(|c| c.to_ascii_lowercase()))
        })
    };
    let shown = shortened(written);
    if digits.is_empty() {
        let status = Status::ALL.iter().find(is_named).copied();
        return status.ok_or_else(|| {
            format!(
                "{shown:?} isn't an error status: write its number, or its name as in `NotFound`"
            )
        });
    }
    let number: Option<u16> = digits.parse().ok();
    let Some(number) = number else {
        return Err(format!("the status {shown} isn't a number of three digits"));
    };
    let status = Status::try_from(number).map_err(|error| format!("the status {error}"))?;
    if name.is_empty() || is_named(&&status) {
        Ok(status)
    } else {
        Err(format!("{shown:?} isn't the name of the status {status}"))
    }
}
