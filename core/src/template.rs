use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Template {
    /// As documented: the text around the holes, and in each hole the placeholder as written.
    pub(crate) text: Cow<'static, str>,
    /// The distinct placeholders in the order of arguments.
    pub(crate) names: Cow<'static, [Cow<'static, str>]>,
    /// In the order of the text.
    pub(crate) holes: Cow<'static, [Hole]>,
}

/// Where a placeholder stands.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hole {
    /// Byte offset of its opening brace.
    pub(crate) start: usize,
    /// Byte offset behind its closing brace.
    pub(crate) end: usize,
    /// Which of the arguments fills it.
    pub(crate) argument: usize,
}

impl Hole {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(start: usize, end: usize, argument: usize) -> Self {
        Self {
            start,
            end,
            argument,
        }
    }
}

impl Template {
    /// What the derive emits: it has parsed the message, the offsets are right.
    #[doc(hidden)]
    #[must_use]
    pub const fn declared(
        text: &'static str,
        names: &'static [Cow<'static, str>],
        holes: &'static [Hole],
    ) -> Self {
        Self {
            text: Cow::Borrowed(text),
            names: Cow::Borrowed(names),
            holes: Cow::Borrowed(holes),
        }
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
        let mut found: Vec<(usize, usize, Cow<'static, str>)> = Vec::new();
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
                    let name = if name.is_empty() {
                        next_number += 1;
                        (next_number - 1).to_string()
                    } else if is_placeholder(name) {
                        name.to_string()
                    } else {
                        return Err(TemplateError::new(
                            position(at + 1),
                            Problem::Name(name.to_string()),
                        ));
                    };
                    found.push((start, text.len(), Cow::Owned(name)));
                    while chars
                        .next_if(|(next, _)| *next <= at + 1 + length)
                        .is_some()
                    {}
                }
                '}' => return Err(TemplateError::new(position(at), Problem::Stray)),
                _ => text.push(c),
            }
        }
        Ok(Self::assemble(text, found))
    }

    fn assemble(text: String, found: Vec<(usize, usize, Cow<'static, str>)>) -> Self {
        let mut names: Vec<Cow<'static, str>> = Vec::new();
        for (_, _, name) in &found {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names.sort_by_key(|name| name.parse::<usize>().unwrap_or(usize::MAX));
        let holes = found
            .into_iter()
            .map(|(start, end, name)| Hole {
                start,
                end,
                argument: names.iter().position(|known| *known == name).unwrap_or(0),
            })
            .collect();
        Self {
            text: Cow::Owned(text),
            names: Cow::Owned(names),
            holes: Cow::Owned(holes),
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
    pub fn placeholders(&self) -> impl ExactSizeIterator<Item = &str> {
        self.names.iter().map(AsRef::as_ref)
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
        if arguments.len() != self.names.len() {
            return Err(fmt::Error);
        }
        self.render_with(|argument| arguments.get(argument).copied(), out)
    }

    /// Writes the message with arguments that belong to another template's placeholders.
    pub(crate) fn render_like(
        &self,
        other: &Self,
        arguments: &[&dyn fmt::Display],
        out: &mut dyn fmt::Write,
    ) -> fmt::Result {
        let argument = |index: usize| {
            let name = self.names.get(index)?;
            let position = other.names.iter().position(|known| known == name)?;
            arguments.get(position).copied()
        };
        if (0..self.names.len()).any(|index| argument(index).is_none()) {
            return Err(fmt::Error);
        }
        self.render_with(argument, out)
    }

    fn render_with<'a>(
        &self,
        argument: impl Fn(usize) -> Option<&'a dyn fmt::Display>,
        out: &mut dyn fmt::Write,
    ) -> fmt::Result {
        let mut at = 0;
        for hole in &*self.holes {
            out.write_str(&self.text[at..hole.start])?;
            let argument = argument(hole.argument).ok_or(fmt::Error)?;
            write!(out, "{argument}")?;
            at = hole.end;
        }
        out.write_str(&self.text[at..])
    }
}

fn is_placeholder(name: &str) -> bool {
    let is_number = name.bytes().all(|byte| byte.is_ascii_digit()) && name.parse::<usize>().is_ok();
    let is_name = name.chars().all(|c| c == '_' || c.is_alphanumeric())
        && !name.starts_with(char::is_numeric);
    is_number || is_name
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return f.write_str(&self.text);
        }
        let mut at = 0;
        for hole in &*self.holes {
            write_doubled(&self.text[at..hole.start], f)?;
            f.write_str(&self.text[hole.start..hole.end])?;
            at = hole.end;
        }
        write_doubled(&self.text[at..], f)
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
