//! Measures the compile time of a catalogue, compared with the same one declared in other ways.
//!
//! `cargo run --release -p partner-error-tests --bin compile_cost` prints Markdown tables. The exit code is
//! 1 if a limit is missed. The medians are of builds in turn, with a touched file and without incremental
//! compilation; it takes a quarter of an hour. With `-- 3` each crate is built three times and not five.

use std::error::Error;
use std::process::ExitCode;

use partner_error_tests::catalogues::WAYS;
use partner_error_tests::measured::{Build, Workspace};
use partner_error_tests::ratio::Verdict;

/// How often each crate is built, unless an argument says otherwise.
const TIMES: usize = 5;

/// The limit of the time for 4,000 entries, as a multiple of that for 1,000.
const GROWTH: f64 = 4.4;

/// The limits, as ratios to thiserror with two matches.
const LIMITS: [(Build, u32, f64); 4] = [
    (Build::Check, 1_000, 1.0),
    (Build::Check, 4_000, 1.0),
    (Build::Release, 1_000, 0.75),
    (Build::Release, 4_000, 0.75),
];

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let times = match std::env::args().nth(1) {
        Some(times) => times
            .parse()
            .map_err(|_| format!("`{times}` is no number of times"))?,
        None => TIMES,
    };
    let mut verdict = Verdict::default();
    cold(times, &mut verdict)?;
    growth(times, &mut verdict)?;
    catalogues(times, &mut verdict)?;
    Ok(verdict.finish())
}

fn catalogues(times: usize, verdict: &mut Verdict) -> Result<(), Box<dyn Error>> {
    let packages = WAYS.map(|way| way.package);
    let programs = packages.map(|package| format!("{package}_program"));
    let members: Vec<&str> = packages
        .into_iter()
        .chain(programs.iter().map(String::as_str))
        .collect();
    let workspace = Workspace::new(&members)?;
    let titles: Vec<&str> = WAYS.iter().map(|way| way.title).collect();
    println!(
        "\n| work | entries | {} | ratio of the first two | at most |",
        titles.join(" | ")
    );
    println!("|---|---|---|---|---|---|---|---|");
    for entries in [159, 1_000, 4_000] {
        for (way, program) in WAYS.iter().zip(&programs) {
            let library = || workspace.library();
            let dependencies = way.dependencies.map_or_else(library, str::to_owned);
            workspace.write(way.package, &dependencies, &way.declare(entries))?;
            let both = format!("{dependencies}{0} = {{ path = \"../{0}\" }}\n", way.package);
            workspace.write_program(program, &both, &way.program())?;
        }
        workspace.fetch()?;
        for build in [Build::Expansion, Build::Check, Build::Debug, Build::Release] {
            let rounds = workspace.rounds(build, packages, times)?;
            let limit = LIMITS
                .iter()
                .find(|limit| (limit.0, limit.1) == (build, entries));
            let ratio = rounds[0].ratio_to(&rounds[1]);
            let medians = rounds.map(|rounds| rounds.median());
            let verdict = verdict.of(ratio, limit.map(|limit| limit.2));
            let cells = medians.map(|seconds| format!("{seconds:.2} s")).join(" | ");
            println!("| {build} | {entries} | {cells} | {ratio:.2} | {verdict} |");
        }
        for (what, sizes) in [
            ("size of the `.rlib`", workspace.library_sizes(packages)?),
            (
                "size of a stripped program",
                workspace.program_sizes(&programs)?,
            ),
        ] {
            let ratio = sizes[0] / sizes[1];
            let cells: Vec<String> = sizes
                .iter()
                .map(|size| format!("{:.0} kB", size / 1e3))
                .collect();
            println!(
                "| {what} | {entries} | {} | {ratio:.2} | none |",
                cells.join(" | ")
            );
        }
    }
    Ok(())
}

/// The same with four times the entries, measured in turn with it.
fn growth(times: usize, verdict: &mut Verdict) -> Result<(), Box<dyn Error>> {
    let packages = ["small", "large"];
    let workspace = Workspace::new(&packages)?;
    let library = workspace.library();
    workspace.write("small", &library, &WAYS[0].declare(1_000))?;
    workspace.write("large", &library, &WAYS[0].declare(4_000))?;
    workspace.fetch()?;
    println!("\n| work | 1,000 entries | 4,000 entries | growth | at most |");
    println!("|---|---|---|---|---|");
    for build in [Build::Check, Build::Release] {
        // A ratio near its limit takes more rounds.
        let [small, large] = workspace.rounds(build, packages, 3 * times)?;
        let growth = large.ratio_to(&small);
        let (small, large) = (small.median(), large.median());
        let verdict = verdict.of(growth, Some(GROWTH));
        println!("| {build} | {small:.2} s | {large:.2} s | {growth:.2} | {verdict} |");
    }
    Ok(())
}

/// The cold build: a crate that has only the dependencies.
fn cold(times: usize, verdict: &mut Verdict) -> Result<(), Box<dyn Error>> {
    let packages = ["ours", "peer"];
    let workspace = Workspace::new(&packages)?;
    workspace.write("ours", &workspace.library(), "")?;
    let peer = "thiserror = \"2\"\nserde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n";
    workspace.write("peer", peer, "")?;
    workspace.fetch()?;
    let [ours, peer] = workspace.rounds(Build::Cold, packages, times)?;
    let ratio = ours.ratio_to(&peer);
    let (ours, peer) = (ours.median(), peer.median());
    println!(
        "\n| work | partner-error | thiserror, serde with derive, serde_json | ratio | at most |"
    );
    println!("|---|---|---|---|---|");
    let verdict = verdict.of(ratio, Some(1.1));
    println!(
        "| {} | {ours:.2} s | {peer:.2} s | {ratio:.2} | {verdict} |",
        Build::Cold
    );
    Ok(())
}
