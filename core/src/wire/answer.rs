//! A fault that is kept, so that it can be reworded and written in any envelope.

use alloc::borrow::ToOwned;
use alloc::string::String;
#[cfg(feature = "utoipa")]
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_json::Value;

use super::decode::Wire;
use super::envelopes::{self, Facts};
use super::fault::Fault;
use super::write_json::{self, Contents};
use crate::catalogue::{Catalogue, Entry, Envelope};
use crate::error::{Limit, PartnerError, Texts};
use crate::template::Template;

/// Everything that goes on the wire for an error, without the error itself.
#[derive(Clone)]
pub(crate) struct Answer {
    entry: &'static Entry,
    catalogue: &'static Catalogue,
    envelope: Envelope,
    /// Empty if the message is the text of the entry's template.
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
            texts,
            reworded: None,
            data: Vec::new(),
            instance: None,
            extra: Vec::new(),
        }
    }

    /// Takes from a fault what another service answered. The parameters are the fault's, or else those of the
    /// error that was built from it.
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
                // The names of a map are distinct, so nothing needs to be replaced.
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

    /// The message of another template.
    fn fill(&self, template: &Template) -> Option<String> {
        let own = self.entry.template();
        let placeholders = own.declared.parameters();
        let placeholders = placeholders.map(|(_, argument)| own.name(argument));
        let known: Vec<_> = placeholders
            .zip(self.texts.parameters(self.entry))
            .map(|(placeholder, (_, text))| (placeholder, text))
            .collect();
        let text = |name: &str| known.iter().find(|(known, _)| *known == name);
        let arguments = (0..template.arity()).map(|argument| {
            let (_, text) = text(template.name(argument))?;
            Some(text as &dyn fmt::Display)
        });
        let filled = Filled {
            template,
            arguments: &arguments.collect::<Option<Vec<_>>>()?,
        };
        let mut message = String::new();
        write!(message, "{}", limited(filled, self.entry)).ok()?;
        Some(message)
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

/// The description of a fault as it goes on the wire.
fn shortened(description: &str, entry: &Entry) -> String {
    let mut message = String::with_capacity(description.len());
    // A `String` takes everything.
    let _ = write!(message, "{}", limited(description, entry));
    message
}

fn limited<T: fmt::Display>(text: T, entry: &Entry) -> Limit<'static, T> {
    let default = entry.status().reason();
    Limit { text, default }
}

/// A template with its arguments.
struct Filled<'a> {
    template: &'a Template,
    arguments: &'a [&'a dyn fmt::Display],
}

impl fmt::Display for Filled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.template.pattern().write(self.arguments, f)
    }
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
