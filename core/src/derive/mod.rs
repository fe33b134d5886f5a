//! What the generated code calls. It isn't part of the public interface and may change in any release.
//!
//! Where a field's type lacks a trait, a function of the same name stands in, so that the compiler reports one
//! error, at the field, that says what to write.

use core::time::Duration;

pub use crate::catalogue::{
    Catalogue, Entry, Envelope, Index, Retry, Rows, Rule, Status, agree, check, join_apart,
    reach_apart,
};
pub use crate::error::{Data, Declare, Form, KindOf, NoKind, display, kind_of_entry, render};
#[cfg(feature = "actix-web")]
pub use crate::frameworks::actix_web;
#[cfg(feature = "axum")]
pub use crate::frameworks::axum;
#[cfg(feature = "utoipa")]
pub use crate::frameworks::utoipa;
pub use crate::template::{Common, Hole, Template};
#[cfg(feature = "json")]
pub use crate::wire::{RetryAfter, Wire};
#[cfg(feature = "json")]
pub use serde::de::DeserializeOwned;
#[cfg(feature = "serde")]
pub use serde::{Serialize, Serializer};

#[cfg(feature = "json")]
mod argument;
mod features;
pub mod keys;
mod manual;
mod shown;
mod source;
mod transparent;

#[cfg(feature = "json")]
pub use argument::{Argument, FromData, FromDelay, FromText, IsShownAs, OtherArgument};
pub use manual::{ByHand, ByThiserror, error_by_hand, error_by_thiserror};
pub use shown::*;
pub use source::{AsDynError, Cause, OtherCause, Source};
pub use transparent::{Foreign, HasKindToo, PassedOn, Transparent};

/// Returns the delay of a field marked `#[pc(retry_after)]`.
pub fn delay<T: Delay>(field: T) -> Option<Duration> {
    field.delay()
}

/// The type of a field marked `#[pc(retry_after)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` isn't a delay, so it can't be marked `retry_after`",
    label = "this field must be a `Duration` or an `Option<Duration>`"
)]
pub trait Delay {
    /// Returns the delay, if there is one.
    fn delay(self) -> Option<Duration>;
}

impl Delay for Duration {
    fn delay(self) -> Option<Duration> {
        Some(self)
    }
}

impl Delay for Option<Duration> {
    fn delay(self) -> Option<Duration> {
        self
    }
}

/// Returns the crate of a module, the default `source` of faults where Cargo gives no package.
#[must_use]
pub const fn package(module_path: &'static str) -> &'static str {
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
