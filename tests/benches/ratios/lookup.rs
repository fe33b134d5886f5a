//! Looking up an entry by its code, and by its code and status.

use std::hint::black_box;
use std::ops::Range;

use partner_error::{Catalogue, PartnerError, Status};
use rustc_hash::FxHashMap;

use crate::measure::{Peer, Table, work_on};

/// The same codes in an enum, in a map of phf, and in a hand-written match. Consecutive codes are the best case of a
/// match, which then becomes an array.
macro_rules! catalogue {
    ($count:literal, $name:ident, $map:ident, $matched:ident) => {
        seq_macro::seq!(N in 0..$count {
            #[allow(dead_code, reason = "the catalogue is what is asked")]
            #[derive(Debug, PartnerError)]
            enum $name {
                #(
                    #[pc(code = N, status = 409, msg = "The request cannot be processed")]
                    V~N,
                )*
            }

            fn $matched(status: Status, code: u32) -> Option<&'static str> {
                match (status, code) {
                    #((Status::CONFLICT, N) => Some(stringify!(N)),)*
                    _ => None,
                }
            }
        });

        seq_macro::seq!(N in 0u32..$count {
            static $map: phf::Map<u32, u32> = phf::phf_map! { #(N => N,)* };
        });
    };
}

catalogue!(159, Small, SMALL, small);
catalogue!(2_000, Middle, MIDDLE, middle);
catalogue!(10_000, Large, LARGE, large);

/// The numbers of a range in random order.
fn shuffled(range: Range<u32>) -> Vec<u32> {
    let mut state = 0x2545_f491_u32;
    let numbers = std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let offset = (u64::from(state) * u64::from(range.end - range.start)) >> 32;
        range.start + offset as u32
    });
    numbers.take(1 << 14).collect()
}

pub(crate) fn measure(table: &mut Table) {
    measure_one(table, 159, Small::catalogue(), &SMALL, small);
    measure_one(table, 2_000, Middle::catalogue(), &MIDDLE, middle);
    measure_one(table, 10_000, Large::catalogue(), &LARGE, large);
    measure_growth(table);
}

fn look(catalogue: &'static Catalogue) -> impl FnMut(u32) + Copy {
    move |code| _ = black_box(catalogue.get(Status::CONFLICT, code))
}

/// The time is constant except for the processor's caches.
fn measure_growth(table: &mut Table) {
    for (what, few, many) in [
        ("hits", shuffled(0..159), shuffled(0..10_000)),
        ("misses", shuffled(159..318), shuffled(10_000..20_000)),
    ] {
        let among_few = work_on(&few, look(Small::catalogue()));
        table.compare(
            &format!("`Catalogue::get`, growth, 10000 entries, {what}"),
            work_on(&many, look(Large::catalogue())),
            [Peer::new("159 entries", among_few).at_most(1.5)],
        );
    }
}

fn measure_one(
    table: &mut Table,
    size: u32,
    catalogue: &'static Catalogue,
    map: &'static phf::Map<u32, u32>,
    matched: impl Fn(Status, u32) -> Option<&'static str>,
) {
    let (hits, misses) = (shuffled(0..size), shuffled(size..size * 2));
    let by_number: FxHashMap<u32, u32> = (0..size).map(|code| (code, code)).collect();
    let in_phf = |codes| {
        let look = |code| _ = black_box(map.get(&code));
        Peer::new("`phf::Map<u32, _>`", work_on(codes, look))
    };
    for (what, codes) in [("hits", &hits), ("misses", &misses)] {
        let in_map = |code| _ = black_box(by_number.get(&code));
        let by_hand = |code| _ = black_box(matched(black_box(Status::CONFLICT), code));
        table.compare(
            &format!("`Catalogue::get`, {size} entries, {what}"),
            work_on(codes, look(catalogue)),
            [
                in_phf(codes).at_most(0.25),
                Peer::new("`FxHashMap<u32, _>`", work_on(codes, in_map)),
                Peer::new("a match, codes without gaps", work_on(codes, by_hand)),
            ],
        );
    }
    let ours = |code| _ = black_box(catalogue.by_code(code).next());
    table.compare(
        &format!("`Catalogue::by_code`, {size} entries"),
        work_on(&hits, ours),
        [in_phf(&hits)],
    );
}
