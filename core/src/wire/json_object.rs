//! Reads the members of a JSON object. The documented ones are stored in fields of their own.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use core::fmt;
use core::mem;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The members of an object. The documented ones are kept apart: most faults have no others.
#[derive(Default)]
pub(super) struct Members {
    /// The documented texts, by position in [`TEXTS`].
    pub(super) texts: [Option<String>; TEXTS.len()],
    /// A code that is a number, as it was written: a [`Value`] does not keep the digits of every number.
    pub(super) digits: Option<String>,
    pub(super) data: Option<Value>,
    /// All other members, and documented ones whose values are of another type. `None` rather than an
    /// empty map, which would have to be dropped.
    pub(super) others: Option<Map<String, Value>>,
}

/// The names of the documented texts.
pub(super) const TEXTS: [&str; 3] = ["code", "description", "source"];
pub(super) const CODE: usize = 0;
pub(super) const DESCRIPTION: usize = 1;
pub(super) const SOURCE: usize = 2;
const DATA: &str = "data";

impl Members {
    pub(super) fn set_other(&mut self, name: impl Into<String>, value: Value) {
        let others = self.others.get_or_insert_default();
        others.insert(name.into(), value);
    }

    pub(super) fn take_other(&mut self, name: &str) -> Option<Value> {
        self.others.as_mut()?.remove(name)
    }

    /// Returns all remaining members by name.
    pub(super) fn take_rest(&mut self) -> Map<String, Value> {
        if let Some(digits) = self.digits.take() {
            let code = serde_json::from_str(&digits).unwrap_or(Value::String(digits));
            self.set_other(TEXTS[CODE], code);
        }
        for (text, name) in TEXTS.iter().enumerate() {
            if let Some(text) = self.texts[text].take() {
                self.set_other(*name, text.into());
            }
        }
        if let Some(data) = self.data.take() {
            self.set_other(DATA, data);
        }
        self.others.take().unwrap_or_default()
    }

    /// Reads a JSON object. A code that is a number keeps its digits.
    pub(super) fn read_json(&mut self, text: &str) -> serde_json::Result<()> {
        let read = self.read(text, false);
        let code = || self.others.as_ref()?.get(TEXTS[CODE]);
        if read.is_ok() && !code().is_some_and(Value::is_f64) {
            return Ok(());
        }
        // Parsing may have failed because a number is too large for a `Value`.
        *self = Self::default();
        self.read(text, true)
    }

    fn read(&mut self, text: &str, has_raw_code: bool) -> serde_json::Result<()> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        deserializer.deserialize_map(Reader {
            members: self,
            has_raw_code,
        })?;
        deserializer.end()
    }

    /// Reads the members of a map.
    pub(super) fn read_map<'de, A: MapAccess<'de>>(&mut self, map: A) -> Result<(), A::Error> {
        let reader = Reader {
            members: self,
            has_raw_code: false,
        };
        reader.visit_map(map)
    }

    /// Removes an earlier member of this name: the last one counts.
    #[inline]
    fn clear(&mut self, text: usize) {
        self.texts[text] = None;
        if text == CODE {
            self.digits = None;
        }
        if let Some(others) = &mut self.others {
            others.remove(TEXTS[text]);
        }
    }

    fn set_text(&mut self, text: usize, value: Value) {
        match value {
            Value::String(value) => self.texts[text] = Some(value),
            value => self.set_no_text(text, value),
        }
    }

    /// Stores a value that isn't a string but stands where a string belongs.
    fn set_no_text(&mut self, text: usize, value: Value) {
        match value {
            Value::Number(number) if text == CODE && !number.is_f64() => {
                self.digits = Some(number.to_string());
            }
            value => self.set_other(TEXTS[text], value),
        }
    }

    /// Stores a code from its JSON.
    fn set_raw_code(&mut self, raw: &RawValue) -> serde_json::Result<()> {
        let raw = raw.get();
        if raw.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            self.digits = Some(raw.to_owned());
            return Ok(());
        }
        match serde_json::from_str(raw) {
            Ok(code) => self.set_text(CODE, code),
            Err(error) if raw.starts_with('"') => return Err(error),
            // An array or object that a `Value` can't hold: it is nested too deeply, or contains a number that is too
            // large.
            Err(_) => self.set_other(TEXTS[CODE], raw.into()),
        }
        Ok(())
    }
}

impl From<Map<String, Value>> for Members {
    fn from(mut map: Map<String, Value>) -> Self {
        let mut members = Self::default();
        let texts = TEXTS.map(|name| map.remove(name));
        members.data = map.remove(DATA);
        members.others = (!map.is_empty()).then_some(map);
        for (text, value) in texts.into_iter().enumerate() {
            if let Some(value) = value {
                members.set_text(text, value);
            }
        }
        members
    }
}

/// Reads an object's members.
struct Reader<'a> {
    members: &'a mut Members,
    has_raw_code: bool,
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object that describes an error")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let members = self.members;
        let mut other = String::new();
        while let Some(name) = object.next_key_seed(Names(&mut other))? {
            match name {
                Name::Text(text) => {
                    members.clear(text);
                    if text == CODE && self.has_raw_code {
                        let set = members.set_raw_code(object.next_value()?);
                        set.map_err(Error::custom)?;
                        continue;
                    }
                    let members = &mut *members;
                    object.next_value_seed(Place { members, text })?;
                }
                Name::Data => members.data = Some(object.next_value()?),
                Name::Other => {
                    members.set_other(mem::take(&mut other), object.next_value()?);
                }
            }
        }
        Ok(())
    }
}

/// The name of a member.
enum Name {
    /// One of [`TEXTS`].
    Text(usize),
    Data,
    Other,
}

/// Reads a member's name and keeps it unless it is one of the documented ones.
struct Names<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for Names<'_> {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Names<'_> {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        // A match compiles to faster code than a search.
        Ok(match name {
            "code" => Name::Text(CODE),
            "description" => Name::Text(DESCRIPTION),
            "source" => Name::Text(SOURCE),
            DATA => Name::Data,
            name => {
                name.clone_into(self.0);
                Name::Other
            }
        })
    }
}

/// Reads the value of one of [`TEXTS`].
struct Place<'a> {
    members: &'a mut Members,
    text: usize,
}

impl Place<'_> {
    fn set_no_text(self, value: Value) {
        self.members.set_no_text(self.text, value);
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<(), E> {
        self.members.texts[self.text] = Some(text);
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.set_no_text(value.into());
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.set_no_text(number.into());
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.set_no_text(number.into());
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.set_no_text(number.into());
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.set_no_text(Value::Null);
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(items)).map(|value| self.set_no_text(value))
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        Value::deserialize(MapAccessDeserializer::new(members)).map(|value| self.set_no_text(value))
    }
}
