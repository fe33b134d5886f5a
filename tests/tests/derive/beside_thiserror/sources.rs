//! Sources beside thiserror: those that it knows are ours, and none of them is sent.

use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;

use anyhow::anyhow;
use partner_error::{HasKind, PartnerError, Reply};
use thiserror::Error;

fn secret() -> io::Error {
    io::Error::other("password: hunter2")
}

/// Asserts that an error has its source in the log and sends nothing of it.
fn assert_secret(error: impl PartnerError + 'static) {
    let sources = std::iter::successors(error.source(), |&source| source.source());
    let sources: Vec<String> = sources.map(ToString::to_string).collect();
    assert!(sources.concat().contains("hunter2"), "{sources:?}");
    assert_eq!(error.parameters(), []);
    let response = Reply::from(error).into_http();
    let sent = String::from_utf8(response.into_body()).unwrap();
    assert!(!sent.contains("hunter2"), "{sent}");
}

#[derive(Debug, Error, PartnerError)]
#[pc(kind)]
enum StoreError {
    #[error("named: {source}")]
    #[pc(code = 1, status = 500, msg = "It failed")]
    Named { source: io::Error },

    #[error("marked: {source} {io}")]
    #[pc(code = 2, status = 500, msg = "It failed")]
    Marked {
        source: String,
        #[source]
        io: io::Error,
    },

