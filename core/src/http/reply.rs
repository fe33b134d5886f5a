use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;

use http::header::{CONTENT_TYPE, HeaderName, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue, Response};

use super::challenge::Challenge;
use super::ids::{CORRELATION_ID, REQUEST_ID};
use crate::catalogue::{Entry, Status};
use crate::error::PartnerError;
use crate::trace::{self, Identity};
use crate::wire::Body;

/// What a server answers for an error: status, headers and the fault.
///
/// Any derived error becomes one, so that `?` in a handler that returns `Result<T, Reply>` takes
/// errors of all types. It holds what goes on the wire alone: neither the source of the error nor its
/// `internal` fields. With the feature `tracing`, making one of a 5xx error emits one `ERROR` event
/// with code, name and the chain of sources; of a 4xx error one `DEBUG` event.
///
/// ```
/// use std::time::Duration;
///
/// use partner_error::{PartnerCenterError, Reply};
///
/// fn checkout(cart_id: &str) -> Result<(), Reply> {
///     let busy = PartnerCenterError::CartBusy { cart_id: cart_id.to_owned() };
///     Err(busy)?
/// }
///
/// let reply = checkout("C-7").unwrap_err().retry_after(Duration::from_secs(2));
/// let response = reply.into_http();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["Content-Type"], "application/json");
/// assert_eq!(response.headers()["Retry-After"], "2");
/// assert_eq!(
///     String::from_utf8_lossy(response.body()),
///     r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#
/// );
/// ```
#[derive(Clone)]
pub struct Reply {
    // Boxed, since a large `Err` makes every `Result` large.
    parts: Box<Parts>,
}

#[derive(Clone)]
struct Parts {
    entry: &'static Entry,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl<E: PartnerError> From<E> for Reply {
    fn from(error: E) -> Self {
        Self::of(&error)
    }
}

impl Reply {
    /// The reply for an error, of whichever type.
    #[must_use]
    pub fn of(error: &dyn PartnerError) -> Self {
        let entry = error.entry();
        trace::replied(
            error.__error(),
            &Identity {
                code: entry.code(),
                name: entry.name(),
                status: entry.status().as_u16(),
            },
        );
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let body = Body::of(error).to_json();
        Self {
            parts: Box::new(Parts {
                entry,
                headers,
                body,
            }),
        }
    }

    /// Adds `WWW-Authenticate`: what the client must present.
    #[must_use]
    pub fn challenge(self, challenge: Challenge) -> Self {
        self.header(WWW_AUTHENTICATE, challenge.into())
    }

    /// Adds `Retry-After`: when the request may be repeated. Parts of a second count as one.
    #[must_use]
    pub fn retry_after(self, delay: Duration) -> Self {
        let seconds = delay
            .as_secs()
            .saturating_add(u64::from(delay.subsec_nanos() > 0));
        self.header(RETRY_AFTER, seconds.into())
    }

    /// Adds `MS-CorrelationId`: the id of the chain of requests that this one belongs to.
    #[must_use]
    pub fn correlation_id(self, id: HeaderValue) -> Self {
        self.header(CORRELATION_ID, id)
    }

    /// Adds `MS-RequestId`: the id of the request.
    #[must_use]
    pub fn request_id(self, id: HeaderValue) -> Self {
        self.header(REQUEST_ID, id)
    }

    fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.parts.headers.insert(name, value);
        self
    }

    /// The row of the catalogue that the error is.
    #[must_use]
    pub fn entry(&self) -> &'static Entry {
        self.parts.entry
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> Status {
        self.parts.entry.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// The fault, as JSON.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.parts.body
    }

    /// The whole response. Its extensions have the `&'static Entry`, so that middleware can label
    /// logs and metrics with [`entry.name()`](Entry::name).
    #[must_use]
    pub fn into_http(self) -> Response<Vec<u8>> {
        let Parts {
            entry,
            headers,
            body,
        } = *self.parts;
        let mut response = Response::new(body);
        *response.status_mut() = entry.status().into();
        *response.headers_mut() = headers;
        response.extensions_mut().insert(entry);
        response
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status())
            .field("headers", self.headers())
            .field("body", &String::from_utf8_lossy(self.body()))
            .finish()
    }
}

/// `409 Conflict: {"code":"800064",...}`.
impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = String::from_utf8_lossy(self.body());
        write!(f, "{}: {body}", self.status())
    }
}
