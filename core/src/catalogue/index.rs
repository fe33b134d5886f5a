use super::entry::Entry;
use super::status::Status;

/// Finds entries by code with a perfect hash, which the derive computes.
///
/// The hash of a code chooses a bucket, and the bucket's displacement chooses the only slot that can hold
/// the code. A slot holds everything that a lookup compares, so a lookup reads one byte and one slot.
///
/// Both tables are byte strings, which compile fast at any length.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// One for each bucket. Their number is a power of two.
    pub displacements: &'static [u8],
    /// The slots, eight bytes each in little-endian order. Their number is a power of two.
    pub slots: &'static [u8],
    /// The positions of the entries that share their code, by ascending code and status. If no
    /// displacements were found, the positions of all entries.
    pub shared: &'static [u32],
}

/// From the high bits down: 32 bits of code, 8 bits of status minus 400, 24 bits of position. A special
/// value in place of the status says what to do instead. The derive writes the same layout.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot(u64);

/// The slot is empty.
const EMPTY: u32 = 0xfd;
/// The code has several entries. The position is that of the first in `shared`.
const SHARED: u32 = 0xfe;
/// The only slot of an index without displacements: search `shared` for any code.
const ALL: u32 = 0xff;

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

    #[inline]
    pub(crate) const fn place(self) -> usize {
        self.0 as usize & 0xff_ffff
    }

    /// Whether the slot holds the only entry of a code, and the entry has this status.
    #[inline]
    pub(crate) const fn is_of(self, status: Status, code: u32) -> bool {
        self.0 >> 24 == Self::new(code, short(status), 0).0 >> 24
    }

    /// Whether the slot alone answers a lookup.
    #[inline]
    pub(crate) const fn is_final(self) -> bool {
        self.status() < SHARED
    }
}

/// The status in eight bits. Statuses are from 400 to 599.
const fn short(status: Status) -> u32 {
    status.as_u16() as u32 - 400
}

/// The hash of a code. The derive computes the same.
#[inline]
const fn hash(code: u32) -> u64 {
    (code as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[inline]
const fn bucket(hash: u64, buckets: usize) -> usize {
    (hash >> 32) as usize & (buckets - 1)
}

/// The slot of a code in a bucket with this displacement.
#[inline]
const fn slot(hash: u64, displacement: u8, slots: usize) -> usize {
    let step = (hash >> 40) as u32 | 1;
    let place = ((hash >> 20) as u32).wrapping_add(step.wrapping_mul(displacement as u32));
    place as usize & (slots - 1)
}

impl Index {
    /// An index without codes.
    pub const EMPTY: Self = Self {
        displacements: &[0],
        slots: b"\0\0\0\xfd\0\0\0\0",
        shared: &[],
    };

    /// The only slot that can hold a code.
    #[inline]
    pub(crate) const fn slot_of(&self, code: u32) -> Slot {
        let hash = hash(code);
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

    /// The entry of a code with a status. The code may have several entries.
    pub(crate) fn search(
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
        let slot = self.slot_of(code);
        let next = match slot.status() {
            EMPTY => Next::None,
            ALL => Next::Shared(self.first_shared(entries, code)),
            _ if slot.code() != code => Next::None,
            SHARED => Next::Shared(slot.place()),
            _ => Next::One(slot.place()),
        };
        Positions {
            code,
            shared: self.shared,
            next,
        }
    }

    /// The first place in `shared` whose code is at least this one.
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

/// The positions of the entries of a code, one after the other. Const evaluation uses them too, so this
/// can't be an `Iterator`.
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

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::super::catalogue::Catalogue;
    use super::super::rows::Rows;
    use super::{ALL, Entry, Index, Slot, Status};
    use crate::template::Common;

    static COMMON: [Common; 1] = [Common {
        source: "Tests",
        help: None,
        texts: "AaBbCcDd",
        holes: &[],
        names: &[],
        parameters: &[],
        is_named: false,
    }];

    static ENTRIES: [Entry; 4] = Rows {
        common: &COMMON,
        rows: &[
            0x0007_1990_0001_0000_0001_0000_0000,
            0x0009_1940_0001_0000_0001_0000_0000,
            0x0007_1900_0001_0000_0001_0000_0000,
            0x0000_1f50_0001_0000_0001_0000_0000,
        ],
        holes: &[],
        retries: &[],
        sources: &[],
        data: &[],
    }
    .entries();

    /// A catalogue with the index that the derive falls back on if it finds no perfect hash.
    fn searched() -> Catalogue {
        let mut positions: Vec<u32> = (0..ENTRIES.len() as u32).collect();
        positions.sort_by_key(|position| {
            let entry = &ENTRIES[*position as usize];
            (entry.code(), entry.status())
        });
        let index = Index {
            displacements: &[0],
            slots: Vec::leak(Slot::new(0, ALL, 0).0.to_le_bytes().to_vec()),
            shared: Vec::leak(positions),
        };
        Catalogue::declared("Searched", "", "Tests", &ENTRIES, index)
    }

    #[test]
    fn a_catalogue_without_perfect_hash_is_searched() {
        let catalogue = searched();
        for code in [0, 1, 6, 7, 8, 9, 10, u32::MAX] {
            for status in Status::ALL {
                let expected = ENTRIES
                    .iter()
                    .find(|entry| (entry.code(), entry.status()) == (code, *status));
                assert_eq!(catalogue.get(*status, code), expected, "{status}, {code}");
            }
        }
        let by_code: Vec<&Entry> = catalogue.by_code(7).collect();
        assert_eq!(by_code, [&ENTRIES[2], &ENTRIES[0]]);
        assert_eq!(catalogue.by_code(8).count(), 0);
    }

    #[test]
    fn an_index_of_nothing_has_nothing() {
        let nothing = Catalogue::declared("Nothing", "", "", &[], Index::EMPTY);
        for code in [0, 1, 800_064, u32::MAX] {
            assert_eq!(nothing.get(Status::CONFLICT, code), None);
            assert_eq!(nothing.by_code(code).count(), 0);
        }
    }
}
