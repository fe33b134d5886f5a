//! Reads faults: finds the row of the table in [`Fault`]'s documentation that an object fits.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;
use core::mem;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::Fault;

/// The members of an object: those that some row knows, and the others.
#[derive(Default)]
struct Members {
    code: Option<Code>,
    description: Option<Value>,
    message: Option<Value>,
    data: Option<Value>,
    source: Option<Value>,
    error: Option<Value>,
    error_description: Option<Value>,
    status_code: Option<Value>,
    extra: Map<String, Value>,
}

/// Where a member is kept.
type Slot = fn(&mut Members) -> &mut Option<Value>;

/// The members besides `code` that some row knows.
const SLOTS: [(&str, Slot); 7] = [
    ("description", |members| &mut members.description),
    ("message", |members| &mut members.message),
    ("data", |members| &mut members.data),
    ("source", |members| &mut members.source),
    ("error", |members| &mut members.error),
    ("error_description", |members| {
        &mut members.error_description
    }),
    ("statusCode", |members| &mut members.status_code),
];

/// The member `code`.
enum Code {
    Text(String),
    /// Its digits, as they stand there.
    Number(String),
    Other(Value),
}

impl From<Value> for Code {
    fn from(value: Value) -> Self {
        match value {
            Value::String(text) => Self::Text(text),
            Value::Number(number) => Self::Number(number.to_string()),
            other => Self::Other(other),
        }
    }
}

/// Any number is a code, also one that is too large for a [`Value`].
impl From<&RawValue> for Code {
    fn from(raw: &RawValue) -> Self {
        let raw = raw.get();
        if raw.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            return Self::Number(raw.to_owned());
        }
        let quoted = raw
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'));
        if let Some(text) = quoted.filter(|text| !text.contains('\\')) {
            return Self::Text(text.to_owned());
        }
        serde_json::from_str(raw).map_or(Self::Other(Value::Null), |value: Value| value.into())
    }
}

impl Code {
    fn into_value(self) -> Value {
        match self {
            Self::Text(text) => Value::String(text),
            Self::Number(digits) => serde_json::from_str(&digits).unwrap_or(Value::String(digits)),
            Self::Other(value) => value,
        }
    }
}

impl Members {
    /// What was kept for a row that does not know it, among the others.
    fn take_extra(&mut self) -> Map<String, Value> {
        if let Some(code) = self.code.take() {
            self.extra.insert("code".to_owned(), code.into_value());
        }
        for (name, slot) in SLOTS {
            if let Some(value) = slot(self).take() {
                self.extra.insert(name.to_owned(), value);
            }
        }
        mem::take(&mut self.extra)
    }

    fn take_fault(&mut self) -> Option<Fault> {
        let is_string = |member: &Option<Value>| matches!(member, Some(Value::String(_)));
        let is_code = matches!(self.code, Some(Code::Text(_) | Code::Number(_)));
        if is_code && (is_string(&self.description) || is_string(&self.message)) {
            return Some(self.documented());
        }
        if let Some(Value::Object(error)) = &self.error {
            let is_code = matches!(error.get("code"), Some(Value::String(_) | Value::Number(_)));
            if is_code && error.get("message").is_some_and(Value::is_string) {
                return Some(self.odata());
            }
        }
        if is_string(&self.error) && is_string(&self.error_description) {
            return Some(self.token_service());
        }
        let is_gateway = matches!(self.status_code, Some(Value::Number(_)));
        (is_gateway && is_string(&self.message)).then(|| self.gateway())
    }

    fn documented(&mut self) -> Fault {
        let text = take_string(&mut self.description).or_else(|| take_string(&mut self.message));
        let code = self.code.take().map(into_text);
        let data = match self.data.take() {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(item) => Vec::from([item]),
        };
        let source = take_string(&mut self.source);
        // A member that is null says nothing.
        for member in [&mut self.description, &mut self.message, &mut self.source] {
            member.take_if(|value| value.is_null());
        }
        Fault {
            data,
            source,
            extra: self.take_extra(),
            ..Fault::new(code.unwrap_or_default(), text.unwrap_or_default())
        }
    }

