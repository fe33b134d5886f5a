use core::error::Error;
use core::fmt;

use super::data::Data;
use super::declare::{Declare, Worded};
use super::limited::{Limited, MAX_CHARS};
use crate::catalogue::{Catalogue, Entry, Retry, Status};
use crate::template::Template;

/// An error of a REST API: it has a code, a status and a message, and belongs to a catalogue.
///
/// Only the derive implements it, for enums and structs; `&E` and `Box<E>` have it too. It is dyn
/// compatible: `&dyn PartnerError` is an error of whichever catalogue.
///
/// ```
/// use partner_error::{PartnerError, Status};
///
/// #[derive(Debug, PartnerError)]
/// #[pc(source = "Storefront")]
/// enum StorefrontError {
///     /// Another request holds the cart.
///     #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}")]
///     CartLocked { cart: String, until: String },
/// }
///
/// let error = StorefrontError::CartLocked { cart: "C-7".into(), until: "noon".into() };
/// assert_eq!(error.code(), 910_001);
/// assert_eq!(error.status(), Status::CONFLICT);
/// assert_eq!(error.to_string(), "Cart C-7 is locked until noon");
/// assert_eq!(error.entry().docs(), "Another request holds the cart.");
///
/// let any: &dyn PartnerError = &error;
/// assert_eq!(any.entry(), &StorefrontError::catalogue().own()[0]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `PartnerError`",
    label = "it has no code, status and message",
    note = "derive it: `#[derive(Debug, PartnerError)]`"
)]
pub trait PartnerError: Error {
    /// The row of the catalogue that this error is.
    fn entry(&self) -> &'static Entry;

    /// Writes this value's message in another template's wording, a translation for instance. The
    /// template's placeholders are those of the entry's own template.
    ///
    /// # Errors
    ///
    /// If the template has a placeholder that this value lacks, before anything is written; and
    /// what `out` or the `Display` of a field returns.
    fn render(&self, template: &Template, out: &mut dyn fmt::Write) -> fmt::Result;

    /// All entries of this type.
    fn catalogue() -> &'static Catalogue
    where
        Self: Sized;

    /// The number that names this error on the wire.
    fn code(&self) -> u32 {
        self.entry().code()
    }

    /// The HTTP status that carries this error.
    fn status(&self) -> Status {
        self.entry().status()
    }

    /// Whether repeating the request may help.
    fn retry(&self) -> Retry {
        self.entry().retry()
    }

    /// The message as it goes on the wire: never empty, at most 1024 characters.
    fn message(&self) -> Message<'_> {
        Message::of(self.__dyn())
    }

    #[doc(hidden)]
    fn __dyn(&self) -> &dyn PartnerError;

    #[doc(hidden)]
    fn __error(&self) -> &dyn Error;

    #[doc(hidden)]
    fn __data(&self, data: &mut Data);
}

impl<E: Declare + Error> PartnerError for E {
    fn entry(&self) -> &'static Entry {
        Declare::entry(self)
    }

    fn render(&self, template: &Template, out: &mut dyn fmt::Write) -> fmt::Result {
        let wording = Some(template);
        write!(
            out,
            "{}",
            Worded {
                error: self,
                wording
            }
        )
    }

    fn catalogue() -> &'static Catalogue {
        E::CATALOGUE
    }

    fn __dyn(&self) -> &dyn PartnerError {
        self
    }

    fn __error(&self) -> &dyn Error {
        self
    }

    fn __data(&self, data: &mut Data) {
        Declare::data(self, data);
    }
}

/// A value's message as it goes on the wire: never empty, at most 1024 characters, as the Partner
/// Center documentation says of `description`.
///
/// A longer message ends in `…` as its 1024th character, and so does one in which the `Display` of
/// a field failed. In place of an empty one stands the reason phrase of the status. The whole
/// message, as long as it is, is the error's own `Display`.
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError};
///
/// let error = PartnerCenterError::CartBusy { cart_id: "x".repeat(2000) };
/// let message = error.message().to_string();
/// assert_eq!(message.chars().count(), 1024);
/// assert!(message.ends_with('…'));
/// ```
#[derive(Clone, Copy)]
pub struct Message<'a> {
    error: &'a dyn PartnerError,
}

impl<'a> Message<'a> {
    /// The longest message, in characters.
    pub const MAX_CHARS: usize = MAX_CHARS;

    pub(crate) fn of(error: &'a dyn PartnerError) -> Self {
        Self { error }
    }

    /// The message, if it fits into so few bytes that there cannot be too many characters.
    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) fn short<'b>(&self, short: &'b mut Short) -> Option<&'b str> {
        fmt::Write::write_fmt(short, format_args!("{}", self.error)).ok()?;
        (!short.is_empty()).then_some(short)
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entry = self.error.entry();
        let mut limited = Limited::new(f);
        let rendered = self.error.render(entry.template(), &mut limited);
        limited.finish(rendered, entry.status().reason())
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({self})")
    }
}

/// Almost every message fits in here.
#[cfg(feature = "serde")]
pub(crate) type Short = arrayvec::ArrayString<256>;
