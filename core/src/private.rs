//! What the derive's expansions use. Not part of the public interface: it changes in any release.

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;

pub use crate::across::{Rule, agree, check, join_apart};
pub use crate::data::Data;
pub use crate::entry::Common;
pub use crate::index::Index;
pub use crate::table::Table;
pub use crate::template::Hole;
pub use crate::{Catalogue, Entry, Retry, Status, Template};

/// What the derive implements. [`PartnerError`](crate::PartnerError) follows from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `PartnerError`",
    label = "it has no catalogue",
    note = "derive it: `#[derive(Debug, PartnerError)]`"
)]
pub trait Declare {
    /// The type's catalogue, to be had in const evaluation.
    const CATALOGUE: &'static Catalogue;

    /// The row of the catalogue that the value is.
    fn entry(&self) -> &'static Entry;

    /// Writes the value's message in the wording of its own or of another template. The formatter has
    /// no options: its arguments would take them for theirs.
    fn render(&self, wording: Option<&Template>, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Adds what the value has for the fault's `data`.
    fn data(&self, _: &mut Data) {}
}

impl<E: Declare> Declare for &E {
    const CATALOGUE: &'static Catalogue = E::CATALOGUE;

    fn entry(&self) -> &'static Entry {
        E::entry(self)
    }

    fn render(&self, wording: Option<&Template>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        E::render(self, wording, f)
    }

    fn data(&self, data: &mut Data) {
        E::data(self, data);
    }
}

impl<E: Declare> Declare for Box<E> {
    const CATALOGUE: &'static Catalogue = E::CATALOGUE;

    fn entry(&self) -> &'static Entry {
        E::entry(self)
    }

    fn render(&self, wording: Option<&Template>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        E::render(self, wording, f)
    }

    fn data(&self, data: &mut Data) {
        E::data(self, data);
    }
}

/// The `Display` of a derived type: as with `write!`, what the caller asks of the whole is not asked of
/// each argument.
///
/// # Errors
///
/// What `f` or the `Display` of a field returns.
#[inline]
pub fn display<E: Declare>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let has_options = f.width().is_some()
        || f.precision().is_some()
        || f.alternate()
        || f.sign_plus()
        || f.sign_minus()
        || f.sign_aware_zero_pad()
        // A fill comes with an alignment only.
        || f.align().is_some();
    if has_options {
        let wording = None;
        return write!(f, "{}", Worded { error, wording });
    }
    error.render(None, f)
}

/// A value's message, as a `Display`.
pub(crate) struct Worded<'a, E> {
    pub(crate) error: &'a E,
    pub(crate) wording: Option<&'a Template>,
}

impl<E: Declare> fmt::Display for Worded<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.render(self.wording, f)
    }
}

impl Entry {
    /// Writes this entry's message, in its own or another template's wording.
    ///
    /// # Errors
    ///
    /// See [`PartnerError::render`](crate::PartnerError::render).
    pub fn render(
        &self,
        wording: Option<&Template>,
        arguments: &[&dyn fmt::Display],
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        match wording {
            Some(other) if !core::ptr::eq(other, self.template()) => {
                other.write_like(self.template(), arguments, f)
            }
            _ => self.template().declared.pattern().write(arguments, f),
        }
    }
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

#[cfg(feature = "json")]
pub use crate::decode::Wire;
#[cfg(feature = "actix-web")]
pub use crate::integrations::actix_web;
#[cfg(feature = "axum")]
pub use crate::integrations::axum;
#[cfg(feature = "json")]
pub use serde::{Serialize, de::DeserializeOwned};
