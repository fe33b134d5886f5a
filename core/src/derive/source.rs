//! The source of an error, from a field marked `#[source]` or `#[from]`.

use core::error::Error;
use core::ops::Deref;
use core::panic::{RefUnwindSafe, UnwindSafe};

/// A field that is a source.
pub struct Cause<'a, T: ?Sized>(pub &'a T);

impl<'a, T: AsDynError + ?Sized> Cause<'a, T> {
    /// Returns the error.
    #[must_use]
    pub fn dyn_error(self) -> &'a (dyn Error + 'static) {
        self.0.as_dyn_error()
    }
}

/// An error, or a trait object of one.
pub trait AsDynError {
    /// Returns the error as the trait object that `Error::source` returns.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> AsDynError for E {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

/// Trait objects with different auto traits are different types.
macro_rules! trait_objects {
    ($($object:ty),* $(,)?) => {
        $(
            impl AsDynError for $object {
                fn as_dyn_error(&self) -> &(dyn Error + 'static) {
                    self
                }
            }
        )*
    };
}

trait_objects! {
    dyn Error,
    dyn Error + Send,
    dyn Error + Sync,
    dyn Error + Send + Sync,
    dyn Error + UnwindSafe,
    dyn Error + Send + UnwindSafe,
    dyn Error + Sync + UnwindSafe,
    dyn Error + Send + Sync + UnwindSafe,
    dyn Error + UnwindSafe + RefUnwindSafe,
    dyn Error + Send + UnwindSafe + RefUnwindSafe,
    dyn Error + Sync + UnwindSafe + RefUnwindSafe,
    dyn Error + Send + Sync + UnwindSafe + RefUnwindSafe,
}

/// The same method for types that aren't errors themselves. The compiler prefers the inherent method, so it uses this
/// one only where the type isn't an error.
pub trait OtherCause<'a>: Sized {
    /// The type of the field.
    type Field: ?Sized;

    /// Returns the error.
    fn dyn_error(self) -> &'a (dyn Error + 'static)
    where
        Self::Field: Source;
}

impl<'a, T: ?Sized> OtherCause<'a> for Cause<'a, T> {
    type Field = T;

    fn dyn_error(self) -> &'a (dyn Error + 'static)
    where
        T: Source,
    {
        self.0.source()
    }
}

/// A pointer to an error, such as `Box<dyn Error>` or `anyhow::Error`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` isn't an error, so it can't be a source",
    label = "a source must implement `std::error::Error`",
    note = "implement `std::error::Error` for it, or remove the mark from the field"
)]
pub trait Source {
    /// Returns the error.
    fn source(&self) -> &(dyn Error + 'static);
}

#[diagnostic::do_not_recommend]
impl<T: Deref<Target: AsDynError> + ?Sized> Source for T {
    fn source(&self) -> &(dyn Error + 'static) {
        (**self).as_dyn_error()
    }
}
