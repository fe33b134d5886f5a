//! `partner-error import`.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use partner_error::document::{Column, Format, Import};

use crate::catalogue;
use crate::export::Target;
use crate::failure::Failure;
use crate::screen;

/// Makes a document, Rust or another format of a table in Markdown or CSV.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  partner-error import errors.md --name OrderError --to rust -o src/errors.rs
  partner-error import errors.csv --heading code=Nr --heading status=HTTP --heading message=Text

Every problem of the table is listed with its line and column. Nothing is written while there are problems, unless \
--keep-going leaves the rows at fault out.

Exit codes: 0 written; 1 the table has problems; 2 a mistake in the arguments, or a file that can't be read or written.")]
pub(crate) struct Arguments {
    /// The table. For `-`, the standard input is read.
    file: PathBuf,
    /// The format of the table: markdown or csv. Without it, the ending of the file says it.
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
    #[command(flatten)]
    target: Target,
    /// The name of the catalogue, which is that of the type in Rust.
    #[arg(long)]
    name: Option<String>,
    /// The source of rows that don't say theirs.
    #[arg(long)]
    source: Option<String>,
    /// The heading of a column, as in code=Nr.
    #[arg(
        long,
        value_name = "COLUMN=HEADING",
        long_help = "The heading of a column, as in code=Nr. The columns are code, status, status_name, message, name, source, \
            retry, parameters, help and docs."
    )]
    heading: Vec<String>,
    /// Writes the other rows if some have problems.
    #[arg(long)]
    keep_going: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let from = match &arguments.from {
        Some(name) => name.parse()?,
        None => Format::of_path(&arguments.file)?,
    };
    let to = arguments.target.format(Some(Format::Json))?;
    let mut import = Import::new();
    if let Some(name) = &arguments.name {
        import = import.name(name);
    }
    if let Some(source) = &arguments.source {
        import = import.source(source);
    }
    for heading in &arguments.heading {
        let Some((column, heading)) = heading.split_once('=') else {
            let what =
                format!("--heading {heading:?} has no `=`: write COLUMN=HEADING, as in code=Nr");
            return Err(Failure::Usage(what));
        };
        let column: Column = column
            .parse()
            .map_err(|error| Failure::Usage(format!("--heading: {error}")))?;
        import = import.heading(column, heading);
    }
    let text = catalogue::text_of(&arguments.file)?;
    let imported = match from {
        Format::Markdown => import.markdown(&text),
        Format::Csv => import.csv(&text),
        other => {
            let what = format!("a table is imported from markdown or csv, not from {other}");
            return Err(Failure::Usage(what));
        }
    };
    let problems = imported.problems();
    for problem in problems {
        let (line, column) = (problem.line(), problem.column());
        let what = screen::shown(problem.what());
        let file = arguments.file.display();
        writeln!(io::stderr(), "{file}:{line}:{column}: {what}")?;
    }
    let is_at_fault = !problems.is_empty();
    if is_at_fault && !arguments.keep_going {
        let count = problems.len();
        let what = if count == 1 { "problem" } else { "problems" };
        writeln!(
            io::stderr(),
            "{count} {what}, so nothing is written: mend the table, or leave the rows at fault out with --keep-going"
        )?;
        return Ok(ExitCode::FAILURE);
    }
    arguments.target.write(imported.document(), to)?;
    Ok(ExitCode::from(u8::from(is_at_fault)))
}
