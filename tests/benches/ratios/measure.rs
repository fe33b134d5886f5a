//! Measures work beside its peers. Criterion and divan measure one thing after the other and know of no
//! ratio; on a shared machine, which is faster now and slower then, only what is measured in turn can be
//! compared.

use std::time::{Duration, Instant};

/// How often each is measured, in turn with the others.
const ROUNDS: usize = 61;
/// How long one measurement takes, at least.
const ROUND: Duration = Duration::from_millis(3);

/// Work that is done so many times. The loop is inside, so that nothing but the work is measured.
pub(crate) type Work<'a> = Box<dyn FnMut(u32) + 'a>;

/// Work to be measured.
pub(crate) fn work<'a>(mut once: impl FnMut() + 'a) -> Work<'a> {
    Box::new(move |times| {
        for _ in 0..times {
            once();
        }
    })
}

/// Work to be measured on one input after the other, over and over.
pub(crate) fn work_on<'a>(inputs: &'a [u32], mut once: impl FnMut(u32) + 'a) -> Work<'a> {
    Box::new(move |times| {
        let mut rest = times as usize;
        while rest > 0 {
            let some = &inputs[..rest.min(inputs.len())];
            some.iter().for_each(|input| once(*input));
            rest -= some.len();
        }
    })
}

/// What a user would pick instead, or the least that the work can take.
pub(crate) struct Peer<'a> {
    pub(crate) name: &'static str,
    /// The bar: how much of the peer's time ours may take.
    pub(crate) at_most: Option<f64>,
    pub(crate) work: Work<'a>,
}

impl<'a> Peer<'a> {
    pub(crate) fn new(name: &'static str, work: Work<'a>) -> Self {
        Self {
            name,
            at_most: None,
            work,
        }
    }

    pub(crate) fn at_most(self, ratio: f64) -> Self {
        Self {
            at_most: Some(ratio),
            ..self
        }
    }
}

/// The rows that are printed.
pub(crate) struct Table {
    /// Only work whose name has this in it is measured.
    filter: String,
    missed: usize,
}

impl Table {
    pub(crate) fn new(filter: String) -> Self {
        println!("| work | ns | against | ns | ratio | at most |");
        println!("|---|---|---|---|---|---|");
        Self { filter, missed: 0 }
    }

    /// Measures one piece of work beside its peers, and prints a row for each of these.
    pub(crate) fn compare<'a>(
        &mut self,
        name: &str,
        mut ours: Work<'a>,
        peers: impl IntoIterator<Item = Peer<'a>>,
    ) {
        if !name.contains(&self.filter) {
            return;
        }
        let mut peers: Vec<Peer<'_>> = peers.into_iter().collect();
        let all = peers.iter_mut().map(|peer| &mut peer.work);
        let all: Vec<&mut Work<'_>> = std::iter::once(&mut ours).chain(all).collect();
        let times = medians(all);
        for (peer, time) in peers.iter().zip(&times[1..]) {
            let ratio = times[0] / time;
            let verdict = match peer.at_most {
                Some(bar) if ratio <= bar => format!("{bar}, met"),
                Some(bar) => {
                    self.missed += 1;
                    format!("{bar}, MISSED")
                }
                None => "none".to_owned(),
            };
            let (ours, peer) = (times[0], peer.name);
            println!("| {name} | {ours:.1} | {peer} | {time:.1} | {ratio:.2} | {verdict} |");
        }
    }

    pub(crate) fn finish(self) {
        match self.missed {
            0 => println!("\nEvery bar is met."),
            1 => println!("\nA bar is missed."),
            missed => println!("\n{missed} bars are missed."),
        }
    }
}

/// The median nanoseconds that each takes once. The first round warms up, and finds how many times fill
/// a measurement.
fn medians(all: Vec<&mut Work<'_>>) -> Vec<f64> {
    struct Measured<'a, 'w> {
        work: &'a mut Work<'w>,
        times: u32,
        nanoseconds: Vec<f64>,
    }

    let mut all: Vec<_> = all
        .into_iter()
        .map(|work| Measured {
            work,
            times: 1,
            nanoseconds: Vec::new(),
        })
        .collect();
    for round in 0..=ROUNDS {
        for measured in &mut all {
            let mut took = time(measured.work, measured.times);
            while took < ROUND {
                measured.times *= 2;
                took = time(measured.work, measured.times);
            }
            if round > 0 {
                let nanoseconds = took.as_secs_f64() * 1e9;
                measured
                    .nanoseconds
                    .push(nanoseconds / f64::from(measured.times));
            }
        }
    }
    let medians = all.into_iter().map(|measured| {
        let mut nanoseconds = measured.nanoseconds;
        nanoseconds.sort_by(f64::total_cmp);
        nanoseconds[nanoseconds.len() / 2]
    });
    medians.collect()
}

fn time(work: &mut Work<'_>, times: u32) -> Duration {
    let start = Instant::now();
    work(times);
    start.elapsed()
}
