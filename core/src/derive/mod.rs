//! What the derive's expansions use. Not part of the public interface: it changes in any release.

use core::error::Error;
use core::time::Duration;

pub use crate::catalogue::{
    Catalogue, Entry, Envelope, Index, Retry, Rows, Rule, Status, agree, check, join_apart,
    reach_apart,
};
pub use crate::error::{Data, Declare, Form, display, kind_of_entry, render};
#[cfg(feature = "actix-web")]
pub use crate::frameworks::actix_web;
#[cfg(feature = "axum")]
pub use crate::frameworks::axum;
pub use crate::template::{Common, Hole, Template};
#[cfg(feature = "json")]
pub use crate::wire::Wire;
#[cfg(feature = "json")]
pub use serde::de::DeserializeOwned;
#[cfg(feature = "serde")]
pub use serde::{Serialize, Serializer};

mod features;

/// A field marked `#[pc(retry_after)]`.
pub fn delay(field: impl Into<Option<Duration>>) -> Option<Duration> {
    field.into()
}

/// The package that declares a type, as the `source` of its faults where it names no other. Cargo
/// tells the name; without cargo it is that of the crate.
#[must_use]
pub const fn package(cargo: Option<&'static str>, module_path: &'static str) -> &'static str {
    if let Some(name) = cargo {
        return name;
    }
    let bytes = module_path.as_bytes();
    let mut end = 0;
    while end < bytes.len() && bytes[end] != b':' {
        end += 1;
    }
    match core::str::from_utf8(bytes.split_at(end).0) {
        Ok(name) => name,
        Err(_) => module_path,
    }
}

/// Makes a source of whatever can be one: an error, or a boxed `dyn Error`.
pub trait AsDynError<'a> {
    /// The source.
    fn as_dyn_error(&self) -> &(dyn Error + 'a);
}

impl<'a, E: Error + 'a> AsDynError<'a> for E {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

impl<'a> AsDynError<'a> for dyn Error + 'a {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

impl<'a> AsDynError<'a> for dyn Error + Send + 'a {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

impl<'a> AsDynError<'a> for dyn Error + Send + Sync + 'a {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}
