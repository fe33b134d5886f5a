use alloc::boxed::Box;
use core::time::Duration;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::fault::Fault;
use super::wording::{Texts, Wording};
use crate::catalogue::Entry;
use crate::error::{Declare, PartnerError};

/// Builds an error back from a fault. Derived with `#[pc(decode)]`.
///
/// The arguments are read from the fault's `parameters` if these are complete. The envelopes
/// [`Detailed`](crate::Envelope::Detailed) and [`Problem`](crate::Envelope::Problem) contain them, and then the
/// description may have any wording and language. Otherwise the arguments are captured from the description by the
/// entry's template. Each is parsed with [`FromStr`](core::str::FromStr), or else converted with `From<String>`.
/// `data` is deserialised with serde. If an argument would be shown as another text than the one that was read
/// (`seat 007` for 7), no value is built.
///
/// An implementation written by hand can also build entries that the derive can't. A `Failure` calls `decode` if
/// the description is the entry's message, if the fault has the entry's parameters, or if the entry has no arguments.
///
/// ```
/// use partner_error::{Decode, Fault, PartnerCenterError, PartnerError};
/// use serde_json::json;
///
/// let error = PartnerCenterError::CartBusy { cart_id: "C-7".into() };
/// let fault = Fault::of(&error);
/// assert_eq!(PartnerCenterError::decode(error.entry(), &fault).as_ref(), Some(&error));
///
/// let mut reworded = Fault::new("800064", "Der Warenkorb wird gerade bearbeitet");
/// assert_eq!(PartnerCenterError::decode(error.entry(), &reworded), None);
/// reworded.extra.insert("parameters".to_owned(), json!({"cart_id": "C-7"}));
/// assert_eq!(PartnerCenterError::decode(error.entry(), &reworded), Some(error));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be built from a response, because it isn't derived with `decode`",
    label = "this type has no `Decode`",
    note = "write `#[pc(decode)]` below the `#[derive(PartnerError)]` of `{Self}`"
)]
pub trait Decode: PartnerError + Sized {
    /// Builds the value of an entry from a fault.
    ///
    /// Returns `None` if
    ///
    /// - the entry is not in this type's catalogue, or two transparent variants lead to it, so that it
    ///   cannot be known which of them was sent;
    /// - an argument or the `data` cannot be parsed, or would be shown as another text;
    /// - the entry can't be built from text: it has a `#[source]`, `#[from]` or `internal` field, or is
    ///   marked `opaque`;
    /// - it has a field marked `#[pc(retry_after)]`, which is read from the header of a
    ///   [`Failure`](crate::Failure);
    /// - the fault lacks one of the entry's parameters, and the description is not the entry's message, was cut
    ///   off, or can be read in more than one way; or placeholders touch or have a format spec.
    ///
    /// An entry without arguments is built from any wording.
    ///
    /// ```
    /// use partner_error::{Decode, Fault, PartnerError, Status};
    ///
    /// #[derive(Debug, PartialEq, PartnerError)]
    /// #[pc(decode)]
    /// enum SeatError {
    ///     #[pc(code = 1, status = 409, msg = "Seat {seat} is taken")]
    ///     Taken { seat: u32 },
    /// }
    ///
    /// let entry = SeatError::catalogue().get(Status::CONFLICT, 1).unwrap();
    /// let decode = |description| SeatError::decode(entry, &Fault::new("1", description));
    /// assert_eq!(decode("Seat 7 is taken"), Some(SeatError::Taken { seat: 7 }));
    /// assert_eq!(decode("Seat 007 is taken"), None);
    /// assert_eq!(decode("Seat 7 was given away"), None);
    /// ```
    fn decode(entry: &'static Entry, fault: &Fault) -> Option<Self>;

    /// Like [`decode`](Self::decode), with a description that has been read already. The derive implements
    /// it, so that trying several types reads the description once.
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

/// A fault of which the description and the parameters have been read for an entry.
#[doc(hidden)]
#[derive(Debug)]
pub struct Wire<'a> {
    entry: &'static Entry,
    fault: &'a Fault,
    wording: Wording<'a>,
    delay: RetryAfter,
}

/// What the header `Retry-After` says.
#[derive(Clone, Copy, Debug)]
pub enum RetryAfter {
    /// Not a number of seconds, or the headers aren't known.
    Unknown,
    /// There is no such header.
    Missing,
    /// The number of seconds.
    Seconds(Duration),
}

impl<'a> Wire<'a> {
    /// Reads the description and the parameters.
    #[must_use]
    pub fn read(entry: &'static Entry, fault: &'a Fault) -> Self {
        let (template, status) = (entry.template(), entry.status());
        let wording = Wording::read(template, status, entry.parameters(), fault);
        Self::new(entry, fault, wording)
    }

