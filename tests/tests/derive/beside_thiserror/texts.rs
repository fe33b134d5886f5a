//! What `#[error(...)]` can say. A literal that shows fields is sent as well. All else is for the log, and `msg` is sent.

use std::fmt::{self, Debug, Display, Octal};
use std::path::PathBuf;
use std::str::FromStr;

use partner_error::PartnerError;
use thiserror::Error;

/// The text for the log, and the one that is sent.
fn texts(error: &dyn PartnerError) -> (String, String) {
    (error.to_string(), error.message().to_string())
}

fn assert_both(expected: &str, error: &dyn PartnerError) {
    assert_eq!(texts(error), (expected.to_owned(), expected.to_owned()));
}

#[test]
fn literals_are_sent_as_they_are() {
    #[derive(Debug, Error, PartnerError)]
    enum CartError {
        #[error("cart {id} is locked")]
        #[pc(code = 1, status = 409)]
        Braced { id: usize },
        #[error("cart {0} is locked by {1:?}")]
        #[pc(code = 2, status = 409)]
        Tuple(usize, char),
        #[error("no cart")]
        #[pc(code = 3, status = 404)]
        Unit,
        #[error("fn main() {{}} {{{0}}}")]
        #[pc(code = 4, status = 400)]
        Braces(u8),
        #[error(
            "no \x7B\x7B or \u{7D}\u{7D} in \
             {0}"
        )]
        #[pc(code = 5, status = 400)]
        Escapes(String),
        #[error(r#"{0} isn't a "{{\d}}""#)]
        #[pc(code = 6, status = 400)]
        RawString(u8),
        #[error("the {type} is no {fn:>4}")]
        #[pc(code = 7, status = 400)]
        RawNames { r#type: &'static str, r#fn: u8 },
        #[error("{0:#06x} {0:X} {0:o} {0:b} {1:.1e} {1:E}")]
        #[pc(code = 8, status = 400)]
        Specs(u16, f64),
        #[error("{path} is {path:?}")]
        #[pc(code = 9, status = 500)]
        Path { path: PathBuf },
        #[error("")]
        #[pc(code = 10, status = 500, msg = "It failed")]
        NoText,
    }

    use CartError::*;
    assert_both("cart 7 is locked", &Braced { id: 7 });
    assert_both("cart 7 is locked by 'x'", &Tuple(7, 'x'));
    assert_both("no cart", &Unit);
    assert_both("fn main() {} {1}", &Braces(1));
    assert_both("no { or } in it", &Escapes("it".to_owned()));
    assert_both(r#"1 isn't a "{\d}""#, &RawString(1));
    let names = RawNames {
        r#type: "cart",
        r#fn: 1,
    };
    assert_both("the cart is no    1", &names);
    assert_both("0x00ff FF 377 11111111 1.2e3 1.25E3", &Specs(255, 1250.0));
    assert_both("a/b is \"a/b\"", &Path { path: "a/b".into() });
    assert_eq!(texts(&NoText), (String::new(), "It failed".to_owned()));
}

fn not(flag: bool) -> bool {
    !flag
}

#[derive(Debug)]
struct Shelf {
    number: usize,
    parts: (u8, u8),
}

const LIMIT: usize = 9;

#[derive(Debug, Error, PartnerError)]
enum ArgumentError {
    #[error("1 + 1 = {}", 1 + 1)]
    #[pc(code = 1, status = 400, msg = "wrong sum")]
    Expression,
    #[error("!true = {}", not(*.0))]
    #[pc(code = 2, status = 400, msg = "{0} is wrong")]
    Call(bool),
    #[error("shelf {} has {} and {}", .0.number, .0.parts.0, .0.parts.1)]
    #[pc(code = 3, status = 400, msg = "wrong shelf")]
    Members(Shelf),
    #[error("{intro}: {0}", intro = match .1 {
        Some(n) => format!("failed with {n}"),
        None => "failed".to_owned(),
    })]
    #[pc(code = 4, status = 400, msg = "{0}")]
    Match(String, Option<usize>),
    #[error("{}", {
        struct Shown<'a>(&'a usize);
        impl Display for Shown<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "<{}>", self.0)
            }
        }
        Shown(.id)
    })]
    #[pc(code = 5, status = 400, msg = "wrong id")]
    Item { id: usize },
    #[error("a={a} :: b={} :: c={c} :: d={d}", 1, c = 2, d = 3)]
    #[pc(code = 6, status = 400, msg = "a={a}, d={d}")]
    Mixed { a: usize, d: usize },
    #[error("cannot shift {} by {maximum} (got {current})", if *.is_left { "left" } else { "right" })]
    #[pc(code = 7, status = 400, msg = "{current} is over {maximum}")]
    If {
        is_left: bool,
        maximum: u64,
        current: u64,
    },
    #[error("{} {}", .0.0, (.0).1)]
    #[pc(code = 8, status = 400, msg = "wrong pair")]
    Pair((u8, u8)),
    #[error("{id:?} is over {LIMIT}")]
    #[pc(code = 9, status = 400, msg = "{id} is over the limit")]
    Constant { id: u8 },
    #[error("{self:?}")]
    #[pc(code = 10, status = 400, msg = "itself")]
    Itself,
    #[error("{type}", type = 1)]
    #[pc(code = 11, status = 400, msg = "of a type")]
    Keyword,
    #[error("{value:>width$}|{value:.prec$}|", value = .0, width = .1, prec = 1)]
    #[pc(code = 12, status = 400, msg = "{0}")]
    Width(f32, usize),
    #[error("{}", format!("{name:?}"))]
    #[pc(code = 13, status = 400, msg = "wrong name")]
    Format { name: String },
    #[error("{}", .names.iter().map(String::as_str).collect::<Vec<_>>().join(" "))]
    #[pc(code = 14, status = 400, msg = "wrong names")]
    Turbofish { names: Vec<String> },
}

