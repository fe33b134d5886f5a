use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Range;

use crate::entry::Common;
use crate::pattern::Pattern;

/// A message with its placeholders, as documented: `Cart {0} is being processed by another request`.
///
/// A type that derives [`PartnerError`](crate::PartnerError) has one for each entry, in a static.
/// A translation is parsed at run time and rendered by
/// [`PartnerError::render`](crate::PartnerError::render):
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
/// `Display` writes it as documented, with single braces; the alternate form `{:#}` doubles the
/// braces that belong to the text, and is what [`Template::parse`] reads.
#[derive(Clone)]
pub struct Template {
    /// What the derive has parsed; empty if it was parsed at run time.
    pub(crate) declared: Declared,
    parsed: Option<Box<Parsed>>,
}

/// A template in statics.
#[derive(Clone)]
pub(crate) struct Declared {
    // To overwrite a pointer takes const evaluation as long as there are pointers in the table, so that a
    // blank entry must have none.
    pub(crate) common: Option<&'static Common>,
    /// Where the text is in the common ones. As documented: the text around the holes, and in each hole the
    /// placeholder as written.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Which of the common holes are its own.
    pub(crate) holes_start: u32,
    pub(crate) holes_end: u32,
}

/// A template that was read at run time.
#[derive(Clone)]
struct Parsed {
    text: String,
    /// By argument.
    names: Vec<String>,
    holes: Vec<Hole>,
}

/// Where a placeholder stands: the byte offset of its opening brace, the one behind its closing brace,
/// and which of the arguments fills it. A tuple, since the derive writes thousands of them.
pub type Hole = (usize, usize, usize);

impl Declared {
    /// What its text is cut from.
    #[inline]
    pub(crate) const fn texts(&self) -> &'static str {
        match self.common {
            Some(common) => common.texts,
            None => "",
        }
    }

    /// A piece of the texts. Nothing for a place that is not in them.
    #[inline]
    pub(crate) fn cut(&self, place: Range<usize>) -> &'static str {
        self.texts().get(place).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn pattern(&self) -> Pattern<'static> {
        let holes = self.holes_start as usize..self.holes_end as usize;
        let holes = self.common.and_then(|common| common.holes.get(holes));
        Pattern {
            text: self.cut(self.start as usize..self.end as usize),
            holes: holes.unwrap_or_default(),
        }
    }

    /// What a placeholder is called.
    fn name(&self, argument: usize) -> Option<&'static str> {
        let mut holes = self.pattern().holes.iter();
        let hole = holes.position(|(_, _, filled_by)| *filled_by == argument)?;
        let names = self.common?.names;
        names.get(self.holes_start as usize + hole).copied()
    }
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

/// Two templates are equal if they are written alike: what else they hold follows from that.
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
    /// Without text.
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

    /// What messages are written and read by.
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

    /// How many arguments it takes.
    pub(crate) fn arity(&self) -> usize {
        self.pattern().arity()
    }

    /// The placeholder that an argument is for.
    pub(crate) fn name(&self, argument: usize) -> &str {
        let name = match &self.parsed {
            Some(parsed) => parsed.names.get(argument).map(String::as_str),
            None => self.declared.name(argument),
        };
        name.unwrap_or_default()
    }

    /// The argument that a placeholder is for.
    fn argument(&self, name: &str) -> Option<usize> {
        (0..self.arity()).find(|argument| self.name(*argument) == name)
    }

    /// Reads a template at run time, a translation for instance.
    ///
    /// Placeholders are `{}`, `{0}` and `{name}`; `{{` and `}}` stand for braces. Each `{}` is the
    /// next number, from 0. A format spec belongs where a message is declared, and is refused here.
    ///
    /// # Errors
    ///
    /// A stray or unclosed brace, or a placeholder that is neither a number nor a name. The error
    /// says which, and at which character:
    ///
    /// ```
    /// use partner_error::Template;
    ///
    /// let error = Template::parse("Cart {cart is locked").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the `{` at character 6 is not closed: write `}` behind the placeholder, or `{{` for a brace"
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
                    let name = &inside[..length];
                    let start = text.len();
                    text.push('{');
                    text.push_str(name);
                    text.push('}');
                    let placeholder =
                        Placeholder::parse(name, &mut next_number).ok_or_else(|| {
                            TemplateError::new(position(at), Problem::Name(name.into()))
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
        // Numbers come first, ascending; names keep the order of the text.
        let mut order = BTreeMap::new();
        for (_, _, placeholder) in found {
            let next = order.len();
            order.entry(placeholder).or_insert(next);
        }
        let mut sorted: Vec<&Placeholder> = order.keys().copied().collect();
        sorted.sort_by_key(|placeholder| match placeholder {
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

    /// The placeholders, each once, in the order in which [`render`](Self::render) takes its
    /// arguments: numbers first, ascending, then names in the order of the text. `{}` has the
    /// number that it stands for.
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
        (0..self.arity()).map(|argument| self.name(argument))
    }

    /// Writes the message: the text, with one argument for each of the
    /// [`placeholders`](Self::placeholders), in their order.
    ///
    /// # Errors
    ///
    /// If there are not as many arguments as placeholders, and what `out` or an argument returns.
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
        if arguments.len() != self.arity() {
            return Err(fmt::Error);
        }
        let rendered = Rendered {
            template: self,
            arguments,
        };
        write!(out, "{rendered}")
    }

    /// Writes the message with arguments that belong to another template's placeholders.
    pub(crate) fn write_like(
        &self,
        other: &Self,
        arguments: &[&dyn fmt::Display],
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let own = (0..self.arity()).map(|argument| {
            let known = other.argument(self.name(argument))?;
            arguments.get(known).copied()
        });
        let own: Option<Vec<_>> = own.collect();
        self.pattern().write(&own.ok_or(fmt::Error)?, f)
    }
}

/// A template with as many arguments as it takes.
struct Rendered<'a> {
    template: &'a Template,
    arguments: &'a [&'a dyn fmt::Display],
}

impl fmt::Display for Rendered<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.template.pattern().write(self.arguments, f)
    }
}

/// What stands between two braces.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Placeholder {
    Number(usize),
    Name(String),
}

impl Placeholder {
    /// As in `format!`: nothing is the next number.
    fn parse(written: &str, next_number: &mut usize) -> Option<Self> {
        if written.is_empty() {
            *next_number += 1;
            return Some(Self::Number(*next_number - 1));
        }
        if written.bytes().all(|byte| byte.is_ascii_digit()) {
            return written.parse().ok().map(Self::Number);
        }
        let is_name = written.chars().all(|c| c == '_' || c.is_alphanumeric())
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

/// Why [`Template::parse`] refused a text, and where.
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

    /// The number of the character at fault, from 1.
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
                "the `}}` at character {at} closes nothing: write `}}}}` for a brace"
            ),
            Problem::Unclosed => write!(
                f,
                "the `{{` at character {at} is not closed: write `}}` behind the placeholder, or `{{{{` for a brace"
            ),
            Problem::Name(name) if name.contains(':') => write!(
                f,
                "`{{{name}}}` at character {at} has a format spec, which belongs where the message is declared: write `{{{}}}`",
                name.split(':').next().unwrap_or_default()
            ),
            Problem::Name(name) => write!(
                f,
                "`{{{name}}}` at character {at} is no placeholder: write `{{0}}` or `{{name}}`, or `{{{{` for a brace"
            ),
        }
    }
}

impl core::error::Error for TemplateError {}
