use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use super::text::on_one_line;

/// Why a text isn't a document: every problem, with its place.
///
/// ```
/// use partner_error::document::Document;
///
/// let text = r#"{
///   "catalogue": "Shelves",
///   "entries": [
///     {"code": 7, "status": 200, "name": "NoShelf", "source": "Shelves", "retry": "never", "message": "No shelf"}
///   ]
/// }"#;
/// let error = Document::parse(text).unwrap_err();
/// assert_eq!(error.problems()[0].line(), 4);
/// assert_eq!(
///     error.to_string(),
///     "line 4, column 27: the `status` 200 isn't an error status: those are the 4xx and 5xx statuses \
///      that have a name"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError {
    problems: Vec<Problem>,
}

/// One problem of a text that was to be a [`Document`](super::Document) or a translation, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    line: usize,
    column: usize,
    what: String,
}

impl DocumentError {
    /// The error of several problems, each with the byte of the text at which it is.
    pub(super) fn at(text: &str, found: Vec<(usize, String)>) -> Self {
        Self {
            problems: Problem::at(text, found),
        }
    }

    /// The error of these problems, if there are any.
    pub(super) fn of(problems: Vec<Problem>) -> Option<Self> {
        (!problems.is_empty()).then_some(Self { problems })
    }

    /// Returns the problems, in the order of the text. There is at least one.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl Problem {
    /// The problems at these bytes of a text, sorted. It goes through the text once, however many there are.
    pub(super) fn at(text: &str, mut found: Vec<(usize, String)>) -> Vec<Self> {
        found.sort_by_key(|(byte, _)| *byte);
        let mut at = Self {
            line: 1,
            column: 1,
            what: String::new(),
        };
        let mut chars = text.char_indices().peekable();
        let found = found.into_iter().map(|(byte, what)| {
            while let Some((_, c)) = chars.next_if(|(start, _)| *start < byte) {
                if c == '\n' {
                    at.line += 1;
                    at.column = 1;
                } else if c != '\u{feff}' {
                    at.column += 1;
                }
            }
            // It may quote the text.
            let what = on_one_line(&what).into_owned();
            Self { what, ..at.clone() }
        });
        found.collect()
    }

    /// Returns the number of the line, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// Returns the number of the character in the line, from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }

    /// Returns what is wrong, without the place, on one line. Characters of the text that are not seen are escaped.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}, column {}: {}",
            self.line, self.column, self.what
        )
    }
}

/// Where in a text, and why, `serde_json` could not read it. A byte order mark before the JSON is skipped.
pub(super) fn json_error(text: &str, error: &serde_json::Error) -> (usize, String) {
    let json = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = json.split_inclusive('\n');
    let lines = lines.take(error.line().saturating_sub(1));
    let line_start: usize = lines.map(str::len).sum();
    // The column counts bytes, from 1, and is 0 behind the end of a line.
    let at = text.len() - json.len() + line_start + error.column().saturating_sub(1);
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = error.to_string();
    (at, what.strip_suffix(&place).unwrap_or(&what).to_owned())
}

/// One problem a line.
impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for problem in &self.problems {
            write!(f, "{separator}{problem}")?;
            separator = "\n";
        }
        Ok(())
    }
}

impl core::error::Error for DocumentError {}
