use alloc::vec;
use alloc::vec::Vec;

use crate::Template;
use crate::template::Hole;

impl Template {
    /// Reads the arguments back out of a message, if there is exactly one way to.
    ///
    /// `None` if the text is not this template's, or could be split in more than one way: if the
    /// leftmost and the rightmost split disagree, or a placeholder that occurs twice would have two
    /// values. Takes time in proportion to the length of the message.
    ///
    /// ```
    /// use partner_error::Template;
    ///
    /// let template = Template::parse("from {0} to {1}")?;
    /// let captures = template.capture("from Rome to Paris").unwrap();
    /// assert_eq!(captures.get("1"), Some("Paris"));
    /// assert!(template.capture("from here to there to Paris").is_none());
    /// # Ok::<(), partner_error::TemplateError>(())
    /// ```
    #[must_use]
    pub fn capture<'a>(&'a self, message: &'a str) -> Option<Captures<'a>> {
        let mut values = Values::default();
        let reading = self.pattern().read(message, &mut values);
        (reading == Reading::Captured).then_some(Captures {
            template: self,
            values,
        })
    }
}

/// A template's text and its holes, by which messages are read.
#[derive(Clone, Copy)]
pub(crate) struct Pattern<'t> {
    pub(crate) text: &'t str,
    pub(crate) holes: &'t [Hole],
}

impl<'t> Pattern<'t> {
    /// Like [`Template::capture`], but tells a message of another template from one that can be split
    /// in more than one way. Arguments go straight to where they are wanted.
    pub(crate) fn read<'a>(self, message: &'a str, values: &mut Values<'a>) -> Reading {
        match message.strip_prefix(self.head()) {
            Some(behind_head) => self.read_behind_head(behind_head, values),
            None => Reading::Other,
        }
    }

    /// How many arguments there are.
    pub(crate) fn arity(self) -> usize {
        let arguments = self.holes.iter().map(|(_, _, argument)| argument + 1);
        arguments.max().unwrap_or_default()
    }

    /// The text before the first hole. What does not begin with it is no message of this template.
    pub(crate) fn head(self) -> &'t str {
        self.holes.first().map_or("", |hole| &self.text[..hole.0])
    }

    /// [`read`](Self::read), of what stands behind the head.
    pub(crate) fn read_behind_head<'a>(self, rest: &'a str, values: &mut Values<'a>) -> Reading {
        let Some(last) = self.holes.last() else {
            return if self.text == rest {
                Reading::Captured
            } else {
                Reading::Other
            };
        };
        let Some(middle) = rest.strip_suffix(&self.text[last.1..]) else {
            return Reading::Other;
        };
        if self.holes.len() == 1 {
            *values = Values::One(middle);
            return Reading::Captured;
        }
        let Some(split) = self.split_leftmost(middle) else {
            return Reading::Other;
        };
        if !self.is_rightmost(middle, &split) {
            return Reading::Ambiguous;
        }
        let holes = || self.holes.iter().zip(&split);
        let mut arguments: Vec<&str> = vec![""; self.arity()];
        for ((_, _, argument), value) in holes() {
            arguments[*argument] = value;
        }
        // A placeholder that occurs twice has one value.
        if holes().any(|((_, _, argument), value)| arguments[*argument] != *value) {
            return Reading::Other;
        }
        *values = Values::Several(arguments);
        Reading::Captured
    }

    /// The texts between neighbouring holes.
    fn separators(self) -> impl DoubleEndedIterator<Item = &'t str> {
        let pairs = self.holes.windows(2);
        pairs.map(move |pair| &self.text[pair[0].1..pair[1].0])
    }

    /// The arguments if each is as short as it can be, from the left.
    fn split_leftmost(self, middle: &str) -> Option<Vec<&str>> {
        let mut split = Vec::with_capacity(self.holes.len());
        let mut rest = middle;
        for separator in self.separators() {
            let (value, behind) = rest.split_once(separator)?;
            split.push(value);
            rest = behind;
        }
        split.push(rest);
        Some(split)
    }

    /// Whether the arguments are the same if each is as short as it can be, from the right. There is
    /// such a split, since there is one from the left.
    fn is_rightmost(self, middle: &str, split: &[&str]) -> bool {
        let mut rest = middle;
        let last_first = self.separators().rev().zip(split.iter().rev());
        for (separator, value) in last_first {
            let Some((before, behind)) = rest.rsplit_once(separator) else {
                return false;
            };
            // Of equal splits from the end, those of equal length are at the same place.
            if behind.len() != value.len() {
                return false;
            }
            rest = before;
        }
        true
    }
}

/// What a template makes of a message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    Captured,
    Ambiguous,
    Other,
}

/// The arguments that [`Template::capture`] read out of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captures<'a> {
    template: &'a Template,
    values: Values<'a>,
}

/// Arguments, in the order of [`Template::placeholders`]. There is no need to allocate for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Values<'a> {
    #[default]
    None,
    One(&'a str),
    Several(Vec<&'a str>),
}

impl<'a> Values<'a> {
    pub(crate) fn as_slice(&self) -> &[&'a str] {
        match self {
            Self::None => &[],
            Self::One(value) => core::slice::from_ref(value),
            Self::Several(values) => values,
        }
    }
}

impl<'a> Captures<'a> {
    /// The argument of a placeholder: `get("cart")`, `get("0")`. `None` if the template has no such
    /// placeholder.
    #[must_use]
    pub fn get(&self, placeholder: &str) -> Option<&'a str> {
        self.iter()
            .find_map(|(name, value)| (name == placeholder).then_some(value))
    }

    /// Each placeholder with its argument, in the order of [`Template::placeholders`].
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&'a str, &'a str)> {
        let template = self.template;
        let values = self.values.as_slice().iter().enumerate();
        values.map(|(argument, value)| (template.name(argument), *value))
    }
}
