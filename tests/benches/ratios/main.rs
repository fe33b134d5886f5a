//! Compares the work of a service and of a client with the alternatives that a user would choose, and with the minimum
//! that the work can take. `cargo bench` prints a Markdown table of medians with their ratios,
//! `cargo bench --bench ratios -- Display` only the rows whose name contains `Display`. The exit code is 1 if a limit is
//! missed.

mod lookup;
mod measure;
mod text;
mod wire;

use std::process::ExitCode;

use measure::Table;

fn main() -> ExitCode {
    // Cargo says `--bench`.
    let filter = std::env::args()
        .skip(1)
        .find(|word| !word.starts_with("--"));
    let mut table = Table::new(filter.unwrap_or_default());
    lookup::measure(&mut table);
    text::measure(&mut table);
    wire::measure(&mut table);
    table.finish()
}
