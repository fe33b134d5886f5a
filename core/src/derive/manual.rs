//! The impls that a type with the flag `manual` needs.

use core::error::Error;

/// Does nothing with an error, but brings a compile error where the type isn't one.
#[inline]
pub fn require_error<E: ByHand + ?Sized>(_: &E) {}

/// A type whose `Error` is written elsewhere.
#[diagnostic::on_unimplemented(
    message = "`{Self}` doesn't implement `std::error::Error`, which `manual` leaves to you",
    label = "this type isn't an error",
    note = "implement `std::fmt::Display` and `std::error::Error` for it, or remove `manual`: then the derive \
            implements both"
)]
pub trait ByHand {}

#[diagnostic::do_not_recommend]
impl<E: Error + ?Sized> ByHand for E {}
