//! Builds the perfect hash with which the library finds entries by code.

/// The part of an entry that look-ups need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    pub(crate) code: u32,
    pub(crate) status: u16,
    pub(crate) position: u32,
}

/// The tables of the library's `Index`, whose documentation describes them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) displacements: Vec<u8>,
    pub(crate) slots: Vec<u8>,
    pub(crate) shared: Vec<u32>,
}

/// How often the search is repeated with twice as many slots. About one in a thousand catalogues needs a second try,
/// unless its codes are chosen to make the search fail.
const TRIES: u32 = 5;

/// Instead of a status: the slot is empty.
const EMPTY: u16 = 0xfd;
/// Instead of a status: the code has several entries.
const SHARED: u16 = 0xfe;
/// Instead of a status: all codes have to be searched.
const ALL: u16 = 0xff;

impl Index {
    /// Builds the index of entries. After too many tries all positions are put in `shared`, which the library searches
    /// one by one.
    pub(crate) fn of(rows: &[Row]) -> Self {
        Self::within(TRIES, rows)
    }

    fn within(tries: u32, rows: &[Row]) -> Self {
        let mut rows = rows.to_vec();
        rows.sort_unstable();
        let by_code: Vec<&[Row]> = rows.chunk_by(|a, b| a.code == b.code).collect();
        let codes: Vec<u32> = by_code.iter().map(|rows| rows[0].code).collect();
        let buckets = (codes.len() / 4).max(1).next_power_of_two();
        let slots = (codes.len() * 5 / 4).max(1).next_power_of_two();
        let found = (0..tries).find_map(|doubled| displacements(&codes, buckets, slots << doubled));
        let Some(Found {
            displacements,
            slots,
            places,
        }) = found
        else {
            return Self {
                displacements: vec![0],
                slots: slot_bytes(0, ALL, 0).to_vec(),
                shared: rows.iter().map(|row| row.position).collect(),
            };
        };
        let mut shared = Vec::new();
        let mut written = vec![slot_bytes(0, EMPTY, 0); slots];
        for (rows, place) in by_code.iter().zip(places) {
            written[place] = match rows {
                [row] => slot_bytes(row.code, row.status - 400, row.position),
                _ => slot_bytes(rows[0].code, SHARED, shared.len() as u32),
            };
            if rows.len() > 1 {
                shared.extend(rows.iter().map(|row| row.position));
            }
        }
        Self {
            displacements,
            slots: written.concat(),
            shared,
        }
    }
}

/// A slot, in the form that the library reads.
fn slot_bytes(code: u32, status: u16, place: u32) -> [u8; 8] {
    (u64::from(code) << 32 | u64::from(status) << 24 | u64::from(place)).to_le_bytes()
}

