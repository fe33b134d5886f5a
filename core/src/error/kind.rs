use alloc::boxed::Box;
use core::fmt::{self, Debug, Display};
use core::hash::Hash;

use super::declare::Declare;
use super::partner_error::PartnerError;
use crate::catalogue::Entry;

/// Which entry an error is, without its arguments: a small `Copy` value to match on.
///
/// `#[pc(kind)]` generates a kind beside a type: an enum with the type's variants, or a unit struct for a
/// struct. It is named after the type, with `Kind` behind it. Its `Display` is the name of the entry.
///
/// ```
/// use partner_error::{HasKind, Kind, PartnerCenterError, PartnerCenterErrorKind};
///
/// let busy = PartnerCenterError::CartBusy { cart_id: "C-7".to_owned() };
/// assert_eq!(busy.kind(), PartnerCenterErrorKind::CartBusy);
/// assert_eq!(busy.kind().entry().code(), 800_064);
/// assert_eq!(busy.kind().to_string(), "CartBusy");
/// assert_eq!(PartnerCenterErrorKind::all().count(), 159);
/// ```
pub trait Kind: Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + 'static {
    /// Returns the catalogue's entry of this kind.
    fn entry(self) -> &'static Entry;

    /// Returns the kind of an entry, or `None` if the entry belongs to another catalogue.
    fn of(entry: &'static Entry) -> Option<Self>;

    /// Returns all kinds, in the order of [`Catalogue::entries`](crate::Catalogue::entries).
    fn all() -> impl Iterator<Item = Self>;
}

/// An error type that has a [`Kind`]. Derived with `#[pc(kind)]`.
///
/// ```
/// use partner_error::{HasKind, PartnerError};
///
/// #[derive(Debug, PartnerError)]
/// #[pc(kind)]
/// enum ShelfError {
///     #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
///     NotFound(u32),
/// }
///
/// match ShelfError::NotFound(7).kind() {
///     ShelfErrorKind::NotFound => {}
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no kind",
    label = "it isn't derived with the flag `kind`",
    note = "write `#[pc(kind)]` on the type that derives `PartnerError`",
    note = "for an error of another crate, write a code, a status and a message instead of `transparent`, as in \
            `#[pc(code = 800_064, status = 500, msg = \"...\")]`, and mark the field `#[source]` or `#[from]`"
)]
pub trait HasKind: PartnerError {
    /// The kind that is generated beside the type.
    type Kind: Kind;

    /// Returns which entry this error is.
    fn kind(&self) -> Self::Kind;
}

/// The kind of a transparent field's type.
pub type KindOf<E> = <E as Declare>::OptionalKind;

/// The kind of a type that is derived without the flag `kind`. It has no values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoKind {}

impl Display for NoKind {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl Kind for NoKind {
    fn entry(self) -> &'static Entry {
        match self {}
    }

    fn of(_: &'static Entry) -> Option<Self> {
        None
    }

    fn all() -> impl Iterator<Item = Self> {
        core::iter::empty()
    }
}

impl<E: HasKind + Declare> HasKind for Box<E> {
    type Kind = E::Kind;

    fn kind(&self) -> Self::Kind {
        E::kind(self)
    }
}

impl<E: HasKind + Declare> HasKind for &E {
    type Kind = E::Kind;

    fn kind(&self) -> Self::Kind {
        E::kind(self)
    }
}

/// The kind of an entry, given the type's own entries and their kinds.
pub fn kind_of_entry<K: Copy>(kinds: &[K], own: &'static [Entry], entry: &Entry) -> Option<K> {
    // A copy of an entry is the same entry.
    let is_copy = |known: &Entry| known.code() == entry.code() && known == entry;
    let position = entry.position_by_address(own);
    let position = position.or_else(|| own.iter().position(is_copy));
    kinds.get(position?).copied()
}
