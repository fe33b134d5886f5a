use core::ops::Range;

use super::pattern::{Hole, Pattern};

/// What most entries of a type have in common.
pub struct Common {
    /// Who answers.
    pub source: &'static str,
    /// The address of the help page, with placeholders.
    pub help: Option<&'static str>,
    /// The name, the message and the docs of one entry after the other. One text for all is what the
    /// compiler and the linker are fastest with, and what takes the least room.
    pub texts: &'static str,
    /// The holes of one template after the other.
    pub holes: &'static [Hole],
    /// What the placeholder in each of the holes is called.
    pub names: &'static [&'static str],
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
    pub(super) fn name(&self, argument: usize) -> Option<&'static str> {
        let mut holes = self.pattern().holes.iter();
        let hole = holes.position(|(_, _, filled_by)| *filled_by == argument)?;
        let names = self.common?.names;
        names.get(self.holes_start as usize + hole).copied()
    }
}
