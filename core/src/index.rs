use crate::{Entry, Status};

/// Finds entries by code: a perfect hash of the codes, which the derive has searched and laid out.
///
/// The hash of a code chooses a bucket; the bucket's displacement says in which slot the code is, if it
/// is anywhere. A slot holds all that a lookup compares, so that a lookup reads one byte and one slot.
///
/// Both tables are byte strings: they cost the compiler next to nothing, however long they are.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// What codes are mixed with.
    pub seed: u32,
    /// One for each bucket; a power of two of them. If the search found none, there are none, and
    /// `shared` has all positions.
    pub displacements: &'static [u8],
    /// A power of two of [`Slot`]s, each in eight bytes, the low ones first.
    pub slots: &'static [u8],
    /// The positions of entries whose code has several, by ascending code and status.
    pub shared: &'static [u32],
}

/// From the high bits down: a code in 32, its status less 400 in 8, and in 24 its position; or `SHARED`
/// in place of the status, and its place in `shared`. The derive writes the same.
#[derive(Clone, Copy, Debug)]
struct Slot(u64);

/// In place of a status.
const SHARED: u32 = 0xff;
/// In place of a status, where a slot has no code.
const EMPTY: u32 = 0xfe;

impl Slot {
    const BYTES: usize = 8;

    const fn new(code: u32, status: u32, place: usize) -> Self {
        Self((code as u64) << 32 | (status as u64) << 24 | place as u64)
    }

    const fn code(self) -> u32 {
        (self.0 >> 32) as u32
    }

    const fn status(self) -> u32 {
        (self.0 >> 24) as u32 & 0xff
    }

    const fn place(self) -> usize {
        self.0 as usize & 0xff_ffff
    }

    /// Whether both are alike but for the place.
    const fn has_key_of(self, other: Self) -> bool {
        self.0 >> 24 == other.0 >> 24
    }
}

/// Statuses are from 400 to 599.
const fn short(status: Status) -> u32 {
    status.as_u16() as u32 - 400
}

/// The hash of a code: the derive computes the same.
#[inline]
const fn hash(code: u32, seed: u32) -> u64 {
    let product = ((code ^ seed) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 32)
}

/// The slot of a code, if its bucket has that displacement.
#[inline]
const fn slot(hash: u64, displacement: u8, slots: usize) -> usize {
    let step = (hash >> 32) as u32 | 1;
    let place = (hash as u32).wrapping_add(step.wrapping_mul(displacement as u32));
    place as usize & (slots - 1)
}

#[inline]
const fn bucket(hash: u64, buckets: usize) -> usize {
    (hash >> 40) as usize & (buckets - 1)
}

impl Index {
    /// That of no codes.
    pub const EMPTY: Self = Self {
        seed: 0,
        displacements: &[],
        slots: &[],
        shared: &[],
    };

    /// The slot that has a code, if any has.
    #[inline]
    const fn slot_of(&self, code: u32) -> Slot {
        let hash = hash(code, self.seed);
        let displacement = self.displacements[bucket(hash, self.displacements.len())];
        let slots = self.slots.len() / Slot::BYTES;
        let (_, rest) = self
            .slots
            .split_at(slot(hash, displacement, slots) * Slot::BYTES);
        match rest.first_chunk() {
            Some(bytes) => Slot(u64::from_le_bytes(*bytes)),
            None => Slot::new(0, EMPTY, 0),
        }
    }

    /// The entry of a code with a status.
    #[inline]
    pub(crate) fn get(
        &self,
        entries: &'static [Entry],
        status: Status,
        code: u32,
    ) -> Option<&'static Entry> {
        if self.displacements.is_empty() {
            return self.search(entries, status, code);
        }
        let slot = self.slot_of(code);
        if slot.has_key_of(Slot::new(code, short(status), 0)) {
            entries.get(slot.place())
        } else if slot.has_key_of(Slot::new(code, SHARED, 0)) {
            self.search(entries, status, code)
        } else {
            None
        }
    }

    /// [`get`](Self::get), where a code has several entries.
    fn search(
        &self,
        entries: &'static [Entry],
        status: Status,
        code: u32,
    ) -> Option<&'static Entry> {
        let mut positions = self.positions(entries, code);
        while let Some(position) = positions.next(entries) {
            if entries[position].status() == status {
                return Some(&entries[position]);
            }
        }
        None
    }

    /// The positions of all entries of a code, by ascending status.
    #[inline]
    pub(crate) const fn positions(&self, entries: &[Entry], code: u32) -> Positions {
        let next = if self.displacements.is_empty() {
            Next::Shared(self.first_shared(entries, code))
        } else {
            let slot = self.slot_of(code);
            match slot.status() {
                EMPTY => Next::None,
                _ if slot.code() != code => Next::None,
                SHARED => Next::Shared(slot.place()),
                _ => Next::One(slot.place()),
            }
        };
        Positions {
            code,
            shared: self.shared,
            next,
        }
    }

    /// The first place in `shared` whose code is not below.
    const fn first_shared(&self, entries: &[Entry], code: u32) -> usize {
        let (mut low, mut high) = (0, self.shared.len());
        while low < high {
            let middle = low.midpoint(high);
            if entries[self.shared[middle] as usize].code() < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The positions of the entries of a code, one after the other. No iterator, since const evaluation
/// asks for them too.
#[derive(Clone, Copy)]
pub(crate) struct Positions {
    code: u32,
    shared: &'static [u32],
    next: Next,
}

#[derive(Clone, Copy)]
enum Next {
    None,
    One(usize),
    Shared(usize),
}

impl Positions {
    #[inline]
    pub(crate) const fn next(&mut self, entries: &[Entry]) -> Option<usize> {
        match self.next {
            Next::None => None,
            Next::One(position) => {
                self.next = Next::None;
                Some(position)
            }
            Next::Shared(place) => {
                if place >= self.shared.len() {
                    return None;
                }
                let position = self.shared[place] as usize;
                if entries[position].code() != self.code {
                    return None;
                }
                self.next = Next::Shared(place + 1);
                Some(position)
            }
        }
    }
}
