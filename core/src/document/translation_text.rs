//! The text of a translation: a JSON object of codes and messages.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::error::{Problem, json_error};
use super::text::{cut_off, shortened};
use crate::catalogue::{Catalogue, Entry, Status};
use crate::error::Message;
use crate::template::Template;

/// The longest text that is read, in bytes.
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The most problems that are listed. A text of another catalogue has one in each line.
const MAX_PROBLEMS: usize = 1000;

/// What a text says, as far as it can be understood, and all problems with it.
pub(super) struct TranslationText {
    pub(super) messages: Vec<(&'static Entry, Template)>,
    pub(super) problems: Vec<Problem>,
    /// The entries that it names, whether their messages can be used or not.
    seen: BTreeSet<Identity>,
}

/// The status and the code of an entry, which no other entry of a catalogue has.
pub(super) type Identity = (Status, u32);

pub(super) fn identity(entry: &Entry) -> Identity {
    (entry.status(), entry.code())
}

/// Returns the key by which a text names an entry: the code, with the status before it if another entry has the
/// code too.
pub(super) fn key_of(entry: &Entry, catalogue: &Catalogue) -> String {
    let code = code_text(entry, catalogue);
    if same_code(entry, catalogue).count() > 1 {
        format!("{}/{code}", entry.status().as_u16())
    } else {
        code
    }
}

/// The code as it is on the wire.
fn code_text(entry: &Entry, catalogue: &Catalogue) -> String {
    if catalogue.is_named() {
        entry.name().into()
    } else {
        entry.code().to_string()
    }
}

/// The entries that have the code of this one, with this one.
fn same_code<'c>(
    entry: &'c Entry,
    catalogue: &'c Catalogue,
) -> impl Iterator<Item = &'static Entry> + 'c {
    let by_name = catalogue
        .is_named()
        .then(|| catalogue.by_name(entry.name()));
    let by_code = (!catalogue.is_named()).then(|| catalogue.by_code(entry.code()));
    let by_name = by_name.into_iter().flatten();
    by_name.chain(by_code.into_iter().flatten())
}

impl TranslationText {
    /// Reads a text, of which a byte order mark is no part. Takes time and memory in proportion to it.
    pub(super) fn read(catalogue: &'static Catalogue, text: &str) -> Self {
        let mut reader = Reader {
            names: if catalogue.is_named() {
                let entries = catalogue.entries();
                let mut names: BTreeMap<_, Vec<_>> = BTreeMap::new();
                entries.for_each(|entry| names.entry(entry.name()).or_default().push(entry));
                names
            } else {
                BTreeMap::new()
            },
            catalogue,
            text,
            messages: Vec::new(),
            problems: Vec::new(),
            further: 0,
            seen: BTreeSet::new(),
        };
        reader.read();
        if reader.further > 0 {
            let what = format!("there are {} more problems", reader.further);
            reader.problems.push((text.len(), what));
        }
        Self {
            messages: reader.messages,
            problems: Problem::at(text, reader.problems),
            seen: reader.seen,
        }
    }

    /// Whether the text has a message for an entry, be it usable or not.
    pub(super) fn names(&self, entry: &Entry) -> bool {
        self.seen.contains(&identity(entry))
    }
}

struct Reader<'a> {
    catalogue: &'static Catalogue,
    /// The entries by name, where names are codes.
    names: BTreeMap<&'static str, Vec<&'static Entry>>,
    text: &'a str,
    messages: Vec<(&'static Entry, Template)>,
    /// Each with the byte at which it is.
    problems: Vec<(usize, String)>,
    /// How many problems there are beside those.
    further: usize,
    /// The entries that were named.
    seen: BTreeSet<Identity>,
}

