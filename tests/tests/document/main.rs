//! The catalogue as data: its JSON and the lock file, and the comparison of two catalogues.

mod contract;
mod documented_import;
mod explain;
mod exported;
mod exports;
mod exports_fuzz;
mod exports_scale;
#[expect(dead_code, reason = "the catalogues are all that matters")]
mod hostile;
mod import_csv;
mod import_fuzz;
mod import_markdown;
mod import_names;
mod import_scale;
mod lock;
mod locked;
mod page;
mod parse;
mod translated;
mod translations;
mod translations_fuzz;
