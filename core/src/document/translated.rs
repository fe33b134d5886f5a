//! `assert_translated!`: a test that every entry of a catalogue is translated.

extern crate std;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::translation_text::{TranslationText, key_of};
use crate::catalogue::Catalogue;

/// [`assert_translated!`](crate::assert_translated) calls it.
#[doc(hidden)]
#[track_caller]
pub fn assert_translated(catalogue: &'static Catalogue, path: &Path) {
    let (name, shown) = (catalogue.name(), path.display());
    let (problems, text) = match fs::read_to_string(path) {
        Ok(text) => {
            let text = TranslationText::read(catalogue, &text);
            (
                text.problems.iter().map(ToString::to_string).collect(),
                Some(text),
            )
        }
        Err(error) => (Vec::from([format!("it can't be read: {error}")]), None),
    };
    let is_there = |entry| text.as_ref().is_some_and(|text| text.names(entry));
    let missing = catalogue.entries().filter(|entry| !is_there(entry));
    let missing: Vec<String> = missing
        .map(|entry| {
            let key = Value::from(key_of(entry, catalogue));
            let message = Value::from(format!("{:#}", entry.template()));
            format!("{key}: {message}")
        })
        .collect();
    if problems.is_empty() && missing.is_empty() {
        return;
    }
    let mut report = format!("`{name}` is not translated by {shown}:");
    for problem in problems {
        report.push_str("\n  ");
        report.push_str(&problem);
    }
    if !missing.is_empty() {
        report.push_str("\nmessages to translate:");
    }
    for line in missing {
        report.push_str("\n  ");
        report.push_str(&line);
    }
    panic!("{report}");
}

/// Asserts that a file has a message for every entry of a type's catalogue, and nothing else. The file is the text
/// that [`Translations::add`](crate::document::Translations::add) takes.
///
/// The path is relative to the package that calls the macro.
///
/// ```no_run
/// # use partner_error::PartnerError;
/// # #[derive(Debug, PartnerError)]
/// # enum StorefrontError { #[pc(code = 1, status = 409, msg = "Cart is locked")] CartLocked }
/// #[test]
/// fn german_is_complete() {
///     partner_error::assert_translated!(StorefrontError, "locales/de.json");
/// }
/// ```
///
/// # Panics
///
/// If the file can't be read, has a problem, or lacks a message. The report lists all problems, and the declared
/// messages that are to be translated, as they would be written in the file.
#[macro_export]
macro_rules! assert_translated {
    ($type:ty, $path:expr $(,)?) => {
        $crate::document::assert_translated(
            <$type as $crate::PartnerError>::catalogue(),
            &::std::path::Path::new(::core::env!("CARGO_MANIFEST_DIR")).join($path),
        )
    };
}
