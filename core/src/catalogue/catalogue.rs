use core::fmt;
use core::ops::RangeInclusive;

use super::entry::Entry;
use super::envelope::Envelope;
use super::index::{Index, Positions};
use super::status::Status;

/// All entries that a type declares, and those of the types that it passes on.
///
/// `PartnerError::catalogue` returns it. Everything is in statics: there is no work at start-up and no
/// allocation.
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError, Status};
///
/// let catalogue = PartnerCenterError::catalogue();
/// assert_eq!(catalogue.name(), "PartnerCenterError");
/// assert_eq!(catalogue.source(), "PartnerFD");
/// assert_eq!(catalogue.own().len(), 159);
///
/// // One code may have several statuses.
/// let statuses: Vec<Status> = catalogue.by_code(2006).map(|entry| entry.status()).collect();
/// assert_eq!(statuses, [Status::BAD_REQUEST, Status::FORBIDDEN]);
/// ```
#[derive(Clone, Copy)]
pub struct Catalogue {
    name: &'static str,
    path: &'static str,
    source: &'static str,
    own: &'static [Entry],
    index: Index,
    /// The catalogues of the transparent variants, in declaration order.
    joined: &'static [&'static Catalogue],
    /// The catalogues that share the code space.
    extended: &'static [&'static Catalogue],
    codes: &'static [RangeInclusive<u32>],
    reserved: &'static [RangeInclusive<u32>],
    envelope: Envelope,
    is_named: bool,
}

impl Catalogue {
    /// The catalogue of a type, as the derive declares it.
    #[doc(hidden)]
    #[must_use]
    pub const fn declared(
        name: &'static str,
        path: &'static str,
        source: &'static str,
        own: &'static [Entry],
        index: Index,
    ) -> Self {
        Self {
            name,
            path,
            source,
            own,
            index,
            joined: &[],
            extended: &[],
            codes: &[],
            reserved: &[],
            envelope: Envelope::Documented,
            is_named: false,
        }
    }

