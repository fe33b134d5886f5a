//! The content of an error response, stored so that it can be reworded and written in any envelope.

use alloc::borrow::ToOwned;
use alloc::string::String;
#[cfg(feature = "utoipa")]
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt::Write;

use serde_json::Value;

#[cfg(feature = "document")]
use super::compare_wording;
use super::decode::Wire;
use super::envelopes::{self, Facts};
use super::fault::Fault;
use super::write_json::{self, Contents};
use crate::catalogue::{Catalogue, Entry, Envelope};
use crate::error::{Limit, Message, PartnerError, Texts};
use crate::template::Template;
#[cfg(feature = "document")]
use crate::template::Values;

/// The most bytes that a message can have. A longer text certainly has too many characters.
const MAX_BYTES: usize = 4 * Message::MAX_CHARS;

/// Everything that goes on the wire for an error, without the error itself.
#[derive(Clone)]
pub(crate) struct Answer {
    entry: &'static Entry,
    catalogue: &'static Catalogue,
    envelope: Envelope,
    /// Whether the message was rendered here, by the entry's template.
    #[cfg(feature = "document")]
    is_rendered: bool,
    /// Empty if the message has no arguments, so that it is the text of the entry's template.
    texts: Texts,
    /// The message in another wording.
    reworded: Option<String>,
    /// The text of a JSON array, empty if there is no item.
    data: Vec<u8>,
    instance: Option<String>,
    /// Further members with their values as JSON.
    extra: Vec<(String, Vec<u8>)>,
}

impl Answer {
    /// Takes everything that goes on the wire from an error.
    pub(crate) fn of(error: &dyn PartnerError) -> Self {
        let entry = error.entry();
        let catalogue = error.__catalogue();
        let is_fixed = entry.template().pattern().holes.is_empty();
        Self {
            entry,
            catalogue,
            envelope: catalogue.envelope(),
            #[cfg(feature = "document")]
            is_rendered: true,
            texts: if is_fixed {
                Texts::default()
            } else {
                error.__texts()
            },
            reworded: None,
            data: super::data::text_of(error, entry),
            instance: None,
            extra: Vec::new(),
        }
    }

    /// Makes an example for an entry of a catalogue, with the names of the placeholders as arguments.
    #[cfg(feature = "utoipa")]
    pub(crate) fn example(entry: &'static Entry, catalogue: &'static Catalogue) -> Self {
        let mut texts = Texts::of_message(entry.template().to_string());
        for name in entry.parameters() {
            texts.push(&format_args!("{{{name}}}"));
        }
        Self {
            entry,
            catalogue,
            envelope: catalogue.envelope(),
            #[cfg(feature = "document")]
            is_rendered: true,
            texts,
            reworded: None,
            data: Vec::new(),
            instance: None,
            extra: Vec::new(),
        }
    }

    /// Takes the content of another service's response. The parameters are those in the fault, or else those of
    /// the error that was built from it.
    pub(crate) fn passed_on(
        entry: &'static Entry,
        catalogue: &'static Catalogue,
        fault: &Fault,
        error: Option<&dyn PartnerError>,
    ) -> Self {
        let mut texts = Texts::of_message(shortened(&fault.description, entry));
        if let Some(sent) = Wire::read(entry, fault).parameters() {
            for text in sent {
                texts.push(text);
            }
        } else if let Some(error) = error {
            let built = error.__texts();
            for (_, text) in built.parameters(entry) {
                texts.push(&text);
            }
        }
        let items = &fault.data;
        let data = (!items.is_empty()).then(|| serde_json::to_vec(items));
        let mut answer = Self {
            entry,
            catalogue,
            envelope: catalogue.envelope(),
            #[cfg(feature = "document")]
            is_rendered: false,
            texts,
            reworded: None,
            data: data.and_then(Result::ok).unwrap_or_default(),
            instance: None,
            extra: Vec::new(),
        };
        let envelopes = [Envelope::Documented, Envelope::Detailed, Envelope::Problem];
        for (name, value) in &fault.extra {
            if name == "instance" {
                answer.instance = value.as_str().map(ToOwned::to_owned);
            } else if !envelopes
                .iter()
                .any(|envelope| envelopes::has(*envelope, name))
            {
                // The names in a map are distinct, so no member replaces another.
                let value = serde_json::to_vec(value).unwrap_or_default();
                answer.extra.push((name.clone(), value));
            }
        }
        answer
    }

