//! Translations of any text, for clients with any `Accept-Language`.
//!
//! A text is an object of JSON, or its problems have places in it. A client gets the message in one of the languages,
//! and the header names that one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_error::document::Translations;
use partner_error::{PartnerError, Reply};
use partner_error_fuzz::{ShelfError, assert_places};

fuzz_target!(|input: (&str, &str, ShelfError)| {
    let (text, header, error) = input;
    let mut translations = Translations::new(ShelfError::catalogue(), "en");
    if let Err(error) = translations.add("de", text) {
        assert!(!error.problems().is_empty());
        assert_places(error.problems(), text);
        return;
    }
    let template = translations.get(error.entry(), header).cloned();
    let reply = translations.translate(Reply::of(&error), header);
    let language = if template.is_some() { "de" } else { "en" };
    assert_eq!(reply.headers()["content-language"], language);
    match template {
        None => assert_eq!(reply.description(), error.message().to_string()),
        Some(template) => {
            let reworded = Reply::of(&error).wording(&template, "de");
            assert_eq!(reply.description(), reworded.description());
        }
    }
});
