//! Messages as the documentation writes them, where a brace of the text isn't always doubled.

use alloc::format;
use alloc::string::String;

use crate::template::{Template, TemplateError};

/// The most words in braces that are taken for a mistaken placeholder, and not for a text.
const MOST_WORDS: usize = 3;

/// Reads a message as the documentation writes it. Beside what [`Template::parse`] reads, braces may stand around a
/// sentence, of more than three words, and are then part of the text.
pub(super) fn parse(written: &str) -> Result<Template, TemplateError> {
    let error = match Template::parse(written) {
        Ok(template) => return Ok(template),
        Err(error) => error,
    };
    let doubled = with_doubled_braces(written);
    // The error of the text as it is written has the right position.
    Template::parse(&doubled).map_err(|_| error)
}

/// Writes a message so that [`parse`] reads it back: as documented if that can be, or with doubled braces.
pub(super) fn write(template: &Template) -> String {
    let documented = format!("{template}");
    match parse(&documented) {
        Ok(read) if read == *template => documented,
        _ => format!("{template:#}"),
    }
}

/// Doubles the braces that stand around sentences.
fn with_doubled_braces(written: &str) -> String {
    let mut doubled = String::with_capacity(written.len() + 2);
    let mut rest = written;
    while let Some(open) = rest.find('{') {
        let (before, from_open) = rest.split_at(open);
        doubled.push_str(before);
        let inside = &from_open[1..];
        if let Some(behind) = inside.strip_prefix('{') {
            doubled.push_str("{{");
            rest = behind;
            continue;
        }
        let end = inside.find(['{', '}']);
        let end = end.filter(|end| inside[*end..].starts_with('}'));
        match end {
            Some(end) if inside[..end].split_whitespace().nth(MOST_WORDS).is_some() => {
                doubled.push_str("{{");
                doubled.push_str(&inside[..end]);
                doubled.push_str("}}");
                rest = &inside[end + 1..];
            }
            _ => {
                doubled.push('{');
                rest = inside;
            }
        }
    }
    doubled.push_str(rest);
    doubled
}
