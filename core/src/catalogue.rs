use core::fmt;

use crate::{Entry, Status};

/// All entries that a type declares, and those of the types that it passes on.
///
/// [`PartnerError::catalogue`](crate::PartnerError::catalogue) hands it out. Everything in it is in
/// statics: there is no start-up work and no allocation.
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
    /// Positions in `own`, sorted by code and status.
    sorted: &'static [u32],
    /// The catalogues of the transparent variants, in declaration order.
    joined: &'static [&'static Catalogue],
    /// The catalogues that share the code space.
    extended: &'static [&'static Catalogue],
}

impl Catalogue {
    /// What the derive emits.
    #[doc(hidden)]
    #[must_use]
    pub const fn declared(
        name: &'static str,
        path: &'static str,
        source: &'static str,
        own: &'static [Entry],
        sorted: &'static [u32],
    ) -> Self {
        Self {
            name,
            path,
            source,
            own,
            sorted,
            joined: &[],
            extended: &[],
        }
    }

    /// What the derive emits where the type passes on others, or extends some.
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

    /// The name of the type: `"PartnerCenterError"`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The path of the type, `"storefront::errors::StorefrontError"`: the module that declares it,
    /// and its name.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The `source` of its faults, where an entry has no other.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// The entries that the type itself declares, in declaration order.
    #[must_use]
    pub const fn own(&self) -> &'static [Entry] {
        self.own
    }

    /// All entries: the type's own, then those of its transparent variants. A catalogue that is
    /// reached by two routes counts once.
    pub fn entries(&self) -> impl Iterator<Item = &'static Entry> + use<> {
        self.walk().flat_map(|catalogue| catalogue.own)
    }

    /// The entry of this code with this status, in constant time.
    #[must_use]
    pub fn get(&self, status: Status, code: u32) -> Option<&'static Entry> {
        self.own_with_code(code)
            .find(|entry| entry.status() == status)
            .or_else(|| {
                self.joined
                    .iter()
                    .find_map(|joined| joined.get(status, code))
            })
    }

    /// All entries of this code, whatever their status: none, one, or a few.
    pub fn by_code(&self, code: u32) -> impl Iterator<Item = &'static Entry> + use<> {
        self.walk()
            .flat_map(move |catalogue| catalogue.own_with_code(code))
    }

    /// Where the type's own entries for a code stand in [`own`](Self::own), by ascending status.
    fn own_positions(&self, code: u32) -> impl Iterator<Item = usize> + use<> {
        let Self { own, sorted, .. } = *self;
        sorted[self.first_at_or_above(code)..]
            .iter()
            .map(|position| *position as usize)
            .take_while(move |position| own[*position].code() == code)
    }

    fn own_with_code(&self, code: u32) -> impl Iterator<Item = &'static Entry> + use<> {
        let own = self.own;
        self.own_positions(code).map(move |position| &own[position])
    }

    pub(crate) const fn joined(&self) -> &'static [&'static Self] {
        self.joined
    }

    pub(crate) const fn extended(&self) -> &'static [&'static Self] {
        self.extended
    }

    /// The own entry of that place in the order of code and status.
    pub(crate) const fn sorted_entry(&self, place: usize) -> Option<&'static Entry> {
        if place < self.sorted.len() {
            Some(&self.own[self.sorted[place] as usize])
        } else {
            None
        }
    }

    /// The first place in the order of code and status whose code is not below.
    pub(crate) const fn first_at_or_above(&self, code: u32) -> usize {
        let (mut low, mut high) = (0, self.sorted.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.own[self.sorted[middle] as usize].code() < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Whether both are of one type, as far as const evaluation can tell.
    pub(crate) const fn has_path_of(&self, other: &Self) -> bool {
        let (a, b) = (self.path.as_bytes(), other.path.as_bytes());
        let mut next = 0;
        while next < a.len() && next < b.len() && a[next] == b[next] {
            next += 1;
        }
        next == a.len() && next == b.len()
    }

    /// This catalogue and all that it joins, each once, in the order of declaration.
    fn walk(&self) -> impl Iterator<Item = Self> + use<> {
        let root = *self;
        (0..).map_while(move |position| root.reached(position))
    }

    /// The catalogue of that position in [`walk`](Self::walk). Services join a handful, so that to
    /// walk again for each costs less than to keep a list of those that were seen.
    fn reached(&self, position: usize) -> Option<Self> {
        let mut distinct = 0;
        let mut steps = 0;
        self.find(&mut |candidate| {
            let is_new = self.first_step_to(candidate) == Some(steps);
            steps += 1;
            distinct += usize::from(is_new);
            is_new && distinct == position + 1
        })
    }

    /// After how many steps of [`find`](Self::find) the catalogue turns up first.
    fn first_step_to(&self, wanted: &Self) -> Option<usize> {
        let mut steps = 0;
        self.find(&mut |candidate| {
            steps += 1;
            candidate.is(wanted)
        })
        .map(|_| steps - 1)
    }

    /// The first catalogue that fits: this one, or one that it joins, depth first.
    fn find(&self, fits: &mut dyn FnMut(&Self) -> bool) -> Option<Self> {
        if fits(self) {
            return Some(*self);
        }
        self.joined.iter().find_map(|joined| joined.find(fits))
    }

    /// Whether both are the catalogue of one type, with the same parameters.
    fn is(&self, other: &Self) -> bool {
        self.path == other.path
            && core::ptr::eq(self.own, other.own)
            && self.joined.len() == other.joined.len()
            && self.joined.iter().zip(other.joined).all(|(a, b)| a.is(b))
    }

    /// Where an entry of the type's own stands in [`own`](Self::own).
    #[cfg(feature = "json")]
    pub(crate) fn position(&self, entry: &Entry) -> Option<usize> {
        self.own_positions(entry.code())
            .find(|position| self.own[*position] == *entry)
    }
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