#[test]
fn arguments_are_for_the_log() {
    use ArgumentError::*;
    let shown = |error: ArgumentError| texts(&error);
    let both = |log: &str, sent: &str| (log.to_owned(), sent.to_owned());
    assert_eq!(shown(Expression), both("1 + 1 = 2", "wrong sum"));
    assert_eq!(shown(Call(true)), both("!true = false", "true is wrong"));
    let shelf = Shelf {
        number: 3,
        parts: (1, 2),
    };
    assert_eq!(
        shown(Members(shelf)),
        both("shelf 3 has 1 and 2", "wrong shelf")
    );
    let failed = Match("io".to_owned(), Some(1));
    assert_eq!(shown(failed), both("failed with 1: io", "io"));
    assert_eq!(shown(Item { id: 7 }), both("<7>", "wrong id"));
    let mixed = Mixed { a: 0, d: 5 };
    assert_eq!(shown(mixed), both("a=0 :: b=1 :: c=2 :: d=3", "a=0, d=5"));
    let shift = If {
        is_left: true,
        maximum: 32,
        current: 50,
    };
    assert_eq!(
        shown(shift),
        both("cannot shift left by 32 (got 50)", "50 is over 32")
    );
    assert_eq!(shown(Pair((1, 2))), both("1 2", "wrong pair"));
    assert_eq!(
        shown(Constant { id: 10 }),
        both("10 is over 9", "10 is over the limit")
    );
    assert_eq!(shown(Itself), both("Itself", "itself"));
    assert_eq!(shown(Keyword), both("1", "of a type"));
    assert_eq!(shown(Width(1.25, 6)), both("  1.25|1.2|", "1.25"));
    let format = Format {
        name: "n".to_owned(),
    };
    assert_eq!(shown(format), both("\"n\"", "wrong name"));
    let names = vec!["a".to_owned(), "b".to_owned()];
    assert_eq!(shown(Turbofish { names }), both("a b", "wrong names"));
}

fn octal<T: Octal>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "0o{value:o}")
}

#[test]
fn functions_are_for_the_log() {
    fn pair(k: &u128, v: &u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "pair={k}:{v}")
    }

    #[derive(Debug, Error, PartnerError)]
    #[error(fmt = octal)]
    enum NumberError {
        #[pc(code = 1, status = 400, msg = "{0} is wrong")]
        I16(i16),
        #[pc(code = 2, status = 400, msg = "wrong number")]
        I32 { n: i32 },
        #[error(fmt = octal::<u8>)]
        #[pc(code = 3, status = 400, msg = "{0}")]
        U8(u8),
        #[error(fmt = core::fmt::Octal::fmt)]
        #[pc(code = 4, status = 400, msg = "{0}")]
        I64(i64),
        #[error(fmt = pair)]
        #[pc(code = 5, status = 400, msg = "wrong pair")]
        Pair { k: u128, v: u128 },
        #[error("...{0}")]
        #[pc(code = 6, status = 400)]
        Other(bool),
    }

    let log = |error: NumberError| texts(&error).0;
    assert_eq!(
        texts(&NumberError::I16(8)),
        ("0o10".to_owned(), "8 is wrong".to_owned())
    );
    assert_eq!(log(NumberError::I32 { n: 8 }), "0o10");
    assert_eq!(log(NumberError::U8(8)), "0o10");
    assert_eq!(log(NumberError::I64(8)), "10");
    assert_eq!(log(NumberError::Pair { k: 1, v: 2 }), "pair=1:2");
    assert_both("...true", &NumberError::Other(true));
}

