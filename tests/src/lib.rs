//! Tests of `partner-error`.

/// The code in the README is tested, too.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// So is the code in every chapter of the guide.
#[cfg(doctest)]
#[path = "../../core/src/guide/mod.rs"]
mod guide;

pub mod catalogues;
pub mod expansions;
pub mod growth;
pub mod measured;
pub mod ratio;
pub mod splits;
