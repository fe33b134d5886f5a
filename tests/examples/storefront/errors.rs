//! What can go wrong: the catalogue of the storefront.

use std::error::Error;
use std::fmt::{self, Display};

use partner_error::{PartnerCenterError, PartnerError};

/// What the storefront answers when a request fails.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Storefront", codes = 910_000..=910_999, axum, decode)]
pub(crate) enum StorefrontError {
    /// Another request holds the cart, until the time given at the latest.
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },

    /// There is nothing to pay for.
    #[pc(code = 910_002, status = 422, msg = "Cart {0} is empty")]
    CartEmpty(String),

    /// Why is for the log alone: a source is never sent.
    #[pc(code = 910_003, status = 402, msg = "Payment of {total} was declined")]
    PaymentDeclined {
        total: Price,
        #[source]
        reason: CardRefused,
    },

    /// Nobody was given a seat; `data` lists those for whom there is none.
    #[pc(code = 910_004, status = 409, msg = "{offer} has {free} free seats")]
    SeatsUnavailable {
        offer: String,
        free: usize,
        #[pc(data)]
        seatless: Vec<String>,
    },

    /// The body is no JSON, or was not sent whole.
    #[pc(code = 910_101, status = 400, msg = "The body is no JSON: {0}")]
    BodyNotJson(String),

    /// The body is JSON, but not of the kind that is asked for.
    #[pc(code = 910_102, status = 422, msg = "The body does not fit: {0}")]
    BodyDoesNotFit(String),

    /// Send the body as `Content-Type: application/json`.
    #[pc(code = 910_103, status = 415, msg = "The body is not said to be JSON")]
    MediaTypeNotJson,

    /// Send less at once.
    #[pc(code = 910_104, status = 413, msg = "The body is too large")]
    BodyTooLarge,

    /// The path says what kind of thing is meant, but not which.
    #[pc(code = 910_105, status = 400, msg = "The path has no {0}")]
    PathParameterMissing(String),

    /// The path is no UTF-8.
    #[pc(code = 910_106, status = 400, msg = "The path cannot be read")]
    PathNotReadable,

    /// Nothing is to be found under that path.
    #[pc(code = 910_107, status = 404, msg = "There is no {0}")]
    RouteNotFound(String),

    /// The path is right, the method is not.
    #[pc(code = 910_108, status = 405, msg = "{method} is not for {path}")]
    MethodNotAllowed { method: String, path: String },

    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

/// What the card's issuer says, and the customer need not read.
#[derive(Debug, PartialEq)]
pub(crate) struct CardRefused(pub(crate) Price);

impl Display for CardRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the limit of the card is {}", self.0)
    }
}

impl Error for CardRefused {}

/// In cents.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) struct Price(pub(crate) usize);

impl Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02} EUR", self.0 / 100, self.0 % 100)
    }
}
