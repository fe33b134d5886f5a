//! A document as a table of Markdown.

use alloc::format;
use alloc::string::{String, ToString};

use super::document::Document;
use super::message_text;
use super::text::is_disturbing;

/// The widest cell that the others of its column are filled up to.
const MOST_WIDTH: usize = 32;

impl Document {
    /// Returns the table of the errors as the documentation of Partner Center has it, with the columns
    /// `HTTP Status`, `HTTP Error Code`, `Error code` and `Description`. [`from_markdown`](Self::from_markdown) reads
    /// it; names, docs and retry policies aren't in it.
    ///
    /// Characters that have a meaning in Markdown or HTML are escaped, so that a browser shows the messages as they
    /// are. Words in angle brackets that aren't the name of an HTML element stand as they are documented:
    /// `/subscriptions/<subscriptionId>`.
    ///
    /// ```
    /// use partner_error::PartnerError;
    /// use partner_error::document::Document;
    ///
    /// #[derive(Debug, PartnerError)]
    /// enum ShelfError {
    ///     #[pc(code = 7, status = 404, msg = "There is no shelf {0}")]
    ///     NoShelf(u32),
    ///     #[pc(code = 12, status = 409, msg = "The shelf is full | *really*")]
    ///     Full,
    /// }
    ///
    /// assert_eq!(
    ///     Document::of(ShelfError::catalogue()).to_markdown(),
    ///     r"
    /// | HTTP Status | HTTP Error Code | Error code | Description |
    /// |-------------|-----------------|------------|-------------|
    /// | NotFound    | 404             | 7          | There is no shelf {0} |
    /// | Conflict    | 409             | 12         | The shelf is full \| \*really\* |
    /// ".trim_start()
    /// );
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let rows = self.entries().iter().map(|entry| {
            let status = entry.status();
            [
                status.name().to_string(),
                status.as_u16().to_string(),
                escaped(&entry.code_text()),
                escaped(&message_text::write(entry.template())),
            ]
        });
        let headings = ["HTTP Status", "HTTP Error Code", "Error code"];
        let mut widths = headings.map(str::len);
        for row in rows.clone() {
            for (width, cell) in widths.iter_mut().zip(&row) {
                *width = cell.chars().count().min(MOST_WIDTH).max(*width);
            }
        }
        let mut table = String::new();
        let line = |cells: [&str; 4]| {
            let [status, number, code, message] = cells;
            let [a, b, c] = widths;
            format!("| {status:a$} | {number:b$} | {code:c$} | {message} |\n")
        };
        let [status, number, code] = headings;
        table.push_str(&line([status, number, code, "Description"]));
        for width in widths {
            table.push('|');
            table.push_str(&"-".repeat(width + 2));
        }
        table.push_str("|-------------|\n");
        for row in rows {
            table.push_str(&line([&row[0], &row[1], &row[2], &row[3]]));
        }
        table
    }
}

/// A text as a cell of a table, so that it is shown as it is.
fn escaped(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 8);
    let mut chars = text.char_indices();
    let mut before = None;
    while let Some((at, c)) = chars.next() {
        let rest = chars.as_str();
        let next = rest.chars().next();
        match c {
            '\n' => cell.push_str("<br>"),
            // White space at the ends of a cell isn't part of it.
            ' ' if at == 0 || next.is_none() => cell.push_str("&#32;"),
            c if c.is_control() || is_disturbing(c) => {
                cell.push_str(&format!("&#{};", u32::from(c)));
            }
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '$' => cell.extend(['\\', c]),
            // Inside a word it is no mark of emphasis.
            '_' if !is_word(before) || !is_word(next) => cell.push_str("\\_"),
            '<' if !is_documented_word(rest) => cell.push_str("\\<"),
            '&' if next.is_some_and(|next| next == '#' || next.is_ascii_alphabetic()) => {
                cell.push_str("\\&");
            }
            c => cell.push(c),
        }
        before = Some(c);
    }
    cell
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Whether what stands behind a `<` is a word without a meaning in HTML, and a `>`.
fn is_documented_word(behind: &str) -> bool {
    let end = behind.find(|c: char| !c.is_ascii_alphabetic());
    let (word, behind) = behind.split_at(end.unwrap_or_default());
    // No element's name ends in `id` or `name`, in whatever case.
    behind.starts_with('>') && ["Id", "Name"].iter().any(|end| word.ends_with(end))
}
