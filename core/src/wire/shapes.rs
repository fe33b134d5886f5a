//! Turns a service's JSON into a fault: finds the object that describes the error, and reads its members.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::mem;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::fault::Fault;
use super::json_object::{CODE, DESCRIPTION, Members, SOURCE};
use super::member_names::{ARRAYS, CODES, DATA, DESCRIPTIONS, OBJECTS, SOURCES, find, is_address};

/// Members of the object that are dropped if they are null.
const NULLABLE: [&str; 4] = ["description", "message", "source", "target"];

impl Members {
    /// Takes the fault from the object's own members, or from those of an object inside.
    pub(super) fn take_fault(&mut self) -> Option<Fault> {
        let has_code = self.has_code();
        if has_code && self.has_description() {
            return Some(self.take_own());
        }
        if !has_code {
            if let Some(fault) = self.take_token_error() {
                return Some(fault);
            }
        }
        // An object inside takes precedence over a description without a code.
        if let Some(fault) = self.take_from_object(Self::has_code) {
            return Some(fault);
        }
        if !has_code && self.has_text() {
            return Some(self.take_own());
        }
        self.take_from_object(Self::has_text)
            .or_else(|| self.take_from_array())
    }

    fn find(&self, names: &[&str], fits: impl Fn(&str, &Value) -> bool) -> Option<&String> {
        let (name, _) = find(self.others.as_ref()?, names, fits)?;
        Some(name)
    }

    fn take(&mut self, names: &[&str], fits: impl Fn(&str, &Value) -> bool) -> Option<Value> {
        let name = self.find(names, fits)?.clone();
        self.take_other(&name)
    }

    fn has_code(&self) -> bool {
        self.texts[CODE].is_some() || self.digits.is_some() || self.find(CODES, is_code).is_some()
    }

    fn description(&self) -> Option<&str> {
        let other = || find(self.others.as_ref()?, DESCRIPTIONS, is_string);
        let own = self.texts[DESCRIPTION].as_deref();
        own.or_else(|| other()?.1.as_str())
    }

    fn has_description(&self) -> bool {
        self.description().is_some()
    }

    /// Whether there is a description that isn't empty. This is enough if there is no code.
    fn has_text(&self) -> bool {
        self.description().is_some_and(|text| !text.is_empty())
    }

    /// Returns the fault of the object's own members. Unused ones stay in `extra`.
    fn take_own(&mut self) -> Fault {
        let code = self.texts[CODE].take().or_else(|| self.digits.take());
        let code = code.or_else(|| into_text(self.take(CODES, is_code)?));
        let description = self.texts[DESCRIPTION].take();
        let description = description.or_else(|| into_text(self.take(DESCRIPTIONS, is_string)?));
        let source = self.texts[SOURCE].take();
        let source = source.or_else(|| into_text(self.take(SOURCES, is_string)?));
        let data = self.data.take().filter(|data| !data.is_null());
        let data = data.or_else(|| self.take(DATA, |_, value| !value.is_null()));
        let mut extra = self.others.take();
        if let Some(extra) = &mut extra {
            for name in NULLABLE {
                if extra.get(name).is_some_and(Value::is_null) {
                    extra.remove(name);
                }
            }
        }
        Fault {
            code: code.unwrap_or_default(),
            description: description.unwrap_or_default(),
            data: match data {
                None => Vec::new(),
                Some(Value::Array(items)) => items,
                Some(item) => Vec::from([item]),
            },
            source,
            extra: extra.unwrap_or_default(),
        }
    }

    /// The answer of a token service (RFC 6749, section 5.2): `error` is its code, `error_description`
    /// its description, and no other member has a meaning here.
    fn take_token_error(&mut self) -> Option<Fault> {
        let code = self.find(&["error"], is_string)?.clone();
        let description = self.find(&["error_description"], is_string)?.clone();
        let code = into_text(self.take_other(&code)?)?;
        let description = into_text(self.take_other(&description)?)?;
        Some(Fault {
            extra: self.take_rest(),
            ..Fault::new(code, description)
        })
    }

    /// Returns the fault of the object in `error` or `fault`, if it has a description and passes the test.
    fn take_from_object(&mut self, test: fn(&Self) -> bool) -> Option<Fault> {
        let name = self.find(OBJECTS, |_, value| value.is_object())?.clone();
        let Value::Object(object) = self.take_other(&name)? else {
            return None;
        };
        let mut inner = Self::from(object);
        if !(test(&inner) && inner.has_description()) {
            self.set_other(name, inner.take_rest().into());
            return None;
        }
        Some(within(inner.take_own(), self.take_rest(), name, None))
    }

