use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::envelopes::{self, Facts, Key, Output};
use crate::catalogue::Envelope;
use crate::error::{Message, PartnerError, Short};

/// The JSON object that goes on the wire for an error. It is serialised straight from the value.
///
/// Its members are those of the [`Envelope`] that the error's type declares. In the default one they are
/// `code` (a string), `description`, `data` (left out if there is none) and `source`, in this order.
///
/// ```
/// # #[cfg(feature = "json")] {
/// use partner_error::{Body, PartnerCenterError};
///
/// let error = PartnerCenterError::CartBusy { cart_id: "C-7".into() };
/// assert_eq!(
///     serde_json::to_string(&Body::of(&error)).unwrap(),
///     r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#
/// );
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Body<'a> {
    pub(super) error: &'a dyn PartnerError,
    pub(super) envelope: Envelope,
}

impl<'a> Body<'a> {
    /// Makes the body of an error, in the envelope of its type.
    #[must_use]
    pub fn of(error: &'a dyn PartnerError) -> Self {
        Self {
            error,
            envelope: error.__catalogue().envelope(),
        }
    }

    /// Chooses another envelope.
    ///
    /// ```
    /// # #[cfg(feature = "json")] {
    /// use partner_error::{Body, Envelope, PartnerCenterError};
    ///
    /// let error = PartnerCenterError::CartBusy { cart_id: "C-7".into() };
    /// let body = Body::of(&error).envelope(Envelope::Detailed).to_json();
    /// assert_eq!(
    ///     String::from_utf8(body).unwrap(),
    ///     r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD","errorName":"CartBusy","isRetryable":true,"parameters":{"cart_id":"C-7"}}"#
    /// );
    /// # }
    /// ```
    #[must_use]
    pub fn envelope(self, envelope: Envelope) -> Self {
        Self { envelope, ..self }
    }

    /// Returns the media type: `application/json`, or `application/problem+json` for
    /// [`Envelope::Problem`].
    ///
    /// ```
    /// use partner_error::{Body, Envelope, PartnerCenterError};
    ///
    /// let body = Body::of(&PartnerCenterError::InvalidCustomerId);
    /// assert_eq!(body.content_type(), "application/json");
    /// assert_eq!(body.envelope(Envelope::Problem).content_type(), "application/problem+json");
    /// ```
    #[must_use]
    pub fn content_type(&self) -> &'static str {
        self.envelope.content_type()
    }

    pub(super) fn facts(&self) -> Facts<'static> {
        Facts::of(self.error.entry(), self.error.__catalogue())
    }
}

impl Serialize for Body<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = self.facts();
        #[cfg(feature = "json")]
        let data = super::data::of(self.error, facts.entry);
        #[cfg(not(feature = "json"))]
        let data = Vec::new();
        let count = envelopes::count(self.envelope, &facts, !data.is_empty());
        let object = serializer.serialize_struct("Fault", count)?;
        let error = self.error;
        let mut object = Struct {
            object,
            error,
            data,
        };
        envelopes::write(self.envelope, &facts, &mut object)?;
        object.object.end()
    }
}

/// An item of `data`.
#[cfg(feature = "json")]
type Item = serde_json::Value;
/// Without the feature `json` there is no `data`.
#[cfg(not(feature = "json"))]
type Item = ();

/// Writes members to a serializer.
struct Struct<'a, S> {
    object: S,
    error: &'a dyn PartnerError,
    data: Vec<Item>,
}

impl<S: SerializeStruct> Output for Struct<'_, S> {
    type Error = S::Error;

    fn text(&mut self, key: Key, text: &str) -> Result<(), S::Error> {
        self.object.serialize_field(key.name, text)
    }

    fn number(&mut self, key: Key, number: u16) -> Result<(), S::Error> {
        self.object.serialize_field(key.name, &number)
    }

    fn flag(&mut self, key: Key, flag: bool) -> Result<(), S::Error> {
        self.object.serialize_field(key.name, &flag)
    }

    fn message(&mut self, key: Key) -> Result<(), S::Error> {
        let text = Text(self.error.message());
        self.object.serialize_field(key.name, &text)
    }

    fn data(&mut self, key: Key) -> Result<(), S::Error> {
        if self.data.is_empty() {
            return self.object.skip_field(key.name);
        }
        self.object.serialize_field(key.name, &self.data)
    }

    fn parameters(&mut self, key: Key) -> Result<(), S::Error> {
        self.object
            .serialize_field(key.name, &Parameters(self.error))
    }
}

/// Serialises as a string, without allocating one.
struct Text<'a>(Message<'a>);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut short = Short::new_const();
        match self.0.short(&mut short) {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_str(&self.0),
        }
    }
}

/// Serialises as an object of the error's parameters.
struct Parameters<'a>(&'a dyn PartnerError);

impl Serialize for Parameters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parameters = self.0.parameters();
        let mut object = serializer.serialize_map(Some(parameters.len()))?;
        for (name, text) in parameters {
            object.serialize_entry(name, &text)?;
        }
        object.end()
    }
}
