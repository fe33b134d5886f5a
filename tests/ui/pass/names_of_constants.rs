//! Constants, statics and unit structs with the names of variables in the expansion, which a pattern would match.

#![allow(dead_code, non_camel_case_types, non_upper_case_globals)]

use partner_error::{Decode, Fault, PartnerError};

const position: usize = 0;
const out: usize = 0;
const wording: usize = 0;
const inner: usize = 0;
const data: usize = 0;
const wire: usize = 0;
static entry: usize = 0;
static fault: usize = 0;
struct source;
struct f;

#[derive(Debug, PartnerError)]
#[pc(decode)]
#[pc(code = 910_001, status = 409, msg = "Carts of {0} are locked")]
struct Batch(u8);

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(code = 910_002, status = 409, msg = "Cart {0} is locked")]
    CartLocked(u8),
    #[pc(code = 910_003, status = 402, msg = "Payment was declined")]
    Declined(#[source] std::fmt::Error),
    #[pc(code = 910_005, status = 402, msg = "Carts are locked")]
    From(#[from] std::fmt::Error, #[cfg(any())] u8),
    #[pc(code = 910_006, status = 402, msg = "Carts are gone")]
    Data(#[pc(data)] Vec<u8>),
    #[pc(transparent)]
    Batch(#[from] Batch),
}

fn main() {
    let error = StorefrontError::CartLocked(7);
    assert_eq!(error.to_string(), "Cart 7 is locked");
    assert!(StorefrontError::decode(error.entry(), &Fault::of(&error)).is_some());
}
