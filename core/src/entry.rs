use alloc::string::{String, ToString};
use core::fmt;

use crate::{Retry, Status, Template};

/// One row of a catalogue: what is known of an error before it happens.
///
/// Entries live in statics that the derive makes: [`PartnerError::entry`](crate::PartnerError::entry)
/// and [`Catalogue`](crate::Catalogue) hand out `&'static Entry`.
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError, Retry, Status};
///
/// let entry = PartnerCenterError::catalogue().get(Status::CONFLICT, 800_064).unwrap();
/// assert_eq!(entry.name(), "CartBusy");
/// assert_eq!(entry.source(), "PartnerFD");
/// assert_eq!(entry.retry(), Retry::Never);
/// assert_eq!(
///     entry.to_string(),
///     "409 Conflict · 800064 CartBusy · Cart {0} is being processed by another request"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    pub(crate) code: u32,
    pub(crate) status: Status,
    pub(crate) retry: Retry,
    // Always there. But to overwrite a pointer takes const evaluation as long as there are pointers in the
    // table, so that a blank entry must have none.
    pub(crate) name: Option<&'static str>,
    pub(crate) template: Template,
    pub(crate) docs: Option<&'static str>,
    pub(crate) origin: Option<&'static Origin>,
    /// Whether a field is the fault's `data`.
    pub(crate) has_data: bool,
}

/// What most entries of a type have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    /// Who answers.
    pub source: &'static str,
    /// The address of the help page, with placeholders.
    pub help: Option<&'static str>,
}

/// `unwrap_or_default`, in const evaluation.
#[inline]
pub(crate) const fn or_empty(text: Option<&'static str>) -> &'static str {
    match text {
        Some(text) => text,
        None => "",
    }
}

impl Entry {
    /// Whether a fault says nothing of the error but which one it is.
    #[cfg(feature = "http")]
    pub(crate) fn has_nothing_to_read(&self) -> bool {
        self.template.arity() == 0 && !self.has_data
    }

    /// The number that names the error on the wire.
    #[must_use]
    pub const fn code(&self) -> u32 {
        self.code
    }

    /// The HTTP status that carries it.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// The name of the variant, or of the struct: `"CartBusy"`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        or_empty(self.name)
    }

    /// The message with its placeholders.
    #[must_use]
    pub const fn template(&self) -> &Template {
        &self.template
    }

    /// Who answers with it: the `source` of the fault.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        match self.origin {
            Some(origin) => origin.source,
            None => "",
        }
    }

    /// The doc comment of the variant, or of the struct. Empty if it has none.
    #[must_use]
    pub const fn docs(&self) -> &'static str {
        or_empty(self.docs)
    }

    /// Whether repeating the request may help.
    #[must_use]
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// The address of the help page, if the type has one: its `help` with code, status number and
    /// name in it.
    ///
    /// ```
    /// use partner_error::{PartnerError, Status};
    ///
    /// #[derive(Debug, PartnerError)]
    /// #[pc(help = "https://docs.example.com/errors/{status}/{code}#{name}")]
    /// enum Storefront {
    ///     #[pc(code = 7, status = 404, msg = "No such shelf")]
    ///     ShelfNotFound,
    /// }
    ///
    /// let help = Storefront::ShelfNotFound.entry().help();
    /// assert_eq!(help.as_deref(), Some("https://docs.example.com/errors/404/7#ShelfNotFound"));
    /// ```
    #[must_use]
    pub fn help(&self) -> Option<String> {
        Some(
            self.origin?
                .help?
                .replace("{code}", &self.code.to_string())
                .replace("{status}", &self.status.as_u16().to_string())
                .replace("{name}", self.name()),
        )
    }
}

/// `409 Conflict · 910001 CartLocked · Cart {cart} is locked until {until}`.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} · {} {} · {}",
            self.status,
            self.code,
            self.name(),
            self.template
        )
    }
}
