//! The work of a service and of a client, each beside what a user would pick instead, in one run: a
//! Markdown table of medians with their ratio. `cargo bench --bench ratios`.

use std::fmt::Write as _;
use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};

use http::{HeaderMap, StatusCode};
use partner_error::{Body, Failure, PartnerCenterError, PartnerError, Status};
use serde::{Deserialize, Serialize};

/// How often each side is measured, in turn with the other.
const ROUNDS: usize = 61;
/// How long one measurement takes, at least.
const ROUND: Duration = Duration::from_millis(4);

/// The median time of one call of each, measured in turn.
fn medians(ours: &mut dyn FnMut(), peer: &mut dyn FnMut()) -> [f64; 2] {
    let mut calls = [1_u32; 2];
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..=ROUNDS {
        for side in [0, 1] {
            let work: &mut dyn FnMut() = if side == 0 { ours } else { peer };
            loop {
                let start = Instant::now();
                for _ in 0..calls[side] {
                    work();
                }
                let took = start.elapsed();
                if took >= ROUND {
                    if round > 0 {
                        times[side].push(took.as_secs_f64() * 1e9 / f64::from(calls[side]));
                    }
                    break;
                }
                calls[side] *= 2;
            }
        }
    }
    times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

struct Table {
    is_met: bool,
}

impl Table {
    fn row(
        &mut self,
        work: &str,
        peer_name: &str,
        bar: Option<f64>,
        mut ours: impl FnMut(),
        mut peer: impl FnMut(),
    ) {
        let [ours, peer] = medians(&mut ours, &mut peer);
        let ratio = ours / peer;
        let verdict = match bar {
            Some(bar) if ratio <= bar => format!("{bar}, met"),
            Some(bar) => {
                self.is_met = false;
                format!("{bar}, MISSED")
            }
            None => "none".to_owned(),
        };
        println!("| {work} | {ours:.1} | {peer_name} | {peer:.1} | {ratio:.2} | {verdict} |");
    }
}

seq_macro::seq!(N in 0..159 {
    #[allow(dead_code, reason = "the catalogue is what is asked")]
    #[derive(Debug, PartnerError)]
    enum Small {
        #(
            #[pc(code = N, status = 409, msg = "The request cannot be processed")]
            V~N,
        )*
    }
});

seq_macro::seq!(N in 0u32..159 {
    static SMALL: phf::Map<u32, u32> = phf::phf_map! { #(N => N,)* };
});

seq_macro::seq!(N in 0..10_000 {
    #[allow(dead_code, reason = "the catalogue is what is asked")]
    #[derive(Debug, PartnerError)]
    enum Large {
        #(
            #[pc(code = N, status = 409, msg = "The request cannot be processed")]
            V~N,
        )*
    }
});

seq_macro::seq!(N in 0u32..10_000 {
    static LARGE: phf::Map<u32, u32> = phf::phf_map! { #(N => N,)* };
});

/// Numbers of a range, one a call, in an order that no cache foresees.
fn shuffled(range: Range<u32>) -> impl FnMut() -> u32 {
    let mut state = 0x2545_f491_u32;
    let numbers = std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let offset = (u64::from(state) * u64::from(range.end - range.start)) >> 32;
        range.start + offset as u32
    });
    let numbers: Vec<u32> = numbers.take(1 << 14).collect();
    let mut next = 0_usize;
    move || {
        next = next.wrapping_add(1);
        numbers[next & ((1 << 14) - 1)]
    }
}

fn lookups(table: &mut Table) {
    for (size, catalogue, map) in [
        (159, Small::catalogue(), &SMALL),
        (10_000, Large::catalogue(), &LARGE),
    ] {
        for (what, range) in [("hits", 0..size), ("misses", size..size * 2)] {
            let (mut ours, mut peer) = (shuffled(range.clone()), shuffled(range));
            table.row(
                &format!("`Catalogue::get`, {size} entries, {what}"),
                "`phf::Map<u32, _>`",
                Some(0.25),
                || _ = black_box(catalogue.get(Status::CONFLICT, ours())),
                || _ = black_box(map.get(&peer())),
            );
        }
        let (mut ours, mut peer) = (shuffled(0..size), shuffled(0..size));
        table.row(
            &format!("`by_code`, {size} entries"),
            "`phf::Map<u32, _>`",
            None,
            || _ = black_box(catalogue.by_code(ours()).next()),
            || _ = black_box(map.get(&peer())),
        );
    }
}

#[derive(Debug, thiserror::Error)]
enum Peer {
    #[error("Cart {cart_id} is being processed by another request")]
    CartBusy { cart_id: String },
    #[error("Cart {cart} is locked until {until} by {owner}")]
    Locked {
        cart: String,
        until: u32,
        owner: String,
    },
}