    /// Makes a fault of which the description and the parameters have been read.
    pub(crate) fn new(entry: &'static Entry, fault: &'a Fault, wording: Wording<'a>) -> Self {
        Self {
            entry,
            fault,
            wording,
            delay: RetryAfter::Unknown,
        }
    }

    /// Adds what the header `Retry-After` says.
    #[cfg(feature = "http")]
    pub(crate) fn with_delay(self, delay: RetryAfter) -> Self {
        Self { delay, ..self }
    }

    /// What the header `Retry-After` says.
    pub(crate) fn delay(&self) -> RetryAfter {
        self.delay
    }

    /// Whether the fault has all parameters of the entry.
    #[must_use]
    pub fn has_parameters(&self) -> bool {
        self.wording.parameters().is_some()
    }

    /// The parameters that the fault has, if it has all of the entry's.
    #[cfg(feature = "http")]
    pub(crate) fn parameters(&self) -> Option<&[&'a str]> {
        self.wording.parameters()
    }

    /// Returns a value if its parameters are those of the fault.
    #[must_use]
    pub fn if_sent<E: PartnerError>(&self, error: E) -> Option<E> {
        let sent = self.wording.parameters()?;
        let shown = error.parameters();
        let shown = shown.iter().map(|(_, text)| text.as_str());
        shown.eq(sent.iter().copied()).then_some(error)
    }

    /// Whether the description is the entry's message.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.wording.agrees
    }

    /// The position of the entry among the type's own, if it is one of these.
    #[must_use]
    pub fn position<E: Declare>(&self) -> Option<usize> {
        E::CATALOGUE.position(self.entry)
    }

    /// Whether several transparent variants of the type lead to the entry. The wire doesn't say which one was
    /// sent.
    #[must_use]
    pub fn has_several_routes<E: Declare>(&self) -> bool {
        let joined = E::CATALOGUE.joined().iter();
        joined
            .filter(|joined| joined.has(self.entry))
            .nth(1)
            .is_some()
    }

    /// The text of a field: its parameter, or else the text of all arguments that show it, if they agree.
    pub(crate) fn text(&self, arguments: &[usize]) -> Option<&'a str> {
        match &self.wording.texts {
            Texts::Parameters(parameters) => {
                let mut known = self.entry.template().declared.parameters();
                let position = known.position(|(_, argument)| arguments.contains(&argument))?;
                parameters.get(position).copied()
            }
            Texts::Arguments(values) => {
                let values = values.as_slice();
                let mut texts = arguments
                    .iter()
                    .map(|argument| values.get(*argument).copied());
                let first = texts.next()??;
                texts.all(|text| text == Some(first)).then_some(first)
            }
        }
    }

    /// The field marked `#[pc(data)]`: a value that is written as an array for the items of `data`, as null
    /// for none, or as anything else for the only item.
    pub(crate) fn data<T: Serialize + DeserializeOwned>(&self) -> Option<T> {
        let items = &self.fault.data;
        let one = match &items[..] {
            [] => build(Value::Null, Value::is_null),
            // An array gives its items, and null gives none.
            [Value::Array(_) | Value::Null] => None,
            [item] => build(item.clone(), |written| {
                !written.is_array() && !written.is_null()
            }),
            _ => None,
        };
        one.or_else(|| build(Value::Array(items.clone()), Value::is_array))
    }
}

/// Deserialises a field. Returns `None` if it would be serialised in another form than the one that was read.
fn build<T: Serialize + DeserializeOwned>(value: Value, has_form: fn(&Value) -> bool) -> Option<T> {
    let field = T::deserialize(value).ok()?;
    let written = serde_json::to_value(&field).ok()?;
    has_form(&written).then_some(field)
}