impl Reader<'_> {
    fn read(&mut self) {
        if self.text.len() > MAX_BYTES {
            let bytes = self.text.len();
            let what = format!("the text has {bytes} bytes: at most {MAX_BYTES} are read");
            self.report(0, what);
            return;
        }
        let json = self.text.strip_prefix('\u{feff}').unwrap_or(self.text);
        let Members(members) = match serde_json::from_str(json) {
            Ok(members) => members,
            Err(error) => {
                let (at, what) = if error.is_data() {
                    let start = self.text.len() - json.trim_start().len();
                    (start, "this isn't an object of codes and messages".into())
                } else {
                    json_error(self.text, &error)
                };
                self.report(at, what);
                return;
            }
        };
        for (key, value) in members {
            let message = self.entry(key).and_then(|entry| {
                let template = self.template(entry, value)?;
                Some((entry, template))
            });
            self.messages.extend(message);
        }
    }

    /// Adds a problem that is at this byte.
    fn report(&mut self, at: usize, what: String) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push((at, what));
        } else {
            self.further += 1;
        }
    }

    /// Where a piece of the text starts.
    fn offset(&self, raw: &RawValue) -> usize {
        let offset = raw.get().as_ptr().addr();
        offset.wrapping_sub(self.text.as_ptr().addr())
    }

    /// The entry that a key means, unless it was named before.
    fn entry(&mut self, raw: &RawValue) -> Option<&'static Entry> {
        let start = self.offset(raw);
        let entry = match serde_json::from_str::<String>(raw.get()) {
            Ok(key) => self.find(&key),
            Err(_) => Err(format!("the key {} isn't a text", shortened(raw.get()))),
        };
        let found = entry.and_then(|entry| {
            if self.seen.contains(&identity(entry)) {
                let key = key_of(entry, self.catalogue);
                return Err(format!("{key} has a message already: remove one of them"));
            }
            self.seen.insert(identity(entry));
            Ok(entry)
        });
        found.map_err(|what| self.report(start, what)).ok()
    }

    fn find(&self, key: &str) -> Result<&'static Entry, String> {
        let (status, code) = match key.split_once('/') {
            // A name may have a slash.
            Some((status, code)) if !self.names.contains_key(key) => (Some(status), code),
            _ => (None, key),
        };
        let with_code = self.with_code(code)?;
        let found: Vec<_> = match status {
            None => with_code,
            Some(status) => {
                let is_of = |entry: &&Entry| entry.status().as_u16().to_string() == *status;
                let of_status: Vec<_> = with_code.iter().copied().filter(is_of).collect();
                if of_status.is_empty() {
                    let status = shortened(status);
                    let known = self.keys(&with_code);
                    return Err(format!("{code} has no status {status}: write {known}"));
                }
                of_status
            }
        };
        if let [entry] = found[..] {
            return Ok(entry);
        }
        let keys = self.keys(&found);
        Err(format!("the code {code} has several entries: write {keys}"))
    }

    /// The keys of some entries, as a list.
    fn keys(&self, entries: &[&'static Entry]) -> String {
        let keys = entries.iter().map(|entry| {
            let key = key_of(entry, self.catalogue);
            format!("`{key}`")
        });
        let keys: Vec<String> = keys.collect();
        keys.join(" or ")
    }

    /// All entries of a code. There is at least one.
    fn with_code(&self, code: &str) -> Result<Vec<&'static Entry>, String> {
        let catalogue = self.catalogue;
        let (type_name, written) = (catalogue.name(), shortened(code));
        if catalogue.is_named() {
            let entries = self.names.get(code).cloned();
            return entries.ok_or_else(|| format!("there is no `{written}` in `{type_name}`"));
        }
        let number: Option<u32> = code.parse().ok();
        // Not `+7`, and not `007`.
        let Some(number) = number.filter(|number| number.to_string() == code) else {
            let named: Vec<_> = catalogue.by_name(code).collect();
            return Err(if named.is_empty() {
                format!("`{written}` isn't a code, as they are in `{type_name}`: digits only")
            } else {
                let keys = self.keys(&named);
                format!("`{written}` is a name: write the code, {keys}")
            });
        };
        let entries: Vec<_> = catalogue.by_code(number).collect();
        if entries.is_empty() {
            return Err(format!("there is no code {number} in `{type_name}`"));
        }
        Ok(entries)
    }

    /// The message, if it shows what the entry's own message shows.
    fn template(&mut self, entry: &'static Entry, raw: &RawValue) -> Option<Template> {
        let mut problems = Vec::new();
        let template = self.checked(entry, raw, &mut problems);
        let is_fine = problems.is_empty();
        let start = self.offset(raw);
        for what in problems {
            self.report(start, what);
        }
        template.filter(|_| is_fine)
    }

    fn checked(
        &self,
        entry: &'static Entry,
        raw: &RawValue,
        problems: &mut Vec<String>,
    ) -> Option<Template> {
        let key = key_of(entry, self.catalogue);
        let Ok(message) = serde_json::from_str::<String>(raw.get()) else {
            let written = shortened(raw.get());
            problems.push(format!(
                "the message of {key} is {written}, which isn't a text"
            ));
            return None;
        };
        let template = match Template::parse(&message) {
            Ok(template) => template,
            Err(error) => {
                let error = cut_off(&error.to_string(), 200);
                problems.push(format!("in the message of {key}, {error}"));
                return None;
            }
        };
        if message.trim().is_empty() {
            problems.push(format!("the message of {key} is empty"));
            return None;
        }
        let pattern = template.pattern();
        let placeholders = pattern.holes.iter().map(|(start, end, _)| end - start);
        let placeholders: usize = placeholders.sum();
        let chars = pattern.text.chars().count();
        // Placeholders may have more bytes than characters, which only lets a few more characters through.
        let fixed = chars.saturating_sub(placeholders);
        let most = Message::MAX_CHARS;
        for (count, what) in [(fixed, "characters"), (pattern.holes.len(), "placeholders")] {
            if count > most {
                problems.push(format!(
                    "the message of {key} has {count} {what}: a message has at most {most}"
                ));
                return None;
            }
        }
        let own = entry.template();
        let parameters: Vec<_> = own.declared.parameters().collect();
        let shows = |placeholder: &str, (name, argument): &(&str, usize)| {
            own.declared.shows(placeholder, name, *argument)
        };
        for parameter in &parameters {
            let mut placeholders = template.placeholders();
            if !placeholders.any(|placeholder| shows(placeholder, parameter)) {
                let placeholder = own.name(parameter.1);
                problems.push(format!(
                    "the message of {key} lacks `{{{placeholder}}}`: it has to show what \"{own}\" shows"
                ));
            }
        }
        for placeholder in template.placeholders() {
            let mut known = parameters.iter();
            if !known.any(|parameter| shows(placeholder, parameter)) {
                let placeholder = shortened(placeholder);
                let known = parameters.iter().map(|(_, argument)| own.name(*argument));
                let known: Vec<String> = known.map(|name| format!("`{{{name}}}`")).collect();
                let known = match known[..] {
                    [] => "none".into(),
                    _ => format!("only {}", known.join(" and ")),
                };
                problems.push(format!(
                    "the message of {key} has `{{{placeholder}}}`, but \"{own}\" has {known}"
                ));
            }
        }
        Some(template)
    }
}

/// The members of an object in their order, those whose key is there twice as well.
struct Members<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Object)
    }
}
