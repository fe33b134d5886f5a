//! The JSON of a document, which is the lock file.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::document::Document;
use super::entry::DocumentEntry;
use super::error::{DocumentError, json_error};
use super::text::{json_string, shortened};
use crate::catalogue::{Retry, Status};
use crate::template::Template;

impl Document {
    /// Reads what `Display` wrote, also in an older version. Unknown members are ignored. Takes time and memory in
    /// proportion to the text.
    ///
    /// # Errors
    ///
    /// If the text isn't a document. The error lists every problem with its line and column.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        let json = text.strip_prefix('\u{feff}').unwrap_or(text);
        let members = serde_json::from_str(json).map_err(|error| {
            let problem = if error.is_data() {
                let what =
                    "this isn't an object with a `catalogue` (a string) and `entries` (an array)";
                (0, what.to_owned())
            } else {
                json_error(text, &error)
            };
            DocumentError::at(text, Vec::from([problem]))
        })?;
        let mut object = Object {
            text,
            start: text.len() - json.trim_start().len(),
            members,
            problems: Vec::new(),
        };
        let document = object.document();
        match document {
            Some(document) if object.problems.is_empty() => Ok(document),
            _ => Err(DocumentError::at(text, object.problems)),
        }
    }
}

type Members<'a> = BTreeMap<String, &'a RawValue>;

/// An object of the file, and the problems with it so far.
struct Object<'a> {
    /// The whole file.
    text: &'a str,
    /// Where the object starts.
    start: usize,
    members: Members<'a>,
    problems: Vec<(usize, String)>,
}

impl<'a> Object<'a> {
    fn document(&mut self) -> Option<Document> {
        let name = self.required("catalogue", "a string");
        let source = self.optional("source", "a string");
        let envelope = self.optional("envelope", "a string");
        let is_named = self.optional("named", "true or false").unwrap_or(false);
        let written: Vec<&RawValue> = self.required("entries", "an array")?;
        let mut seen = BTreeSet::new();
        let mut entries = Vec::new();
        for raw in written {
            let start = self.offset(raw);
            let Ok(members) = serde_json::from_str(raw.get()) else {
                let what = format!(
                    "{} isn't an entry, which is an object",
                    shortened(raw.get())
                );
                self.problems.push((start, what));
                continue;
            };
            let mut object = Object {
                text: self.text,
                start,
                members,
                problems: Vec::new(),
            };
            let entry = object.entry(is_named);
            if !object.problems.is_empty() {
                self.problems.append(&mut object.problems);
                continue;
            }
            let Some(entry) = entry else { continue };
            let code = (!is_named).then_some(entry.code);
            let name = is_named.then(|| entry.name.clone());
            if seen.insert((code, name, entry.status)) {
                entries.push(entry);
            } else {
                let (code, status) = (entry.code_text(), entry.status);
                let what = format!("the code {code} with {status} has an entry already");
                self.problems.push((start, what));
            }
        }
        let mut document = Document {
            name: name?,
            source,
            envelope,
            is_named,
            entries,
        };
        document.sort();
        Some(document)
    }

    fn entry(&mut self, is_named: bool) -> Option<DocumentEntry> {
        let code = if is_named {
            self.optional("code", "a number up to 4294967295")
        } else {
            self.required("code", "a number up to 4294967295")
        };
        let status = self.converted("status", "a number", |number: u16| {
            Status::try_from(number).map_err(|error| format!("the `status` {error}"))
        });
        let name: Option<String> = self.required("name", "a string");
        let source = self.required("source", "a string");
        let retry = self.converted("retry", "a string", |word: String| {
            let known = [Retry::Never, Retry::Later, Retry::WhenAsked];
            let known = known.into_iter().find(|retry| retry.as_str() == word);
            known.ok_or_else(|| {
                format!("the `retry` is {word:?}: only \"never\", \"later\" and \"when_asked\" are policies")
            })
        });
        let has_data = self.optional("data", "true or false").unwrap_or(false);
        let parameters = self.optional("parameters", "an array of strings");
        let numbers = self.optional("numbers", "an array of numbers and nulls");
        let template = self.converted("message", "a string", |message: String| {
            Template::parse(&message).map_err(|error| format!("in the `message`, {error}"))
        });
        let docs = self.optional("docs", "a string").unwrap_or_default();
        let help = self.optional("help", "a string");
        let name = name?;
        Some(DocumentEntry {
            code: match code {
                Some(code) => code,
                None if is_named => fnv1a(&name),
                None => return None,
            },
            is_named,
            status: status?,
            source: source?,
            retry: retry?,
            has_data,
            template: template?,
            parameters: parameters.unwrap_or_default(),
            numbers: numbers.unwrap_or_default(),
            docs,
            help,
            name,
        })
    }

