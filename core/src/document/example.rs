//! The answer of an entry, as an example.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::document::Document;
use super::entry::DocumentEntry;
use crate::catalogue::{Envelope, Retry, Status};
use crate::wire::{Contents, EntryFacts, Facts, escape_json, write_object};

impl Document {
    /// The envelope of the answers. An older document doesn't say it, and a newer one may have one that isn't known
    /// here.
    pub(super) fn known_envelope(&self) -> Envelope {
        let all = [Envelope::Documented, Envelope::Detailed, Envelope::Problem];
        let mut all = all.into_iter();
        let known = all.find(|envelope| self.envelope() == Some(envelope.as_str()));
        known.unwrap_or(Envelope::Documented)
    }

    /// The body of an answer with an entry, as JSON. The parameters are their names in braces.
    pub(super) fn example(&self, entry: &DocumentEntry) -> String {
        let facts = Facts {
            entry,
            is_named: self.is_named(),
            instance: None,
        };
        let mut json = Vec::new();
        write_object(self.known_envelope(), &facts, &Example(entry), &mut json);
        json.push(b'}');
        // What was written is text.
        String::from_utf8_lossy(&json).into_owned()
    }
}

impl EntryFacts for DocumentEntry {
    fn code(&self) -> u32 {
        self.code
    }

    fn status(&self) -> Status {
        self.status
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn source(&self) -> &str {
        &self.source
    }

    fn retry(&self) -> Retry {
        self.retry
    }

    fn help(&self) -> Option<Cow<'_, str>> {
        self.help.as_deref().map(Cow::Borrowed)
    }
}

struct Example<'a>(&'a DocumentEntry);

impl Contents for Example<'_> {
    fn message(&self, out: &mut Vec<u8>) {
        escape_json(&self.0.template.to_string(), out);
    }

    fn data(&self, _: &str, _: &mut Vec<u8>) {}

    fn parameters(&self, visit: &mut dyn FnMut(&str, &str)) {
        for name in &self.0.parameters {
            visit(name, &format!("{{{name}}}"));
        }
    }
}
