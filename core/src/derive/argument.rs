//! Fields that are built from what stands on the wire.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt::Display;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::{Serialize, de::DeserializeOwned};

use crate::wire::{self, Wire};

/// A field of the type.
pub struct Argument<T>(PhantomData<T>);

/// Whether a field is shown as a text.
pub type IsShownAs<T> = fn(&T, &str) -> bool;

impl<T: FromStr> Argument<T> {
    /// The field, parsed from each of the arguments that show it. All of them must read alike, and the field
    /// must be shown as what was read.
    #[must_use]
    pub fn read(wire: &Wire<'_>, arguments: &[usize], is_shown_as: IsShownAs<T>) -> Option<T> {
        let text = wire.text(arguments)?;
        let field = text.parse().ok()?;
        is_shown_as(&field, text).then_some(field)
    }
}

impl<T: FromStr + Display> Argument<T> {
    /// The same for the types of which it is known that they have both traits.
    #[must_use]
    pub fn parse(wire: &Wire<'_>, arguments: &[usize]) -> Option<T> {
        Self::read(wire, arguments, Self::IS_SHOWN_AS)
    }
}

impl<T: Display> Argument<T> {
    /// The check of [`read`](Self::read).
    pub const IS_SHOWN_AS: IsShownAs<T> = |field, text| wire::is_shown_as(field, text);
}

impl<T: Serialize> Argument<T> {
    /// A field marked `#[pc(data)]`.
    #[must_use]
    pub fn data(wire: &Wire<'_>) -> Option<T>
    where
        T: FromData,
    {
        wire.data()
    }
}

impl<T: Serialize + Display> Argument<T> {
    /// A field marked `#[pc(data)]` that the message shows, too. Both must say the same.
    #[must_use]
    pub fn shown_data(wire: &Wire<'_>, arguments: &[usize]) -> Option<T>
    where
        T: FromData,
    {
        let text = wire.text(arguments)?;
        wire.data().filter(|field| wire::is_shown_as(field, text))
    }
}

/// The same functions for types that lack the traits. Inherent functions come first.
pub trait OtherArgument<T> {
    /// A path is shown as it was read, and a type without `Display` is another error.
    const IS_SHOWN_AS: IsShownAs<T> = |_, _| true;

    /// The field, made from the text.
    #[must_use]
    fn read(wire: &Wire<'_>, arguments: &[usize], is_shown_as: IsShownAs<T>) -> Option<T>
    where
        T: FromText,
    {
        let text = wire.text(arguments)?;
        let field = T::from_text(text.to_owned());
        is_shown_as(&field, text).then_some(field)
    }

    /// Nothing: `#[pc(data)]` itself needs what is missing here.
    #[must_use]
    fn data(_: &Wire<'_>) -> Option<T> {
        None
    }

    /// Nothing, likewise.
    #[must_use]
    fn shown_data(_: &Wire<'_>, _: &[usize]) -> Option<T> {
        None
    }
}

impl<T> OtherArgument<T> for Argument<T> {}

/// What can be built from a fault's `data`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` doesn't implement `Deserialize`, which `decode` needs for `#[pc(data)]`",
    label = "`decode` cannot build this field",
    note = "add `#[derive(serde::Deserialize)]` to it, or write `#[pc(opaque)]` on the entry: it is recognised \
            then, but not built"
)]
pub trait FromData: DeserializeOwned {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> FromData for T {}

/// What can be made from any text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be built from the text of a message, as `decode` asks",
    label = "this type has neither `FromStr` nor `From<String>`",
    note = "implement `std::str::FromStr` for it, or write `#[pc(opaque)]` on the entry: it is recognised then, \
            but not built"
)]
pub trait FromText: Sized {
    /// The value.
    fn from_text(text: String) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: From<String>> FromText for T {
    fn from_text(text: String) -> Self {
        text.into()
    }
}
