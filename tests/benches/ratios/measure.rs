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
            for input in some {
                once(*input);
            }
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
        let rounds = rounds(all);
        let time = median(&rounds[0]);
        for (peer, theirs) in peers.iter().zip(&rounds[1..]) {
            // Of each round for itself: what slows the machine down for a while slows both.
            let ratios = rounds[0]
                .iter()
                .zip(theirs)
                .map(|(ours, theirs)| ours / theirs);
            let ratio = median(&ratios.collect::<Vec<_>>());
            let verdict = match peer.at_most {
                Some(bar) if ratio <= bar => format!("{bar}, met"),
                Some(bar) => {
                    self.missed += 1;
                    format!("{bar}, MISSED")
                }
                None => "none".to_owned(),
            };
            let (peer, theirs) = (peer.name, median(theirs));
            println!("| {name} | {time:.1} | {peer} | {theirs:.1} | {ratio:.2} | {verdict} |");
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

/// The nanoseconds that each takes once, round by round. The first round warms up, and finds how many
/// times fill a measurement.
fn rounds(all: Vec<&mut Work<'_>>) -> Vec<Vec<f64>> {
    let mut all: Vec<_> = all.into_iter().map(|work| (work, 1)).collect();
    let mut rounds = vec![Vec::new(); all.len()];
    for round in 0..=ROUNDS {
        for ((work, times), rounds) in all.iter_mut().zip(&mut rounds) {
            let mut took = time(work, *times);
            while took < ROUND {
                *times *= 2;
                took = time(work, *times);
            }
            if round > 0 {
                rounds.push(took.as_secs_f64() * 1e9 / f64::from(*times));
            }
        }
    }
    rounds
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn time(work: &mut Work<'_>, times: u32) -> Duration {
    let start = Instant::now();
    work(times);
    start.elapsed()
}
