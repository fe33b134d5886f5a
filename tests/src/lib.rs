//! Tests of `partner-error`.
