use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::hash::{Hash, Hasher};

use super::declared::Declared;
use super::pattern::{Hole, Pattern};

/// A message with its placeholders, as documented: `Cart {0} is being processed by another request`.
///
/// A type that derives `PartnerError` has one for each entry, in a static. A translation is parsed at
/// run time and rendered by `PartnerError::render`:
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError, Template};
///
/// let error = PartnerCenterError::CartBusy { cart_id: "C-7".into() };
/// let german = Template::parse("Der Warenkorb {0} ist gerade in Arbeit")?;
///
/// let mut text = String::new();
/// error.render(&german, &mut text).unwrap();
/// assert_eq!(text, "Der Warenkorb C-7 ist gerade in Arbeit");
/// # Ok::<(), partner_error::TemplateError>(())
/// ```
///
/// `Display` writes the template as documented, with single braces. The alternate form `{:#}` doubles the
/// braces of the text, so that [`Template::parse`] reads it back.
#[derive(Clone)]
pub struct Template {
    /// The template that the derive has parsed, or an empty one if it was parsed at run time.
    pub(crate) declared: Declared,
    pub(super) parsed: Option<Box<Parsed>>,
}

/// A template that was parsed at run time.
#[derive(Clone)]
pub(super) struct Parsed {
    pub(super) text: String,
    /// The placeholder of each argument.
    pub(super) names: Vec<String>,
    pub(super) holes: Vec<Hole>,
}

impl fmt::Debug for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let placeholders: Vec<_> = self.placeholders().collect();
        f.debug_struct("Template")
            .field("text", &self.pattern().text)
            .field("placeholders", &placeholders)
            .finish()
    }
}

/// Two templates are equal if their texts and placeholders are.
impl PartialEq for Template {
    fn eq(&self, other: &Self) -> bool {
        self.pattern() == other.pattern()
    }
}

impl Eq for Template {}

impl Hash for Template {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.pattern().hash(state);
    }
}

impl Template {
    /// A template without text.
    pub(crate) const EMPTY: Self = Self {
        declared: Declared {
            common: None,
            start: 0,
            end: 0,
            holes_start: 0,
            holes_end: 0,
        },
        parsed: None,
    };

    /// The text and the holes.
    #[inline]
    pub(crate) fn pattern(&self) -> Pattern<'_> {
        match &self.parsed {
            None => self.declared.pattern(),
            Some(parsed) => Pattern {
                text: &parsed.text,
                holes: &parsed.holes,
            },
        }
    }

    /// The number of arguments.
    pub(crate) fn arity(&self) -> usize {
        self.pattern().arity()
    }

    /// The name of the placeholder that an argument fills.
    pub(crate) fn name(&self, argument: usize) -> &str {
        let name = match &self.parsed {
            Some(parsed) => parsed.names.get(argument).map(String::as_str),
            None => self.declared.name(argument),
        };
        name.unwrap_or_default()
    }

    /// The first argument that fills a placeholder.
    fn argument(&self, name: &str) -> Option<usize> {
        match &self.parsed {
            Some(parsed) => parsed.names.iter().position(|known| known == name),
            None => self.declared.argument(name),
        }
    }

    /// Returns the placeholders, each once, in the order in which [`render`](Self::render) takes its
    /// arguments: numbers first, ascending, then names in the order of the text. A `{}` is returned as
    /// its number.
    ///
    /// ```
    /// use partner_error::Template;
    ///
    /// let template = Template::parse("{unit}: {1} of {0} {unit}")?;
    /// assert_eq!(template.placeholders().collect::<Vec<_>>(), ["0", "1", "unit"]);
    /// # Ok::<(), partner_error::TemplateError>(())
    /// ```
    #[must_use]
    pub fn placeholders(&self) -> impl ExactSizeIterator<Item = &str> {
        let distinct = self.distinct_arguments().into_iter();
        distinct.map(|argument| self.name(argument))
    }

    /// The first argument of each placeholder. In a declared template, a placeholder that is written with
    /// several format specs has one argument for each, next to each other.
    pub(super) fn distinct_arguments(&self) -> Vec<usize> {
        let mut arguments: Vec<usize> = (0..self.arity()).collect();
        arguments.dedup_by(|next, before| self.name(*next) == self.name(*before));
        arguments
    }

    /// Writes the message, with one argument for each of the [`placeholders`](Self::placeholders), in
    /// their order.
    ///
    /// # Errors
    ///
    /// If the number of arguments isn't the number of placeholders, and what `out` or an argument returns.
    ///
    /// ```
    /// use partner_error::Template;
    ///
    /// let template = Template::parse("Cannot process the request for {1} transfer {0}")?;
    /// let mut text = String::new();
    /// template.render(&[&"T-1", &"completed"], &mut text).unwrap();
    /// assert_eq!(text, "Cannot process the request for completed transfer T-1");
    /// # Ok::<(), partner_error::TemplateError>(())
    /// ```
    pub fn render(&self, arguments: &[&dyn fmt::Display], out: &mut dyn fmt::Write) -> fmt::Result {
        let distinct = self.distinct_arguments();
        if arguments.len() != distinct.len() {
            return Err(fmt::Error);
        }
        let of_placeholder = |argument| distinct.partition_point(|first| *first <= argument) - 1;
        let arguments: Vec<_> = (0..self.arity())
            .map(|argument| arguments[of_placeholder(argument)])
            .collect();
        let rendered = Rendered {
            template: self,
            arguments: &arguments,
        };
        write!(out, "{rendered}")
    }

    /// Writes the message with the arguments of another template's placeholders. Writes nothing if that lacks one.
    pub(crate) fn write_like(
        &self,
        other: &Self,
        arguments: &[&dyn fmt::Display],
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let argument = |own| arguments.get(other.argument(self.name(own))?);
        if (0..self.arity()).any(|own| argument(own).is_none()) {
            return Err(fmt::Error);
        }
        self.pattern().write(argument, f)
    }
}

/// A template with its arguments.
struct Rendered<'a> {
    template: &'a Template,
    arguments: &'a [&'a dyn fmt::Display],
}

impl fmt::Display for Rendered<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let argument = |argument| self.arguments.get(argument);
        self.template.pattern().write(argument, f)
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pattern { text, holes } = self.pattern();
        if !f.alternate() {
            return f.write_str(text);
        }
        let mut at = 0;
        for (start, end, _) in holes {
            write_doubled(&text[at..*start], f)?;
            f.write_str(&text[*start..*end])?;
            at = *end;
        }
        write_doubled(&text[at..], f)
    }
}

fn write_doubled(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for piece in text.split_inclusive(['{', '}']) {
        f.write_str(piece)?;
        match piece.as_bytes().last() {
            Some(b'{') => f.write_str("{")?,
            Some(b'}') => f.write_str("}")?,
            _ => {}
        }
    }
    Ok(())
}