#[derive(Debug, PartnerError)]
enum Own {
    #[pc(
        code = 1,
        status = 409,
        msg = "Cart {cart} is locked until {until} by {owner}"
    )]
    Locked {
        cart: String,
        until: u32,
        owner: String,
    },
}

fn display(table: &mut Table) {
    let ours = PartnerCenterError::CartBusy {
        cart_id: "b4c8fdea-cb84-4e5d".into(),
    };
    let peer = Peer::CartBusy {
        cart_id: "b4c8fdea-cb84-4e5d".into(),
    };
    let (mut a, mut b) = (String::with_capacity(256), String::with_capacity(256));
    table.row(
        "`Display`, one argument",
        "thiserror",
        Some(1.1),
        || {
            a.clear();
            write!(a, "{}", black_box(&ours)).unwrap();
            black_box(&a);
        },
        || {
            b.clear();
            write!(b, "{}", black_box(&peer)).unwrap();
            black_box(&b);
        },
    );
    let (cart, owner) = ("b4c8fdea-cb84-4e5d".to_owned(), "dora".to_owned());
    let ours = Own::Locked {
        cart: cart.clone(),
        until: 1200,
        owner: owner.clone(),
    };
    let peer = Peer::Locked {
        cart,
        until: 1200,
        owner,
    };
    table.row(
        "`Display`, three arguments",
        "thiserror",
        Some(1.1),
        || {
            a.clear();
            write!(a, "{}", black_box(&ours)).unwrap();
            black_box(&a);
        },
        || {
            b.clear();
            write!(b, "{}", black_box(&peer)).unwrap();
            black_box(&b);
        },
    );
}

#[derive(Serialize, Deserialize)]
struct Owned {
    code: String,
    description: String,
    source: String,
}

fn wire(table: &mut Table) {
    let error = PartnerCenterError::CartBusy {
        cart_id: "b4c8fdea-cb84-4e5d".into(),
    };
    let (mut a, mut b) = (Vec::with_capacity(512), Vec::with_capacity(512));
    table.row(
        "error to JSON bytes",
        "owned struct, serde_json",
        Some(0.6),
        || {
            a.clear();
            serde_json::to_writer(&mut a, &Body::of(black_box(&error))).unwrap();
            black_box(&a);
        },
        || {
            b.clear();
            let error = black_box(&error);
            let owned = Owned {
                code: error.code().to_string(),
                description: error.to_string(),
                source: error.entry().source().to_owned(),
            };
            serde_json::to_writer(&mut b, &owned).unwrap();
            black_box(&b);
        },
    );
    let bodies = [
        ("exact", serde_json::to_string(&Body::of(&error)).unwrap()),
        ("reworded", r#"{"code":"800064","description":"The cart is in use by another request of yours","source":"PartnerFD"}"#.to_owned()),
        ("unknown code", r#"{"code":"4711","description":"Cart b4c8fdea-cb84-4e5d is not what it was","source":"PartnerFD"}"#.to_owned()),
    ];
    for (what, body) in &bodies {
        table.row(
            &format!("response bytes to `Failure`, {what}"),
            "serde_json into an owned struct",
            Some(1.5),
            || {
                let body = black_box(body).as_bytes().to_vec();
                let failure = Failure::<PartnerCenterError>::read(
                    StatusCode::CONFLICT,
                    HeaderMap::new(),
                    body,
                );
                black_box(failure);
            },
            || {
                let body = black_box(body).as_bytes().to_vec();
                let owned: Owned = serde_json::from_slice(&body).unwrap();
                black_box((
                    StatusCode::CONFLICT,
                    HeaderMap::<http::HeaderValue>::new(),
                    body,
                    owned,
                ));
            },
        );
    }
    let html = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    table.row(
        "response bytes to `Failure`, not JSON",
        "a plain copy",
        None,
        || {
            let body = black_box(html).as_bytes().to_vec();
            let failure = Failure::<PartnerCenterError>::read(
                StatusCode::BAD_GATEWAY,
                HeaderMap::new(),
                body,
            );
            black_box(failure);
        },
        || _ = black_box(black_box(html).as_bytes().to_vec()),
    );
}

fn main() {
    println!("| work | ns | against | ns | ratio | at most |");
    println!("|---|---|---|---|---|---|");
    let mut table = Table { is_met: true };
    lookups(&mut table);
    display(&mut table);
    wire(&mut table);
    println!(
        "\n{}",
        if table.is_met {
            "Every bar is met."
        } else {
            "A bar is missed."
        }
    );
}
