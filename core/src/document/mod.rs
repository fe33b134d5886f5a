//! A catalogue as data, outside any Rust type: what is committed, compared, exported and imported.
//!
//! A [`Document`] has the facts of a [`Catalogue`](crate::Catalogue) and needs no type, so that the same code
//! works for a catalogue of this program, for one in a file, and for one that a service in another language has.
//!
//! ```
//! use partner_error::document::Document;
//! use partner_error::{PartnerCenterError, PartnerError, Status};
//!
//! let document = Document::of(PartnerCenterError::catalogue());
//! let file = document.to_string();
//! assert_eq!(Document::parse(&file)?, document);
//!
//! let entry = document.get(Status::CONFLICT, 800_064).unwrap();
//! assert_eq!(entry.name(), "CartBusy");
//! assert_eq!(entry.parameters(), ["cart_id"]);
//! # Ok::<(), partner_error::document::DocumentError>(())
//! ```

mod change;
mod column;
#[cfg(feature = "html")]
mod docs_html;
mod document;
mod entry;
mod entry_names;
mod error;
mod example;
#[cfg(feature = "http")]
mod explain;
mod exported;
mod format;
mod from_csv;
mod from_markdown;
mod import;
mod json;
mod languages;
pub mod lock;
mod message_text;
mod parameter_names;
#[cfg(feature = "http")]
mod pasted;
mod rust_fields;
mod shown_parameters;
mod table;
mod table_row;
mod text;
mod to_csv;
#[cfg(feature = "html")]
mod to_html;
mod to_markdown;
mod to_openapi;
mod to_rust;
mod to_typescript;
mod translated;
mod translation_error;
mod translation_text;
mod translations;
mod write_file;

pub use change::Change;
pub use column::{Column, UnknownColumn};
pub use document::Document;
pub use entry::DocumentEntry;
pub use error::{DocumentError, Problem};
#[cfg(feature = "http")]
pub use explain::{Explanation, FoundBy};
#[doc(hidden)]
pub use exported::assert_exported;
pub use format::{Format, UnknownFormat};
pub use import::{Import, Imported};
#[doc(hidden)]
pub use translated::assert_translated;
pub use translation_error::TranslationError;
pub use translations::Translations;
