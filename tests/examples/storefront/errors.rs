//! What can go wrong: the catalogue of the storefront.

use std::fmt::{self, Display};
use std::time::Duration;

use axum::http::StatusCode;
use partner_error::{PartnerCenterError, PartnerError, Reply};
use thiserror::Error;

/// What the storefront answers when a request fails.
///
/// `Display`, `Error` and `From` are thiserror's: they are for the log. Clients read the `msg`, or the text of
/// `#[error]` where there is no `msg`.
#[derive(Debug, PartialEq, Error, PartnerError)]
#[pc(
    source = "Storefront",
    codes = 910_000..=910_999,
    kind,
    envelope = detailed,
    decode,
    axum
)]
pub(crate) enum StorefrontError {
    /// Another request holds the cart, until the given time at the latest.
    #[error("cart {cart} is locked until {until}")]
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart} is locked until {until}",
        retry = later,
        opaque
    )]
    CartLocked {
        cart: String,
        until: String,
        /// Sent as `Retry-After`.
        #[pc(retry_after)]
        wait: Duration,
    },

    /// There is nothing to pay for.
    #[error("Cart {0} is empty")]
    #[pc(code = 910_002, status = 422)]
    CartEmpty(String),

    /// The card issuer refused the charge. The reason is for the log only: a source is never sent.
    #[error("{total} was declined: {reason}")]
    #[pc(code = 910_003, status = 402, msg = "Payment of {total} was declined")]
    PaymentDeclined {
        total: Price,
        #[source]
        reason: CardRefused,
    },

    /// No user was given a seat. `data` lists the users for whom there is none.
    #[error("{offer} has {free} free seats")]
    #[pc(code = 910_004, status = 409)]
    SeatsUnavailable {
        offer: String,
        free: usize,
        #[pc(data)]
        seatless: Vec<String>,
    },

    /// The path, the query or the body of the request could not be read.
    #[error("The request could not be read: {reason}")]
    #[pc(code = 910_101, status = 400)]
    BadRequest { reason: String },

    /// The body is JSON, but doesn't have the members that it should have.
    #[error("The body does not fit: {reason}")]
    #[pc(code = 910_102, status = 422)]
    BodyDoesNotFit { reason: String },

    /// Send the body as `Content-Type: application/json`.
    #[error("The body should be JSON")]
    #[pc(code = 910_103, status = 415)]
    MediaTypeNotJson,

    /// Send less at once.
    #[error("The body is too large")]
    #[pc(code = 910_104, status = 413)]
    BodyTooLarge,

    /// There is no such path.
    #[error("There is nothing at this path")]
    #[pc(code = 910_107, status = 404)]
    RouteNotFound,

    /// The path exists, but doesn't take the method. `Allow` lists the methods that it takes.
    #[error("The path does not take this method")]
    #[pc(code = 910_108, status = 405)]
    MethodNotAllowed,

    /// Something that the service did not expect. Its log has the reason.
    #[error("unexpected response {status}: {text}")]
    #[pc(code = 910_109, status = 500, msg = "Something went wrong on our side")]
    Unexpected {
        #[pc(internal)]
        status: StatusCode,
        #[pc(internal)]
        text: String,
    },

    #[error(transparent)]
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

impl StorefrontError {
    /// Returns the reply for a failed response that no handler has made: an extractor's rejection, or a path without
    /// a route.
    pub(crate) fn otherwise(status: StatusCode, text: &str) -> Reply {
        let reason = text.to_owned();
        let error = match status {
            StatusCode::NOT_FOUND => Self::RouteNotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::MethodNotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => Self::BodyTooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::MediaTypeNotJson,
            StatusCode::UNPROCESSABLE_ENTITY => Self::BodyDoesNotFit { reason },
            _ if status.is_client_error() => Self::BadRequest { reason },
            _ => Self::Unexpected {
                status,
                text: reason,
            },
        };
        error.into()
    }
}

/// What the card issuer says. The customer need not read it.
#[derive(Debug, PartialEq, Error)]
#[error("the limit of the card is {0}")]
pub(crate) struct CardRefused(pub(crate) Price);

/// An amount in cents.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) struct Price(pub(crate) usize);

impl Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02} EUR", self.0 / 100, self.0 % 100)
    }
}
