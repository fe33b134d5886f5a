//! Parses a `msg`: fixed text, and placeholders as in `format!`.

use syn::Ident;
use syn::ext::IdentExt;
use syn::parse::Parser;

/// A parsed message.
#[derive(Debug, Default)]
pub(crate) struct Template {
    /// The text as documented, with single braces and placeholders without their specs.
    pub(crate) text: String,
    pub(crate) placeholders: Vec<Placeholder>,
}

/// One occurrence of a placeholder.
#[derive(Debug)]
pub(crate) struct Placeholder {
    pub(crate) argument: Argument,
    /// The text after the colon, or the empty string if there is none.
    pub(crate) spec: String,
    /// The range of bytes that it takes in the template's text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The position of its first character in the message, from 1.
    pub(crate) position: usize,
}

impl Placeholder {
    /// Returns the one of [`Template::arguments`] that it shows.
    pub(crate) fn filled_by(&self) -> (&Argument, &str) {
        (&self.argument, &self.spec)
    }
}

/// The argument that a placeholder names. `{}` takes the next number. Numbers are ordered before names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Argument {
    Number(usize),
    Name(String),
}

impl std::fmt::Display for Argument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Name(name) => name.fmt(f),
        }
    }
}

/// A mistake in a message, with the position of its character, from 1.
#[derive(Debug)]
pub(crate) struct TemplateFault {
    pub(crate) position: usize,
    pub(crate) problem: Problem,
}

#[derive(Debug)]
pub(crate) enum Problem {
    StrayBrace,
    UnclosedBrace,
    BadArgument(String),
    BadSpec(String),
}

impl Template {
    /// Parses a message. Returns the template without the faulty placeholders, and all mistakes.
    pub(crate) fn parse(message: &str) -> (Self, Vec<TemplateFault>) {
        let mut template = Self::default();
        let mut faults = Vec::new();
        let mut next_number = 0;
        let mut rest = message;
        while let Some(at) = next_brace(rest) {
            template.text.push_str(&rest[..at]);
            rest = &rest[at..];
            let before = &message[..message.len() - rest.len()];
            let position = before.chars().count() + 1;
            let mut fault = |problem| faults.push(TemplateFault { position, problem });
            let (brace, behind) = rest.split_at(1);
            let taken = if behind.starts_with(brace) {
                template.text.push_str(brace);
                2
            } else if brace == "}" {
                fault(Problem::StrayBrace);
                1
            } else if let Some((written, spec, taken)) = placeholder(rest) {
                if let Err(problem) = template.add(written, spec, position, &mut next_number) {
                    fault(problem);
                }
                taken
            } else {
                fault(Problem::UnclosedBrace);
                1
            };
            rest = &rest[taken..];
        }
        template.text.push_str(rest);
        (template, faults)
    }

    /// Adds a placeholder.
    fn add(
        &mut self,
        written: &str,
        spec: &str,
        position: usize,
        next_number: &mut usize,
    ) -> Result<(), Problem> {
        let argument = if written.is_empty() {
            *next_number += 1;
            Argument::Number(*next_number - 1)
        } else if written.bytes().all(|byte| byte.is_ascii_digit()) {
            let number = written.parse();
            Argument::Number(number.map_err(|_| Problem::BadArgument(written.to_owned()))?)
        } else if is_name(written) {
            Argument::Name(written.to_owned())
        } else {
            return Err(Problem::BadArgument(written.to_owned()));
        };
        if !is_spec(spec) {
            return Err(Problem::BadSpec(spec.to_owned()));
        }
        let start = self.text.len();
        self.text.push('{');
        self.text.push_str(written);
        self.text.push('}');
        self.placeholders.push(Placeholder {
            argument,
            spec: spec.to_owned(),
            start,
            end: self.text.len(),
            position,
        });
        Ok(())
    }

    /// Returns the arguments in the order in which they are rendered: one for each placeholder and each of its format
    /// specs. Numbers come first, ascending, then names in the order of the text. The specs of one placeholder keep the
    /// order of the text.
    pub(crate) fn arguments(&self) -> Vec<(&Argument, &str)> {
        let mut arguments: Vec<(&Argument, &str)> = Vec::new();
        for placeholder in &self.placeholders {
            if !arguments.contains(&placeholder.filled_by()) {
                arguments.push(placeholder.filled_by());
            }
        }
        // The sort is stable, so arguments with the same key keep the order of the text.
        arguments.sort_by_key(|(argument, _)| match argument {
            Argument::Number(number) => (false, *number),
            Argument::Name(_) => (true, self.first_position(argument)),
        });
        arguments
    }

    /// Returns the position of the first placeholder for an argument.
    fn first_position(&self, argument: &Argument) -> usize {
        let mut placeholders = self.placeholders.iter();
        let first = placeholders.find(|placeholder| placeholder.argument == *argument);
        first.map_or(usize::MAX, |placeholder| placeholder.position)
    }

