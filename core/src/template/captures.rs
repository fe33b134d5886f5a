use alloc::vec::Vec;

use super::pattern::{Reading, Values};
use super::template::Template;

impl Template {
    /// Reads the arguments back out of a message.
    ///
    /// Returns `None` if the text isn't a message of this template, or if there is more than one way to
    /// read it: the leftmost and the rightmost split differ, or a placeholder that occurs twice would
    /// have two values. Takes time in proportion to the length of the message.
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

/// The arguments that [`Template::capture`] read out of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captures<'a> {
    template: &'a Template,
    values: Values<'a>,
}

impl<'a> Captures<'a> {
    /// Returns the argument of a placeholder, or `None` if the template has no such placeholder.
    ///
    /// ```
    /// use partner_error::Template;
    ///
    /// let template = Template::parse("Cart {cart} is locked")?;
    /// let captures = template.capture("Cart C-7 is locked").unwrap();
    /// assert_eq!(captures.get("cart"), Some("C-7"));
    /// assert_eq!(captures.get("0"), None);
    /// # Ok::<(), partner_error::TemplateError>(())
    /// ```
    #[must_use]
    pub fn get(&self, placeholder: &str) -> Option<&'a str> {
        self.iter()
            .find_map(|(name, value)| (name == placeholder).then_some(value))
    }

    /// Returns each placeholder with its argument, in the order of [`Template::placeholders`].
    ///
    /// ```
    /// use partner_error::Template;
    ///
    /// let template = Template::parse("from {0} to {1}")?;
    /// let captures = template.capture("from Rome to Paris").unwrap();
    /// assert_eq!(captures.iter().collect::<Vec<_>>(), [("0", "Rome"), ("1", "Paris")]);
    /// # Ok::<(), partner_error::TemplateError>(())
    /// ```
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&'a str, &'a str)> {
        let template = self.template;
        let values = self.values.as_slice();
        let pairs = template.distinct_arguments().into_iter();
        let pairs = pairs.filter_map(|argument| {
            let value = values.get(argument)?;
            Some((template.name(argument), *value))
        });
        pairs.collect::<Vec<_>>().into_iter()
    }
}
