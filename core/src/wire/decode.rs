use alloc::boxed::Box;
use alloc::string::ToString;
use core::fmt::Display;
use core::str::FromStr;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::compare_wording;
use super::fault::Fault;
use crate::catalogue::Entry;
use crate::error::{Data, Declare, PartnerError};
use crate::template::Values;

/// The way back: builds the value from what stood on the wire. Derived with `#[pc(decode)]`.
///
/// Arguments are captured from the description by the entry's template and parsed with
/// [`FromStr`](core::str::FromStr); `data` is deserialised. What the derive cannot build can be built by
/// hand: a `Failure` asks `decode` where the description is the entry's message, and where the entry has
/// nothing to read.
///
/// ```
/// use partner_error::{Decode, Fault, PartnerCenterError, PartnerError};
///
/// let error = PartnerCenterError::CartBusy { cart_id: "C-7".into() };
/// let fault = Fault::of(&error);
/// assert_eq!(PartnerCenterError::decode(error.entry(), &fault), Some(error));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded: it is not derived with the flag `decode`",
    label = "this type has no `Decode`",
    note = "write `#[pc(decode)]` on the type that derives `PartnerError`"
)]
pub trait Decode: PartnerError + Sized {
    /// The value that a fault tells of, if it is one of this entry.
    ///
    /// `None` if the entry is not of this type's catalogue; if the description is not the entry's
    /// message, was cut off, or can be read in more than one way; if an argument or the `data`
    /// cannot be parsed; or if such a value cannot be built from text at all, because the entry has
    /// a `#[source]`, `#[from]` or `internal` field, placeholders that touch, or a format spec. An
    /// entry that has nothing to read is built whatever the wording.
    fn decode(entry: &'static Entry, fault: &Fault) -> Option<Self>;

    /// [`decode`](Self::decode) of a fault whose description has been read. The derive implements it,
    /// so that to look at several types, or from several places, reads it once.
    #[doc(hidden)]
    #[must_use]
    fn __build(wire: &Wire<'_>) -> Option<Self> {
        Self::decode(wire.entry, wire.fault)
    }
}

impl<E: Decode + Declare> Decode for Box<E> {
    fn decode(entry: &'static Entry, fault: &Fault) -> Option<Self> {
        E::decode(entry, fault).map(Box::new)
    }

    fn __build(wire: &Wire<'_>) -> Option<Self> {
        E::__build(wire).map(Box::new)
    }
}

/// A fault, as the template of an entry reads it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Wire<'a> {
    entry: &'static Entry,
    fault: &'a Fault,
    agrees: bool,
    /// None unless there is one way to read the description.
    values: Values<'a>,
}

impl<'a> Wire<'a> {
    /// Reads the description.
    #[must_use]
    pub fn read(entry: &'static Entry, fault: &'a Fault) -> Self {
        let mut values = Values::None;
        let agrees = compare_wording::agrees(entry, &fault.description, &mut values);
        Self {
            entry,
            fault,
            agrees,
            values,
        }
    }

    /// Whether the description is the entry's message.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.agrees
    }

    /// Where the entry stands in the type's own, if it is one of these.
    #[must_use]
    pub fn position<E: Declare>(&self) -> Option<usize> {
        E::CATALOGUE.position(self.entry)
    }

    /// A field, parsed from each of the arguments that it is. All of them must read alike.
    #[must_use]
    pub fn argument<T: FromStr>(&self, arguments: &[usize]) -> Option<T> {
        self.text(arguments)?.parse().ok()
    }

    /// What stands in the message for a field.
    fn text(&self, arguments: &[usize]) -> Option<&'a str> {
        let values = self.values.as_slice();
        let mut texts = arguments
            .iter()
            .map(|argument| values.get(*argument).copied());
        let first = texts.next()??;
        texts.all(|text| text == Some(first)).then_some(first)
    }

    /// A field marked `#[pc(data)]` that the message shows, too. Both must say the same.
    #[must_use]
    pub fn shown_data<T>(&self, arguments: &[usize]) -> Option<T>
    where
        T: Serialize + DeserializeOwned + Display,
    {
        let text = self.text(arguments)?;
        self.data::<T>().filter(|field| field.to_string() == text)
    }

    /// The field marked `#[pc(data)]`: what gives just these items when it is put on the wire. A
    /// single item is taken for the whole field first, then for the only one of a list.
    #[must_use]
    pub fn data<T: Serialize + DeserializeOwned>(&self) -> Option<T> {
        let whole = match &self.fault.data[..] {
            [] => Some(Value::Null),
            [item] => Some(item.clone()),
            _ => None,
        };
        let list = Value::Array(self.fault.data.clone());
        whole.into_iter().chain([list]).find_map(|value| {
            let field = T::deserialize(value).ok()?;
            (Data::of_field(&field) == self.fault.data).then_some(field)
        })
    }
}
