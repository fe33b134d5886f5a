use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::__private_0_1::Data;
use crate::PartnerError;

/// The JSON object that tells of an error on the wire.
///
/// It is written as documented: `code` (a string), `description`, `data` (left out where it is
/// empty) and `source`, then what is in `extra`. It is read as services really answer; the first of
/// these rows that fits makes the object a fault:
///
/// | shape | `code` | `description` | `source` | `data` |
/// |---|---|---|---|---|
/// | has `code` (string or number), and `description` or `message` (string) | it, a number as its digits | `description`, else `message` | `source` | an array's items, else one item |
/// | `{"error": {"code", "message", ...}}` | `error.code` | `error.message` | `error.target` | none |
/// | `{"error": "...", "error_description": "..."}` | `error` | `error_description` | none | none |
/// | `{"statusCode": n, "message": "..."}` | empty | `message` | none | none |
///
/// Every member that has no place in its row is kept in `extra`. An object that fits no row cannot
/// be deserialised.
///
/// ```
/// use partner_error::Fault;
///
/// let fault: Fault = serde_json::from_str(
///     r#"{"code": 2200, "description": "Unknown reseller", "data": [], "isRetryable": false}"#,
/// )?;
/// assert_eq!(fault.code, "2200");
/// assert_eq!(fault.number(), Some(2200));
/// assert_eq!(fault.extra["isRetryable"], false);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// What kind of error it is. Documented as a number in a string.
    pub code: String,
    /// The error in words.
    pub description: String,
    /// Further objects, for some errors.
    pub data: Vec<Value>,
    /// Who answers.
    pub source: Option<String>,
    /// Every other member that was read.
    pub extra: Map<String, Value>,
}

impl Fault {
    /// A fault without `data` and `source`.
    ///
    /// ```
    /// use partner_error::Fault;
    ///
    /// let fault = Fault::new("800064", "Cart C-7 is being processed by another request");
    /// assert_eq!(fault.number(), Some(800_064));
    /// ```
    #[must_use]
    pub fn new(code: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            description: description.into(),
            data: Vec::new(),
            source: None,
            extra: Map::new(),
        }
    }

    /// The fault that an error is on the wire.
    ///
    /// ```
    /// use partner_error::{Fault, PartnerCenterError};
    ///
    /// let fault = Fault::of(&PartnerCenterError::InvalidCustomerId);
    /// assert_eq!(fault.code, "900118");
    /// assert_eq!(fault.description, "Invalid Customer Id");
    /// assert_eq!(fault.source.as_deref(), Some("PartnerFD"));
    /// ```
    #[must_use]
    pub fn of(error: &dyn PartnerError) -> Self {
        let entry = error.entry();
        Self {
            code: entry.code().to_string(),
            description: error.message().to_string(),
            data: Data::of(error),
            source: Some(entry.source().to_string()),
            extra: Map::new(),
        }
    }

    /// The code as a number. `None` if it is anything but decimal digits, or too large.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        let is_decimal = self.code.bytes().all(|byte| byte.is_ascii_digit());
        is_decimal.then(|| self.code.parse().ok()).flatten()
    }

    /// The fault that a JSON object is, or the object itself if it is none.
    pub(crate) fn from_object(object: Map<String, Value>) -> Result<Self, Map<String, Value>> {
        Self::documented(object)
            .or_else(Self::odata)
            .or_else(Self::token_service)
            .or_else(Self::gateway)
    }

    fn documented(mut object: Map<String, Value>) -> Result<Self, Map<String, Value>> {
        let text = ["description", "message"]
            .into_iter()
            .find(|key| object.get(*key).is_some_and(Value::is_string));
        let (Some(code), Some(text)) = (object.get("code").and_then(code_of), text) else {
            return Err(object);
        };
        object.remove("code");
        let data = match object.remove("data") {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(item) => [item].into(),
        };
        Ok(Self {
            code,
            description: take_string(&mut object, text).unwrap_or_default(),
            data,
            source: take_string(&mut object, "source"),
            extra: object,
        })
    }

    fn odata(mut object: Map<String, Value>) -> Result<Self, Map<String, Value>> {
        let Some(Value::Object(error)) = object.get_mut("error") else {
            return Err(object);
        };
        let (Some(code), Some(_)) = (
            error.get("code").and_then(code_of),
            error.get("message").and_then(Value::as_str),
        ) else {
            return Err(object);
        };
        error.remove("code");
        let description = take_string(error, "message").unwrap_or_default();
        let source = take_string(error, "target");
        if error.is_empty() {
            object.remove("error");
        }
        Ok(Self {
            source,
            extra: object,
            ..Self::new(code, description)
        })
    }

    fn token_service(mut object: Map<String, Value>) -> Result<Self, Map<String, Value>> {
        let is_string = |key| object.get(key).is_some_and(Value::is_string);
        if !(is_string("error") && is_string("error_description")) {
            return Err(object);
        }
        Ok(Self {
            code: take_string(&mut object, "error").unwrap_or_default(),
            description: take_string(&mut object, "error_description").unwrap_or_default(),
            data: Vec::new(),
            source: None,
            extra: object,
        })
    }

    fn gateway(mut object: Map<String, Value>) -> Result<Self, Map<String, Value>> {
        let is_gateway = object.get("statusCode").is_some_and(Value::is_number)
            && object.get("message").is_some_and(Value::is_string);
        if !is_gateway {
            return Err(object);
        }
        Ok(Self {
            code: String::new(),
            description: take_string(&mut object, "message").unwrap_or_default(),
            data: Vec::new(),
            source: None,
            extra: object,
        })
    }
}

/// A string, or a number as its digits.
fn code_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Takes the member out if it is a string or null, and leaves it where it is if not.
fn take_string(object: &mut Map<String, Value>, key: &str) -> Option<String> {
    if !matches!(object.get(key)?, Value::String(_) | Value::Null) {
        return None;
    }
    match object.remove(key)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

impl fmt::Display for Fault {
    /// `800064: Cart C-7 is being processed by another request`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.code.is_empty() {
            write!(f, "{}: ", self.code)?;
        }
        f.write_str(&self.description)
    }
}

impl Serialize for Fault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("code", &self.code)?;
        object.serialize_entry("description", &self.description)?;
        if !self.data.is_empty() {
            object.serialize_entry("data", &self.data)?;
        }
        if let Some(source) = &self.source {
            object.serialize_entry("source", source)?;
        }
        let written = |key: &str| matches!(key, "code" | "description" | "data" | "source");
        for (key, value) in self.extra.iter().filter(|(key, _)| !written(key)) {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de> Deserialize<'de> for Fault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_object(Map::deserialize(deserializer)?).map_err(|_| {
            serde::de::Error::custom(
                "the object is no fault: one has `code` (a string or a number) with `description` or `message` (a string)",
            )
        })
    }
}
