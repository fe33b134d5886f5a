//! Types with parameters can be decoded if their parameters can.

#![deny(warnings, clippy::pedantic)]

use std::collections::BTreeMap;

use partner_error::{Decode, Fault, PartnerError};
use serde::Serialize;
use serde_json::json;

/// Has parameters that need different traits.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum Decoded<T, D> {
    #[pc(code = 1, status = 404, msg = "No shelf {0}")]
    NoShelf(T),

    #[pc(code = 2, status = 409, msg = "Full")]
    Full(#[pc(data)] D),
}

#[test]
fn a_type_with_parameters_decodes() {
    type Decodes = Decoded<u32, BTreeMap<String, u8>>;
    let errors = [
        Decodes::NoShelf(7),
        Decodes::Full(BTreeMap::from([("A".to_owned(), 9)])),
    ];
    for error in errors {
        assert_eq!(
            Decodes::decode(error.entry(), &Fault::of(&error)),
            Some(error)
        );
    }
}

/// Isn't decoded, so its parameter needs no trait for that.
#[derive(Debug, Serialize)]
struct SentOnly(u8);

#[test]
fn a_type_need_not_decode() {
    let error = Decoded::<u8, SentOnly>::Full(SentOnly(9));
    assert_eq!(Fault::of(&error).data, [json!(9)]);
    assert_eq!(
        Decoded::<u8, SentOnly>::NoShelf(7).to_string(),
        "No shelf 7"
    );
}