    /// Adds the ranges of `codes` and `reserved`.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_ranges(
        mut self,
        codes: &'static [RangeInclusive<u32>],
        reserved: &'static [RangeInclusive<u32>],
    ) -> Self {
        self.codes = codes;
        self.reserved = reserved;
        self
    }

    /// Sets how the type's errors are written.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_form(mut self, envelope: Envelope, is_named: bool) -> Self {
        self.envelope = envelope;
        self.is_named = is_named;
        self
    }

    /// Adds the catalogues that the type passes on, and those that it extends.
    #[doc(hidden)]
    #[must_use]
    pub const fn with(
        mut self,
        joined: &'static [&'static Catalogue],
        extended: &'static [&'static Catalogue],
    ) -> Self {
        self.joined = joined;
        self.extended = extended;
        self
    }

    /// Returns the name of the type: `"PartnerCenterError"`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the path of the type: the module that declares it and its name, as in
    /// `"storefront::errors::StorefrontError"`.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Returns the `source` of the type's faults. An entry may declare another.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Returns the entries that the type itself declares, in declaration order.
    #[must_use]
    pub const fn own(&self) -> &'static [Entry] {
        self.own
    }

    /// Returns all entries: the type's own, then those of its transparent variants. A catalogue that two
    /// variants lead to counts once.
    pub fn entries(&self) -> impl Iterator<Item = &'static Entry> + use<> {
        self.own
            .iter()
            .chain(self.others().flat_map(|catalogue| catalogue.own))
    }

    /// Returns the entry of this code with this status, in constant time.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError, Status};
    ///
    /// let entry = PartnerCenterError::catalogue().get(Status::CONFLICT, 800_064);
    /// assert_eq!(entry.map(|entry| entry.name()), Some("CartBusy"));
    /// assert_eq!(PartnerCenterError::catalogue().get(Status::NOT_FOUND, 800_064), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn get(&self, status: Status, code: u32) -> Option<&'static Entry> {
        let slot = self.index.slot_of(code);
        if slot.is_of(status, code) {
            self.own.get(slot.place())
        } else if slot.is_final() && self.joined.is_empty() {
            None
        } else {
            self.search(status, code)
        }
    }

    /// The slow path of [`get`](Self::get), for codes with several entries and for joined catalogues.
    #[cold]
    fn search(&self, status: Status, code: u32) -> Option<&'static Entry> {
        let own = self.index.search(self.own, status, code);
        own.or_else(|| {
            let mut joined = self.joined.iter();
            joined.find_map(|joined| joined.get(status, code))
        })
    }

    /// Returns all entries of this code, whatever their status.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// let entries = PartnerCenterError::catalogue().by_code(2006);
    /// let names: Vec<&str> = entries.map(|entry| entry.name()).collect();
    /// assert_eq!(names, ["SubscriptionUpdateNotAllowed", "InvalidPartnerForOffer"]);
    /// ```
    #[inline]
    pub fn by_code(&self, code: u32) -> impl Iterator<Item = &'static Entry> + use<> {
        let own = self.own_with_code(code);
        own.chain(
            self.others()
                .flat_map(move |catalogue| catalogue.own_with_code(code)),
        )
    }

    /// The positions in [`own`](Self::own) of the entries of a code, by ascending status.
    pub(crate) const fn own_positions(&self, code: u32) -> Positions {
        self.index.positions(self.own, code)
    }

    fn own_with_code(&self, code: u32) -> impl Iterator<Item = &'static Entry> + use<> {
        let own = self.own;
        let mut positions = self.own_positions(code);
        core::iter::from_fn(move || positions.next(own).map(|position| &own[position]))
    }

    /// Returns all entries of this name, whatever their code and status: the type's own, then those of its
    /// transparent variants. Takes time in proportion to the number of entries.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// let catalogue = PartnerCenterError::catalogue();
    /// let codes: Vec<u32> = catalogue.by_name("CartBusy").map(|entry| entry.code()).collect();
    /// assert_eq!(codes, [800_064]);
    /// assert_eq!(catalogue.by_name("cartbusy").count(), 0);
    /// ```
    pub fn by_name(&self, name: &str) -> impl Iterator<Item = &'static Entry> {
        self.entries().filter(move |entry| entry.name() == name)
    }

    /// Returns the catalogues of the transparent variants, in declaration order.
    ///
    /// ```
    /// use partner_error::{Catalogue, PartnerCenterError, PartnerError};
    ///
    /// #[derive(Debug, PartnerError)]
    /// enum GatewayError {
    ///     #[pc(transparent)]
    ///     PartnerCenter(PartnerCenterError),
    /// }
    ///
    /// let joined = GatewayError::catalogue().joined();
    /// assert_eq!(joined.iter().map(|joined| joined.name()).collect::<Vec<_>>(), ["PartnerCenterError"]);
    /// ```
    #[must_use]
    pub const fn joined(&self) -> &'static [&'static Self] {
        self.joined
    }

    /// Returns the ranges that `codes` declares, none if the type has no `codes`.
    ///
    /// ```
    /// use partner_error::PartnerError;
    ///
    /// #[derive(Debug, PartnerError)]
    /// #[pc(codes = 10..=19, reserved = 12)]
    /// enum ShelfError {
    ///     #[pc(code = 10, status = 404, msg = "No such shelf")]
    ///     NotFound,
    /// }
    ///
    /// assert_eq!(ShelfError::catalogue().codes(), [10..=19]);
    /// assert_eq!(ShelfError::catalogue().reserved(), [12..=12]);
    /// ```
    #[must_use]
    pub const fn codes(&self) -> &'static [RangeInclusive<u32>] {
        self.codes
    }

    /// Returns the retired codes that `reserved` declares, as ranges.
    #[must_use]
    pub const fn reserved(&self) -> &'static [RangeInclusive<u32>] {
        self.reserved
    }

    /// Returns the JSON form in which the type's errors are answered.
    #[must_use]
    pub const fn envelope(&self) -> Envelope {
        self.envelope
    }

    /// Returns whether the type is `named`: on the wire, codes are the entries' names instead of their
    /// numbers.
    #[must_use]
    pub const fn is_named(&self) -> bool {
        self.is_named
    }

    pub(crate) const fn extended(&self) -> &'static [&'static Self] {
        self.extended
    }

    /// Whether both belong to the same type. Const evaluation can only compare paths.
    pub(crate) const fn has_path_of(&self, other: &Self) -> bool {
        let (a, b) = (self.path.as_bytes(), other.path.as_bytes());
        let mut next = 0;
        while next < a.len() && next < b.len() && a[next] == b[next] {
            next += 1;
        }
        next == a.len() && next == b.len()
    }

    /// All catalogues that it joins, directly or not, each once.
    fn others(&self) -> impl Iterator<Item = &'static Self> + use<> {
        let joined = self.joined;
        (0..).map_while(move |position| reached(joined, position))
    }

    /// Whether both belong to the same type with the same parameters.
    fn is(&self, other: &Self) -> bool {
        self.path == other.path
            && core::ptr::eq(self.own, other.own)
            && self.joined.len() == other.joined.len()
            && self.joined.iter().zip(other.joined).all(|(a, b)| a.is(b))
    }

    /// Whether an entry is in this catalogue, or in one that it joins.
    #[cfg(feature = "json")]
    pub(crate) fn has(&self, entry: &Entry) -> bool {
        let mut joined = self.joined.iter();
        self.position(entry).is_some() || joined.any(|joined| joined.has(entry))
    }

    /// The position of an entry in [`own`](Self::own).
    #[cfg(feature = "json")]
    pub(crate) fn position(&self, entry: &Entry) -> Option<usize> {
        if let Some(position) = entry.position_by_address(self.own) {
            return Some(position);
        }
        let mut positions = self.own_positions(entry.code());
        while let Some(position) = positions.next(self.own) {
            if self.own[position] == *entry {
                return Some(position);
            }
        }
        None
    }
}

/// The catalogue at a position in the walk of [`find`], counting each once. Services join a handful of
/// catalogues, so walking again for each position costs less than a list of those seen.
fn reached(joined: &'static [&'static Catalogue], position: usize) -> Option<&'static Catalogue> {
    let mut distinct = 0;
    let mut steps = 0;
    find(joined, &mut |candidate| {
        let is_new = first_step_to(joined, candidate) == Some(steps);
        steps += 1;
        distinct += usize::from(is_new);
        is_new && distinct == position + 1
    })
}

/// The number of steps of [`find`] before the catalogue turns up first.
fn first_step_to(joined: &'static [&'static Catalogue], wanted: &Catalogue) -> Option<usize> {
    let mut steps = 0;
    find(joined, &mut |candidate| {
        steps += 1;
        candidate.is(wanted)
    })
    .map(|_| steps - 1)
}

/// The first catalogue that fits among these and those that they join, depth first.
fn find(
    joined: &'static [&'static Catalogue],
    fits: &mut dyn FnMut(&Catalogue) -> bool,
) -> Option<&'static Catalogue> {
    joined.iter().copied().find_map(|catalogue| {
        if fits(catalogue) {
            return Some(catalogue);
        }
        find(catalogue.joined, fits)
    })
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue")
            .field("path", &self.path)
            .field("source", &self.source)
            .field("own", &self.own.len())
            .field("joined", &self.joined)
            .finish_non_exhaustive()
    }
}
