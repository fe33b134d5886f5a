//! Tests of `partner-error`.

/// The code in the README is tested, too.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
