//! Measures the compile time of a catalogue, compared with the same one declared in other ways.
//!
//! `cargo run --release -p partner-error-tests --bin compile_cost` prints Markdown tables. The exit code is
//! 1 if a limit is missed. The medians are of builds in turn, with a touched file and without incremental
//! compilation; it takes a quarter of an hour. With `-- 3` each crate is built three times and not five.

use std::error::Error;
use std::process::ExitCode;

use partner_error_tests::catalogues::{PEER, WAYS};
use partner_error_tests::measured::{Build, Workspace};
use partner_error_tests::ratio::Verdict;

/// How often each crate is built, unless an argument says otherwise.
const TIMES: usize = 5;

/// The limit of the time for 4,000 entries, as a multiple of that for 1,000.
const GROWTH: f64 = 4.4;

/// The numbers of entries, each with the limits of the ratios to thiserror with two matches: of `cargo check`, of the same
/// with `decode` and `kind`, and of a release build.
const LIMITS: [(u32, [f64; 3]); 4] = [
    (20, [1.05, 1.1, 1.1]),
    (159, [0.9, 1.05, 0.7]),
    (1_000, [0.75, 0.95, 0.35]),
    (4_000, [0.6, 0.9, 0.25]),
];

/// The limit of the size of a stripped program with 20 entries.
const SIZE: f64 = 1.0;

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
        "\n| work | entries | {} | ratio | at most | with `decode` and `kind` | at most |",
        titles.join(" | ")
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    let mut row = |work: &str,
                   entries: u32,
                   cells: &[String],
                   ratios: [f64; 2],
                   limits: [Option<f64>; 2]| {
        let [own, full] = ratios;
        let [own_verdict, full_verdict] = [verdict.of(own, limits[0]), verdict.of(full, limits[1])];
        println!(
            "| {work} | {entries} | {} | {own:.2} | {own_verdict} | {full:.2} | {full_verdict} |",
            cells.join(" | ")
        );
    };
    for (entries, [check, full_check, release]) in LIMITS {
        for (way, program) in WAYS.iter().zip(&programs) {
            let library = workspace.library();
            let dependencies = way.dependencies.unwrap_or(&library);
            workspace.write(way.package, dependencies, &way.declare(entries))?;
            let dependencies = way.program_dependencies(&library);
            let both = format!("{dependencies}{0} = {{ path = \"../{0}\" }}\n", way.package);
            workspace.write_program(program, &both, &way.program())?;
        }
        workspace.fetch()?;
        for build in [Build::Expansion, Build::Check, Build::Debug, Build::Release] {
            let rounds = workspace.rounds(build, packages, times)?;
            let limits = match build {
                Build::Check => [Some(check), Some(full_check)],
                Build::Release => [Some(release), None],
                _ => [None, None],
            };
            let ratios = [0, 1].map(|own| rounds[own].ratio_to(&rounds[PEER]));
            let medians = rounds.map(|rounds| rounds.median());
            let cells = medians.map(|seconds| format!("{seconds:.2} s"));
            row(&build.to_string(), entries, &cells, ratios, limits);
        }
        for (what, sizes, limit) in [
            (
                "size of the `.rlib`",
                workspace.library_sizes(packages)?,
                None,
            ),
            (
                "size of a stripped program",
                workspace.program_sizes(&programs)?,
                (entries == 20).then_some(SIZE),
            ),
        ] {
            let ratios = [0, 1].map(|own| sizes[own] / sizes[PEER]);
            let cells: Vec<String> = sizes
                .iter()
                .map(|size| format!("{:.0} kB", size / 1e3))
                .collect();
            row(what, entries, &cells, ratios, [limit, None]);
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
    let verdict = verdict.of(ratio, Some(1.0));
    println!(
        "| {} | {ours:.2} s | {peer:.2} s | {ratio:.2} | {verdict} |",
        Build::Cold
    );
    Ok(())
}
