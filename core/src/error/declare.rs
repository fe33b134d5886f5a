use alloc::boxed::Box;
use core::cell::RefCell;
use core::fmt;
use core::time::Duration;

use super::data::Data;
use super::texts::Texts;
use crate::catalogue::{Catalogue, Entry};
use crate::template::Template;

/// What the derive implements. [`PartnerError`](crate::PartnerError) follows from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` isn't a `PartnerError`",
    label = "this type has no code, status and message",
    note = "for a type of your own, write `#[derive(Debug, PartnerError)]` above it, and \
            `#[pc(code = 800_064, status = 409, msg = \"...\")]` on each variant",
    note = "for an error of another crate, declare an entry that has it as its `#[source]` or `#[from]` field"
)]
pub trait Declare {
    /// The type's kind, or `NoKind` where the flag `kind` is missing. So the kind of another type, whose transparent
    /// field this is, is complete in both cases, and the compiler reports the flag alone.
    type OptionalKind;

    /// The type's catalogue, for const evaluation.
    const CATALOGUE: &'static Catalogue;

    /// Returns the entry of this value.
    fn entry(&self) -> &'static Entry;

    /// Writes the value's message, or keeps its texts. The formatter must have no options: the
    /// arguments would apply them.
    ///
    /// # Errors
    ///
    /// If the wording has a placeholder that this value lacks, and what `f` or a field returns.
    fn render(&self, form: Form<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Adds what the value has for the fault's `data`.
    fn data(&self, _: &mut Data) {}

    /// Returns the field marked `#[pc(retry_after)]`.
    fn retry_after(&self) -> Option<Duration> {
        None
    }
}

/// What [`Declare::render`] is asked for.
#[derive(Clone, Copy)]
pub enum Form<'a> {
    /// The message in its own wording.
    Message,
    /// The message in another template's wording.
    Wording(&'a Template),
    /// The message and the parameters, both kept instead of written.
    Texts(&'a RefCell<Texts>),
}

impl Form<'_> {
    /// Whether arguments are wanted as they are, without the template's format specs. Only entries with
    /// format specs ask.
    #[must_use]
    #[inline]
    pub fn is_plain(self) -> bool {
        match self {
            Self::Message | Self::Wording(_) => false,
            Self::Texts(texts) => texts.borrow_mut().ask_plain(),
        }
    }
}

/// Writes the message of an entry, or keeps its texts.
///
/// # Errors
///
/// If the wording has a placeholder that the entry lacks, and what `f` or an argument returns.
pub fn render(
    entry: &Entry,
    form: Form<'_>,
    arguments: &[&dyn fmt::Display],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let template = entry.template();
    match form {
        Form::Wording(other) if !core::ptr::eq(other, template) => {
            other.write_like(template, arguments, f)
        }
        Form::Message | Form::Wording(_) => {
            let argument = |argument| arguments.get(argument);
            template.declared.pattern().write(argument, f)
        }
        Form::Texts(texts) => texts.borrow_mut().take(entry, arguments),
    }
}

impl<E: Declare + ?Sized> Declare for &E {
    type OptionalKind = E::OptionalKind;

    const CATALOGUE: &'static Catalogue = E::CATALOGUE;

    fn entry(&self) -> &'static Entry {
        E::entry(self)
    }

    fn render(&self, form: Form<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        E::render(self, form, f)
    }

    fn data(&self, data: &mut Data) {
        E::data(self, data);
    }

    fn retry_after(&self) -> Option<Duration> {
        E::retry_after(self)
    }
}

impl<E: Declare + ?Sized> Declare for Box<E> {
    type OptionalKind = E::OptionalKind;

    const CATALOGUE: &'static Catalogue = E::CATALOGUE;

    fn entry(&self) -> &'static Entry {
        E::entry(self)
    }

    fn render(&self, form: Form<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        E::render(self, form, f)
    }

    fn data(&self, data: &mut Data) {
        E::data(self, data);
    }

    fn retry_after(&self) -> Option<Duration> {
        E::retry_after(self)
    }
}

/// The `Display` of a derived type. As with `write!`, the options that a caller gives for the whole
/// message don't apply to its arguments.
///
/// # Errors
///
/// What `f` or the `Display` of a field returns.
#[inline]
pub fn display<E: Declare + ?Sized>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let has_options = f.width().is_some()
        || f.precision().is_some()
        || f.alternate()
        || f.sign_plus()
        || f.sign_minus()
        || f.sign_aware_zero_pad()
        // A fill comes with an alignment only.
        || f.align().is_some();
    if has_options {
        let form = Form::Message;
        return write!(f, "{}", Rendered { error, form });
    }
    error.render(Form::Message, f)
}

/// A value's message as a `Display`.
pub(super) struct Rendered<'a, E: ?Sized> {
    pub(super) error: &'a E,
    pub(super) form: Form<'a>,
}

impl<E: Declare + ?Sized> fmt::Display for Rendered<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.render(self.form, f)
    }
}
