//! The second step: the meaning of the attributes. A type with its entries and fields, and methods for what the rules
//! and the expansion need to know about them.

mod entry;
mod field;
pub(crate) mod status;
pub(crate) mod template;
mod types;

pub(crate) use entry::{Entry, Message};
pub(crate) use field::Field;
pub(crate) use types::Model;
