//! Locks a published catalogue.
//!
//! A catalogue is a contract: clients have its codes, statuses and parameters in their code.
//! [`assert_locked!`](crate::assert_locked) in a test compares it with a file that is committed with the
//! code, and fails with the list of what changed:
//!
//! ```no_run
//! # use partner_error::PartnerError;
//! # #[derive(Debug, PartnerError)]
//! # enum StorefrontError { #[pc(code = 1, status = 409, msg = "Cart is locked")] CartLocked }
//! #[test]
//! fn catalogue_is_locked() {
//!     partner_error::assert_locked!(StorefrontError, "storefront.lock.json");
//! }
//! ```
//!
//! The file is JSON, sorted by code and status, one entry a line, so that a diff reads well. With
//! `PARTNER_ERROR_LOCK=update` in the environment the test writes it.
//!
//! | change | |
//! |---|---|
//! | an entry is removed; its status, `source` or placeholders change; its code belongs to another name | breaking |
//! | the message of an entry with arguments changes, in the envelope `documented` | breaking: clients that read the arguments from the message lose them |
//! | an entry has no `data` any longer; a parameter is removed or renamed in an envelope that has parameters | breaking |
//! | the envelope changes, except from `documented` to `detailed`; codes become names, or numbers | breaking |
//! | a placeholder shows another parameter | breaking |
//! | an entry, its `data` or a parameter is added; any other wording, a retry policy, documentation or a help page changes | compatible |
//!
//! Files of versions that didn't know of envelopes, `data`, parameters, documentation and help pages are still
//! read. What they don't say isn't compared.

extern crate std;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use super::change::Change;
use super::document::Document;
use super::error::DocumentError;
use super::write_file::write_file;
use crate::catalogue::Catalogue;

/// The environment variable that tells [`assert_locked!`](crate::assert_locked) to write.
const VARIABLE: &str = "PARTNER_ERROR_LOCK";

/// Why a catalogue isn't the one that was locked, or why that is unknown.
#[derive(Debug)]
#[non_exhaustive]
pub enum LockError {
    /// The file at this path isn't a document.
    Document(PathBuf, DocumentError),
    /// There is no file at this path.
    Missing(PathBuf),
    /// The file at this path cannot be read or written.
    Io(PathBuf, io::Error),
    /// The file at this path holds another catalogue. There is at least one change.
    Changed(PathBuf, Vec<Change>),
    /// The environment variable has a value without a meaning.
    Variable(String),
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Rust 1.85 cannot keep the result of `format_args!` in a variable.
        let update = format!("run the test with `{VARIABLE}=update`");
        match self {
            Self::Document(path, error) => write!(
                f,
                "{} isn't a document of a catalogue:\n  {}\nmend it, or remove it and {update} to write it anew",
                path.display(),
                error.to_string().replace('\n', "\n  ")
            ),
            Self::Missing(path) => write!(
                f,
                "there is no {}: {update} to write it, and commit it",
                path.display()
            ),
            Self::Io(path, _) => write!(f, "{} cannot be read or written", path.display()),
            Self::Changed(path, changes) => {
                write!(f, "the catalogue is not the one in {}", path.display())?;
                let (breaking, compatible): (Vec<_>, Vec<_>) =
                    changes.iter().partition(|change| change.is_breaking());
                for (kind, changes) in [("breaking", breaking), ("compatible", compatible)] {
                    if !changes.is_empty() {
                        write!(f, "\n{kind} changes:")?;
                    }
                    for change in changes {
                        write!(f, "\n  {change}")?;
                    }
                }
                write!(f, "\nif they are meant, {update} and commit the file")
            }
            Self::Variable(value) => write!(
                f,
                "{VARIABLE} is {value:?}, but only `update` has a meaning: set it so, or not at all"
            ),
        }
    }
}

impl core::error::Error for LockError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            Self::Document(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Compares a catalogue with the file that locks it.
///
/// # Errors
///
/// If there is any change, or if the file is missing or isn't a document.
pub fn compare(catalogue: &Catalogue, path: &Path) -> Result<(), LockError> {
    let text = fs::read_to_string(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => LockError::Missing(path.into()),
        _ => LockError::Io(path.into(), error),
    })?;
    let locked = Document::parse(&text).map_err(|error| LockError::Document(path.into(), error))?;
    let changes = locked.changes_to(&Document::of(catalogue));
    if changes.is_empty() {
        Ok(())
    } else {
        Err(LockError::Changed(path.into(), changes))
    }
}

/// Writes the file that locks a catalogue. Whoever reads it meanwhile finds the whole old or the whole new
/// file.
///
/// # Errors
///
/// If the file can't be written.
pub fn write(catalogue: &Catalogue, path: &Path) -> Result<(), LockError> {
    let refused = |error| LockError::Io(path.into(), error);
    write_file(path, &Document::of(catalogue).to_string()).map_err(refused)
}

/// Compares or writes, as the environment says. [`assert_locked!`](crate::assert_locked) calls it.
#[doc(hidden)]
#[track_caller]
pub fn assert_locked(catalogue: &Catalogue, path: &Path) {
    let done = match env::var_os(VARIABLE) {
        None => compare(catalogue, path),
        Some(mode) if mode == "update" => write(catalogue, path),
        Some(other) => Err(LockError::Variable(other.to_string_lossy().into())),
    };
    if let Err(error) = done {
        let cause = match &error {
            LockError::Io(_, cause) => format!(": {cause}"),
            _ => String::new(),
        };
        panic!("`{}` is not locked: {error}{cause}", catalogue.name());
    }
}

/// Asserts that the catalogue of a type is the one in a committed file. See [`lock`](crate::document::lock).
///
/// The path is relative to the package that calls the macro.
///
/// # Panics
///
/// If the catalogue changed, with the list of breaking and of compatible changes; if the file is missing or
/// isn't a document.
#[macro_export]
macro_rules! assert_locked {
    ($type:ty, $path:expr $(,)?) => {
        $crate::document::lock::assert_locked(
            <$type as $crate::PartnerError>::catalogue(),
            &::std::path::Path::new(::core::env!("CARGO_MANIFEST_DIR")).join($path),
        )
    };
}
