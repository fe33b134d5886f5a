//! Builds fields from the wire.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt::Display;
use core::marker::PhantomData;
use core::str::FromStr;
use core::time::Duration;

use serde::{Serialize, de::DeserializeOwned};

use crate::wire::{self, RetryAfter, Wire};

/// A field's type.
pub struct Argument<T>(PhantomData<T>);

/// Whether a field is shown as a text.
pub type IsShownAs<T> = fn(&T, &str) -> bool;

impl<T: FromStr> Argument<T> {
    /// Parses the field from the arguments that show it. Returns `None` if their texts differ, or if the parsed value
    /// is shown as another text.
    #[must_use]
    pub fn read(wire: &Wire<'_>, arguments: &[usize], is_shown_as: IsShownAs<T>) -> Option<T> {
        let text = wire.text(arguments)?;
        let field = text.parse().ok()?;
        is_shown_as(&field, text).then_some(field)
    }
}

impl<T: FromStr> Argument<T> {
    /// Parses a field that the message shows, but not by `Display`. Whether it is the field that was sent is
    /// checked on the whole value.
    #[must_use]
    pub fn guess(wire: &Wire<'_>, arguments: &[usize]) -> Option<T> {
        wire.text(arguments)?.parse().ok()
    }
}

impl<T: FromDelay> Argument<T> {
    /// Reads a field marked `#[pc(retry_after)]` from the header.
    #[must_use]
    pub fn delay(wire: &Wire<'_>) -> Option<T> {
        T::from_delay(wire.delay())
    }
}

impl<T: FromStr + Display> Argument<T> {
    /// As [`read`](Self::read), for types that are known to have both traits.
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
    /// Builds a field marked `#[pc(data)]`.
    #[must_use]
    pub fn data(wire: &Wire<'_>) -> Option<T>
    where
        T: FromData,
    {
        wire.data()
    }
}

impl<T: Serialize + Display> Argument<T> {
    /// Builds a field marked `#[pc(data)]` that the message shows as well. Returns `None` if the two differ.
    #[must_use]
    pub fn shown_data(wire: &Wire<'_>, arguments: &[usize]) -> Option<T>
    where
        T: FromData,
    {
        let text = wire.text(arguments)?;
        wire.data().filter(|field| wire::is_shown_as(field, text))
    }
}

/// The same functions for types that lack the traits. The compiler prefers inherent functions, so it uses these only
/// where those don't exist.
pub trait OtherArgument<T> {
    /// A path is shown as it was read, unless the text stands for bytes that no text has. A missing `Display` is
    /// reported elsewhere.
    const IS_SHOWN_AS: IsShownAs<T> = |_, text| !text.contains(char::REPLACEMENT_CHARACTER);

    /// Builds the field from the text with `From<String>`.
    #[must_use]
    fn read(wire: &Wire<'_>, arguments: &[usize], is_shown_as: IsShownAs<T>) -> Option<T>
    where
        T: FromText,
    {
        let text = wire.text(arguments)?;
        let field = T::from_text(text.to_owned());
        is_shown_as(&field, text).then_some(field)
    }

    /// Returns `None`: the text isn't the field's `Display`, so that it need not be possible to parse it.
    #[must_use]
    fn guess(_: &Wire<'_>, _: &[usize]) -> Option<T> {
        None
    }

    /// Returns `None`: the wrong type is reported for `#[pc(retry_after)]` itself.
    #[must_use]
    fn delay(_: &Wire<'_>) -> Option<T> {
        None
    }

    /// Returns `None`: the missing trait is reported for `#[pc(data)]` itself.
    #[must_use]
    fn data(_: &Wire<'_>) -> Option<T> {
        None
    }

    /// Returns `None`, like [`data`](Self::data).
    #[must_use]
    fn shown_data(_: &Wire<'_>, _: &[usize]) -> Option<T> {
        None
    }
}

impl<T> OtherArgument<T> for Argument<T> {}

/// A type of a field marked `#[pc(retry_after)]`.
pub trait FromDelay: Sized {
    /// Returns the field for what the header says.
    fn from_delay(delay: RetryAfter) -> Option<Self>;
}

impl FromDelay for Duration {
    fn from_delay(delay: RetryAfter) -> Option<Self> {
        match delay {
            RetryAfter::Seconds(delay) => Some(delay),
            RetryAfter::Missing | RetryAfter::Unknown => None,
        }
    }
}

impl FromDelay for Option<Duration> {
    fn from_delay(delay: RetryAfter) -> Option<Self> {
        match delay {
            RetryAfter::Seconds(delay) => Some(Some(delay)),
            RetryAfter::Missing => Some(None),
            RetryAfter::Unknown => None,
        }
    }
}

/// A type that can be built from a fault's `data`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` doesn't implement `Deserialize`, which `decode` needs for `#[pc(data)]`",
    label = "`decode` can't build this field",
    note = "add `#[derive(serde::Deserialize)]` to it, or write `#[pc(opaque)]` on the entry, which is then \
            recognised but not built"
)]
pub trait FromData: DeserializeOwned {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> FromData for T {}

/// A type that can be built from any text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be built from the text of a message, which `decode` needs",
    label = "this type has neither `FromStr` nor `From<String>`",
    note = "implement `std::str::FromStr` for it, or write `#[pc(opaque)]` on the entry, which is then recognised \
            but not built"
)]
pub trait FromText: Sized {
    /// Builds the value.
    fn from_text(text: String) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: From<String>> FromText for T {
    fn from_text(text: String) -> Self {
        text.into()
    }
}
