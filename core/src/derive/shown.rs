//! The fields that a message shows, each by the trait of its format spec.

use core::fmt;

/// A field that a placeholder shows.
pub struct Shown<'a, T: ?Sized>(pub &'a T);

/// A field that a placeholder of thiserror's `#[error]` shows. thiserror reports a trait that is missing.
pub struct ShownElsewhere<'a, T: ?Sized>(pub &'a T);

/// Stands in for a field that cannot be shown.
pub struct NotShown;

impl<T: ?Sized> Unshown for Shown<'_, T> {
    type Field = T;
}

/// The methods of [`Shown`] for types that lack the trait. The compiler prefers inherent methods, so it uses these
/// only where those don't exist. The bound of each says what is missing. The value that it returns has every trait,
/// so that no second error follows.
pub trait Unshown: Sized {
    /// The type of the field.
    type Field: ?Sized;

    /// For a field without `Display`.
    fn display(self) -> &'static NotShown
    where
        Self::Field: ShownByDisplay,
    {
        &NotShown
    }

    /// For a field without `Debug`.
    fn debug(self) -> &'static NotShown
    where
        Self::Field: ShownByDebug,
    {
        &NotShown
    }

    /// For a field without `LowerHex`.
    fn lower_hex(self) -> &'static NotShown
    where
        Self::Field: ShownByLowerHex,
    {
        &NotShown
    }

    /// For a field without `UpperHex`.
    fn upper_hex(self) -> &'static NotShown
    where
        Self::Field: ShownByUpperHex,
    {
        &NotShown
    }

    /// For a field without `Octal`.
    fn octal(self) -> &'static NotShown
    where
        Self::Field: ShownByOctal,
    {
        &NotShown
    }

    /// For a field without `Binary`.
    fn binary(self) -> &'static NotShown
    where
        Self::Field: ShownByBinary,
    {
        &NotShown
    }

    /// For a field without `LowerExp`.
    fn lower_exp(self) -> &'static NotShown
    where
        Self::Field: ShownByLowerExp,
    {
        &NotShown
    }

    /// For a field without `UpperExp`.
    fn upper_exp(self) -> &'static NotShown
    where
        Self::Field: ShownByUpperExp,
    {
        &NotShown
    }

    /// For a field without `Pointer`.
    fn pointer(self) -> &'static NotShown
    where
        Self::Field: ShownByPointer,
    {
        &NotShown
    }
}

/// For each trait of `core::fmt`: the method that gives the field, and the bound of the method that stands in
/// where the field's type lacks the trait.
macro_rules! traits {
    ($($method:ident, $trait:ident, $bound:ident, $message:literal, $note:literal;)*) => {
        /// The methods of [`ShownElsewhere`] for types that lack the trait. Nothing is reported here.
        pub trait UnshownElsewhere: Sized {
            $(
                /// For a field without the trait.
                fn $method(self) -> &'static NotShown {
                    &NotShown
                }
            )*
        }

        impl<T: ?Sized> UnshownElsewhere for ShownElsewhere<'_, T> {}

        $(
            impl<'a, T: fmt::$trait + ?Sized> Shown<'a, T> {
                /// Returns the field.
                #[must_use]
                pub fn $method(self) -> &'a T {
                    self.0
                }
            }

            impl<'a, T: fmt::$trait + ?Sized> ShownElsewhere<'a, T> {
                /// Returns the field.
                #[must_use]
                pub fn $method(self) -> &'a T {
                    self.0
                }
            }

            impl fmt::$trait for NotShown {
                fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                    Err(fmt::Error)
                }
            }

            /// Implemented for no type. The compiler reports its message.
            #[diagnostic::on_unimplemented(
                message = $message,
                label = "`msg` can't show this field",
                note = $note
            )]
            pub trait $bound {}
        )*
    };
}

traits! {
    display, Display, ShownByDisplay,
    "`{Self}` doesn't implement `Display`, which its placeholder in `msg` needs",
    "implement `std::fmt::Display` for it, or show it by `Debug`, as `{{0:?}}` does";

    debug, Debug, ShownByDebug,
    "`{Self}` doesn't implement `Debug`, which the format spec of its placeholder in `msg` needs",
    "add `#[derive(Debug)]` to it, or write a placeholder without `?`";

    lower_hex, LowerHex, ShownByLowerHex,
    "`{Self}` doesn't implement `LowerHex`, which the format spec of its placeholder in `msg` needs",
    "implement `std::fmt::LowerHex` for it, or write a placeholder without `x`";

    upper_hex, UpperHex, ShownByUpperHex,
    "`{Self}` doesn't implement `UpperHex`, which the format spec of its placeholder in `msg` needs",
    "implement `std::fmt::UpperHex` for it, or write a placeholder without `X`";

    octal, Octal, ShownByOctal,
    "`{Self}` doesn't implement `Octal`, which the format spec of its placeholder in `msg` needs",
    "implement `std::fmt::Octal` for it, or write a placeholder without `o`";

    binary, Binary, ShownByBinary,
    "`{Self}` doesn't implement `Binary`, which the format spec of its placeholder in `msg` needs",
    "implement `std::fmt::Binary` for it, or write a placeholder without `b`";

    lower_exp, LowerExp, ShownByLowerExp,
    "`{Self}` doesn't implement `LowerExp`, which the format spec of its placeholder in `msg` needs",
    "implement `std::fmt::LowerExp` for it, or write a placeholder without `e`";

    upper_exp, UpperExp, ShownByUpperExp,
    "`{Self}` doesn't implement `UpperExp`, which the format spec of its placeholder in `msg` needs",
    "implement `std::fmt::UpperExp` for it, or write a placeholder without `E`";

    pointer, Pointer, ShownByPointer,
    "`{Self}` doesn't implement `Pointer`, which the format spec of its placeholder in `msg` needs",
    "write a placeholder without `p`: only pointers and references can be shown by their address";
}

/// The method `display` for a field whose type has the name of [`Path`] but is another type. The standard library's
/// has a method of this name.
///
/// [`Path`]: https://doc.rust-lang.org/std/path/struct.Path.html
pub trait DisplayItself {
    /// Returns the field.
    fn display(&self) -> &Self;
}

impl<T: fmt::Display + ?Sized> DisplayItself for T {
    fn display(&self) -> &Self {
        self
    }
}