    /// Returns the fault of the first object in an array of errors, if it has a description.
    fn take_from_array(&mut self) -> Option<Fault> {
        let has_object = |_: &str, value: &Value| {
            let mut items = value.as_array().into_iter().flatten();
            items.any(Value::is_object)
        };
        let name = self.find(ARRAYS, has_object)?.clone();
        let Value::Array(mut items) = self.take_other(&name)? else {
            return None;
        };
        let mut inner = take_first_object(&mut items)?;
        if !(inner.has_text() || inner.has_code() && inner.has_description()) {
            return None;
        }
        Some(within(
            inner.take_own(),
            self.take_rest(),
            name,
            Some(items),
        ))
    }
}

fn take_first_object(items: &mut Vec<Value>) -> Option<Members> {
    let at = items.iter().position(Value::is_object)?;
    match items.remove(at) {
        Value::Object(object) => Some(object.into()),
        _ => None,
    }
}

/// Adds what surrounds the object that told of the error to the fault's `extra`: the members around it, and
/// the other items if it was in an array. A member of the object whose name is taken stays where it was.
fn within(
    mut fault: Fault,
    mut around: Map<String, Value>,
    mut name: String,
    items: Option<Vec<Value>>,
) -> Fault {
    if items.is_some() && !around.contains_key("errors") {
        name = "errors".into();
    }
    let is_free = |member: &String| *member != name && !around.contains_key(member);
    let (free, taken): (Map<_, _>, Map<_, _>) = mem::take(&mut fault.extra)
        .into_iter()
        .partition(|(member, _)| is_free(member));
    around.extend(free);
    let taken = (!taken.is_empty()).then_some(Value::Object(taken));
    let rest = match items {
        None => taken,
        Some(items) => {
            let items: Vec<_> = taken.into_iter().chain(items).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
    };
    if let Some(rest) = rest {
        around.insert(name, rest);
    }
    fault.extra = around;
    fault
}

/// Whether a member with one of the names for codes is a string or a number. The documented name's string is stored
/// separately.
fn is_code(name: &str, value: &Value) -> bool {
    let is_type = || name.trim_matches(['_', '-']).eq_ignore_ascii_case("type");
    match value {
        Value::String(text) if is_type() => !is_address(text),
        Value::String(_) => name != "code",
        Value::Number(_) => !is_type(),
        _ => false,
    }
}

fn is_string(_: &str, value: &Value) -> bool {
    value.is_string()
}

/// Returns a string, or the digits of a number.
fn into_text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

impl Fault {
    /// Reads a fault from a service's body. A byte order mark is skipped, and the code may be any number.
    #[cfg(feature = "http")]
    pub(crate) fn from_json(body: &[u8]) -> Option<Self> {
        const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
        let body = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
        // Checking the first byte costs less than an error of the parser.
        let first = *body.trim_ascii_start().first()?;
        if !matches!(first, b'{' | b'[' | b'"') {
            return None;
        }
        let text = core::str::from_utf8(body).ok()?;
        match first {
            b'{' => Self::scan_documented(text).or_else(|| Self::of_object(text)),
            b'[' => Self::of_array(serde_json::from_str(text).ok()?),
            _ => Self::of_object(&serde_json::from_str::<String>(text).ok()?),
        }
    }

    /// Reads a fault from the JSON of an object.
    pub(super) fn of_object(text: &str) -> Option<Self> {
        let mut members = Members::default();
        members.read_json(text).ok()?;
        members.take_fault()
    }

    /// Reads a fault from the first object in an array.
    fn of_array(mut items: Vec<Value>) -> Option<Self> {
        let fault = take_first_object(&mut items)?.take_fault()?;
        Some(within(fault, Map::new(), String::new(), Some(items)))
    }
}

impl<'de> Deserialize<'de> for Fault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Body)
    }
}

/// Reads a fault from any JSON value that may contain one.
struct Body;

impl Body {
    fn some<E: Error>(fault: Option<Fault>) -> Result<Fault, E> {
        fault.ok_or_else(|| E::custom("this is not a fault: it has no `description` or `message`"))
    }
}

impl<'de> Visitor<'de> for Body {
    type Value = Fault;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object that describes an error")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Fault, A::Error> {
        let mut members = Members::default();
        members.read_map(map)?;
        Self::some(members.take_fault())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Fault, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Self::some(Fault::of_array(items))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Fault, E> {
        Self::some(Fault::of_object(text))
    }
}
