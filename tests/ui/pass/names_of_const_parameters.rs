//! Const parameters, and constants in field types, with the names of items in the expansion.

use partner_error::{Decode, Fault, PartnerError};

const SOURCE: usize = 2;
const ENTRIES: usize = 3;

#[derive(Debug, PartnerError)]
#[pc(decode)]
#[pc(code = 910_001, status = 409, msg = "Carts of {0} are locked")]
struct Batch<const ENTRIES: usize, const SOURCE: usize>(u8);

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(code = 910_003, status = 402, msg = "Carts {0:?} and {1:?} are locked")]
    Arrays([u8; ENTRIES], [u8; SOURCE]),
    #[pc(transparent)]
    Batch(#[from] Batch<ENTRIES, { SOURCE }>),
}

fn main() {
    let error = StorefrontError::from(Batch(7));
    assert_eq!(error.to_string(), "Carts of 7 are locked");
    assert!(StorefrontError::decode(error.entry(), &Fault::of(&error)).is_some());
    let error = StorefrontError::Arrays([1, 2, 3], [4, 5]);
    assert_eq!(error.to_string(), "Carts [1, 2, 3] and [4, 5] are locked");
}
