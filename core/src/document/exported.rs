//! `assert_exported!`: a test that a committed export is that of the catalogue.

extern crate std;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use similar::TextDiff;

use super::document::Document;
use super::format::{Format, UnknownFormat};
use super::write_file::write_file;
use crate::catalogue::Catalogue;

/// The environment variable that tells [`assert_exported!`](crate::assert_exported) to write.
const VARIABLE: &str = "PARTNER_ERROR_EXPORT";

/// The most lines of a diff that are shown.
const MOST_LINES: usize = 200;

/// Why an export isn't that of the catalogue, or why that is unknown.
#[derive(Debug)]
enum ExportError {
    Format(UnknownFormat),
    Missing(PathBuf),
    Io(PathBuf, io::Error),
    /// The file differs. The text is the diff.
    Changed(PathBuf, String),
    Variable(String),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let update = format!("run the test with `{VARIABLE}=update`");
        match self {
            Self::Format(error) => error.fmt(f),
            Self::Missing(path) => write!(
                f,
                "there is no {}: {update} to write it, and commit it",
                path.display()
            ),
            Self::Io(path, error) => {
                write!(f, "{} cannot be read or written: {error}", path.display())
            }
            Self::Changed(path, diff) => write!(
                f,
                "{} isn't the export of the catalogue:\n{diff}{update} and commit the file",
                path.display()
            ),
            Self::Variable(value) => write!(
                f,
                "{VARIABLE} is {value:?}, but only `update` has a meaning: set it so, or not at all"
            ),
        }
    }
}

/// [`assert_exported!`](crate::assert_exported) calls it.
#[doc(hidden)]
#[track_caller]
pub fn assert_exported(catalogue: &Catalogue, path: &Path) {
    if let Err(error) = compare_or_write(catalogue, path) {
        panic!("`{}` is not exported: {error}", catalogue.name());
    }
}

fn compare_or_write(catalogue: &Catalogue, path: &Path) -> Result<(), ExportError> {
    let is_update = match env::var_os(VARIABLE) {
        None => false,
        Some(mode) if mode == "update" => true,
        Some(other) => return Err(ExportError::Variable(other.to_string_lossy().into())),
    };
    let format = Format::of_path(path).map_err(ExportError::Format)?;
    let exported = Document::of(catalogue).export(format);
    let refused = |error| ExportError::Io(path.to_owned(), error);
    let committed = match fs::read_to_string(path) {
        Ok(committed) => Some(committed),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        // A file that isn't text is written anew.
        Err(error) if is_update && error.kind() == io::ErrorKind::InvalidData => None,
        Err(error) => return Err(refused(error)),
    };
    // Git may have changed the line endings.
    let is_same = |committed: &String| committed.replace("\r\n", "\n") == exported;
    if committed.as_ref().is_some_and(is_same) {
        return Ok(());
    }
    match committed {
        _ if is_update => write_file(path, &exported).map_err(refused),
        None => Err(ExportError::Missing(path.to_owned())),
        Some(committed) => {
            let diff = diff(&committed, &exported);
            Err(ExportError::Changed(path.to_owned(), diff))
        }
    }
}

/// The lines that differ, as a unified diff of which the end is cut off if it is long.
fn diff(committed: &str, exported: &str) -> String {
    let committed = committed.replace("\r\n", "\n");
    let diff = TextDiff::from_lines(committed.as_str(), exported);
    let mut diff = diff.unified_diff();
    let diff = diff
        .context_radius(2)
        .header("committed", "exported")
        .to_string();
    let mut lines = diff.split_inclusive('\n');
    let mut shown: String = lines.by_ref().take(MOST_LINES).collect();
    let more = lines.count();
    if more > 0 {
        shown.push_str(&format!("... and {more} more lines\n"));
    }
    shown
}

/// Asserts that a committed file is the export of a type's catalogue. The ending of its name says in which format:
/// [`Format::of_path`](crate::document::Format::of_path) has the list.
///
/// The path is relative to the package that calls the macro. With `PARTNER_ERROR_EXPORT=update` in the environment,
/// the test writes the file.
///
/// ```no_run
/// # use partner_error::PartnerError;
/// # #[derive(Debug, PartnerError)]
/// # enum StorefrontError { #[pc(code = 1, status = 409, msg = "Cart is locked")] CartLocked }
/// #[test]
/// fn documentation_is_up_to_date() {
///     partner_error::assert_exported!(StorefrontError, "docs/errors.md");
///     partner_error::assert_exported!(StorefrontError, "web/src/errors.ts");
/// }
/// ```
///
/// # Panics
///
/// If the file differs, with a diff; if it is missing or can't be read; if its ending names no format.
#[macro_export]
macro_rules! assert_exported {
    ($type:ty, $path:expr $(,)?) => {
        $crate::document::assert_exported(
            <$type as $crate::PartnerError>::catalogue(),
            &::std::path::Path::new(::core::env!("CARGO_MANIFEST_DIR")).join($path),
        )
    };
}
