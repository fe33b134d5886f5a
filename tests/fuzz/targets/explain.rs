//! `explain`, on anything that is pasted. What it finds is in the document, and a body that a failure recognises is
//! explained as that entry.
#![no_main]

use std::sync::LazyLock;

use http::{HeaderMap, StatusCode};
use libfuzzer_sys::fuzz_target;
use partner_error::document::Document;
use partner_error::{Failure, PartnerError, Recognition};
use partner_error_fuzz::ShelfError;

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| Document::of(ShelfError::catalogue()));

fuzz_target!(|text: &str| {
    let explanation = DOCUMENT.explain(text);
    for entry in explanation.entries().iter().chain(explanation.near()) {
        assert!(
            DOCUMENT
                .entries()
                .iter()
                .any(|known| std::ptr::eq(known, *entry))
        );
    }
    assert_eq!(
        explanation.found_by().is_none(),
        explanation.entries().is_empty()
    );
    let _ = (
        explanation.status(),
        explanation.retry(),
        explanation.retry_after(),
    );
    let body = text.trim();
    for entry in DOCUMENT.entries() {
        let status = StatusCode::from_u16(entry.status().as_u16()).expect("it is a status");
        let failure = Failure::<ShelfError>::read(status, HeaderMap::new(), body);
        if failure.recognition() == Recognition::Exact {
            let known = failure.entry().expect("it was recognised");
            let names: Vec<&str> = explanation
                .entries()
                .iter()
                .map(|entry| entry.name())
                .collect();
            assert!(
                names.contains(&known.name()),
                "{names:?} and not {}",
                known.name()
            );
        }
    }
});
