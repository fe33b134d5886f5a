//! Makes a fault of what was read: finds the row of the table in [`Fault`]'s documentation that an object
//! fits.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error};
use serde_json::{Map, Value};

use super::fault::Fault;
use super::json_object::{CODE, DATA, DESCRIPTION, Members, SOURCE, TEXTS};

impl Members {
    /// All that is left, by name.
    fn take_rest(&mut self) -> Map<String, Value> {
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

    fn take_other(&mut self, name: &str) -> Option<Value> {
        self.others.as_mut()?.remove(name)
    }

    fn is_string(&self, name: &str) -> bool {
        self.other(name).is_some_and(Value::is_string)
    }

    pub(crate) fn take_fault(&mut self) -> Option<Fault> {
        let has_code = self.texts[CODE].is_some()
            || self.digits.is_some()
            || self.other(TEXTS[CODE]).is_some_and(Value::is_number);
        if has_code && (self.texts[DESCRIPTION].is_some() || self.is_string("message")) {
            return Some(self.documented());
        }
        let is_code = |value: &Value| value.is_string() || value.is_number();
        if let Some(Value::Object(error)) = self.other("error") {
            if error.get("code").is_some_and(is_code)
                && error.get("message").is_some_and(Value::is_string)
            {
                return Some(self.odata());
            }
        }
        if self.is_string("error") && self.is_string("error_description") {
            return Some(self.token_service());
        }
        let is_gateway = self.other("statusCode").is_some_and(Value::is_number);
        (is_gateway && self.is_string("message")).then(|| self.gateway())
    }

    fn documented(&mut self) -> Fault {
        let text = self.texts[DESCRIPTION].take();
        let text = text.or_else(|| into_string(self.take_other("message")?));
        let code = self.texts[CODE].take().or_else(|| self.digits.take());
        let code = code.or_else(|| into_text(self.take_other(TEXTS[CODE])?));
        let data = match self.data.take() {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(item) => Vec::from([item]),
        };
        let mut extra = self.others.take();
        if let Some(extra) = &mut extra {
            // A member that is null says nothing.
            for name in [TEXTS[DESCRIPTION], "message", TEXTS[SOURCE]] {
                if extra.get(name).is_some_and(Value::is_null) {
                    extra.remove(name);
                }
            }
        }
        Fault {
            code: code.unwrap_or_default(),
            description: text.unwrap_or_default(),
            data,
            source: self.texts[SOURCE].take(),
            extra: extra.unwrap_or_default(),
        }
    }

    fn odata(&mut self) -> Fault {
        let Some(Value::Object(mut error)) = self.take_other("error") else {
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
        let mut extra = self.take_rest();
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
        let code = self.take_other("error").and_then(into_string);
        let text = self.take_other("error_description").and_then(into_string);
        Fault {
            extra: self.take_rest(),
            ..Fault::new(code.unwrap_or_default(), text.unwrap_or_default())
        }
    }

    fn gateway(&mut self) -> Fault {
        let text = self.take_other("message").and_then(into_string);
        Fault {
            extra: self.take_rest(),
            ..Fault::new("", text.unwrap_or_default())
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
