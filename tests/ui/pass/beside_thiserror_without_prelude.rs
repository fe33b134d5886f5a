//! Beside thiserror where nothing is imported, and in declarations that macros build from parts.

#![no_implicit_prelude]
#![deny(warnings)]
#![allow(dead_code, reason = "declarations are the point here")]

/// The path of a re-export, and types and texts as fragments.
mod reexported {
    pub use ::partner_error;
}

macro_rules! wrapped {
    ($name:ident, $inner:ty, $text:expr, $code:expr) => {
        #[derive(::std::fmt::Debug, ::thiserror::Error, ::partner_error::PartnerError)]
        #[pc(crate = crate::reexported::partner_error, kind, decode)]
        pub enum $name {
            #[error($text)]
            #[pc(code = $code, status = 500)]
            Shown($inner),
            #[error("failed with {0:?}")]
            #[pc(code = 2, status = 500, msg = $text)]
            Other($inner),
        }
    };
}

wrapped!(Wrapped, ::std::string::String, "it failed: {0}", 1);

/// A macro that takes variants one by one and writes all of them.
macro_rules! collected {
    (@ $name:ident [$($done:tt)*]) => {
        #[derive(::std::fmt::Debug, ::thiserror::Error, ::partner_error::PartnerError)]
        #[pc(kind)]
        enum $name { $($done)* }
    };
    (@ $name:ident [$($done:tt)*] $variant:ident = $code:tt; $($rest:tt)*) => {
        collected!(@ $name [$($done)*
            #[error("failed in {0}")]
            #[pc(code = $code, status = 400)]
            $variant(u8),
        ] $($rest)*);
    };
    ($name:ident: $($rest:tt)*) => { collected!(@ $name [] $($rest)*); };
}

collected!(Collected: A = 1; B = 2; C = 3; D = 4; E = 5; F = 6; G = 7; H = 8; I = 9; J = 10;);

/// A transparent chain through macros, boxes and generics.
#[derive(::std::fmt::Debug, ::thiserror::Error, ::partner_error::PartnerError)]
#[pc(kind)]
enum Outer {
    #[error(transparent)]
    #[pc(transparent)]
    Wrapped(#[from] Wrapped),
    #[error("in a box: {0}")]
    #[pc(transparent)]
    Boxed(#[source] ::std::boxed::Box<Lettered>),
}

#[derive(::std::fmt::Debug, ::thiserror::Error, ::partner_error::PartnerError)]
#[error("{}", .0.len())]
#[pc(kind, code = 20, status = 404, msg = "{0} isn't there")]
struct Lettered(::std::string::String);

/// `Self`, associated constants and paths in bounds.
#[derive(::std::fmt::Debug, ::thiserror::Error, ::partner_error::PartnerError)]
#[error("over {}", <T as Limited>::LIMIT)]
#[pc(code = 21, status = 400, msg = "too much")]
struct Limit<T: Limited + ::std::fmt::Debug + 'static>(#[pc(internal)] [u8; 3], #[pc(internal)] ::std::marker::PhantomData<fn() -> T>);

trait Limited {
    const LIMIT: usize;
}

fn main() {
    use ::partner_error::{HasKind as _, PartnerError as _};
    use ::std::string::ToString as _;

    let error = Outer::Wrapped(Wrapped::Shown("x".to_string()));
    ::std::assert_eq!(error.message().to_string(), "it failed: x");
    ::std::assert_eq!(error.kind(), OuterKind::Wrapped(WrappedKind::Shown));
    let other = Wrapped::Other("x".to_string());
    ::std::assert_eq!(other.message().to_string(), "it failed: x");
    ::std::assert_eq!(Collected::J(7).code(), 10);
    let boxed = Outer::Boxed(::std::boxed::Box::new(Lettered("x".to_string())));
    ::std::assert_eq!(boxed.to_string(), "in a box: 1");
    ::std::assert_eq!(boxed.message().to_string(), "x isn't there");
    ::std::assert_eq!(boxed.kind(), OuterKind::Boxed(LetteredKind));
}