/// Returns the hash of a code. The library computes the same.
fn hash(code: u32) -> u64 {
    u64::from(code).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn bucket(hash: u64, buckets: usize) -> usize {
    (hash >> 32) as usize & (buckets - 1)
}

fn slot(hash: u64, displacement: u8, slots: usize) -> usize {
    let step = (hash >> 40) as u32 | 1;
    let place = ((hash >> 20) as u32).wrapping_add(step.wrapping_mul(u32::from(displacement)));
    place as usize & (slots - 1)
}

/// A perfect hash.
struct Found {
    displacements: Vec<u8>,
    /// The number of slots.
    slots: usize,
    /// The slot of each code.
    places: Vec<usize>,
}

/// Finds a displacement for each bucket, so that no two codes share a slot. Large buckets come first.
fn displacements(codes: &[u32], buckets: usize, slots: usize) -> Option<Found> {
    let mut members = vec![Vec::new(); buckets];
    for (code, number) in codes.iter().zip(0_usize..) {
        let hash = hash(*code);
        members[bucket(hash, buckets)].push((hash, number));
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|bucket| std::cmp::Reverse(members[*bucket].len()));
    let mut is_taken = vec![false; slots];
    let mut displacements = vec![0; buckets];
    let mut places = vec![0; codes.len()];
    let mut chosen = Vec::new();
    for bucket in order {
        displacements[bucket] = (0..=u8::MAX).find(|displacement| {
            chosen.clear();
            members[bucket].iter().all(|(hash, _)| {
                let slot = slot(*hash, *displacement, slots);
                let is_free = !is_taken[slot] && !chosen.contains(&slot);
                chosen.push(slot);
                is_free
            })
        })?;
        for (slot, (_, number)) in chosen.iter().zip(&members[bucket]) {
            is_taken[*slot] = true;
            places[*number] = *slot;
        }
    }
    Some(Found {
        displacements,
        slots,
        places,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{ALL, EMPTY, Index, Row, SHARED, bucket, hash, slot, slot_bytes};

    /// Returns what the library finds for a code: the positions of its entries, by ascending status.
    fn find(index: &Index, rows: &[Row], code: u32) -> Vec<u32> {
        let hash = hash(code);
        let displacement = index.displacements[bucket(hash, index.displacements.len())];
        let slot = slot(hash, displacement, index.slots.len() / 8);
        let (_, behind) = index.slots.split_at(slot * 8);
        let written = u64::from_le_bytes(*behind.first_chunk().unwrap());
        let place = (written & 0x00ff_ffff) as u32;
        match (written >> 24) as u16 & 0xff {
            ALL => {
                let positions = index.shared.iter().copied();
                positions
                    .filter(|position| rows[*position as usize].code == code)
                    .collect()
            }
            _ if written >> 32 != u64::from(code) => Vec::new(),
            EMPTY => Vec::new(),
            SHARED => index.shared[place as usize..].to_vec(),
            _ => vec![place],
        }
    }

    fn rows(entries: &BTreeSet<(u32, u16)>) -> Vec<Row> {
        let rows = entries.iter().zip(0..);
        rows.map(|((code, status), position)| Row {
            code: *code,
            status: *status,
            position,
        })
        .collect()
    }

    proptest! {
        #[test]
        fn every_code_is_found(
            entries in proptest::collection::btree_set((0..5000_u32, 400..600_u16), 1..500),
            stride in 1..500_000_u32,
        ) {
            let mut rows = rows(&entries);
            for row in &mut rows {
                row.code *= stride;
            }
            let index = Index::of(&rows);
            for code in 0..5000 {
                let code = code * stride;
                let positions: Vec<u32> =
                    rows.iter().filter(|row| row.code == code).map(|row| row.position).collect();
                let mut found = find(&index, &rows, code);
                found.truncate(positions.len().max(1));
                prop_assert_eq!(found, positions);
            }
        }
    }

    /// The hashes of these two codes share a slot, whatever the displacement.
    #[test]
    fn codes_are_found_where_the_search_fails() {
        let rows = rows(&[(169_628_519, 400), (620_835_136, 400)].into());
        let index = Index::of(&rows);
        assert_eq!(index.shared, [0, 1]);
        assert_eq!(find(&index, &rows, 620_835_136), [1]);
        assert_eq!(find(&index, &rows, 0), [0; 0]);
    }

    #[test]
    fn a_search_that_fails_leaves_a_sorted_list() {
        let row = |code, status, position| Row {
            code,
            status,
            position,
        };
        let rows = [
            row(9, 404, 0),
            row(7, 409, 1),
            row(9, 400, 2),
            row(8, 400, 3),
        ];
        assert_eq!(
            Index::within(0, &rows),
            Index {
                displacements: vec![0],
                slots: slot_bytes(0, ALL, 0).to_vec(),
                shared: vec![1, 3, 2, 0],
            }
        );
    }

    /// One try is enough for all of these, so that the search is linear in practice.
    #[test]
    fn one_try_is_enough_for_catalogues_as_they_are() {
        for (count, stride) in [
            (159, 1),
            (1_000, 1),
            (1_000, 1_000),
            (4_000, 7),
            (10_000, 10),
        ] {
            let rows: Vec<Row> = (0..count)
                .map(|position| Row {
                    code: 800_000 + position * stride,
                    status: 400,
                    position,
                })
                .collect();
            assert!(
                Index::within(1, &rows).shared.is_empty(),
                "{count} codes, {stride} apart"
            );
        }
    }
}
