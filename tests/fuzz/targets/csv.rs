//! Import of CSV. Problems have their places in the text, and what was read is a document: the same when it is
//! written and read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_error::document::Import;
use partner_error_fuzz::{assert_comes_back, assert_places};

fuzz_target!(|text: &str| {
    let imported = Import::new().csv(text);
    assert_places(imported.problems(), text);
    assert_comes_back(imported.document());
});
