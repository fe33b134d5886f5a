use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use super::text::shortened;

/// A column of a table of errors, for [`Import::heading`](super::Import::heading).
///
/// ```
/// use partner_error::document::Column;
///
/// assert_eq!("status_name".parse(), Ok(Column::StatusName));
/// assert_eq!(Column::StatusName.as_str(), "status_name");
/// assert_eq!(Column::Message.headings(), ["Message", "Error message", "Description", "Text"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Column {
    /// The code. Every table has this column.
    Code,
    /// The HTTP status, as a number (`404`), as a name (`NotFound`), or as both (`404 Not Found`). Every table has
    /// this column.
    Status,
    /// The status once more, which is compared with [`Status`](Self::Status).
    StatusName,
    /// The message with its placeholders. Every table has this column.
    Message,
    /// The name of the entry. Without one, it is made from the message.
    Name,
    /// The source of the fault.
    Source,
    /// The retry policy: `never`, `later` or `when_asked`. Without one, it is that of the status.
    Retry,
    /// The names of the fields that the message shows, with white space, `,` or `;` between them. Without one, they
    /// are made from the message.
    Parameters,
    /// The address of the help page.
    Help,
    /// The documentation, in Markdown.
    Docs,
}

impl Column {
    /// Every column.
    pub const ALL: &'static [Self] = &[
        Self::Code,
        Self::Status,
        Self::StatusName,
        Self::Message,
        Self::Name,
        Self::Source,
        Self::Retry,
        Self::Parameters,
        Self::Help,
        Self::Docs,
    ];

    /// The columns that every table has.
    pub(super) const REQUIRED: [Self; 3] = [Self::Code, Self::Status, Self::Message];

    /// Returns the name of the column: `"code"`, `"status_name"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Status => "status",
            Self::StatusName => "status_name",
            Self::Message => "message",
            Self::Name => "name",
            Self::Source => "source",
            Self::Retry => "retry",
            Self::Parameters => "parameters",
            Self::Help => "help",
            Self::Docs => "docs",
        }
    }

    /// Returns the headings by which the column is found, unless it is named otherwise. If several stand in a table,
    /// it is the first of these. Upper and lower case, white space and punctuation don't count.
    #[must_use]
    pub const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["Error code", "Code", "Error number"],
            Self::Status => &[
                "HTTP Error Code",
                "Status",
                "HTTP status code",
                "Status code",
                "HTTP code",
                "HTTP Status",
                "Status name",
            ],
            Self::StatusName => &["HTTP Status", "Status name"],
            Self::Message => &["Message", "Error message", "Description", "Text"],
            Self::Name => &["Name", "Error name"],
            Self::Source => &["Source"],
            Self::Retry => &["Retry"],
            Self::Parameters => &["Parameters"],
            Self::Help => &["Help"],
            Self::Docs => &["Docs", "Documentation"],
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The error of `Column::from_str`: there is no column of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownColumn(String);

impl fmt::Display for UnknownColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = Column::ALL.iter().map(|column| column.as_str()).collect();
        let names = names.join(", ");
        write!(f, "{:?} isn't a column: those are {names}", self.0)
    }
}

impl core::error::Error for UnknownColumn {}

impl FromStr for Column {
    type Err = UnknownColumn;

    fn from_str(name: &str) -> Result<Self, UnknownColumn> {
        let mut all = Self::ALL.iter().copied();
        let known = all.find(|column| column.as_str() == name);
        known.ok_or_else(|| UnknownColumn(name.to_owned()))
    }
}

/// Where each column of a table stands.
pub(super) struct Layout {
    /// How many cells a row has.
    pub(super) width: usize,
    places: [Option<usize>; Column::ALL.len()],
}

/// Why a table has no layout.
pub(super) struct NoLayout {
    /// How many of the columns that every table has were found.
    pub(super) found: usize,
    pub(super) problems: Vec<String>,
}

impl Layout {
    /// Finds the columns by their headings. `named` are the headings that the user named.
    pub(super) fn find(headings: &[&str], named: &[(Column, String)]) -> Result<Self, NoLayout> {
        let written: Vec<String> = headings.iter().map(|heading| compared(heading)).collect();
        let mut layout = Self {
            width: headings.len(),
            places: [None; Column::ALL.len()],
        };
        let mut problems = Vec::new();
        let of_user = |column| {
            let named = named.iter().filter(move |(named, _)| *named == column);
            named.map(|(_, heading)| heading.as_str())
        };
        let (by_user, by_default): (Vec<Column>, Vec<Column>) = Column::ALL
            .iter()
            .partition(|column| of_user(**column).next().is_some());
        for column in by_user.into_iter().chain(by_default) {
            let mut candidates: Vec<&str> = of_user(column).collect();
            let is_asked_for = !candidates.is_empty();
            if !is_asked_for {
                candidates.extend(column.headings());
            }
            let mut places = candidates.iter().filter_map(|candidate| {
                let candidate = compared(candidate);
                let mut places = written.iter().enumerate();
                let place = places
                    .by_ref()
                    .find(|(place, heading)| **heading == candidate && layout.is_free(*place))?;
                let again = places.find(|(_, heading)| **heading == candidate);
                Some((place.0, again.map(|again| again.0)))
            });
            let place = places.next();
            if let Some((place, Some(again))) = place {
                problems.push(format!(
                    "the heading `{}` stands over the columns {} and {}: rename one, so that it is clear which is the {column}",
                    headings[place],
                    place + 1,
                    again + 1,
                ));
            }
            layout.places[column as usize] = place.map(|(place, _)| place);
            if place.is_none() && (is_asked_for || Column::REQUIRED.contains(&column)) {
                problems.push(missing(column, &candidates, headings));
            }
        }
        if problems.is_empty() {
            return Ok(layout);
        }
        let found = Column::REQUIRED.into_iter();
        let found = found.filter(|column| layout.place(*column).is_some());
        Err(NoLayout {
            found: found.count(),
            problems,
        })
    }

    /// The place of a column among the cells of a row.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places[column as usize]
    }

    /// How many columns were found.
    pub(super) fn known(&self) -> usize {
        self.places.iter().flatten().count()
    }

    fn is_free(&self, place: usize) -> bool {
        !self.places.contains(&Some(place))
    }
}

fn missing(column: Column, candidates: &[&str], headings: &[&str]) -> String {
    let quoted = |headings: &[&str], separator| {
        let quoted: Vec<String> = headings
            .iter()
            .map(|heading| format!("`{}`", shortened(heading)))
            .collect();
        quoted.join(separator)
    };
    // A table of many columns is hardly one of errors.
    let (shown, more) = headings.split_at(headings.len().min(12));
    let more = if more.is_empty() { "" } else { ", …" };
    format!(
        "no heading is that of the {column}, which is {}: the headings are {}{more}; rename one, or say which of them is the {column}",
        quoted(candidates, " or "),
        quoted(shown, ", "),
    )
}

/// What counts of a heading: its letters and digits, or else the whole.
fn compared(heading: &str) -> String {
    let letters = heading.chars().filter(|c| c.is_alphanumeric());
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    if letters.is_empty() {
        return heading.trim().to_owned();
    }
    letters
}