    pub(crate) fn entry(&self) -> &'static Entry {
        self.entry
    }

    pub(crate) fn envelope(&self) -> Envelope {
        self.envelope
    }

    pub(crate) fn set_envelope(&mut self, envelope: Envelope) {
        self.envelope = envelope;
    }

    pub(crate) fn set_instance(&mut self, instance: &str) {
        self.instance = Some(instance.to_owned());
    }

    /// Adds a member, or replaces the further member of this name.
    pub(crate) fn set_extra(&mut self, name: String, value: &Value) {
        // Writing a `Value` does not fail.
        let value = serde_json::to_vec(value).unwrap_or_default();
        self.extra.retain(|(known, _)| *known != name);
        self.extra.push((name, value));
    }

    /// Writes the message in another wording. Leaves it as it is if the template has a placeholder that
    /// the entry's template lacks, and returns whether it was written.
    pub(crate) fn reword(&mut self, template: &Template) -> bool {
        let filled = self.fill(template);
        let is_filled = filled.is_some();
        if is_filled {
            self.reworded = filled;
        }
        is_filled
    }

    /// Whether the message was replaced by another one.
    #[cfg(feature = "document")]
    pub(crate) fn is_reworded(&self) -> bool {
        self.reworded.is_some()
    }

    /// Whether the message is one of the entry's template. That of a passed-on fault may be a translation.
    #[cfg(feature = "document")]
    pub(crate) fn has_declared_wording(&self) -> bool {
        if self.is_rendered {
            return !self.is_reworded();
        }
        let (template, status) = (self.entry.template(), self.entry.status());
        compare_wording::agrees(template, status, self.message(), &mut Values::None)
    }

    /// The message of another template.
    fn fill(&self, template: &Template) -> Option<String> {
        let pattern = template.pattern();
        let mut message = String::with_capacity(pattern.text.len() + 32 * pattern.holes.len());
        // Text beyond the longest message isn't written.
        let mut push = |text: &str| {
            if message.len() <= MAX_BYTES {
                message.push_str(text);
            }
        };
        let mut at = 0;
        for (start, end, argument) in pattern.holes {
            push(pattern.text.get(at..*start)?);
            push(self.text(template.name(*argument))?);
            at = *end;
        }
        push(pattern.text.get(at..)?);
        if (1..=Message::MAX_CHARS).contains(&message.len()) {
            return Some(message);
        }
        Some(shortened(&message, self.entry))
    }

    /// The text that fills a placeholder of the entry's template.
    fn text(&self, placeholder: &str) -> Option<&str> {
        let own = &self.entry.template().declared;
        let mut parameters = own.parameters().zip(self.texts.parameters(self.entry));
        let found =
            parameters.find(|((name, argument), _)| own.shows(placeholder, name, *argument));
        found.map(|(_, (_, text))| text)
    }

    pub(crate) fn message(&self) -> &str {
        if let Some(reworded) = &self.reworded {
            return reworded;
        }
        match self.texts.message() {
            "" => self.entry.template().pattern().text,
            message => message,
        }
    }

    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.texts.parameters(self.entry)
    }

    pub(crate) fn data(&self) -> Vec<Value> {
        serde_json::from_slice(&self.data).unwrap_or_default()
    }

    pub(crate) fn to_json(&self) -> Vec<u8> {
        let extra = self.extra.iter();
        let extra = extra.map(|(name, value)| name.len() + value.len() + 4);
        let texts = self.message().len() + self.data.len() + extra.sum::<usize>();
        let mut out = Vec::with_capacity(128 + texts);
        let facts = Facts {
            instance: self.instance.as_deref(),
            ..Facts::of(self.entry, self.catalogue)
        };
        write_json::object(self.envelope, &facts, self, &mut out);
        for (name, value) in &self.extra {
            if envelopes::has(self.envelope, name) {
                crate::trace::member_left_out(name);
            } else {
                write_json::member(name, value, &mut out);
            }
        }
        out.push(b'}');
        out
    }
}

/// A text as it goes on the wire: not empty, and not too long.
fn shortened(text: &str, entry: &Entry) -> String {
    let mut message = String::with_capacity(text.len().min(MAX_BYTES));
    let default = entry.status().reason();
    // A `String` takes everything.
    let _ = write!(message, "{}", Limit { text, default });
    message
}

impl Contents for Answer {
    fn message(&self, out: &mut Vec<u8>) {
        write_json::escape(self.message(), out);
    }

    fn data(&self, begin: &str, out: &mut Vec<u8>) {
        if !self.data.is_empty() {
            out.extend_from_slice(begin.as_bytes());
            out.extend_from_slice(&self.data);
        }
    }

    fn parameters(&self, visit: &mut dyn FnMut(&str, &str)) {
        for (name, text) in self.parameters() {
            visit(name, text);
        }
    }
}
