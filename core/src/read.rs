//! Makes a fault of what was read: finds the row of the table in [`Fault`]'s documentation that an object
//! fits.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error};
use serde_json::{Map, Value};

use crate::Fault;
use crate::members::{
    CODE, DATA, DESCRIPTION, ERROR, ERROR_DESCRIPTION, KNOWN, MESSAGE, Members, SOURCE, STATUS_CODE,
};

impl Members {
    /// What no row took, among the others.
    fn take_extra(&mut self) -> Map<String, Value> {
        let mut extra = self.extra.take().unwrap_or_default();
        if let Some(digits) = self.digits.take() {
            let code = serde_json::from_str(&digits).unwrap_or(Value::String(digits));
            extra.insert(KNOWN[CODE].to_owned(), code);
        }
        for (name, member) in KNOWN.iter().zip(&mut self.known) {
            if let Some(value) = member.take() {
                extra.insert((*name).to_owned(), value);
            }
        }
        extra
    }

    /// The code, which is a string or a number.
    fn take_code(&mut self) -> Option<String> {
        let digits = self.digits.take();
        let text = digits.or_else(|| take_string(&mut self.known[CODE]));
        text.or_else(|| into_text(self.known[CODE].take()?))
    }

    fn take_fault(&mut self) -> Option<Fault> {
        let is_string = |member: &Option<Value>| matches!(member, Some(Value::String(_)));
        let is_code =
            |member: Option<&Value>| matches!(member, Some(Value::String(_) | Value::Number(_)));
        if (self.digits.is_some() || is_code(self.known[CODE].as_ref()))
            && (is_string(&self.known[DESCRIPTION]) || is_string(&self.known[MESSAGE]))
        {
            return Some(self.documented());
        }
        if let Some(Value::Object(error)) = &self.known[ERROR] {
            if is_code(error.get("code")) && error.get("message").is_some_and(Value::is_string) {
                return Some(self.odata());
            }
        }
        if is_string(&self.known[ERROR]) && is_string(&self.known[ERROR_DESCRIPTION]) {
            return Some(self.token_service());
        }
        let is_gateway = matches!(self.known[STATUS_CODE], Some(Value::Number(_)));
        (is_gateway && is_string(&self.known[MESSAGE])).then(|| self.gateway())
    }

    fn documented(&mut self) -> Fault {
        let text = take_string(&mut self.known[DESCRIPTION])
            .or_else(|| take_string(&mut self.known[MESSAGE]));
        let code = self.take_code();
        let data = match self.known[DATA].take() {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(item) => Vec::from([item]),
        };
        let source = take_string(&mut self.known[SOURCE]);
        let has_more = self.extra.is_some() || self.known.iter().any(Option::is_some);
        let extra = if has_more {
            // A member that is null says nothing.
            for member in [DESCRIPTION, MESSAGE, SOURCE] {
                self.known[member].take_if(|value| value.is_null());
            }
            self.take_extra()
        } else {
            Map::new()
        };
        Fault {
            data,
            source,
            extra,
            ..Fault::new(code.unwrap_or_default(), text.unwrap_or_default())
        }
    }

    fn odata(&mut self) -> Fault {
        let Some(Value::Object(mut error)) = self.known[ERROR].take() else {
            return Fault::new("", "");
        };
        let code = error.remove("code").and_then(into_text);
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
        let code = take_string(&mut self.known[ERROR]).unwrap_or_default();
        let text = take_string(&mut self.known[ERROR_DESCRIPTION]).unwrap_or_default();
        Fault {
            extra: self.take_extra(),
            ..Fault::new(code, text)
        }
    }

    fn gateway(&mut self) -> Fault {
        let text = take_string(&mut self.known[MESSAGE]).unwrap_or_default();
        Fault {
            extra: self.take_extra(),
            ..Fault::new("", text)
        }
    }
}

/// A string, or a number as its digits.
fn into_text(code: Value) -> Option<String> {
    match code {
        Value::Number(number) => Some(number.to_string()),
        code => into_string(code),
    }
}

fn into_string(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// Takes the member out if it is a string.
#[inline]
fn take_string(member: &mut Option<Value>) -> Option<String> {
    if !matches!(member, Some(Value::String(_))) {
        return None;
    }
    into_string(member.take()?)
}

impl<'de> Deserialize<'de> for Fault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = Members::deserialize(deserializer)?;
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
        let text = core::str::from_utf8(body).ok()?;
        let mut members = Members::default();
        members.read_json(text).ok()?;
        members.take_fault()
    }
}
