//! Messages with placeholders: parsing, writing, and reading the arguments back.

mod captures;
mod declared;
mod parse;
mod pattern;
mod template;

pub use captures::Captures;
pub use declared::Common;
pub use parse::TemplateError;
pub use pattern::Hole;
#[cfg(feature = "json")]
pub(crate) use pattern::{Pattern, Reading, Values};
pub use template::Template;
