use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use super::template::{Parsed, Template};

impl Template {
    /// Parses a template at run time, such as a translation.
    ///
    /// Placeholders are `{}`, `{0}` and `{name}`; `{{` and `}}` are braces. Each `{}` takes the next
    /// number, from 0. Format specs are refused: they belong to the declaration of a message.
    ///
    /// # Errors
    ///
    /// If a brace is stray or not closed, or a placeholder is neither a number nor a name. The error says
    /// which, and at which character:
    ///
    /// ```
    /// use partner_error::Template;
    ///
    /// let error = Template::parse("Cart {cart is locked").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the `{` at character 6 isn't closed: write `}` after the placeholder, or `{{` for a brace"
    /// );
    /// assert_eq!(error.position(), 6);
    /// ```
    pub fn parse(written: &str) -> Result<Self, TemplateError> {
        let mut text = String::with_capacity(written.len());
        let mut found: Vec<(usize, usize, Placeholder)> = Vec::new();
        let mut next_number = 0_usize;
        let mut chars = written.char_indices().peekable();
        let position = |byte: usize| written[..byte].chars().count() + 1;
        while let Some((at, c)) = chars.next() {
            match c {
                '{' | '}' if chars.next_if(|(_, next)| *next == c).is_some() => text.push(c),
                '{' => {
                    let inside = &written[at + 1..];
                    let Some(length) = inside
                        .find(['{', '}'])
                        .filter(|end| inside[*end..].starts_with('}'))
                    else {
                        return Err(TemplateError::new(position(at), Problem::Unclosed));
                    };
                    // As in `format!`, white space may stand before the closing brace.
                    let inside = &inside[..length];
                    let name = inside.trim_end();
                    let start = text.len();
                    text.push('{');
                    text.push_str(name);
                    text.push('}');
                    let placeholder =
                        Placeholder::parse(name, &mut next_number).ok_or_else(|| {
                            TemplateError::new(position(at), Problem::Name(inside.into()))
                        })?;
                    found.push((start, text.len(), placeholder));
                    while chars
                        .next_if(|(next, _)| *next <= at + 1 + length)
                        .is_some()
                    {}
                }
                '}' => return Err(TemplateError::new(position(at), Problem::Stray)),
                _ => text.push(c),
            }
        }
        Ok(Self::assemble(text, &found))
    }

    fn assemble(text: String, found: &[(usize, usize, Placeholder)]) -> Self {
        // Numbers come first, ascending, then names in the order of the text.
        let mut order = BTreeMap::new();
        for (_, _, placeholder) in found {
            let next = order.len();
            order.entry(placeholder).or_insert(next);
        }
        let mut sorted: Vec<&Placeholder> = order.keys().copied().collect();
        sorted.sort_by_cached_key(|placeholder| match placeholder {
            Placeholder::Number(number) => (false, *number),
            Placeholder::Name(_) => (true, order[placeholder]),
        });
        let names = sorted.iter().map(ToString::to_string).collect();
        for (argument, placeholder) in sorted.into_iter().enumerate() {
            order.insert(placeholder, argument);
        }
        let holes = found.iter();
        let holes = holes.map(|(start, end, placeholder)| (*start, *end, order[placeholder]));
        let holes = holes.collect();
        Self {
            parsed: Some(Box::new(Parsed { text, names, holes })),
            ..Self::EMPTY
        }
    }
}

/// A placeholder, without its braces.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Placeholder {
    Number(usize),
    Name(String),
}

impl Placeholder {
    /// As in `format!`, an empty placeholder takes the next number.
    fn parse(written: &str, next_number: &mut usize) -> Option<Self> {
        if written.is_empty() {
            *next_number += 1;
            return Some(Self::Number(*next_number - 1));
        }
        if written.bytes().all(|byte| byte.is_ascii_digit()) {
            return written.parse().ok().map(Self::Number);
        }
        let is_name = written != "_"
            && written.chars().all(|c| c == '_' || c.is_alphanumeric())
            && !written.starts_with(char::is_numeric);
        is_name.then(|| Self::Name(written.into()))
    }
}

impl fmt::Display for Placeholder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Name(name) => f.write_str(name),
        }
    }
}

/// The error of [`Template::parse`]: what is wrong with a text, and where.
///
/// ```
/// use partner_error::Template;
///
/// let error = Template::parse("{0:>8} items").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`{0:>8}` at character 1 has a format spec, which belongs to the declaration of the message: write `{0}`"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    position: usize,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Stray,
    Unclosed,
    Name(String),
}

impl TemplateError {
    fn new(position: usize, problem: Problem) -> Self {
        Self { position, problem }
    }

    /// Returns the position of the mistake, in characters from 1.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.position;
        match &self.problem {
            Problem::Stray => write!(
                f,
                "the `}}` at character {at} has no opening brace: write `}}}}` for a brace"
            ),
            Problem::Unclosed => write!(
                f,
                "the `{{` at character {at} isn't closed: write `}}` after the placeholder, or `{{{{` for a brace"
            ),
            Problem::Name(name) if name.contains(':') => write!(
                f,
                "`{{{name}}}` at character {at} has a format spec, which belongs to the declaration of the message: write `{{{}}}`",
                name.split(':').next().unwrap_or_default()
            ),
            Problem::Name(name) => write!(
                f,
                "`{{{name}}}` at character {at} isn't a placeholder: write `{{0}}` or `{{name}}`, or `{{{{` for a brace"
            ),
        }
    }
}

impl core::error::Error for TemplateError {}
