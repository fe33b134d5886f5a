//! What `decode` builds: types with `FromStr`, types with `From<String>`, and nothing where a field is a reference
//! or the entry is `opaque`.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use partner_error::{Decode, Fault, PartnerError};

#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum CartError<'a> {
    #[pc(code = 1, status = 409, msg = "{a} and {b} and {c} and {d} and {e}")]
    Texts {
        a: Cow<'a, str>,
        b: Box<str>,
        c: Arc<str>,
        d: Rc<str>,
        e: Name,
    },
    #[pc(code = 2, status = 409, msg = "{number} of {word}")]
    Parsed { number: u8, word: String },
    #[pc(code = 3, status = 409, msg = "Cart {0} is locked")]
    Reference(&'a str),
    #[pc(code = 4, status = 409, msg = "Cart {0} is void")]
    Static(&'static str),
    #[pc(code = 5, status = 409, msg = "Cart {0} is lost", opaque)]
    Opaque(Unparsed),
    #[pc(code = 6, status = 409, msg = "Cart {0} is gone", opaque)]
    Data(#[pc(data)] u8),
}

/// Has no `FromStr`.
#[derive(Debug, PartialEq)]
struct Name(String);

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self(name)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Has neither.
#[derive(Debug, PartialEq)]
struct Unparsed;

impl fmt::Display for Unparsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unparsed")
    }
}

fn decoded(error: &CartError<'static>) -> Option<CartError<'static>> {
    CartError::decode(error.entry(), &Fault::of(error))
}

fn main() {
    let texts = CartError::Texts {
        a: "a".into(),
        b: "b".into(),
        c: "c".into(),
        d: "d".into(),
        e: Name("e".into()),
    };
    assert_eq!(decoded(&texts), Some(texts));
    let parsed = CartError::Parsed {
        number: 7,
        word: "carts".into(),
    };
    assert_eq!(decoded(&parsed), Some(parsed));
    assert_eq!(decoded(&CartError::Reference("a")), None);
    assert_eq!(decoded(&CartError::Static("a")), None);
    assert_eq!(decoded(&CartError::Opaque(Unparsed)), None);
    assert_eq!(decoded(&CartError::Data(7)), None);
}
