use alloc::string::{String, ToString};
use core::fmt;
use core::hash::{Hash, Hasher};

use super::retry::Retry;
use super::status::Status;
use crate::template::{Common, Template};

/// One row of a catalogue: everything that is known about an error before it happens.
///
/// The derive puts entries into statics. `PartnerError::entry` and the lookups of a
/// [`Catalogue`](crate::Catalogue) return a `&'static Entry`.
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError, Retry, Status};
///
/// let entry = PartnerCenterError::catalogue().get(Status::CONFLICT, 800_064).unwrap();
/// assert_eq!(entry.name(), "CartBusy");
/// assert_eq!(entry.source(), "PartnerFD");
/// assert_eq!(entry.retry(), Retry::Later);
/// assert_eq!(
///     entry.to_string(),
///     "409 Conflict · 800064 CartBusy · Cart {0} is being processed by another request"
/// );
/// ```
#[derive(Clone)]
pub struct Entry {
    pub(crate) code: u32,
    pub(crate) status: Status,
    /// `None` if the status decides.
    pub(crate) retry: Option<Retry>,
    /// Whether a field is marked `#[pc(data)]`.
    pub(crate) has_data: bool,
    /// Where the name begins in the common texts. It ends where the template begins.
    pub(crate) name_start: u32,
    /// Where the docs end in the common texts. They begin where the template ends.
    pub(crate) docs_end: u32,
    pub(crate) template: Template,
}

impl Entry {
    const fn common(&self) -> Option<&'static Common> {
        self.template.declared.common
    }

    /// The parts that make two entries equal.
    fn all(&self) -> impl PartialEq + Hash {
        (
            (self.code, self.status, self.retry(), self.has_data),
            (self.name(), &self.template, self.docs()),
            self.common()
                .map(|common| (common.source, common.help, common.is_named)),
        )
    }

    /// Whether a fault of this entry has neither arguments nor `data` to read.
    #[cfg(feature = "http")]
    pub(crate) fn has_nothing_to_read(&self) -> bool {
        self.template.pattern().holes.is_empty() && !self.has_data
    }

    /// Returns the number that names the error on the wire.
    #[must_use]
    pub const fn code(&self) -> u32 {
        self.code
    }

    /// Returns the HTTP status that carries the error.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// Returns the name: that of the variant or the struct (`"CartBusy"`), unless the declaration renames
    /// it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        let declared = &self.template.declared;
        declared.cut(self.name_start as usize..declared.start as usize)
    }

    /// The name's bytes. Const evaluation can split bytes, but not text.
    pub(crate) const fn name_bytes(&self) -> &'static [u8] {
        let declared = &self.template.declared;
        let texts = declared.texts().as_bytes();
        let (before_message, _) = texts.split_at(declared.start as usize);
        before_message.split_at(self.name_start as usize).1
    }

    /// Returns the message with its placeholders.
    #[must_use]
    pub const fn template(&self) -> &Template {
        &self.template
    }

    /// Returns the `source` of the fault: the service that answers.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        match self.common() {
            Some(common) => common.source,
            None => "",
        }
    }

    /// Returns the doc comment of the variant or the struct, empty if there is none.
    #[must_use]
    pub fn docs(&self) -> &'static str {
        let declared = &self.template.declared;
        declared.cut(declared.end as usize..self.docs_end as usize)
    }

    /// Returns whether repeating the request may help.
    #[must_use]
    pub const fn retry(&self) -> Retry {
        match self.retry {
            Some(retry) => retry,
            None => Retry::of(self.status),
        }
    }

    /// Returns where the entry stands in a table, if the table itself holds it and not a copy.
    #[inline]
    pub(crate) fn position_by_address(&self, table: &[Self]) -> Option<usize> {
        let offset = core::ptr::from_ref(self).addr();
        let offset = offset.wrapping_sub(table.as_ptr().addr());
        let position = offset / size_of::<Self>();
        let found = table.get(position)?;
        core::ptr::eq(found, self).then_some(position)
    }

    /// Returns whether the error's fault can have `data`: a field is marked `#[pc(data)]`.
    #[must_use]
    pub const fn has_data(&self) -> bool {
        self.has_data
    }

    /// Returns the names of the fields that the template shows, in the order of the fields. A field of a
    /// tuple variant is named by its index.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError, Status};
    ///
    /// let entry = PartnerCenterError::catalogue().get(Status::CONFLICT, 800_064).unwrap();
    /// assert_eq!(entry.parameters().collect::<Vec<_>>(), ["cart_id"]);
    /// ```
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.template.declared.parameters().map(|(name, _)| name)
    }

    /// Whether the code on the wire is the entry's name instead of its number.
    pub(crate) const fn is_named(&self) -> bool {
        match self.common() {
            Some(common) => common.is_named,
            None => false,
        }
    }

    /// Returns the address of the help page, if the type declares `help`, with the code, the status number
    /// and the name filled in.
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
        Some(self.help_page()?.to_string())
    }

    /// The address of the help page as a `Display`.
    pub(crate) fn help_page(&self) -> Option<impl fmt::Display> {
        let address = self.common()?.help?;
        Some(HelpPage {
            entry: self,
            address,
        })
    }
}

/// The address of an entry's help page.
struct HelpPage<'a> {
    entry: &'a Entry,
    /// With placeholders.
    address: &'static str,
}

impl fmt::Display for HelpPage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.address;
        while let Some(brace) = rest.find('{') {
            f.write_str(&rest[..brace])?;
            rest = &rest[brace..];
            if let Some(behind) = rest.strip_prefix("{code}") {
                self.entry.code.fmt(f)?;
                rest = behind;
            } else if let Some(behind) = rest.strip_prefix("{status}") {
                self.entry.status.as_u16().fmt(f)?;
                rest = behind;
            } else if let Some(behind) = rest.strip_prefix("{name}") {
                f.write_str(self.entry.name())?;
                rest = behind;
            } else {
                f.write_str("{")?;
                rest = &rest[1..];
            }
        }
        f.write_str(rest)
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

impl Eq for Entry {}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.all().hash(state);
    }
}

#[expect(
    clippy::missing_fields_in_debug,
    reason = "the name and the docs are shown instead of their positions"
)]
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("code", &self.code)
            .field("status", &self.status)
            .field("name", &self.name())
            .field("template", &self.template)
            .field("source", &self.source())
            .field("docs", &self.docs())
            .field("retry", &self.retry())
            .field("help", &self.help())
            .field("has_data", &self.has_data)
            .finish()
    }
}

/// `409 Conflict · 910001 CartLocked · Cart {cart} is locked until {until}`. Where codes are names, the
/// name stands alone in place of the number.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} · ", self.status)?;
        if !self.is_named() {
            write!(f, "{} ", self.code)?;
        }
        write!(f, "{} · {}", self.name(), self.template)
    }
}
