//! UI tests of every message of `partner-error`'s derive: see `ui.rs`.
