#![allow(dead_code)]

use partner_error::PartnerError;

/// Other derives and attributes beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, PartnerError)]
#[non_exhaustive]
#[must_use]
#[repr(u8)]
pub enum StorefrontError {
    #[default]
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[non_exhaustive]
    #[allow(unused)]
    #[pc(code = 910_002, status = 402, msg = "Payment of {0} was declined")]
    Declined(#[allow(unused)] u8),
}

#[derive(Debug, PartnerError)]
#[pc(code = 910_003, status = 503, msg = "The storefront is closed")]
#[non_exhaustive]
#[repr(C, align(64))]
pub struct Closed {
    #[pc(internal)]
    since: u8,
}

fn main() {
    assert_eq!(StorefrontError::default().to_string(), "The cart is locked");
    assert!(StorefrontError::CartLocked < StorefrontError::Declined(1));
}
