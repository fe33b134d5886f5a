//! Reads the members of an object, each straight into its place.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use core::fmt;
use core::mem;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The members of an object. Those that the documented row has stand apart: most faults have no others.
#[derive(Default)]
pub(crate) struct Members {
    /// By position in [`TEXTS`], those that are strings.
    pub(crate) texts: [Option<String>; TEXTS.len()],
    /// A code that is a number, as it stands there: no [`Value`] has the digits of each.
    pub(crate) digits: Option<String>,
    pub(crate) data: Option<Value>,
    /// All that has no place above. If there is nothing, there is no map to be dropped.
    pub(crate) others: Option<Map<String, Value>>,
}

/// The texts that the documented row has.
pub(crate) const TEXTS: [&str; 3] = ["code", "description", "source"];
pub(crate) const CODE: usize = 0;
pub(crate) const DESCRIPTION: usize = 1;
pub(crate) const SOURCE: usize = 2;
pub(crate) const DATA: &str = "data";

impl Members {
    /// A member that has no place of its own, or is not what its place is for.
    pub(crate) fn other(&self, name: &str) -> Option<&Value> {
        self.others.as_ref()?.get(name)
    }

    pub(crate) fn set_other(&mut self, name: impl Into<String>, value: Value) {
        let others = self.others.get_or_insert_default();
        others.insert(name.into(), value);
    }

    /// Reads those of a JSON object, and a code that is a number with just its digits.
    #[cfg(feature = "http")]
    pub(crate) fn read_json(&mut self, text: &str) -> serde_json::Result<()> {
        let read = self.read(text, false);
        let is_fraction = || self.other(TEXTS[CODE]).is_some_and(Value::is_f64);
        if read.is_ok() && !is_fraction() {
            return Ok(());
        }
        // The error may be of a number that is too large for a `Value`.
        *self = Self::default();
        self.read(text, true)
    }

    #[cfg(feature = "http")]
    fn read(&mut self, text: &str, has_raw_code: bool) -> serde_json::Result<()> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        deserializer.deserialize_map(Reader {
            members: self,
            has_raw_code,
        })?;
        deserializer.end()
    }

    /// Forgets what stood in a text's place: of members of one name the last counts.
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

    /// Keeps what is no string in a text's place.
    fn set_no_text(&mut self, text: usize, value: Value) {
        match value {
            Value::Number(number) if text == CODE && !number.is_f64() => {
                self.digits = Some(number.to_string());
            }
            value => self.set_other(TEXTS[text], value),
        }
    }

    /// Keeps a code as it stands there.
    fn set_raw_code(&mut self, raw: &RawValue) {
        let raw = raw.get();
        if raw.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            self.digits = Some(raw.to_owned());
            return;
        }
        match serde_json::from_str(raw) {
            Ok(Value::String(code)) => self.texts[CODE] = Some(code),
            Ok(code) => self.set_no_text(CODE, code),
            // Not a code, nor what a `Value` holds: too deep, or with too large a number in it.
            Err(_) => self.set_other(TEXTS[CODE], raw.into()),
        }
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = Self::default();
        deserializer.deserialize_map(Reader {
            members: &mut members,
            has_raw_code: false,
        })?;
        Ok(members)
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
        f.write_str("the object that tells of an error")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let members = self.members;
        let mut other = String::new();
        while let Some(name) = object.next_key_seed(Names(&mut other))? {
            match name {
                Name::Text(text) => {
                    members.clear(text);
                    if text == CODE && self.has_raw_code {
                        members.set_raw_code(object.next_value()?);
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

/// Reads a name, and keeps it if it is another.
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
        // The compiler makes more of a match than of a search.
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
