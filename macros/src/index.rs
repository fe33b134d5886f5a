//! Searches the perfect hash by which the library finds entries by code, and lays its tables out.

/// An entry, as far as it is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    pub(crate) code: u32,
    pub(crate) status: u16,
    pub(crate) position: u32,
}

/// The tables of the library's index, whose documentation says what stands in them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) seed: u32,
    pub(crate) displacements: Vec<u8>,
    pub(crate) slots: Vec<u8>,
    pub(crate) shared: Vec<u32>,
}

/// How many seeds are tried. For each, about one catalogue in a thousand fails.
const SEEDS: u32 = 64;

/// In place of a status, where a code has several entries.
const SHARED: u16 = 0xff;
/// In place of a status, where a slot has no code.
const EMPTY: u16 = 0xfe;

impl Index {
    /// The index of these entries. The search ends: after [`SEEDS`] failures all positions are in
    /// `shared`, and the library searches there.
    pub(crate) fn of(rows: &[Row]) -> Self {
        Self::with_seeds(0..SEEDS, rows)
    }

    fn with_seeds(mut seeds: std::ops::Range<u32>, rows: &[Row]) -> Self {
        let mut rows = rows.to_vec();
        rows.sort_unstable();
        let by_code: Vec<&[Row]> = rows.chunk_by(|a, b| a.code == b.code).collect();
        let codes: Vec<u32> = by_code.iter().map(|rows| rows[0].code).collect();
        let buckets = (codes.len() / 4).max(1).next_power_of_two();
        let slots = (codes.len() * 5 / 4).max(1).next_power_of_two();
        let found = seeds.find_map(|seed| displacements(&codes, seed, buckets, slots));
        let Some((seed, displacements, places)) = found else {
            let shared = rows.iter().map(|row| row.position).collect();
            return Self {
                shared,
                ..Self::default()
            };
        };
        let mut shared = Vec::new();
        let mut written = vec![slot_bytes(0, EMPTY, 0); slots];
        for (rows, place) in by_code.iter().zip(places) {
            written[place] = match rows {
                [row] => slot_bytes(row.code, row.status - 400, row.position),
                _ => slot_bytes(
                    rows[0].code,
                    SHARED,
                    u32::try_from(shared.len()).unwrap_or_default(),
                ),
            };
            if rows.len() > 1 {
                shared.extend(rows.iter().map(|row| row.position));
            }
        }
        Self {
            seed,
            displacements,
            slots: written.concat(),
            shared,
        }
    }
}

/// A slot: the library reads the same.
fn slot_bytes(code: u32, status: u16, place: u32) -> [u8; 8] {
    (u64::from(code) << 32 | u64::from(status) << 24 | u64::from(place)).to_le_bytes()
}
/// The hash of a code: the library computes the same.
fn hash(code: u32, seed: u32) -> u64 {
    let product = u64::from(code ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 32)
}

/// The parts of a hash that lie in 32 bits from a bit on.
fn part(hash: u64, from: u32) -> u32 {
    u32::try_from(hash >> from & u64::from(u32::MAX)).unwrap_or_default()
}

fn slot(hash: u64, displacement: u8, slots: usize) -> usize {
    let step = part(hash, 32) | 1;
    let place = part(hash, 0).wrapping_add(step.wrapping_mul(u32::from(displacement)));
    place as usize & (slots - 1)
}

/// A displacement for each bucket with which no two codes have one slot, and the slot of each code.
/// Large buckets choose first.
fn displacements(
    codes: &[u32],
    seed: u32,
    buckets: usize,
    slots: usize,
) -> Option<(u32, Vec<u8>, Vec<usize>)> {
    let mut members = vec![Vec::new(); buckets];
    for (code, number) in codes.iter().zip(0_usize..) {
        let hash = hash(*code, seed);
        members[part(hash, 40) as usize & (buckets - 1)].push((hash, number));
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
    Some((seed, displacements, places))
}
