//! Measures the compile time of `extends`.
//!
//! `cargo run -p partner-error-tests --bin extends_cost` writes an enum of 5,000 entries that extends
//! one of 5,000 in another crate, and the same enum without `extends`. Each is checked in turns, with a
//! touched file and without incremental compilation. The exit code is 1 if the one takes more than 1.5
//! times as long as the other, or if the compiler complains of const evaluation.

use std::error::Error;
use std::fmt::Write as _;
use std::process::ExitCode;

use partner_error_tests::measured::{Build, Workspace};
use partner_error_tests::ratio::Verdict;

/// The number of entries of each enum.
const ENTRIES: u32 = 5_000;

/// The number of measurements of each crate.
const TIMES: usize = 7;

/// The limit of the time of a check, as a multiple of that without `extends`.
const BAR: f64 = 1.5;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let workspace = Workspace::new(&["base", "extending", "plain"])?;
    let library = workspace.library();
    let both = format!("{library}base = {{ path = \"../base\" }}\n");
    // Every second code is also in the base.
    workspace.write("base", &library, &enumeration("", 2))?;
    let extends = "#[pc(extends = base::Error)]\n";
    workspace.write("extending", &both, &enumeration(extends, 1))?;
    workspace.write("plain", &both, &enumeration("", 1))?;

    let packages = ["extending", "plain"];
    let [extending, plain] = workspace.rounds(Build::Check, packages, TIMES)?;
    let ratio = extending.ratio_to(&plain);
    let (extending, plain) = (extending.median(), plain.median());
    println!("`cargo check` of {ENTRIES} entries, median of {TIMES}:");
    println!("  {extending:.2} s extending {ENTRIES} others");
    println!("  {plain:.2} s without `extends`");
    let mut verdict = Verdict::default();
    println!(
        "  ratio {ratio:.2}, at most {}",
        verdict.of(ratio, Some(BAR))
    );
    Ok(verdict.finish())
}

/// Returns an enum whose codes have this distance.
fn enumeration(attribute: &str, distance: u32) -> String {
    let mut code = String::from("#[derive(Debug, partner_error::PartnerError)]\n");
    code.push_str(attribute);
    code.push_str("pub enum Error {\n");
    for number in (0..ENTRIES).map(|number| number * distance) {
        writeln!(
            code,
            "    #[pc(code = {number}, status = 409, msg = \"Cart {{cart}} is in state {number}\")]\n    \
             State{number} {{ cart: String }},"
        )
        .expect("a string takes all");
    }
    code.push_str("}\n");
    code
}
