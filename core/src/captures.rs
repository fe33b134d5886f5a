use alloc::vec;
use alloc::vec::Vec;

use crate::Template;

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
        match self.read(message) {
            Reading::Captured(captures) => Some(captures),
            Reading::Ambiguous | Reading::Other => None,
        }
    }

    /// Like [`capture`](Self::capture), but tells a message of another template from one that can
    /// be split in more than one way.
    pub(crate) fn read<'a>(&'a self, message: &'a str) -> Reading<'a> {
        self.read_between(message, self.text.len())
    }

    /// [`read`](Self::read) with the template's text up to there.
    pub(crate) fn read_between<'a>(&'a self, message: &'a str, text_end: usize) -> Reading<'a> {
        let Some((first, last)) = self.holes.first().zip(self.holes.last()) else {
            return if self.text[..text_end] == *message {
                Reading::Captured(Captures {
                    template: self,
                    values: Vec::new(),
                })
            } else {
                Reading::Other
            };
        };
        let head = &self.text[..first.0];
        let tail = &self.text[last.1..text_end];
        let Some(middle) = message
            .strip_prefix(head)
            .and_then(|rest| rest.strip_suffix(tail))
        else {
            return Reading::Other;
        };
        let Some(leftmost) = self.split_leftmost(middle) else {
            return Reading::Other;
        };
        // The texts between the holes are found from the left, so they are there from the right.
        if self.split_rightmost(middle).as_ref() != Some(&leftmost) {
            return Reading::Ambiguous;
        }
        let mut values: Vec<Option<&str>> = vec![None; self.arity()];
        for ((_, _, argument), (start, end)) in self.holes.iter().zip(leftmost) {
            let value = &middle[start..end];
            match values.get_mut(*argument) {
                Some(slot @ None) => *slot = Some(value),
                Some(Some(known)) if *known == value => {}
                // There is no other split, in which this placeholder might have one value.
                _ => return Reading::Other,
            }
        }
        Reading::Captured(Captures {
            template: self,
            values: values.into_iter().flatten().collect(),
        })
    }

    /// The texts between neighbouring holes.
    fn separators(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.holes
            .windows(2)
            .map(|pair| &self.text[pair[0].1..pair[1].0])
    }

    /// Where the arguments stand if each is as short as it can be, from the left.
    fn split_leftmost(&self, middle: &str) -> Option<Vec<(usize, usize)>> {
        let mut split = Vec::with_capacity(self.holes.len());
        let mut at = 0;
        for separator in self.separators() {
            let end = at + middle[at..].find(separator)?;
            split.push((at, end));
            at = end + separator.len();
        }
        split.push((at, middle.len()));
        Some(split)
    }

    /// Where the arguments stand if each is as short as it can be, from the right.
    fn split_rightmost(&self, middle: &str) -> Option<Vec<(usize, usize)>> {
        let mut split = Vec::with_capacity(self.holes.len());
        let mut end = middle.len();
        for separator in self.separators().rev() {
            let found = middle[..end].rfind(separator)?;
            split.push((found + separator.len(), end));
            end = found;
        }
        split.push((0, end));
        split.reverse();
        Some(split)
    }
}

/// What a template makes of a message.
pub(crate) enum Reading<'a> {
    Captured(Captures<'a>),
    Ambiguous,
    Other,
}

/// The arguments that [`Template::capture`] read out of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captures<'a> {
    template: &'a Template,
    /// In the order of the template's names.
    pub(crate) values: Vec<&'a str>,
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
        let values = self.values.iter().enumerate();
        values.map(|(argument, value)| (template.name(argument), *value))
    }
}
