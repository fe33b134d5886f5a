//! Declarations beside thiserror that a macro, a module or a name makes difficult.

#![deny(warnings)]
#![allow(dead_code, non_camel_case_types, non_snake_case, reason = "names are the point here")]

use std::error::Error as StdError;
use std::fmt::{self, Debug, Display};

use partner_error::PartnerError;

/// A macro writes the whole declaration, with literals, types, idents and attributes of its caller.
macro_rules! declare {
    ($(#[$meta:meta])* $vis:vis enum $name:ident<$($l:lifetime,)? $t:ident> {
        $($(#[$on:meta])* $variant:ident($($ty:ty),*) = $code:literal, $status:literal, $text:literal;)*
    }) => {
        #[derive(Debug, thiserror::Error, PartnerError)]
        $(#[$meta])*
        $vis enum $name<$($l,)? $t: Debug + Display> {
            $($(#[$on])* #[error($text)] #[pc(code = $code, status = $status)] $variant($($ty),*),)*
        }
    };
}

declare! {
    /// Declared by a macro.
    #[pc(source = "Macro", kind)]
    pub enum Declared<'a, T> {
        A(&'a str, T) = 1, 400, "{0} {1:?} {{0}}";
        #[deprecated]
        B(Option<T>) = 2, 404, "{0:?}";
        C() = 3, 500, "c";
    }
}

/// Variants of other platforms.
#[derive(Debug, thiserror::Error, PartnerError)]
#[pc(kind, decode)]
enum Configured {
    #[cfg(any())]
    #[error("never {0}")]
    #[pc(code = 1, status = 400)]
    Never(NoSuchType),
    #[cfg(not(any()))]
    #[cfg_attr(not(any()), error("always {0}"))]
    #[cfg_attr(any(), error("never"))]
    #[pc(code = 1, status = 400)]
    Always(#[cfg(any())] NoSuchType, u8),
    #[error("{b}")]
    #[cfg_attr(all(), pc(code = 2, status = 400))]
    Field {
        #[cfg(any())]
        a: NoSuchType,
        b: u8,
    },
}

/// Generic in all that a type can be generic in.
#[derive(Debug, thiserror::Error, PartnerError)]
#[pc(source = "Generic")]
enum Generic<'a: 'b, 'b, T: ?Sized + Debug + 'a, const N: usize, E = fmt::Error>
where
    E: StdError + 'static,
    [u8; N]: Debug,
{
    #[error("{0:?} {1:?}")]
    #[pc(code = 1, status = 400)]
    Array([u8; N], &'a &'b T),
    #[error("nested {0:?}")]
    #[pc(code = 2, status = 400)]
    Nested(Option<Result<Vec<&'b str>, Box<[E; N]>>>),
    #[error("source {source}")]
    #[pc(code = 3, status = 500, msg = "It failed")]
    Source { source: E },
}

/// Names that shadow what expansions use.
mod shadowed {
    pub mod core {}
    pub mod std {}
    pub mod partner_error {}
    pub trait Error {}
    pub trait Display {}
    pub struct String;
    pub struct Option;
    pub struct Result;
    pub fn Ok() {}
    pub fn Some() {}
    #[derive(Debug, ::thiserror::Error, ::partner_error::PartnerError)]
    #[pc(kind, decode)]
    pub enum Shadowed {
        #[error("{f} {form} {entry} {self_} {wire}", self_ = .f, wire = .wire)]
        #[pc(code = 1, status = 400, msg = "{f} {form} {entry} {wire}")]
        Names { f: u8, form: u8, entry: u8, wire: u8 },
        #[error("{type} {match} {async} {x}", x = .r#type)]
        #[pc(code = 2, status = 400, msg = "{type} {match} {async}")]
        Reserved { r#type: u8, r#match: u8, r#async: u8 },
        #[error("{source}")]
        #[pc(code = 3, status = 500, msg = "raw")]
        r#Raw { #[pc(internal)] source: ::std::fmt::Error },
        #[error("{__0} {__self}")]
        #[pc(code = 4, status = 500)]
        Underscored { __0: u8, __self: u8 },
        #[error("{0} {1}")]
        #[pc(code = 5, status = 500)]
        None(u8, i8),
    }
}

/// Raw and non-ASCII names.
#[derive(Debug, thiserror::Error, PartnerError)]
#[pc(kind)]
enum r#try {
    #[error("{größe}", größe = .größe)]
    #[pc(code = 1, status = 400, msg = "{größe}")]
    Größe { größe: u8 },
    #[error("fn")]
    #[pc(code = 2, status = 400)]
    r#fn,
}

/// Another `#[error]`-like derive is beside it: `manual` knows that the attribute isn't thiserror's.
#[derive(Debug, PartnerError)]
#[pc(manual, code = 1, status = 400, msg = "manual")]
struct Manual<T>(#[pc(internal)] T);

impl<T> Display for Manual<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl<T: Debug> StdError for Manual<T> {}

/// Variants that carry discriminants, attributes and no fields in braces.
#[derive(Debug, thiserror::Error, PartnerError)]
#[repr(u8)]
#[non_exhaustive]
#[must_use]
enum Shapes {
    #[error("unit")]
    #[pc(code = 1, status = 400)]
    Unit = 7,
    #[error("braces")]
    #[pc(code = 2, status = 400)]
    Braces {},
    #[error("parentheses",)]
    #[pc(code = 3, status = 400,)]
    Parentheses(),
    #[error("pointers {0:p} {0}")]
    #[pc(code = 4, status = 400)]
    Pointer(&'static str),
    #[error("function")]
    #[pc(code = 5, status = 400)]
    Function(#[pc(internal)] fn(&str) -> Result<(), Box<dyn StdError>>),
    #[error("object {0}")]
    #[pc(code = 6, status = 400)]
    Object(Box<dyn Shown + Send + Sync>),
    #[error("tuple {0:?}")]
    #[pc(code = 7, status = 400)]
    Tuple((u8, [char; 2])),
    #[error("associated {0}")]
    #[pc(code = 8, status = 400)]
    Associated(<Vec<u8> as IntoIterator>::Item),
    #[error("{} {}", (.0.0).1, 0)]
    #[pc(code = 9, status = 400, msg = "deep")]
    Deep(Deep),
}

trait Shown: Debug + Display {}

#[derive(Debug)]
struct Deep((u8, u8));

fn in_a_function() -> String {
    #[derive(Debug, thiserror::Error, PartnerError)]
    #[error("local {0}")]
    #[pc(code = 1, status = 400, kind)]
    struct Local<'a>(&'a str);

    Local("x").message().to_string()
}

fn main() {
    assert_eq!(in_a_function(), "local x");
    let declared = Declared::<u8>::A("a", 1);
    assert_eq!(declared.message().to_string(), "a 1 {0}");
    assert_eq!(declared.to_string(), "a 1 {0}");
    assert_eq!(Configured::Always(7).message().to_string(), "always 7");
    let generic: Generic<str, 2> = Generic::Array([1, 2], &"x");
    assert_eq!(generic.to_string(), generic.message().to_string());
    assert_eq!(Manual(1).message().to_string(), "manual");
    assert_eq!(Shapes::Tuple((1, ['a', 'b'])).message().to_string(), "tuple (1, ['a', 'b'])");
}
