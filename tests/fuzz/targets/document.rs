//! `Document::parse`. A document is the same when it is written and read; a problem has its place in the text. Each
//! export is written, and what is read of CSV is what was written.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use partner_error::document::{Document, Format};
use partner_error_fuzz::{assert_comes_back, assert_places};

fuzz_target!(|text: &str| -> Corpus {
    match Document::parse(text) {
        Err(error) => {
            assert!(!error.problems().is_empty());
            assert_places(error.problems(), text);
        }
        Ok(document) => {
            assert_comes_back(&document);
            for format in [
                Format::Html,
                Format::Markdown,
                Format::OpenApi,
                Format::Rust,
                Format::TypeScript,
            ] {
                assert!(!document.export(format).is_empty());
            }
            let codes = |document: &Document| -> Vec<_> {
                let entries = document.entries().iter();
                entries
                    .map(|entry| (entry.code(), entry.status(), entry.template().clone()))
                    .collect()
            };
            let csv = document.to_csv();
            match Document::from_csv(&csv) {
                // The names that are codes lose white space around them.
                Ok(read) if document.is_named() => {
                    assert!(read.entries().len() <= document.entries().len())
                }
                Ok(read) => assert_eq!(codes(&read), codes(&document)),
                // A table has rows, and lists the parameters that its messages show.
                Err(error) => assert_places(error.problems(), &csv),
            }
        }
    }
    Corpus::Keep
});