    fn odata(&mut self) -> Fault {
        let Some(Value::Object(mut error)) = self.error.take() else {
            return Fault::new("", "");
        };
        let code = error.remove("code").map(|code| into_text(code.into()));
        let text = error.remove("message").and_then(into_string);
        let source = match error.remove("target") {
            Some(Value::String(target)) => Some(target),
            Some(Value::Null) | None => None,
            Some(other) => {
                error.insert("target".to_owned(), other);
                None
            }
        };
        let mut extra = self.take_extra();
        // What the error says besides stands for itself, unless the object has a member of that name.
        // `error` is where those are that do not.
        let stands = |name: &String| name != "error" && !extra.contains_key(name);
        let (once, kept): (Map<_, _>, Map<_, _>) =
            error.into_iter().partition(|(name, _)| stands(name));
        extra.extend(once);
        if !kept.is_empty() {
            extra.insert("error".to_owned(), Value::Object(kept));
        }
        Fault {
            source,
            extra,
            ..Fault::new(code.unwrap_or_default(), text.unwrap_or_default())
        }
    }

    fn token_service(&mut self) -> Fault {
        let code = take_string(&mut self.error).unwrap_or_default();
        let text = take_string(&mut self.error_description).unwrap_or_default();
        Fault {
            extra: self.take_extra(),
            ..Fault::new(code, text)
        }
    }

    fn gateway(&mut self) -> Fault {
        let text = take_string(&mut self.message).unwrap_or_default();
        Fault {
            extra: self.take_extra(),
            ..Fault::new("", text)
        }
    }
}

/// A string, or a number as its digits.
fn into_text(code: Code) -> String {
    match code {
        Code::Text(text) | Code::Number(text) => text,
        Code::Other(_) => String::new(),
    }
}

fn into_string(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// Takes the member out if it is a string.
fn take_string(member: &mut Option<Value>) -> Option<String> {
    member
        .take_if(|value| value.is_string())
        .and_then(into_string)
}

/// Reads an object's members; `C` is how it reads the code.
struct Reader<'a, C>(&'a mut Members, PhantomData<C>);

/// The name of a member.
enum Name {
    Code,
    Known(Slot),
    Other(String),
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;

        impl Visitor<'_> for Names {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a member")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
                if name == "code" {
                    return Ok(Name::Code);
                }
                let known = SLOTS.iter().find(|(known, _)| *known == name);
                Ok(known.map_or_else(
                    || Name::Other(name.to_owned()),
                    |(_, slot)| Name::Known(*slot),
                ))
            }
        }

        deserializer.deserialize_identifier(Names)
    }
}

impl<'de, C: Deserialize<'de> + Into<Code>> Visitor<'de> for Reader<'_, C> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the object that tells of an error")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let members = self.0;
        while let Some(name) = object.next_key::<Name>()? {
            match name {
                Name::Code => members.code = Some(object.next_value::<C>()?.into()),
                Name::Known(slot) => *slot(members) = Some(object.next_value()?),
                Name::Other(name) => _ = members.extra.insert(name, object.next_value()?),
            }
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Fault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = Members::default();
        deserializer.deserialize_map(Reader(&mut members, PhantomData::<Value>))?;
        members.take_fault().ok_or_else(|| {
            D::Error::custom(
                "the object is no fault: one has `code` (a string or a number) with `description` or `message` (a string)",
            )
        })
    }
}

impl Fault {
    /// The fault that a body holds, as services answer it: after a byte order mark, too, and with
    /// whichever number for a code.
    #[cfg(feature = "http")]
    pub(crate) fn from_json(body: &[u8]) -> Option<Self> {
        const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
        let body = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
        // Most of what is no fault is no object: to see that costs less than an error of the parser.
        if body.trim_ascii_start().first() != Some(&b'{') {
            return None;
        }
        let mut deserializer = serde_json::Deserializer::from_slice(body);
        let mut members = Members::default();
        let reader = Reader(&mut members, PhantomData::<&RawValue>);
        deserializer.deserialize_map(reader).ok()?;
        deserializer.end().ok()?;
        members.take_fault()
    }
}
