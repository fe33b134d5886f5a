//! How the description of a fault compares with the message of an entry.

use crate::catalogue::Entry;
use crate::error::Message;
use crate::template::{Pattern, Reading, Values};

/// Whether a description is the entry's message: as it stands; if that does not fit, then without white
/// space and full stops at the end. The arguments are left in `values` if there is one way to read them.
pub(crate) fn agrees<'a>(entry: &Entry, description: &'a str, values: &mut Values<'a>) -> bool {
    let pattern = entry.template().pattern();
    let Some(behind_head) = description.strip_prefix(pattern.head()) else {
        return false;
    };
    if is_cut_off(pattern, description) {
        return false;
    }
    if has_no_text(pattern) && description == entry.status().reason() {
        return true; // It stands in for an empty message.
    }
    let reading = match pattern.read_behind_head(behind_head, values) {
        Reading::Other => read_loosely(pattern, description, values),
        reading => reading,
    };
    reading != Reading::Other
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
    // Most begin with text, which takes less time to see.
    if !pattern.head().is_empty() {
        return false;
    }
    let holes = pattern.holes.iter().map(|(start, end, _)| end - start);
    holes.sum::<usize>() == pattern.text.len()
}
