//! The first step: reads the attributes, each value with its span. Only the form of each value is checked here.

mod attributes;
mod keys;
mod thiserror;
mod tokens;
mod value;
mod words;

pub(crate) use attributes::{Attrs, Written, WrittenEntry};
pub(crate) use keys::{KEYS, Key, Place, key};
pub(crate) use thiserror::{ErrorForm, ErrorText};
pub(crate) use value::{CodeProblem, Number, Range, text};
pub(crate) use words::{RENAME_RULES, rename};
