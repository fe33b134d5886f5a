use core::error::Error;
use core::fmt;

use crate::__private_0_1::{Data, Declare, Worded};
use crate::{Catalogue, Entry, Message, Retry, Status, Template};

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

    fn __data(&self, data: &mut Data) {
        Declare::data(self, data);
    }
}