    /// Where a value starts in the file.
    fn offset(&self, raw: &RawValue) -> usize {
        let offset = raw.get().as_ptr().addr();
        offset.wrapping_sub(self.text.as_ptr().addr())
    }

    /// A member that may be missing or null.
    fn optional<T: Deserialize<'a>>(&mut self, key: &str, kind: &str) -> Option<T> {
        let raw = *self.members.get(key)?;
        if let Ok(value) = serde_json::from_str(raw.get()) {
            return value;
        }
        let written = shortened(raw.get());
        let what = format!("the `{key}` is {written}, which isn't {kind}");
        self.problems.push((self.offset(raw), what));
        None
    }

    /// A member that has to be there.
    fn required<T: Deserialize<'a>>(&mut self, key: &str, kind: &str) -> Option<T> {
        let is_null = |raw: &&RawValue| raw.get() == "null";
        if self.members.get(key).is_none_or(is_null) {
            let what = format!("there is no `{key}`, which is {kind}");
            self.problems.push((self.start, what));
            return None;
        }
        self.optional(key, kind)
    }

    /// A member that has to be there, and is to mean something.
    fn converted<W: Deserialize<'a>, T>(
        &mut self,
        key: &str,
        kind: &str,
        convert: impl FnOnce(W) -> Result<T, String>,
    ) -> Option<T> {
        let written = self.required(key, kind)?;
        match convert(written) {
            Ok(value) => Some(value),
            Err(what) => {
                let start = self.members.get(key).map(|raw| self.offset(raw));
                self.problems.push((start.unwrap_or(self.start), what));
                None
            }
        }
    }
}

/// The 32-bit FNV-1a hash of a name. By the derive, too, it is the number of an entry without a code.
pub(super) fn fnv1a(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Sorted by code and status, one entry a line.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{{")?;
        writeln!(f, "  \"catalogue\": {},", json_string(&self.name))?;
        if let Some(source) = &self.source {
            writeln!(f, "  \"source\": {},", json_string(source))?;
        }
        if let Some(envelope) = &self.envelope {
            writeln!(f, "  \"envelope\": {},", json_string(envelope))?;
        }
        if self.is_named {
            writeln!(f, "  \"named\": true,")?;
        }
        write!(f, "  \"entries\": [")?;
        let mut separator = "\n";
        for entry in &self.entries {
            write!(f, "{separator}    {{")?;
            entry.write_members(f)?;
            write!(f, "}}")?;
            separator = ",\n";
        }
        writeln!(f, "\n  ]\n}}")
    }
}

impl DocumentEntry {
    fn write_members(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_named || self.code != fnv1a(&self.name) {
            write!(f, "\"code\": {}, ", self.code)?;
        }
        write!(
            f,
            "\"status\": {}, \"name\": {}, \"source\": {}, \"retry\": \"{}\", ",
            self.status.as_u16(),
            json_string(&self.name),
            json_string(&self.source),
            self.retry.as_str(),
        )?;
        if self.has_data {
            write!(f, "\"data\": true, ")?;
        }
        if !self.parameters.is_empty() {
            let names = self.parameters.iter().map(|name| json_string(name));
            write!(f, "\"parameters\": {}, ", list(names))?;
        }
        if !self.numbers.is_empty() {
            let numbers = self
                .numbers
                .iter()
                .map(|number| Value::from(*number).to_string());
            write!(f, "\"numbers\": {}, ", list(numbers))?;
        }
        let message = format!("{:#}", self.template);
        write!(f, "\"message\": {}", json_string(&message))?;
        if !self.docs.is_empty() {
            write!(f, ", \"docs\": {}", json_string(&self.docs))?;
        }
        if let Some(help) = &self.help {
            write!(f, ", \"help\": {}", json_string(help))?;
        }
        Ok(())
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    format!("[{}]", items.join(", "))
}
