//! A client with reqwest: typed failures instead of unsuccessful responses.
//!
//! ```no_run
//! use partner_error::PartnerCenterError;
//! use partner_error::reqwest::{ClientError, ResponseExt};
//!
//! async fn cart(url: &str) -> Result<String, ClientError<PartnerCenterError>> {
//!     let response = reqwest::get(url).await?.or_failure().await?;
//!     Ok(response.text().await?)
//! }
//! ```

use alloc::vec::Vec;
use core::error::Error;
use core::fmt;
use core::future::Future;
use core::time::Duration;

use reqwest::Response;

use crate::error::{HasKind, PartnerError};
use crate::http::Failure;
use crate::wire::Decode;

/// Adds [`or_failure`](ResponseExt::or_failure) to reqwest's `Response`.
pub trait ResponseExt: Sized {
    /// Returns the response if its status isn't 4xx or 5xx. The body of such a response isn't touched.
    ///
    /// Otherwise reads the body, at most 256 KiB of it, into a [`Failure`]. If the connection breaks
    /// meanwhile, the failure keeps what came before. [`Failure::is_truncated`] tells both.
    ///
    /// # Errors
    ///
    /// [`ClientError::Failure`] for a response whose status is 4xx or 5xx.
    fn or_failure<E: Decode>(self) -> impl Future<Output = Result<Self, ClientError<E>>> + Send;
}

impl ResponseExt for Response {
    async fn or_failure<E: Decode>(self) -> Result<Self, ClientError<E>> {
        let status = self.status();
        if !(status.is_client_error() || status.is_server_error()) {
            return Ok(self);
        }
        let headers = self.headers().clone();
        let (body, is_truncated) = start_of_body(self, Failure::<E>::MAX_FAULT_BYTES).await;
        let failure = Failure::of_start(status, headers, body, is_truncated);
        Err(ClientError::Failure(failure))
    }
}

/// Reads the body up to a limit. Returns also whether there was more, or may have been.
async fn start_of_body(mut response: Response, limit: usize) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = limit - body.len();
                body.extend_from_slice(&chunk[..chunk.len().min(room)]);
                if chunk.len() > room {
                    return (body, true);
                }
            }
            Ok(None) => return (body, false),
            // The status and the start of the body tell more than a broken connection.
            Err(_) => return (body, true),
        }
    }
}

/// Why a request brought no success: there is no response, or it is a failure.
pub enum ClientError<E> {
    /// There is no response, or its body can't be read.
    Transport(reqwest::Error),
    /// The response is 4xx or 5xx.
    Failure(Failure<E>),
}

impl<E> ClientError<E> {
    /// Returns the failure, if there was a response.
    #[must_use]
    pub fn failure(&self) -> Option<&Failure<E>> {
        match self {
            Self::Transport(_) => None,
            Self::Failure(failure) => Some(failure),
        }
    }

    /// Returns whether repeating the request may help: for a failure as [`Failure::is_retryable`] says,
    /// else if the connection couldn't be made or the time was up.
    ///
    /// It doesn't know whether the request may be repeated at all: one that isn't idempotent may have
    /// been carried out although no response came.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Transport(error) => error.is_connect() || error.is_timeout(),
            Self::Failure(failure) => failure.is_retryable(),
        }
    }

    /// Returns how long to wait before the request is repeated, if the response says so. See
    /// [`Failure::retry_after`].
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.failure()?.retry_after()
    }
}

impl<E: HasKind> ClientError<E> {
    /// Returns which error it is, if the response is a failure that the catalogue knows.
    #[must_use]
    pub fn kind(&self) -> Option<E::Kind> {
        self.failure()?.kind()
    }
}

impl<E> From<reqwest::Error> for ClientError<E> {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(error)
    }
}

impl<E> From<Failure<E>> for ClientError<E> {
    fn from(failure: Failure<E>) -> Self {
        Self::Failure(failure)
    }
}

impl<E> fmt::Display for ClientError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => error.fmt(f),
            Self::Failure(failure) => failure.fmt(f),
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for ClientError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => f.debug_tuple("Transport").field(error).finish(),
            Self::Failure(failure) => f.debug_tuple("Failure").field(failure).finish(),
        }
    }
}

/// Both kinds are transparent: the source is that of the transport error, or the typed error.
impl<E: PartnerError + 'static> Error for ClientError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Transport(error) => error.source(),
            Self::Failure(failure) => failure.source(),
        }
    }
}
