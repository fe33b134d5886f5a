//! Passes calls on to the field of a transparent entry.

use core::error::Error;
use core::fmt;
use core::marker::PhantomData;
use core::time::Duration;

use crate::catalogue::{Catalogue, Entry, Index};
use crate::error::{Data, Declare, Form, HasKind, KindOf};
#[cfg(feature = "json")]
use crate::wire::{Decode, Wire};

/// The type of the field.
///
/// Its functions are those of [`Declare`], [`Error`] and [`Decode`] if the type implements them. Otherwise the
/// compiler finds functions of the same names in [`Foreign`], so that a type that isn't a `PartnerError` brings one
/// error instead of one for each use.
pub struct Transparent<T: ?Sized>(PhantomData<T>);

impl<T: Declare> Transparent<T> {
    /// See [`Declare::CATALOGUE`].
    pub const CATALOGUE: &'static Catalogue = T::CATALOGUE;

    /// See [`Declare::entry`].
    pub fn entry(inner: &T) -> &'static Entry {
        inner.entry()
    }

    /// See [`Declare::render`].
    ///
    /// # Errors
    ///
    /// As [`Declare::render`].
    pub fn render(inner: &T, form: Form<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        inner.render(form, f)
    }

    /// See [`Declare::data`].
    pub fn data(inner: &T, data: &mut Data) {
        inner.data(data);
    }

    /// See [`Declare::retry_after`].
    pub fn retry_after(inner: &T) -> Option<Duration> {
        inner.retry_after()
    }

    /// See [`Decode`].
    #[cfg(feature = "json")]
    #[must_use]
    pub fn build(wire: &Wire<'_>) -> Option<T>
    where
        T: Decode,
    {
        T::__build(wire)
    }
}

impl<T: HasKind> Transparent<T> {
    /// See [`HasKind::kind`].
    pub fn kind(inner: &T) -> T::Kind {
        inner.kind()
    }
}

impl<T: Error> Transparent<T> {
    /// See [`Error::source`].
    #[must_use]
    pub fn source(inner: &T) -> Option<&(dyn Error + 'static)> {
        inner.source()
    }
}

/// The functions for a type that isn't a `PartnerError`.
pub trait Foreign<T: ?Sized> {
    /// No entries.
    const CATALOGUE: &'static Catalogue = &Catalogue::declared("", "", "", &[], Index::EMPTY);

    /// The only function whose bound isn't met.
    fn entry(inner: &T) -> &'static Entry
    where
        T: PassedOn,
    {
        inner.entry()
    }

    /// Writes nothing.
    ///
    /// # Errors
    ///
    /// Always.
    fn render(_: &T, _: Form<'_>, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }

    /// Adds nothing.
    fn data(_: &T, _: &mut Data) {}

    /// Returns `None`.
    #[must_use]
    fn retry_after(_: &T) -> Option<Duration> {
        None
    }

    /// Returns `None`.
    #[cfg(feature = "json")]
    #[must_use]
    fn build(_: &Wire<'_>) -> Option<T>
    where
        T: Sized,
    {
        None
    }

    /// For a type that is derived without the flag `kind`.
    fn kind(inner: &T) -> KindOf<T>
    where
        T: Declare + HasKindToo,
    {
        inner.kind()
    }

    /// Returns `None`.
    #[must_use]
    fn source(_: &T) -> Option<&(dyn Error + 'static)> {
        None
    }
}

impl<T: ?Sized> Foreign<T> for Transparent<T> {}

/// Implemented for no type. The compiler reports its message.
#[diagnostic::on_unimplemented(
    message = "`{Self}` isn't a `PartnerError`, so it has no code to pass on",
    label = "a `transparent` field must be a `PartnerError`",
    note = "for an error of another crate, write a code, a status and a message instead of `transparent`, as in \
            `#[pc(code = 800_064, status = 500, msg = \"...\")]`, and mark the field `#[source]` or `#[from]`",
    note = "for a type of your own, derive it: `#[derive(Debug, PartnerError)]`"
)]
pub trait PassedOn {
    /// Never called.
    fn entry(&self) -> &'static Entry;
}

/// Implemented for no type. The compiler reports its message.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no kind, which the kind of this type contains",
    label = "the type of a `transparent` field needs a kind, too",
    note = "write `#[pc(kind)]` below the `#[derive(PartnerError)]` of `{Self}`"
)]
pub trait HasKindToo: Declare {
    /// Never called.
    fn kind(&self) -> KindOf<Self>;
}
