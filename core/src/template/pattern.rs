use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

/// Where a placeholder is in the text: the byte offset of its opening brace, the offset after its closing
/// brace, and the argument that fills it. A tuple, since the derive writes thousands of them.
pub type Hole = (usize, usize, usize);

/// The text and the holes of a template: enough to write and to read messages.
#[derive(Clone, Copy, PartialEq, Hash)]
pub(crate) struct Pattern<'t> {
    /// The fixed text, with each placeholder as written.
    pub(crate) text: &'t str,
    /// In the order of the text.
    pub(crate) holes: &'t [Hole],
}

impl<'t> Pattern<'t> {
    /// Writes the message. The arguments apply the formatter's options.
    #[inline]
    pub(crate) fn write<'a>(
        self,
        arguments: impl Fn(usize) -> Option<&'a &'a dyn fmt::Display>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let mut at = 0;
        for (start, end, argument) in self.holes {
            f.write_str(self.text.get(at..*start).ok_or(fmt::Error)?)?;
            arguments(*argument).ok_or(fmt::Error)?.fmt(f)?;
            at = *end;
        }
        f.write_str(self.text.get(at..).ok_or(fmt::Error)?)
    }

    /// Reads the arguments of a message into `values`. Tells a message of another template from one that
    /// can be split in more than one way.
    pub(crate) fn read<'a>(self, message: &'a str, values: &mut Values<'a>) -> Reading {
        match message.strip_prefix(self.head()) {
            Some(behind_head) => self.read_behind_head(behind_head, values),
            None => Reading::Other,
        }
    }

    /// The number of arguments.
    pub(crate) fn arity(self) -> usize {
        let arguments = self.holes.iter().map(|(_, _, argument)| argument + 1);
        arguments.max().unwrap_or_default()
    }

    /// The text before the first hole. Every message of this template begins with it.
    pub(crate) fn head(self) -> &'t str {
        self.holes.first().map_or("", |hole| &self.text[..hole.0])
    }

    /// Like [`read`](Self::read), for a message without its head.
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
        // A placeholder that occurs twice must have one value.
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

    /// The arguments, each as short as possible, from the left.
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

    /// Whether the split from the right, with each argument as short as possible, is the same. There is
    /// one, since there is one from the left.
    fn is_rightmost(self, middle: &str, split: &[&str]) -> bool {
        let mut rest = middle;
        let last_first = self.separators().rev().zip(split.iter().rev());
        for (separator, value) in last_first {
            let Some((before, behind)) = rest.rsplit_once(separator) else {
                return false;
            };
            // Counted from the end, arguments of equal length are at the same place.
            if behind.len() != value.len() {
                return false;
            }
            rest = before;
        }
        true
    }
}

/// The result of reading a message by a template.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    Captured,
    Ambiguous,
    Other,
}

/// The arguments of a message, by position. One argument needs no allocation.
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
