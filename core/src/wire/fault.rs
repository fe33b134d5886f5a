use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use super::member_names;

/// The JSON object that describes an error on the wire.
///
/// It is written as documented: `code` (a string), `description`, `data` (left out if empty) and `source`,
/// then the members of `extra`. It is read as services really send it:
///
/// 1. **The object** is the body itself if it has a code and a description; else the object in its `error`
///    or `fault`; else the body itself without a code; else the first object in its `errors` array, or in
///    its `detail` if that is an array. If the body is an array, its first object is read instead; if it is a
///    JSON string that holds an object, that one.
/// 2. **Its members** are the first of these that are there:
///
///    | field | members |
///    |---|---|
///    | `code` | `code`, `errorCode` (strings, or numbers as their digits), `type` if it isn't an address, `error` if it is a string beside an `error_description` |
///    | `description` | `description`, `message`, `detail`, `msg`, `errorMessage`, `error_description`, `title`, `reason`, `error` (strings) |
///    | `source` | `source`, `target` (strings) |
///    | `data` | `data`: an array's items, or else one item |
///
///    ASCII case, `_` and `-` don't count (`Code`, `error_code`), but a member with the very name comes first.
/// 3. Without a code, an object with a description is a fault with an empty `code`. A number in `status`,
///    `statusCode` or `httpStatusCode` is not a code.
///
/// All other members are stored in `extra`: those of the object, and those around it. If both have a member of the
/// same name, the object's own stays where it was, for instance in `error`. The other errors of an array stay in
/// `extra["errors"]`. Deserialising fails without a description.
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
///
/// let fault: Fault = serde_json::from_str(
///     r#"{"error": {"code": "card_declined", "message": "Your card was declined"}, "request_id": "r-1"}"#,
/// )?;
/// assert_eq!(fault.to_string(), "card_declined: Your card was declined");
/// assert_eq!(fault.extra["request_id"], "r-1");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The code of the error: a number in a string as documented, a name in other services, or empty.
    pub code: String,
    /// The error in words.
    pub description: String,
    /// Further objects, for some errors.
    pub data: Vec<Value>,
    /// The service that answers, or a part of it.
    pub source: Option<String>,
    /// All other members. A `code` that is neither a string nor a number, and that no [`Value`] can hold, is
    /// here as its JSON text.
    pub extra: Map<String, Value>,
}

impl Fault {
    /// Makes a fault without `data` and `source`.
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

    /// Returns the code as a number. `None` if it is anything but decimal digits, or too large for a `u32`.
    ///
    /// ```
    /// use partner_error::Fault;
    ///
    /// assert_eq!(Fault::new("800064", "").number(), Some(800_064));
    /// assert_eq!(Fault::new("card_declined", "").number(), None);
    /// ```
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        number(&self.code)
    }

    /// The member of `extra` with this name in any spelling, if its value fits.
    pub(crate) fn extra(&self, name: &str, fits: fn(&Value) -> bool) -> Option<&Value> {
        let found = member_names::find(&self.extra, &[name], |_, value| fits(value));
        found.map(|(_, value)| value)
    }
}

/// The number that a code is: decimal digits alone.
pub(crate) fn number(code: &str) -> Option<u32> {
    // `parse` would take a sign in front as well.
    let first = code.as_bytes().first()?;
    first.is_ascii_digit().then_some(code)?.parse().ok()
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
