//! `partner-error diff`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use partner_error::document::Change;
use serde_json::json;

use crate::catalogue;
use crate::failure::Failure;
use crate::screen::{self, BAD, GOOD, PLAIN, STRONG, Screen};

/// Lists the changes from one document to another, the breaking ones first.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  partner-error diff published.lock.json storefront.lock.json
  git show v1:storefront.lock.json | partner-error diff - storefront.lock.json

Exit codes: 0 no change is breaking; 1 some change breaks clients; 2 a file can't be read or isn't a document.")]
pub(crate) struct Arguments {
    /// The document that was published.
    old: PathBuf,
    /// The document that is to be. Without it, it is the one of --catalogue.
    new: Option<PathBuf>,
    /// Prints an array of objects with the members `breaking` and `change`.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(
    arguments: &Arguments,
    file: Option<&Path>,
    screen: &mut Screen,
) -> Result<ExitCode, Failure> {
    let old = catalogue::document(Some(&arguments.old))?;
    let new = catalogue::document(arguments.new.as_deref().or(file))?;
    let changes = old.changes_to(&new);
    let (breaking, compatible): (Vec<&Change>, Vec<&Change>) =
        changes.iter().partition(|change| change.is_breaking());
    if arguments.json {
        let changes = breaking.iter().chain(&compatible);
        let changes = changes.map(
            |change| json!({ "breaking": change.is_breaking(), "change": change.to_string() }),
        );
        let changes: serde_json::Value = changes.collect();
        screen::write(&format!("{changes:#}\n"))?;
    } else if changes.is_empty() {
        screen.line(&[(GOOD, "no change")])?;
    } else {
        let groups = [
            (BAD, "breaking changes", &breaking),
            (GOOD, "compatible changes", &compatible),
        ];
        for (style, title, changes) in groups {
            if !changes.is_empty() {
                screen.line(&[(style, title), (STRONG, ":")])?;
            }
            for change in changes {
                screen.fact("", PLAIN, &change.to_string())?;
            }
        }
    }
    Ok(ExitCode::from(u8::from(!breaking.is_empty())))
}