    #[error("boxed: {0:?}")]
    #[pc(code = 3, status = 500, msg = "It failed")]
    Boxed(#[source] Box<dyn StdError + Send + Sync>),

    #[error("any: {:#}", .0)]
    #[pc(code = 4, status = 500, msg = "It failed")]
    Any(#[from] anyhow::Error),

    #[error("optional: {cause:?}")]
    #[pc(code = 5, status = 500, msg = "It failed")]
    Optional {
        #[source]
        cause: Option<io::Error>,
    },

    #[error("from")]
    #[pc(code = 6, status = 500)]
    From(#[from] io::Error),

    #[error(fmt = frank)]
    #[pc(code = 7, status = 500, msg = "It failed")]
    Function { source: io::Error },
}

fn frank(source: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "frank: {source}")
}

#[test]
fn no_source_is_sent() {
    assert_secret(StoreError::Named { source: secret() });
    assert_secret(StoreError::Marked {
        source: "hunter2".to_owned(),
        io: secret(),
    });
    assert_secret(StoreError::Boxed(Box::new(secret())));
    assert_secret(StoreError::Any(anyhow!("hunter2").context("outer")));
    assert_secret(StoreError::Optional {
        cause: Some(secret()),
    });
    assert_secret(StoreError::from(secret()));
}

#[test]
fn the_log_has_the_sources() {
    let named = StoreError::Named { source: secret() };
    assert_eq!(named.to_string(), "named: password: hunter2");
    assert_eq!(named.kind(), StoreErrorKind::Named);
    let any = StoreError::from(anyhow!("hunter2").context("outer"));
    assert_eq!(any.to_string(), "any: outer: hunter2");
    let function = StoreError::Function { source: secret() };
    assert!(function.to_string().starts_with("frank: "));
    assert_eq!(function.message().to_string(), "It failed");
    assert!(StoreError::Optional { cause: None }.source().is_none());
}

/// Neither a raw `source` nor one beside a marked field is a source for thiserror.
#[test]
fn a_field_named_source_can_be_another_thing() {
    #[derive(Debug, Error, PartnerError)]
    enum RouteError {
        #[error("{source} ==> {destination}")]
        #[pc(code = 1, status = 400)]
        Raw { r#source: char, destination: char },
        #[error("{source} failed")]
        #[pc(code = 2, status = 400)]
        Beside {
            source: &'static str,
            #[source]
            cause: io::Error,
        },
    }

    let raw = RouteError::Raw {
        source: 'S',
        destination: 'D',
    };
    assert_eq!(raw.message().to_string(), "S ==> D");
    assert!(raw.source().is_none());
    let beside = RouteError::Beside {
        source: "start",
        cause: secret(),
    };
    assert_eq!(beside.message().to_string(), "start failed");
    assert_eq!(beside.source().unwrap().to_string(), "password: hunter2");
}

#[test]
fn sources_are_sent_where_they_are_exposed() {
    #[derive(Debug, Error, PartnerError)]
    enum ParseError {
        #[error("not a number: {source}")]
        #[pc(code = 1, status = 400)]
        Named {
            #[pc(expose)]
            source: std::num::ParseIntError,
        },
        #[error("no number: {0}")]
        #[pc(code = 2, status = 400)]
        From(
            #[from]
            #[pc(expose)]
            std::num::ParseFloatError,
        ),
    }

    let named = ParseError::Named {
        source: "x".parse::<u8>().unwrap_err(),
    };
    assert_eq!(
        named.message().to_string(),
        "not a number: invalid digit found in string"
    );
    let from = ParseError::from("x".parse::<f32>().unwrap_err());
    assert_eq!(
        from.message().to_string(),
        "no number: invalid float literal"
    );
}

#[derive(Debug, Error, PartnerError)]
#[error(transparent)]
#[pc(code = 1, status = 500, msg = "It failed")]
struct Opaque(#[from] anyhow::Error);

#[derive(Debug, Error, PartnerError)]
#[error(transparent)]
#[pc(code = 2, status = 500, msg = "It failed")]
struct Borrowing<'a> {
    inner: TokenError<'a>,
}

#[derive(Debug, Error, PartnerError)]
enum TokenError<'a> {
    #[error("unexpected token: {:?}", token)]
    #[pc(code = 3, status = 400, msg = "Unexpected token {token}")]
    Unexpected { token: &'a str },
}

#[derive(Debug, Error, PartnerError)]
enum Generic<E> {
    #[error("this failed")]
    #[pc(code = 4, status = 400)]
    This,
    #[error(transparent)]
    #[pc(code = 5, status = 500, msg = "Another one failed")]
    Other(E),
}

/// A generic type that passes its parameter's codes on.
#[derive(Debug, Error, PartnerError)]
enum PassedOn<E: PartnerError> {
    #[error("outer: {0}")]
    #[pc(transparent)]
    Frank(#[source] Generic<fmt::Error>),
    #[error(transparent)]
    #[pc(transparent)]
    Inner(E),
}

#[test]
fn transparent_texts_are_for_the_log() {
    assert_secret(Opaque::from(anyhow!("hunter2").context("outer")));
    let borrowing = Borrowing {
        inner: TokenError::Unexpected { token: "{" },
    };
    assert_eq!(borrowing.to_string(), "unexpected token: \"{\"");
    assert_eq!(borrowing.message().to_string(), "It failed");
    let generic = Generic::Other(secret());
    assert_eq!(generic.to_string(), "password: hunter2");
    assert_eq!(generic.message().to_string(), "Another one failed");
    assert_eq!(
        Generic::<io::Error>::This.message().to_string(),
        "this failed"
    );
    let frank = PassedOn::<Opaque>::Frank(Generic::This);
    assert_eq!(frank.to_string(), "outer: this failed");
    assert_eq!(frank.message().to_string(), "this failed");
    assert_eq!(frank.code(), 4);
    let inner = PassedOn::Inner(Opaque(anyhow!("hunter2")));
    assert_eq!((inner.to_string(), inner.code()), ("hunter2".to_owned(), 1));
    assert_eq!(inner.message().to_string(), "It failed");
}

#[test]
fn from_is_that_of_thiserror() {
    #[derive(Debug, Error, PartnerError)]
    #[error("...")]
    #[pc(code = 1, status = 500)]
    struct Struct {
        #[from]
        source: io::Error,
    }

    #[derive(Debug, Error, PartnerError)]
    #[error("...")]
    enum Many {
        #[pc(code = 1, status = 500)]
        Optional {
            #[from]
            source: Option<io::Error>,
        },
        #[pc(code = 2, status = 500)]
        Any(#[from] anyhow::Error),
    }

    assert_secret(Struct::from(secret()));
    assert_secret(Many::from(secret()));
    assert_secret(Many::from(anyhow!("hunter2").context("outer")));
}

/// Without `#[error]`, thiserror derives `Error` and `From` alone, and `manual` says so.
mod manual {
    use super::*;

    #[derive(Debug, Error, PartnerError)]
    #[pc(manual)]
    pub(super) enum Shown {
        #[pc(code = 1, status = 409, msg = "Cart {0} is locked")]
        Locked(u8),
        #[pc(code = 2, status = 500, msg = "It failed")]
        Io(#[from] io::Error),
    }

    impl Display for Shown {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "frank: {self:?}")
        }
    }

    /// All by hand, with a `From` of its own.
    #[derive(Debug, PartnerError)]
    #[pc(manual, code = 3, status = 500, msg = "{code} failed", source = "Hand")]
    pub(super) struct ByHand<'a, T> {
        pub(super) code: T,
        #[source]
        pub(super) cause: &'a io::Error,
    }

    impl<T> Display for ByHand<'_, T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "by hand: {}", self.cause)
        }
    }

    impl<T: fmt::Debug> StdError for ByHand<'_, T> {}

    impl<'a> From<&'a io::Error> for ByHand<'a, u8> {
        fn from(cause: &'a io::Error) -> Self {
            Self { code: 7, cause }
        }
    }
}

