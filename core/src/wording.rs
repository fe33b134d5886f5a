//! How the description of a fault compares with the message of an entry.

use crate::captures::{Reading, Values};
use crate::{Entry, Message, Template};

/// What a description is to an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
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
        let template = entry.template();
        if is_cut_off(template, description) {
            return Self::Differs;
        }
        if has_no_text(template) && description == entry.status().reason() {
            return Self::Agrees; // It stands in for an empty message.
        }
        let reading = match template.read(description, values) {
            Reading::Other => read_loosely(template, description, values),
            reading => reading,
        };
        match reading {
            Reading::Captured => Self::Read,
            Reading::Ambiguous => Self::Agrees,
            Reading::Other => Self::Differs,
        }
    }
}

fn read_loosely<'a>(template: &Template, description: &'a str, values: &mut Values<'a>) -> Reading {
    let last_hole = template.holes().last().map_or(0, |hole| hole.1);
    let text_end = last_hole + trim_end(&template.text()[last_hole..]).len();
    let trimmed = trim_end(description);
    if (trimmed.len(), text_end) == (description.len(), template.text().len()) {
        return Reading::Other; // As it stands, it has been compared.
    }
    template.read_between(trimmed, text_end, values)
}

fn trim_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c == '.' || c.is_whitespace())
}

/// Whether the end may be missing, so that what is left of the last argument looks like a whole one.
fn is_cut_off(template: &Template, description: &str) -> bool {
    let ends_open = || {
        let last = template.holes().last();
        last.is_some_and(|(_, end, _)| *end == template.text().len())
    };
    description.ends_with('…')
        && (ends_open() || description.chars().nth(Message::MAX_CHARS - 1).is_some())
}

/// Whether there are placeholders alone.
fn has_no_text(template: &Template) -> bool {
    let holes = template.holes().iter().map(|(start, end, _)| end - start);
    holes.sum::<usize>() == template.text().len()
}
