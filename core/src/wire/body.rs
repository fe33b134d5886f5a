use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::error::{Message, PartnerError, Short};

/// What goes on the wire for an error: serialises as the documented fault, straight from the value.
///
/// The keys are `code` (a string), `description`, `data` (left out where there is none) and
/// `source`, in this order.
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
    pub(crate) error: &'a dyn PartnerError,
}

impl<'a> Body<'a> {
    /// The body for an error, of whichever type.
    #[must_use]
    pub fn of(error: &'a dyn PartnerError) -> Self {
        Self { error }
    }
}

impl Serialize for Body<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entry = self.error.entry();
        #[cfg(feature = "json")]
        let data = super::data::of(self.error, entry);
        #[cfg(not(feature = "json"))]
        let data: [(); 0] = [];

        let fields = if data.is_empty() { 3 } else { 4 };
        let mut fault = serializer.serialize_struct("Fault", fields)?;
        fault.serialize_field("code", itoa::Buffer::new().format(entry.code()))?;
        fault.serialize_field("description", &Description(self.error.message()))?;
        if data.is_empty() {
            fault.skip_field("data")?;
        } else {
            fault.serialize_field("data", &data)?;
        }
        fault.serialize_field("source", entry.source())?;
        fault.end()
    }
}

/// Serialises as a string, without allocating one.
struct Description<'a>(Message<'a>);

impl Serialize for Description<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut short = Short::new_const();
        match self.0.short(&mut short) {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_str(&self.0),
        }
    }
}
