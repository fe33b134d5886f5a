//! The catalogue as data: its JSON and the lock file, and the comparison of two catalogues.

mod contract;
mod lock;
mod locked;
mod parse;
mod translated;
mod translations;
mod translations_fuzz;
