//! The work of a service and of a client, each beside what a user would pick instead and the least that
//! it can take, in one run: a Markdown table of medians with their ratio. `cargo bench` prints it;
//! `cargo bench --bench ratios -- Display` only the rows with that in their name. The exit code is 1 if a bar
//! is missed.

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
