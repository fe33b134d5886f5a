use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

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
    /// Every other member that was read. A `code` that is none, and that no [`Value`] holds, is there as
    /// its JSON text.
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

    /// The code as a number. `None` if it is anything but decimal digits, or too large.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        // A sign in front is what `parse` takes besides digits.
        let first = self.code.as_bytes().first()?;
        first.is_ascii_digit().then_some(&self.code)?.parse().ok()
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
