//! A catalogue as data, outside any Rust type.

mod change;
pub mod lock;
mod locked;
