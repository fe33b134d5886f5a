//! How the description of a fault compares with the message of an entry.

use crate::captures::Reading;
use crate::{Captures, Entry, Message, Template};

/// What a description is to an entry.
pub(crate) enum Wording<'a> {
    /// The entry's message, with its arguments where there is exactly one way to read them.
    Agrees(Option<Captures<'a>>),
    /// Another text, or one that was cut off.
    Differs,
}

impl<'a> Wording<'a> {
    /// Compares as it stands; if that does not fit, then without white space and full stops at the
    /// end.
    #[inline]
    pub(crate) fn of(entry: &'static Entry, description: &'a str) -> Self {
        let template = entry.template();
        if is_cut_off(template, description) {
            return Self::Differs;
        }
        if has_no_text(template) && description == entry.status().reason() {
            return Self::Agrees(None); // It stands in for an empty message.
        }
        let reading = match template.read(description) {
            Reading::Other => read_loosely(template, description),
            reading => reading,
        };
        match reading {
            Reading::Captured(captures) => Self::Agrees(Some(captures)),
            Reading::Ambiguous => Self::Agrees(None),
            Reading::Other => Self::Differs,
        }
    }
}

fn read_loosely<'a>(template: &'a Template, description: &'a str) -> Reading<'a> {
    let last_hole = template.holes().last().map_or(0, |hole| hole.1);
    let text_end = last_hole + trim_end(&template.text()[last_hole..]).len();
    template.read_between(trim_end(description), text_end)
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