#[test]
fn manual_leaves_display_and_error_to_others() {
    assert_secret(manual::Shown::from(secret()));
    let locked = manual::Shown::Locked(7);
    assert_eq!(locked.to_string(), "frank: Locked(7)");
    assert_eq!(locked.message().to_string(), "Cart 7 is locked");
    let io = secret();
    let by_hand = manual::ByHand::from(&io);
    assert_eq!(by_hand.to_string(), "by hand: password: hunter2");
    assert_eq!(by_hand.message().to_string(), "7 failed");
}

/// Attributes of these names are those of other derives as well.
#[test]
fn manual_leaves_marks_to_others() {
    #[derive(Debug, PartnerError)]
    #[pc(manual)]
    enum Marked {
        #[pc(code = 1, status = 409, msg = "Cart {0} is locked")]
        Locked(#[from(skip)] u8),
        #[from]
        #[pc(code = 2, status = 409, msg = "No cart")]
        NoCart,
    }

    impl Display for Marked {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("marked")
        }
    }

    impl StdError for Marked {}

    assert_eq!(Marked::Locked(7).message().to_string(), "Cart 7 is locked");
    assert_eq!(Marked::NoCart.to_string(), "marked");
}

#[test]
#[deny(
    clippy::allow_attributes,
    clippy::elidable_lifetime_names,
    deprecated,
    unused_qualifications
)]
fn nothing_is_warned_about() {
    #[derive(Debug, Error, PartnerError)]
    enum Warned<'a> {
        #[error("...")]
        #[pc(code = 1, status = 500)]
        A(#[from] io::Error),
        #[error("{0:?}")]
        #[pc(code = 2, status = 500)]
        B(&'a ()),
        #[deprecated]
        #[expect(dead_code, reason = "using it would be a warning")]
        #[error("{message} {}", .message)]
        #[pc(code = 3, status = 500, msg = "{message}")]
        C {
            #[deprecated]
            message: String,
        },
    }

    assert_eq!(Warned::B(&()).to_string(), "()");
}

#[test]
#[forbid(clippy::needless_lifetimes, dead_code)]
fn lints_can_be_forbidden() {
    #[derive(Debug, Error, PartnerError)]
    #[error("...")]
    #[pc(code = 1, status = 500)]
    struct Strict(#[from] io::Error);

    assert_secret(Strict::from(secret()));
}
