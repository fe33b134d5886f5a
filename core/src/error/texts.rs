use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::limited::MAX_CHARS;
use crate::catalogue::Entry;

/// The message of a value as it goes on the wire, and the texts of its parameters.
///
/// They are in one string, since most messages show their parameters as they are.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The message, then the parameters if it doesn't show them as they are.
    text: String,
    /// Where the message ends.
    message_end: usize,
    /// The places of what fills the template's holes, or those of the parameters if they follow the message.
    places: Places,
    /// Whether the entry has format specs, so that the message shows a parameter in another way.
    has_specs: bool,
    /// Whether the message is finished, so that the parameters follow it.
    is_finished: bool,
}

impl Texts {
    /// Starts with a message. Its parameters are to be added, all of them or none.
    pub(crate) fn of_message(message: String) -> Self {
        Self {
            message_end: message.len(),
            text: message,
            places: Places::default(),
            has_specs: false,
            is_finished: true,
        }
    }

    /// Whether the message is one that goes on the wire: neither empty nor too long.
    pub(super) fn is_message(&self) -> bool {
        // There are no more characters than bytes.
        (1..=MAX_CHARS).contains(&self.text.len())
    }

    /// Whether the message shows each parameter as it is.
    pub(super) fn is_whole(&self) -> bool {
        !self.has_specs
    }

    /// Keeps the message alone. Its parameters are to be added.
    pub(super) fn without_parameters(self) -> Self {
        Self::of_message(self.text)
    }

    /// Whether the arguments are to be those without format specs.
    pub(super) fn ask_plain(&mut self) -> bool {
        self.has_specs = true;
        self.is_finished
    }

    /// Adds the message of an entry, or its parameters if the message is finished.
    pub(super) fn take(&mut self, entry: &Entry, arguments: &[&dyn fmt::Display]) -> fmt::Result {
        let declared = &entry.template().declared;
        if self.is_finished {
            for (_, argument) in declared.parameters() {
                self.push(arguments.get(argument).ok_or(fmt::Error)?);
            }
            return Ok(());
        }
        let pattern = declared.pattern();
        self.text.reserve(pattern.text.len() + 32 * arguments.len());
        let mut at = 0;
        for (start, end, argument) in pattern.holes {
            let fixed = pattern.text.get(at..*start).ok_or(fmt::Error)?;
            self.text.push_str(fixed);
            let begin = self.text.len();
            let argument = arguments.get(*argument).ok_or(fmt::Error)?;
            write!(self.text, "{argument}")?;
            self.places.push((begin, self.text.len()));
            at = *end;
        }
        let fixed = pattern.text.get(at..).ok_or(fmt::Error)?;
        self.text.push_str(fixed);
        self.message_end = self.text.len();
        Ok(())
    }

    /// Adds the text of a parameter. One whose `Display` fails ends in `…`, as a message does.
    pub(crate) fn push(&mut self, parameter: &dyn fmt::Display) {
        let start = self.text.len();
        if write!(self.text, "{parameter}").is_err() {
            self.text.push('…');
        }
        self.places.push((start, self.text.len()));
    }

    /// Returns the message.
    #[cfg(feature = "http")]
    pub(crate) fn message(&self) -> &str {
        self.text.get(..self.message_end).unwrap_or_default()
    }

    /// Returns the name and the text of each parameter, in the order of the fields. The entry is the one
    /// whose texts these are.
    pub(crate) fn parameters(
        &self,
        entry: &'static Entry,
    ) -> impl Iterator<Item = (&'static str, &str)> {
        let declared = &entry.template().declared;
        let parameters = declared.parameters().enumerate();
        parameters.filter_map(|(position, (name, argument))| {
            let place = if self.is_finished {
                position
            } else {
                let mut holes = declared.pattern().holes.iter();
                holes.position(|(_, _, filled_by)| *filled_by == argument)?
            };
            let (start, end) = self.places.get(place)?;
            Some((name, self.text.get(start..end)?))
        })
    }
}

/// Where a text starts and ends.
type Place = (usize, usize);

/// A list of places. Few of them need no allocation.
#[derive(Clone, Debug, Default)]
struct Places {
    few: [Place; 3],
    count: usize,
    more: Vec<Place>,
}

impl Places {
    fn push(&mut self, place: Place) {
        match self.few.get_mut(self.count) {
            Some(free) => *free = place,
            None => self.more.push(place),
        }
        self.count += 1;
    }

    fn get(&self, at: usize) -> Option<Place> {
        let few = self.few.get(at).filter(|_| at < self.count);
        few.or_else(|| self.more.get(at.checked_sub(self.few.len())?))
            .copied()
    }
}
