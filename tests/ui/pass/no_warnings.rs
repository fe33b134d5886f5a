//! Expansions cause no warnings, not even by lints that are off by default.

#![deny(
    warnings,
    unused,
    nonstandard_style,
    future_incompatible,
    rust_2018_idioms
)]
#![deny(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    unused_qualifications
)]
#![deny(
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unused_lifetimes
)]
#![deny(
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    let_underscore_drop
)]
#![deny(
    redundant_lifetimes,
    unit_bindings,
    unused_import_braces,
    unused_results,
    variant_size_differences
)]
#![deny(clippy::all, clippy::pedantic, clippy::missing_inline_in_public_items)]
#![forbid(unsafe_code)]

use partner_error::{Decode, Fault, PartnerCenterError, PartnerError};

/// What the storefront answers.
#[derive(Debug, PartnerError)]
#[pc(
    source = "Storefront",
    codes = 910_000..=910_999,
    reserved = 910_009,
    help = "https://example.com/{code}",
    decode
)]
pub enum StorefrontError<T> {
    /// Another request holds the cart.
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart:?} is locked until {until}"
    )]
    CartLocked {
        /// Which.
        cart: u8,
        /// How long.
        until: String,
    },
    /// The card issuer refused.
    #[pc(code = 910_002, status = 402, msg = "Payment was declined", retry = later)]
    Declined(#[source] Option<std::io::Error>),
    /// The storefront is closed.
    #[pc(code = 910_003, status = 503, msg = "The storefront is closed")]
    Closed,
    /// What went wrong is told as data.
    #[pc(code = 910_004, status = 500, msg = "Storing failed")]
    Storing(#[pc(data)] T),
    /// Kept from clients.
    #[pc(code = 910_005, status = 500, msg = "Storing again failed")]
    Again(#[pc(internal)] u8),
    /// Shown as paths are.
    #[pc(code = 910_006, status = 500, msg = "Storing in {0} failed: {1}, {1:?}")]
    Path(std::path::PathBuf, Box<str>),
    /// Partner Center's own.
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

/// Borrows.
#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "Cart {0} of {1} is locked")]
pub struct CartLocked<'a, T>(pub &'a T, pub &'a str);

fn main() {
    #[derive(Debug, PartnerError)]
    #[pc(code = 910_005, status = 409, msg = "local {0}")]
    struct Local(u8);

    let error = StorefrontError::<u8>::Closed;
    assert!(StorefrontError::<u8>::decode(error.entry(), &Fault::of(&error)).is_some());
    assert_eq!(CartLocked(&1, "Ada").to_string(), "Cart 1 of Ada is locked");
    assert_eq!(Local(1).to_string(), "local 1");
}
