//! A catalogue as data, outside any Rust type.

pub mod lock;
