use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;
use core::error::Error;
use core::fmt;
use core::time::Duration;

use super::data::Data;
use super::declare::{Declare, Form, Rendered};
use super::limited::{Limited, MAX_CHARS};
use super::texts::Texts;
use crate::catalogue::{Catalogue, Entry, Retry, Status};
use crate::template::Template;

/// An error of a REST API: it has a code, a status and a message, and belongs to a catalogue.
///
/// Only the derive implements it, for enums and structs; `&E` and `Box<E>` have it too. It is dyn
/// compatible: `&dyn PartnerError` is an error of any catalogue.
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
    message = "`{Self}` isn't a `PartnerError`",
    label = "this type has no code, status and message",
    note = "for a type of your own, write `#[derive(Debug, PartnerError)]` above it, and \
            `#[pc(code = 800_064, status = 409, msg = \"...\")]` on each variant",
    note = "for an error of another crate, declare an entry that has it as its `#[source]` or `#[from]` field"
)]
pub trait PartnerError: Error {
    /// Returns the catalogue's entry for this error.
    fn entry(&self) -> &'static Entry;

    /// Writes this value's message in another template's wording, such as a translation. The template
    /// uses the placeholders of the entry's own template.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError, Template};
    ///
    /// let busy = PartnerCenterError::CartBusy { cart_id: "C-7".to_owned() };
    /// let german = Template::parse("Der Warenkorb {0} wird gerade bearbeitet")?;
    ///
    /// let mut text = String::new();
    /// busy.render(&german, &mut text).unwrap();
    /// assert_eq!(text, "Der Warenkorb C-7 wird gerade bearbeitet");
    /// # Ok::<(), partner_error::TemplateError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the template has a placeholder that this value lacks; then nothing is written. And what `out`
    /// or the `Display` of a field returns.
    fn render(&self, template: &Template, out: &mut dyn fmt::Write) -> fmt::Result;

    /// Returns all entries of this type.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// assert_eq!(PartnerCenterError::catalogue().entries().count(), 159);
    /// ```
    fn catalogue() -> &'static Catalogue
    where
        Self: Sized;

    /// Returns the parameters: the name of each field that the template shows, with its text, in the
    /// order of the fields.
    ///
    /// The text is the field's `Display`, without the padding or rounding that the template asks for. If
    /// the template shows the field in another way only (`{0:?}`), it is that text.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// let busy = PartnerCenterError::CartBusy { cart_id: "C-7".to_owned() };
    /// assert_eq!(busy.parameters(), [("cart_id", "C-7".to_owned())]);
    /// ```
    fn parameters(&self) -> Vec<(&'static str, String)> {
        let texts = self.__texts();
        let parameters = texts.parameters(self.entry());
        parameters
            .map(|(name, text)| (name, text.to_owned()))
            .collect()
    }

    /// Returns the number that names this error on the wire.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// assert_eq!(PartnerCenterError::InvalidCustomerId.code(), 900_118);
    /// ```
    fn code(&self) -> u32 {
        self.entry().code()
    }

    /// Returns the HTTP status that carries this error.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError, Status};
    ///
    /// assert_eq!(PartnerCenterError::CartNotFound.status(), Status::NOT_FOUND);
    /// ```
    fn status(&self) -> Status {
        self.entry().status()
    }

    /// Returns whether repeating the request may help.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError, Retry};
    ///
    /// assert_eq!(PartnerCenterError::InvalidCustomerId.retry(), Retry::Never);
    /// ```
    fn retry(&self) -> Retry {
        self.entry().retry()
    }

    /// Returns the message as it goes on the wire: never empty, at most 1024 characters.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// let message = PartnerCenterError::InvalidCustomerId.message().to_string();
    /// assert_eq!(message, "Invalid Customer Id");
    /// ```
    fn message(&self) -> Message<'_> {
        Message::of(self.__dyn())
    }

    #[doc(hidden)]
    fn __dyn(&self) -> &dyn PartnerError;

    #[doc(hidden)]
    fn __error(&self) -> &dyn Error;

    #[doc(hidden)]
    fn __catalogue(&self) -> &'static Catalogue;

    #[doc(hidden)]
    fn __render(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    #[doc(hidden)]
    fn __texts(&self) -> Texts;

    #[doc(hidden)]
    fn __data(&self, data: &mut Data);

    #[doc(hidden)]
    fn __retry_after(&self) -> Option<Duration>;
}

impl<E: Declare + Error> PartnerError for E {
    fn entry(&self) -> &'static Entry {
        Declare::entry(self)
    }

    fn render(&self, template: &Template, out: &mut dyn fmt::Write) -> fmt::Result {
        let (error, form) = (self, Form::Wording(template));
        write!(out, "{}", Rendered { error, form })
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

    fn __catalogue(&self) -> &'static Catalogue {
        E::CATALOGUE
    }

    fn __render(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Declare::render(self, Form::Message, f)
    }

    fn __texts(&self) -> Texts {
        let (texts, rendered) = add_texts(self, Texts::default());
        let message = if rendered.is_err() || !texts.is_message() {
            Texts::of_message(self.message().to_string())
        } else if texts.is_whole() {
            return texts;
        } else {
            texts.without_parameters()
        };
        // A parameter whose `Display` fails is cut off.
        let (texts, _) = add_texts(self, message);
        texts
    }

    fn __data(&self, data: &mut Data) {
        Declare::data(self, data);
    }

    fn __retry_after(&self) -> Option<Duration> {
        Declare::retry_after(self)
    }
}

/// Adds the message of an error and its parameters, or its parameters if there is a message already.
fn add_texts<E: Declare>(error: &E, texts: Texts) -> (Texts, fmt::Result) {
    let texts = RefCell::new(texts);
    let form = Form::Texts(&texts);
    // Nothing is written.
    let mut nowhere = String::new();
    let rendered = fmt::write(&mut nowhere, format_args!("{}", Rendered { error, form }));
    (texts.into_inner(), rendered)
}

/// A value's message as it goes on the wire: never empty, at most 1024 characters, as the Partner
/// Center documentation says of `description`.
///
/// A longer message ends in `…` as its 1024th character, and so does one in which the `Display` of
/// a field failed. An empty one is replaced by the reason phrase of the status.
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
    /// The length of the longest message, in characters.
    pub const MAX_CHARS: usize = MAX_CHARS;

    pub(crate) fn of(error: &'a dyn PartnerError) -> Self {
        Self { error }
    }

    /// Returns the message if it is so short that it cannot have too many characters.
    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) fn short<'b>(&self, short: &'b mut Short) -> Option<&'b str> {
        fmt::Write::write_fmt(short, format_args!("{}", Whole(self.error))).ok()?;
        (!short.is_empty()).then_some(short)
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = self.error.entry().status().reason();
        let mut limited = Limited::new(f);
        let rendered = fmt::write(&mut limited, format_args!("{}", Whole(self.error)));
        limited.finish(rendered, reason)
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({self})")
    }
}

/// The whole message of an error, however long, as a `Display`. It is the text of `msg` also where the
/// error's own `Display` says something else.
pub(crate) struct Whole<'a>(pub(crate) &'a dyn PartnerError);

impl fmt::Display for Whole<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.__render(f)
    }
}

/// Almost every message fits in here.
#[cfg(feature = "serde")]
pub(crate) type Short = arrayvec::ArrayString<256>;
