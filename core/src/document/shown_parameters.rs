//! Which parameter each placeholder of an entry shows.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::template::Template;

/// The positions of an entry's parameters, by the placeholders that show them.
pub(super) struct ShownParameters<'a> {
    parameters: &'a [String],
    by_number: BTreeMap<usize, usize>,
    by_name: BTreeMap<&'a str, usize>,
    /// Placeholders of which the entry says nothing, as in documents that don't have the numbers: they show the
    /// remaining parameters in their order.
    in_order: BTreeMap<&'a str, usize>,
}

impl<'a> ShownParameters<'a> {
    /// The numbers are those of the placeholders that show the parameters, as far as they are known.
    pub(super) fn new(
        template: &'a Template,
        parameters: &'a [String],
        numbers: &[Option<usize>],
    ) -> Self {
        let mut by_number = BTreeMap::new();
        for (position, number) in numbers.iter().enumerate() {
            if let Some(number) = number {
                by_number.entry(*number).or_insert(position);
            }
        }
        let mut by_name = BTreeMap::new();
        for (position, name) in parameters.iter().enumerate() {
            let has_number = matches!(numbers.get(position), Some(Some(_)));
            // The name of a tuple's field is a number, and means the placeholder only if no other number does.
            if !has_number || name.parse::<usize>().is_err() {
                by_name.entry(&**name).or_insert(position);
            }
        }
        let mut shown = Self {
            parameters,
            by_number,
            by_name,
            in_order: BTreeMap::new(),
        };
        let mut known = BTreeSet::new();
        let mut unknown = Vec::new();
        for placeholder in template.placeholders() {
            match shown.position(placeholder) {
                Some(position) => {
                    known.insert(position);
                }
                None => unknown.push(placeholder),
            }
        }
        let rest = (0..parameters.len()).filter(|position| !known.contains(position));
        shown.in_order = unknown.into_iter().zip(rest).collect();
        shown
    }

    fn position(&self, placeholder: &str) -> Option<usize> {
        let number: Option<usize> = placeholder.parse().ok();
        let by_number = number.and_then(|number| self.by_number.get(&number));
        let position = by_number
            .or_else(|| self.by_name.get(placeholder))
            .or_else(|| self.in_order.get(placeholder));
        position.copied()
    }

    /// The parameter that a placeholder shows.
    pub(super) fn parameter(&self, placeholder: &str) -> Option<&'a str> {
        Some(self.parameters.get(self.position(placeholder)?)?.as_str())
    }
}
