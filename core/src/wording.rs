//! How the description of a fault compares with the message of an entry.

use crate::captures::{Pattern, Reading, Values};
use crate::{Entry, Message};

/// What a description is to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wording {
    /// The entry's message, whose arguments were read.
    Read,
    /// The entry's message, whose arguments cannot be told for certain.
    Agrees,
    /// Another text, or one that was cut off.
    Differs,
}

impl Wording {
    /// Compares as it stands; if that does not fit, then without white space and full stops at the
    /// end. The arguments are left in `values`.
    pub(crate) fn of<'a>(entry: &Entry, description: &'a str, values: &mut Values<'a>) -> Self {
        let pattern = entry.template().pattern();
        let Some(behind_head) = description.strip_prefix(pattern.head()) else {
            return Self::Differs;
        };
        if is_cut_off(pattern, description) {
            return Self::Differs;
        }
        if has_no_text(pattern) && description == entry.status().reason() {
            return Self::Agrees; // It stands in for an empty message.
        }
        let reading = match pattern.read_behind_head(behind_head, values) {
            Reading::Other => read_loosely(pattern, description, values),
            reading => reading,
        };
        match reading {
            Reading::Captured => Self::Read,
            Reading::Ambiguous => Self::Agrees,
            Reading::Other => Self::Differs,
        }
    }
}

fn read_loosely<'a>(
    pattern: Pattern<'_>,
    description: &'a str,
    values: &mut Values<'a>,
) -> Reading {
    let last_hole = pattern.holes.last().map_or(0, |hole| hole.1);
    let text_end = last_hole + trim_end(&pattern.text[last_hole..]).len();
    let trimmed = trim_end(description);
    if (trimmed.len(), text_end) == (description.len(), pattern.text.len()) {
        return Reading::Other; // As it stands, it has been compared.
    }
    let text = &pattern.text[..text_end];
    Pattern { text, ..pattern }.read(trimmed, values)
}

fn trim_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c == '.' || c.is_whitespace())
}

/// Whether the end may be missing, so that what is left of the last argument looks like a whole one.
fn is_cut_off(pattern: Pattern<'_>, description: &str) -> bool {
    let ends_open = || {
        let last = pattern.holes.last();
        last.is_some_and(|(_, end, _)| *end == pattern.text.len())
    };
    description.ends_with('…')
        && (ends_open() || description.chars().nth(Message::MAX_CHARS - 1).is_some())
}

/// Whether there are placeholders alone.
fn has_no_text(pattern: Pattern<'_>) -> bool {
    let holes = || pattern.holes.iter().map(|(start, end, _)| end - start);
    pattern.head().is_empty() && holes().sum::<usize>() == pattern.text.len()
}
