//! Reads the members of an object, each straight into its place.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;
use core::mem;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The members of an object: those that some row knows, and the others.
#[derive(Default)]
pub(crate) struct Members {
    /// By position in [`KNOWN`].
    pub(crate) known: [Option<Value>; KNOWN.len()],
    /// A code that is a number, as it stands there: no [`Value`] has the digits of each.
    pub(crate) digits: Option<String>,
    /// Most faults have no others: then there is no map to be dropped.
    pub(crate) extra: Option<Map<String, Value>>,
}

/// Declares the members that some row knows, and their positions, from one list.
macro_rules! known {
    ($($name:literal $constant:ident $position:literal;)*) => {
        pub(crate) const KNOWN: [&str; 8] = [$($name),*];
        $(pub(crate) const $constant: usize = $position;)*

        /// The position of a member in [`KNOWN`]. The compiler makes more of a match than of a search.
        fn position(name: &str) -> Option<usize> {
            match name {
                $($name => Some($position),)*
                _ => None,
            }
        }
    };
}

known! {
    "code" CODE 0;
    "description" DESCRIPTION 1;
    "source" SOURCE 2;
    "message" MESSAGE 3;
    "data" DATA 4;
    "error" ERROR 5;
    "error_description" ERROR_DESCRIPTION 6;
    "statusCode" STATUS_CODE 7;
}

impl Members {
    /// Reads those of a JSON object, and a code that is a number with just its digits.
    #[cfg(feature = "http")]
    pub(crate) fn read_json(&mut self, text: &str) -> serde_json::Result<()> {
        let read = self.read(text, false);
        let is_fraction =
            || matches!(&self.known[CODE], Some(Value::Number(code)) if code.is_f64());
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

    /// Keeps a code as it stands there.
    fn set_code(&mut self, raw: &RawValue) {
        let raw = raw.get();
        let is_number = raw.starts_with(|c: char| c == '-' || c.is_ascii_digit());
        self.digits = is_number.then(|| raw.to_owned());
        // What is no number is a value.
        self.known[CODE] = serde_json::from_str(raw).ok().filter(|_| !is_number);
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
                Name::Known(CODE) if self.has_raw_code => members.set_code(object.next_value()?),
                Name::Known(name) => object.next_value_seed(Place(&mut members.known[name]))?,
                Name::Other => {
                    let extra = members.extra.get_or_insert_default();
                    extra.insert(mem::take(&mut other), object.next_value()?);
                }
            }
        }
        Ok(())
    }
}

/// The name of a member.
enum Name {
    /// One of [`KNOWN`].
    Known(usize),
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
        if let Some(known) = position(name) {
            return Ok(Name::Known(known));
        }
        name.clone_into(self.0);
        Ok(Name::Other)
    }
}

/// Reads a value into its place. To return it would take longer than to read it: it is a large enum.
struct Place<'a>(&'a mut Option<Value>);

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
        *self.0 = Some(Value::String(text.to_owned()));
        Ok(())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<(), E> {
        *self.0 = Some(text.into());
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        *self.0 = Some(value.into());
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        *self.0 = Some(number.into());
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        *self.0 = Some(number.into());
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        *self.0 = Some(number.into());
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        *self.0 = Some(Value::Null);
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        *self.0 = Some(Value::deserialize(SeqAccessDeserializer::new(items))?);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        *self.0 = Some(Value::deserialize(MapAccessDeserializer::new(members))?);
        Ok(())
    }
}