#[test]
fn variants_take_the_text_of_the_type() {
    #[derive(Debug, Error, PartnerError)]
    #[error("failed: {0}")]
    enum CartError {
        #[pc(code = 1, status = 409)]
        Locked(&'static str),
        #[error("other error")]
        #[pc(code = 2, status = 409)]
        Other(#[pc(internal)] u8),
        #[pc(code = 3, status = 500, msg = "it failed")]
        Io(#[from] std::io::Error),
    }

    assert_both("failed: locked", &CartError::Locked("locked"));
    assert_both("other error", &CartError::Other(1));
    let io = CartError::from(std::io::Error::other("disk 3"));
    assert_eq!(
        texts(&io),
        ("failed: disk 3".to_owned(), "it failed".to_owned())
    );
}

#[test]
fn macros_write_the_declaration() {
    macro_rules! declare {
        ($name:ident: $text:literal; $(#[$attribute:meta] $variant:ident($($ty:ty),*);)*) => {
            #[derive(Debug, Error, PartnerError)]
            enum $name {
                #[error($text)]
                #[pc(code = 1, status = 404)]
                Missing(u8),
                $(
                    #[$attribute]
                    #[pc(code = 2, status = 409, msg = $text)]
                    $variant($($ty),*),
                )*
            }
        };
    }
    declare!(MacroError: "{0} is missing"; #[error("{0:?}")] Found(u16););

    assert_both("7 is missing", &MacroError::Missing(7));
    assert_eq!(
        texts(&MacroError::Found(7)),
        ("7".to_owned(), "7 is missing".to_owned())
    );
}

/// Shows nothing.
struct NoFormat;

#[derive(Debug)]
struct DebugOnly;

#[derive(Error, PartnerError)]
enum Bounded<D, E: Debug, N> {
    #[error("{0} {1:?}")]
    #[pc(code = 1, status = 400)]
    Both(D, E),
    #[error("{0}")]
    #[pc(code = 2, status = 400)]
    Display(D, #[pc(internal)] N),
    #[error("{}", .0.len())]
    #[pc(code = 3, status = 400, msg = "wrong length")]
    Length(Vec<N>),
}

impl<D, E: Debug, N> Debug for Bounded<D, E, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bounded")
    }
}

#[derive(Debug, Error, PartnerError)]
enum Parsed<T: FromStr> {
    #[error("couldn't parse the entry: {0}")]
    #[pc(code = 1, status = 400)]
    Entry(T::Err),
}

#[derive(Debug, Error, PartnerError)]
#[error("{thing}", thing = "...")]
#[pc(code = 1, status = 400, msg = "wrong thing")]
struct Named<T> {
    thing: T,
}

#[derive(Debug, Error, PartnerError)]
#[error("0x{thing:x} 0x{thing:X}")]
#[pc(code = 1, status = 400)]
struct Several<T> {
    thing: T,
}

#[test]
fn bounds_are_those_of_the_texts() {
    type Error = Bounded<u8, DebugOnly, NoFormat>;
    assert_both("1 DebugOnly", &Error::Both(1, DebugOnly));
    assert_both("1", &Error::Display(1, NoFormat));
    let length = Error::Length(vec![NoFormat]);
    assert_eq!(texts(&length), ("1".to_owned(), "wrong length".to_owned()));
    let parsed = Parsed::<u8>::Entry("x".parse::<u8>().unwrap_err());
    assert_both(
        "couldn't parse the entry: invalid digit found in string",
        &parsed,
    );
    let named = Named { thing: DebugOnly };
    assert_eq!(texts(&named), ("...".to_owned(), "wrong thing".to_owned()));
    assert_both("0xff 0xFF", &Several { thing: 255_i32 });
}

#[derive(Debug, Error, PartnerError)]
#[error("{tail} {head}")]
#[pc(code = 1, status = 400)]
struct Unsized<T: ?Sized> {
    head: u8,
    tail: T,
}

#[derive(Debug, Error, PartnerError)]
#[error("failed to read '{file}'")]
#[pc(code = 1, status = 400)]
#[allow(dead_code, reason = "no safe code makes a value of it")]
struct OfPath {
    file: std::path::Path,
}

#[test]
fn unsized_tails_are_shown() {
    trait Shown: Debug + Display {}
    impl Shown for u8 {}

    let error: &Unsized<dyn Shown> = &Unsized {
        head: 1,
        tail: 2_u8,
    };
    assert_eq!(error.to_string(), "2 1");
    assert_both(
        "2 1",
        &Unsized {
            head: 1,
            tail: 2_u8,
        },
    );
}
