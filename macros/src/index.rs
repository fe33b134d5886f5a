//! Searches the perfect hash by which the library finds entries by code.

/// What the library needs to fill its index.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) seed: u32,
    /// One a bucket. None if no seed had displacements for all buckets.
    pub(crate) displacements: Vec<u8>,
    pub(crate) slots: usize,
}

/// How many seeds are tried. For each, about one catalogue in a thousand fails.
const SEEDS: u32 = 64;

impl Index {
    /// The index of these codes, each of which occurs once. It ends: after [`SEEDS`] failures there are
    /// no displacements, and the library searches a sorted list.
    pub(crate) fn of(codes: &[u32]) -> Self {
        let buckets = (codes.len() / 4).max(1).next_power_of_two();
        let slots = (codes.len() * 5 / 4).max(1).next_power_of_two();
        let found = (0..SEEDS).find_map(|seed| {
            let displacements = displacements(codes, seed, buckets, slots)?;
            Some(Self {
                seed,
                displacements,
                slots,
            })
        });
        found.unwrap_or_default()
    }
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

/// A displacement for each bucket with which no two codes have one slot. Large buckets choose first.
fn displacements(codes: &[u32], seed: u32, buckets: usize, slots: usize) -> Option<Vec<u8>> {
    let mut hashes = vec![Vec::new(); buckets];
    for code in codes {
        let hash = hash(*code, seed);
        hashes[part(hash, 40) as usize & (buckets - 1)].push(hash);
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|bucket| std::cmp::Reverse(hashes[*bucket].len()));
    let mut is_taken = vec![false; slots];
    let mut displacements = vec![0; buckets];
    for bucket in order {
        let mut chosen = Vec::new();
        displacements[bucket] = (0..=u8::MAX).find(|displacement| {
            chosen.clear();
            hashes[bucket].iter().all(|hash| {
                let slot = slot(*hash, *displacement, slots);
                let is_free = !is_taken[slot] && !chosen.contains(&slot);
                chosen.push(slot);
                is_free
            })
        })?;
        for slot in chosen {
            is_taken[slot] = true;
        }
    }
    Some(displacements)
}
