//! The JSON of an error: writes it, reads it, and builds the value back from it.

#[cfg(feature = "http")]
mod answer;
mod body;
#[cfg(feature = "json")]
mod compare_wording;
#[cfg(feature = "json")]
mod data;
#[cfg(feature = "json")]
mod decode;
mod envelopes;
#[cfg(feature = "json")]
mod fault;
#[cfg(feature = "json")]
mod json_object;
#[cfg(feature = "json")]
mod member_names;
#[cfg(feature = "http")]
mod scan_documented;
#[cfg(feature = "json")]
mod shapes;
#[cfg(feature = "json")]
mod to_fault;
#[cfg(feature = "json")]
mod wording;
#[cfg(feature = "json")]
mod write_json;

#[cfg(feature = "http")]
pub(crate) use answer::Answer;
pub use body::Body;
#[cfg(all(feature = "document", feature = "http"))]
pub(crate) use compare_wording::agrees;
#[cfg(feature = "json")]
pub(crate) use compare_wording::is_shown_as;
#[cfg(feature = "json")]
pub use decode::{Decode, RetryAfter, Wire};
#[cfg(feature = "document")]
pub(crate) use envelopes::{EntryFacts, Facts};
#[cfg(feature = "json")]
pub use fault::Fault;
#[cfg(all(feature = "document", feature = "http"))]
pub(crate) use fault::number as number_of_code;
#[cfg(all(feature = "document", feature = "http"))]
pub(crate) use wording::Texts;
#[cfg(feature = "http")]
pub(crate) use wording::Wording;
#[cfg(feature = "document")]
pub(crate) use write_json::{Contents, escape as escape_json, object as write_object};
