use std::fmt;
use std::io;
use std::path::PathBuf;

use partner_error::document::{DocumentError, UnknownFormat};

/// Why the program can't do what it was asked for.
pub(crate) enum Failure {
    /// A file, or the standard input, can't be read.
    Read(String, io::Error),
    /// A file isn't the document of a catalogue.
    Document(PathBuf, DocumentError),
    /// A file can't be written.
    File(PathBuf, io::Error),
    /// The standard output can't be written.
    Write(io::Error),
    /// The format isn't known.
    Format(UnknownFormat),
    /// Anything else that the user can mend.
    Usage(String),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl From<UnknownFormat> for Failure {
    fn from(error: UnknownFormat) -> Self {
        Self::Format(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(what, error) => write!(f, "{what} can't be read: {error}"),
            Self::Document(path, error) => {
                write!(f, "{} isn't the document of a catalogue:", path.display())?;
                for problem in error.problems() {
                    write!(f, "\n  {problem}")?;
                }
                Ok(())
            }
            Self::File(path, error) => write!(f, "{} can't be written: {error}", path.display()),
            Self::Write(error) => write!(f, "the output can't be written: {error}"),
            Self::Format(error) => error.fmt(f),
            Self::Usage(what) => f.write_str(what),
        }
    }
}
