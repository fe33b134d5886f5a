//! `partner-error`: explains errors, compares catalogues, and exports and imports them.

#![forbid(unsafe_code)]

mod catalogue;
mod diff;
mod explain;
mod export;
mod failure;
mod import;
mod screen;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::failure::Failure;
use crate::screen::Screen;

/// Explains errors of a REST API, compares catalogues of them, and exports and imports them.
#[derive(Parser)]
#[command(
    name = "partner-error",
    version,
    after_help = "Without --catalogue it is the catalogue of Microsoft's Partner Center REST API.\n\n\
        Exit codes: 0 done; 1 nothing is known, changes are breaking, or a table has problems; 2 a mistake in \
        the arguments, or a file that can't be read or written."
)]
struct Arguments {
    /// The document of a catalogue (JSON): a lock file, or an export to JSON.
    #[arg(long, global = true, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says which error a text is about, what it means, and whether to repeat the request.
    Explain(explain::Arguments),
    /// Lists the changes from one document to another, the breaking ones first.
    Diff(diff::Arguments),
    /// Writes the catalogue in another format.
    Export(export::Arguments),
    /// Makes a document, Rust or another format of a table in Markdown or CSV.
    Import(import::Arguments),
    /// Writes the completions for a shell.
    #[command(
        after_help = "Example:\n  partner-error completions bash > /etc/bash_completion.d/partner-error"
    )]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(code) => code,
        // Whoever reads the output has seen enough.
        Err(Failure::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            // There is nowhere else to say it.
            let _ = writeln!(io::stderr(), "partner-error: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let file = arguments.catalogue.as_deref();
    let screen = &mut Screen::new();
    match arguments.command {
        Command::Explain(arguments) => explain::run(&arguments, file, screen),
        Command::Diff(arguments) => diff::run(&arguments, file, screen),
        Command::Export(arguments) => export::run(&arguments, file),
        Command::Import(arguments) => import::run(&arguments),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            let mut command = Arguments::command();
            clap_complete::generate(shell, &mut command, "partner-error", &mut script);
            screen::write(&String::from_utf8_lossy(&script))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}