    /// Counts the characters outside placeholders.
    pub(crate) fn fixed_chars(&self) -> usize {
        let placeholders = &self.placeholders;
        let taken = placeholders
            .iter()
            .map(|placeholder| &self.text[placeholder.start..placeholder.end]);
        self.text.chars().count() - taken.map(|text| text.chars().count()).sum::<usize>()
    }

    /// Whether arguments can be read back from a message: no placeholder has a spec, and no two are adjacent.
    pub(crate) fn can_be_read(&self) -> bool {
        let touch = |pair: &[Placeholder]| pair[0].end == pair[1].start;
        self.placeholders
            .iter()
            .all(|placeholder| placeholder.spec.is_empty())
            && !self.placeholders.windows(2).any(touch)
    }
}

/// Returns the position of the next brace. Two searches, each for one byte, take a tenth of the time of a look at each
/// character, because derives run without optimisation.
fn next_brace(text: &str) -> Option<usize> {
    let (opening, closing) = (text.find('{'), text.find('}'));
    opening.into_iter().chain(closing).min()
}

/// Returns the name and the format spec of the placeholder at the start of the text, and how many bytes all of it
/// takes. As in `format!`, the fill of a spec may be a brace, and white space may follow the name and the spec.
fn placeholder(text: &str) -> Option<(&str, &str, usize)> {
    let inside = &text[1..];
    let name_end = inside.find([':', '{', '}'])?;
    let (written, behind) = inside.split_at(name_end);
    let Some(spec) = behind.strip_prefix(':') else {
        let is_closed = behind.starts_with('}');
        return is_closed.then(|| (written.trim_end(), "", written.len() + 2));
    };
    let fill = spec.len() - behind_fill(spec).len();
    let spec_end = fill + next_brace(&spec[fill..])?;
    let is_closed = spec[spec_end..].starts_with('}');
    let taken = 1 + written.len() + 1 + spec_end + 1;
    is_closed.then(|| (written.trim_end(), spec[..spec_end].trim_end(), taken))
}

/// Returns a spec without its fill, which is any character before an alignment.
fn behind_fill(spec: &str) -> &str {
    let mut chars = spec.chars();
    let fill = chars.next();
    let behind = chars.as_str();
    if fill.is_some() && behind.starts_with(['<', '^', '>']) {
        behind
    } else {
        spec
    }
}

/// Whether a field could have this name.
fn is_name(written: &str) -> bool {
    if written.is_ascii() {
        let is_name = written
            .bytes()
            .all(|byte| byte == b'_' || byte.is_ascii_alphanumeric());
        return is_name && written != "_" && !written.starts_with(|c: char| c.is_ascii_digit());
    }
    // `syn` would skip white space and the marks of the writing direction around the name.
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}');
    !written.contains(is_space) && Ident::parse_any.parse_str(written).is_ok()
}

/// The types of formatting in a spec, with their traits.
pub(crate) const SPEC_TYPES: &[(&str, &str)] = &[
    ("x?", "Debug"),
    ("X?", "Debug"),
    ("?", "Debug"),
    ("x", "LowerHex"),
    ("X", "UpperHex"),
    ("o", "Octal"),
    ("b", "Binary"),
    ("e", "LowerExp"),
    ("E", "UpperExp"),
    ("p", "Pointer"),
];

/// Returns the trait in `core::fmt` for a spec.
pub(crate) fn spec_trait(spec: &str) -> &'static str {
    let found = SPEC_TYPES.iter().find(|(name, _)| spec.ends_with(name));
    found.map_or("Display", |(_, name)| name)
}

/// Whether a spec is `[[fill]align][sign]['#']['0'][width]['.' [precision]][type]`. Width and precision are numbers:
/// a message has no other arguments, which `$` and `*` would refer to.
fn is_spec(spec: &str) -> bool {
    let mut rest = behind_fill(spec);
    rest = rest.strip_prefix(['<', '^', '>']).unwrap_or(rest);
    rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    rest = rest.strip_prefix('#').unwrap_or(rest);
    let width = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut is_number = fits(&rest[..rest.len() - width.len()]);
    rest = width;
    if let Some(precision) = rest.strip_prefix('.') {
        rest = precision.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = &precision[..precision.len() - rest.len()];
        // `format!` allows a point without digits and ignores it.
        is_number &= fits(digits);
    }
    is_number && (rest.is_empty() || SPEC_TYPES.iter().any(|(name, _)| *name == rest))
}

/// Whether `format!` takes a number as a width or precision.
fn fits(digits: &str) -> bool {
    digits.is_empty() || digits.parse::<u16>().is_ok()
}
