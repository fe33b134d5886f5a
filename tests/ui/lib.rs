//! Holds every message of `partner-error`'s derive by UI tests: see `ui.rs`.
