use core::ops::Range;

use super::pattern::{Hole, Pattern};

/// What the entries of a type share, in statics. Most types have one; an entry with a `source` of its own
/// needs another.
pub struct Common {
    /// The `source` of the faults.
    pub source: &'static str,
    /// The address of the help page, with placeholders.
    pub help: Option<&'static str>,
    /// The name, the message and the docs of each entry, one after the other. One text for all of them
    /// compiles and links fastest and takes the least space.
    pub texts: &'static str,
    /// The holes of each template, one template after the other.
    pub holes: &'static [Hole],
    /// The name of the placeholder in each of the holes.
    pub names: &'static [&'static str],
    /// The parameters of entries whose fields aren't shown one by one in their order and by their own
    /// names: where the entry's holes start, a field's name, and the argument that shows it. Sorted by
    /// the first, then in the order of the fields.
    pub parameters: &'static [(usize, &'static str, usize)],
    /// Whether the entries' codes on the wire are their names.
    pub is_named: bool,
}

/// A template that the derive has parsed.
#[derive(Clone)]
pub(crate) struct Declared {
    // None in a blank entry: to overwrite a pointer, const evaluation takes time in proportion to the
    // number of pointers in the table.
    pub(crate) common: Option<&'static Common>,
    /// Where the text is in the common texts: the fixed text, with each placeholder as written.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Which of the common holes belong to it.
    pub(crate) holes_start: u32,
    pub(crate) holes_end: u32,
}

impl Declared {
    /// The common texts.
    #[inline]
    pub(crate) const fn texts(&self) -> &'static str {
        match self.common {
            Some(common) => common.texts,
            None => "",
        }
    }

    /// A piece of the common texts, empty if the range lies outside.
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

    /// The name of the placeholder that an argument fills.
    pub(crate) fn name(&self, argument: usize) -> Option<&'static str> {
        let mut holes = self.pattern().holes.iter();
        let hole = holes.position(|(_, _, filled_by)| *filled_by == argument)?;
        let names = self.common?.names;
        names.get(self.holes_start as usize + hole).copied()
    }

    /// The first argument that fills a placeholder.
    pub(super) fn argument(&self, name: &str) -> Option<usize> {
        let names = self.common?.names.get(self.holes_start as usize..)?;
        let holes = self.pattern().holes.iter().zip(names);
        let arguments = holes.filter(|(_, known)| **known == name);
        arguments.map(|((_, _, argument), _)| *argument).min()
    }

    /// Whether a placeholder shows a parameter: the one that its argument fills, or beside a number the name of the
    /// field.
    #[cfg(any(feature = "http", feature = "document"))]
    pub(crate) fn shows(&self, placeholder: &str, name: &str, argument: usize) -> bool {
        // The name of a tuple's field is its index, and not the number of its placeholder.
        let is_index = || name.starts_with(|c: char| c.is_ascii_digit());
        let is_known = || self.argument(name).is_some();
        self.name(argument) == Some(placeholder) || name == placeholder && !is_index() && is_known()
    }

    /// The parameters, in the order of the fields: the name of each, and the argument that shows it.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&'static str, usize)> + use<> {
        let all = self.common.map_or(&[][..], |common| common.parameters);
        let holes_start = self.holes_start as usize;
        let first = all.partition_point(|(start, ..)| *start < holes_start);
        let listed = all[first..]
            .iter()
            .take_while(move |(start, ..)| *start == holes_start);
        let is_listed = listed.clone().next().is_some() && self.holes_start < self.holes_end;
        let listed = listed.filter(move |_| is_listed);
        let arity = if is_listed { 0 } else { self.pattern().arity() };
        let this = self.clone();
        let shown = (0..arity).filter_map(move |argument| Some((this.name(argument)?, argument)));
        listed
            .map(|(_, name, argument)| (*name, *argument))
            .chain(shown)
    }
}
