//! Reads the texts and the documents that the arguments name.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use partner_error::document::Document;
use partner_error::{PartnerCenterError, PartnerError};

use crate::failure::Failure;

/// The largest file that is read: 64 MiB.
const MOST_BYTES: u64 = 64 << 20;

/// Reads the document in a file, or else the catalogue of Partner Center.
pub(crate) fn document(file: Option<&Path>) -> Result<Document, Failure> {
    let Some(path) = file else {
        return Ok(Document::of(PartnerCenterError::catalogue()));
    };
    let text = text_of(path)?;
    Document::parse(&text).map_err(|error| Failure::Document(path.to_owned(), error))
}

/// Reads the text of a file, or of the standard input for `-`.
pub(crate) fn text_of(path: &Path) -> Result<String, Failure> {
    let what = path.display().to_string();
    let bytes = if path == Path::new("-") {
        return standard_input();
    } else {
        let file = File::open(path).map_err(|error| Failure::Read(what.clone(), error))?;
        limited(file, &what)?
    };
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::Usage(format!("{what} isn't UTF-8: byte {at} is no character's"))
    })
}

/// Reads the standard input. What isn't UTF-8 is replaced.
pub(crate) fn standard_input() -> Result<String, Failure> {
    let bytes = limited(io::stdin().lock(), "the standard input")?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn limited(from: impl Read, what: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = from.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    let read = read.map_err(|error| Failure::Read(what.to_owned(), error))?;
    if read as u64 > MOST_BYTES {
        let most = MOST_BYTES >> 20;
        return Err(Failure::Usage(format!("{what} has more than {most} MiB")));
    }
    Ok(bytes)
}
