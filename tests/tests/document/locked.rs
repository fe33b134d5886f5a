//! The catalogues of this repository match their lock files.
//!
//! `PARTNER_ERROR_LOCK=update cargo test --test document locked` writes the files.

#[expect(dead_code, reason = "the catalogue is all that matters")]
#[path = "../../examples/storefront/errors.rs"]
pub(crate) mod errors;

use partner_error::{PartnerCenterError, assert_locked};

#[test]
fn partner_center() {
    assert_locked!(PartnerCenterError, "locks/partner_center.lock.json");
}

#[test]
fn storefront() {
    assert_locked!(errors::StorefrontError, "locks/storefront.lock.json");
}
