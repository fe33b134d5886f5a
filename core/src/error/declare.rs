use alloc::boxed::Box;
use core::fmt;

use super::data::Data;
use crate::catalogue::{Catalogue, Entry};
use crate::template::Template;

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
    ///
    /// # Errors
    ///
    /// If the wording has a placeholder that this value lacks, and what `f` or a field returns.
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
