//! Measures work in turn with its peers. Criterion and divan measure one thing after the other and don't compute
//! ratios. The speed of a shared machine varies, so only measurements made in turn can be compared.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use partner_error_tests::ratio::{Rounds, Verdict};

/// The number of measurements of each piece of work, in turn with the others.
const ROUNDS: usize = 61;
/// The minimum time of one measurement.
const ROUND: Duration = Duration::from_millis(3);

/// Work that is repeated a number of times. It contains the loop, so that only the work is measured.
pub(crate) type Work<'a> = Box<dyn FnMut(u32) + 'a>;

/// Work to be measured.
pub(crate) fn work<'a>(mut once: impl FnMut() + 'a) -> Work<'a> {
    Box::new(move |times| {
        for _ in 0..times {
            once();
        }
    })
}

/// Work to be measured on each input in turn, repeatedly.
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

/// An alternative that a user would choose, or the minimum that the work can take.
pub(crate) struct Peer<'a> {
    pub(crate) name: &'static str,
    /// The limit, as a ratio to the peer's time.
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

    pub(crate) fn at_most(self, ratio: impl Into<Option<f64>>) -> Self {
        Self {
            at_most: ratio.into(),
            ..self
        }
    }
}

/// The rows that are printed.
pub(crate) struct Table {
    /// Only work whose name contains this is measured.
    filter: String,
    verdict: Verdict,
}

impl Table {
    pub(crate) fn new(filter: String) -> Self {
        println!("| work | ns | against | ns | ratio | at most |");
        println!("|---|---|---|---|---|---|");
        Self {
            filter,
            verdict: Verdict::default(),
        }
    }

    /// Measures one piece of work in turn with its peers, and prints a row for each peer.
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
        let time = rounds[0].median();
        for (peer, theirs) in peers.iter().zip(&rounds[1..]) {
            let ratio = rounds[0].ratio_to(theirs);
            let verdict = self.verdict.of(ratio, peer.at_most);
            let (peer, theirs) = (peer.name, theirs.median());
            println!("| {name} | {time:.1} | {peer} | {theirs:.1} | {ratio:.2} | {verdict} |");
        }
    }

    pub(crate) fn finish(self) -> ExitCode {
        self.verdict.finish()
    }
}

/// Measures the nanoseconds that each takes, in each round. The first round warms up, and finds the number of
/// repetitions of a measurement.
fn rounds(all: Vec<&mut Work<'_>>) -> Vec<Rounds> {
    let mut all: Vec<_> = all.into_iter().map(|work| (work, 1)).collect();
    let mut rounds = vec![Rounds::default(); all.len()];
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

fn time(work: &mut Work<'_>, times: u32) -> Duration {
    let start = Instant::now();
    work(times);
    start.elapsed()
}
