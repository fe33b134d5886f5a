//! Compares the description of a fault with a template, and a text with a value.

use core::fmt::{self, Display, Write};

use crate::catalogue::Status;
use crate::error::Message;
use crate::template::{Pattern, Reading, Template, Values};

/// Whether a description is a message of the template, either exactly or without white space and full stops
/// at the end. Stores the arguments in `values` if there is exactly one way to read them.
pub(crate) fn agrees<'a>(
    template: &Template,
    status: Status,
    description: &'a str,
    values: &mut Values<'a>,
) -> bool {
    let pattern = template.pattern();
    let Some(behind_head) = description.strip_prefix(pattern.head()) else {
        return false;
    };
    if is_cut_off(pattern, description) {
        return false;
    }
    if may_be_empty(pattern) && description == status.reason() {
        return true; // The reason replaces an empty message.
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
        return Reading::Other; // Nothing was trimmed, and the whole has been compared.
    }
    let text = &pattern.text[..text_end];
    Pattern { text, ..pattern }.read(trimmed, values)
}

fn trim_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c == '.' || c.is_whitespace())
}

/// Whether the description may have been cut off inside its last argument.
fn is_cut_off(pattern: Pattern<'_>, description: &str) -> bool {
    let ends_open = || {
        let last = pattern.holes.last();
        last.is_some_and(|(_, end, _)| *end == pattern.text.len())
    };
    description.ends_with('…')
        && (ends_open() || description.chars().nth(Message::MAX_CHARS - 1).is_some())
}

/// Whether a message may be empty: the template has no text, or it is one placeholder. Where there are several, an empty
/// message can be read in more than one way, as any other.
fn may_be_empty(pattern: Pattern<'_>) -> bool {
    let first_end = pattern.holes.first().map_or(0, |(_, end, _)| *end);
    pattern.head().is_empty() && first_end == pattern.text.len()
}

/// Whether the `Display` of a value is exactly this text. If it isn't, then the text is not what a sender
/// with this value would have written: `007` is not how `7` is shown.
pub(crate) fn is_shown_as(value: &dyn Display, text: &str) -> bool {
    let mut rest = Rest(text);
    write!(rest, "{value}").is_ok() && rest.0.is_empty()
}

/// The rest of the expected text. Writing something else fails.
struct Rest<'a>(&'a str);

impl Write for Rest<'_> {
    fn write_str(&mut self, written: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(written).ok_or(fmt::Error)?;
        Ok(())
    }
}
