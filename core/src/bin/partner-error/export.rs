//! `partner-error export`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use partner_error::document::{Document, Format};

use crate::catalogue;
use crate::failure::Failure;
use crate::screen;

/// Writes the catalogue in another format.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  partner-error export --to markdown
  partner-error --catalogue storefront.lock.json export -o errors.html

Exit codes: 0 written; 2 a mistake in the arguments, or a file that can't be read or written.")]
pub(crate) struct Arguments {
    #[command(flatten)]
    target: Target,
}

/// Where to write, and in which format.
#[derive(clap::Args)]
pub(crate) struct Target {
    /// The format: markdown, csv, html, typescript, rust, openapi or json. Without it, the ending of the file says it.
    #[arg(long, value_name = "FORMAT")]
    to: Option<String>,
    /// The file. Without it, it is the standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Target {
    /// Finds the format before anything is read or written.
    pub(crate) fn format(&self, default: Option<Format>) -> Result<Format, Failure> {
        match (&self.to, &self.output) {
            (Some(name), _) => Ok(name.parse()?),
            (None, Some(path)) => Ok(Format::of_path(path)?),
            (None, None) => default.ok_or_else(|| {
                let names: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
                let names = names.join(", ");
                Failure::Usage(format!("say the format with --to, which is one of {names}"))
            }),
        }
    }

    pub(crate) fn write(&self, document: &Document, format: Format) -> Result<(), Failure> {
        let text = document.export(format);
        match &self.output {
            None => Ok(screen::write(&text)?),
            Some(path) => fs::write(path, text).map_err(|error| Failure::File(path.clone(), error)),
        }
    }
}

pub(crate) fn run(arguments: &Arguments, file: Option<&Path>) -> Result<ExitCode, Failure> {
    let format = arguments.target.format(None)?;
    let document = catalogue::document(file)?;
    arguments.target.write(&document, format)?;
    Ok(ExitCode::SUCCESS)
}
