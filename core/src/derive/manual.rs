//! The impl of `Error` that a type needs where another derive, or the user, writes it.

use core::error::Error;

/// Does nothing with an error, but brings a compile error where a type with the flag `manual` isn't one.
#[inline]
pub fn error_by_hand<E: ByHand + ?Sized>(_: &E) {}

/// The same for a type with thiserror's `#[error]`.
#[inline]
pub fn error_by_thiserror<E: ByThiserror + ?Sized>(_: &E) {}

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

/// A type whose `Error` thiserror derives.
#[diagnostic::on_unimplemented(
    message = "`{Self}` doesn't implement `std::error::Error`, which `#[error(...)]` leaves to thiserror",
    label = "this attribute belongs to the derive of thiserror",
    note = "write `#[derive(Debug, thiserror::Error, PartnerError)]`, or `#[pc(msg = \"...\")]` instead of `#[error]`"
)]
pub trait ByThiserror {}

#[diagnostic::do_not_recommend]
impl<E: Error + ?Sized> ByThiserror for E {}
