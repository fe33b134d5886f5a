use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;

use http::header::WWW_AUTHENTICATE;
use http::{HeaderMap, Response, StatusCode};

use super::challenge::Challenge;
use super::line::Line;
use super::recognise::recognise;
use super::recognition::Recognition;
use super::{ids, retry_after, retry_policy};
use crate::catalogue::{Entry, Retry, Status};
use crate::error::{HasKind, Kind};
use crate::wire::{Decode, Fault, Wire};

/// An unsuccessful response, with everything that the client's catalogue knows about it.
///
/// Making one never fails and loses nothing: [`status`](Self::status), [`headers`](Self::headers) and
/// [`body`](Self::body) are those of the response. `E` is the error type whose catalogue the client knows.
///
/// ```
/// use http::{HeaderMap, StatusCode};
/// use partner_error::{Failure, PartnerCenterError, Recognition};
///
/// let body = r#"{"code":800064,"description":"Cart C-7 is being processed by another request"}"#;
/// let failure = Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, HeaderMap::new(), body);
/// assert_eq!(failure.recognition(), Recognition::Exact);
/// assert_eq!(failure.error(), Some(&PartnerCenterError::CartBusy { cart_id: "C-7".into() }));
/// assert_eq!(
///     failure.to_string(),
///     "409 Conflict · 800064 CartBusy · Cart C-7 is being processed by another request"
/// );
///
/// let failure = Failure::<PartnerCenterError>::read(StatusCode::BAD_GATEWAY, HeaderMap::new(), "<html>");
/// assert_eq!(failure.recognition(), Recognition::Unknown);
/// assert_eq!(failure.body(), b"<html>");
/// ```
pub struct Failure<E> {
    // Boxed, since a large `Err` makes every `Result` large.
    known: Box<Known<E>>,
}

struct Known<E> {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
    fault: Option<Fault>,
    recognition: Recognition,
    entry: Option<&'static Entry>,
    error: Option<E>,
    retry_after: Option<Duration>,
    is_truncated: bool,
}

impl<E: Decode> Failure<E> {
    /// The size of the longest body that is read as a fault: 256 KiB. A longer one is stored, but has no fault.
    pub const MAX_FAULT_BYTES: usize = 256 * 1024;

    /// Makes a failure of a response's parts. The status need not be an error's.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError, Recognition};
    ///
    /// let body = r#"{"code": 800008, "description": "Unable to retrieve cart Id"}"#;
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::NOT_FOUND, HeaderMap::new(), body);
    /// assert_eq!(failure.recognition(), Recognition::Exact);
    /// assert_eq!(failure.error(), Some(&PartnerCenterError::CartNotFound));
    ///
    /// // Anything is a failure, also a page of a proxy.
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::BAD_GATEWAY, HeaderMap::new(), "<html>");
    /// assert_eq!(failure.recognition(), Recognition::Unknown);
    /// assert_eq!(failure.body(), b"<html>");
    /// ```
    #[must_use]
    pub fn read(status: StatusCode, headers: HeaderMap, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let is_short = body.len() <= Self::MAX_FAULT_BYTES;
        let mut known = Box::new(Known {
            status,
            retry_after: retry_after::read(&headers),
            headers,
            fault: if is_short {
                Fault::from_json(&body)
            } else {
                None
            },
            body,
            recognition: Recognition::Unknown,
            entry: None,
            error: None,
            is_truncated: false,
        });
        known.recognise();
        Self { known }
    }

    /// Like [`read`](Self::read), for a body whose end may be missing.
    #[cfg(feature = "reqwest")]
    pub(crate) fn of_start(
        status: StatusCode,
        headers: HeaderMap,
        body: Vec<u8>,
        is_truncated: bool,
    ) -> Self {
        let mut failure = Self::read(status, headers, body);
        failure.known.is_truncated = is_truncated;
        failure
    }

    /// Lets a response through, unless its status is 4xx or 5xx.
    ///
    /// # Errors
    ///
    /// The response as a failure, if its status is 4xx or 5xx.
    ///
    /// ```
    /// use http::Response;
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let response = Response::builder().status(404).body("{}").unwrap();
    /// let failure = Failure::<PartnerCenterError>::check(response).unwrap_err();
    /// assert_eq!(failure.status(), 404);
    /// ```
    pub fn check<B: Into<Vec<u8>>>(response: Response<B>) -> Result<Response<B>, Self> {
        let status = response.status();
        if !(status.is_client_error() || status.is_server_error()) {
            return Ok(response);
        }
        let (parts, body) = response.into_parts();
        Err(Self::read(parts.status, parts.headers, body))
    }
}

impl<E: Decode> Known<E> {
    /// Adds what the catalogue knows about the fault.
    fn recognise(&mut self) {
        let Some(fault) = &self.fault else {
            return;
        };
        let status = Status::try_from(self.status).ok();
        let recognised = recognise(E::catalogue(), status, fault);
        self.recognition = recognised.recognition;
        self.entry = recognised.entry;
        let is_of_status = recognised.recognition != Recognition::OtherStatus;
        let read = recognised.entry.zip(recognised.wording);
        let Some((entry, wording)) = read.filter(|_| is_of_status) else {
            return;
        };
        let wire = Wire::new(entry, fault, wording);
        let agrees = wire.agrees();
        let is_of_source = || fault.source.as_deref() == Some(entry.source());
        let has_arguments = !entry.template().pattern().holes.is_empty();
        if agrees
            || (wire.has_parameters() && (has_arguments || is_of_source()))
            || (entry.has_nothing_to_read() && is_of_source())
        {
            let wire = wire.with_delay(retry_after::in_seconds(&self.headers));
            self.error = E::__build(&wire);
        }
    }
}

impl<E: HasKind> Failure<E> {
    /// Returns the kind of the error, if [`entry`](Self::entry) is known. It doesn't depend on the message, which
    /// may be reworded or translated so that no typed value can be built.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError, PartnerCenterErrorKind};
    ///
    /// let body = r#"{"code": 800064, "description": "Der Warenkorb C-7 wird gerade bearbeitet"}"#;
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, HeaderMap::new(), body);
    /// match failure.kind() {
    ///     Some(PartnerCenterErrorKind::CartBusy) => assert!(failure.is_retryable()),
    ///     _ => unreachable!(),
    /// }
    /// ```
    #[must_use]
    pub fn kind(&self) -> Option<E::Kind> {
        E::Kind::of(self.entry()?)
    }
}

impl<E> Failure<E> {
    /// Returns whether the end of the body is missing, because the body exceeded a limit or the connection broke.
    /// Only clients that read the body themselves know this, such as that of the feature `reqwest`.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.known.is_truncated
    }

    /// Returns the status. It may be one without a name, such as 499 or 520.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.known.status
    }

    /// Returns the headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.known.headers
    }

    /// Returns the body of the response, unchanged.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.known.body
    }

    /// Returns the fault, if the body is one.
    ///
    /// Returns `None` for a body of more than 256 KiB. The same holds for one that has 128 levels of arrays and
    /// objects, or a number beyond the range of an `f64` outside `code`, since `serde_json` rejects these.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let body = r#"{"code": 4711, "message": "No such order", "traceId": "t-1"}"#;
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::NOT_FOUND, HeaderMap::new(), body);
    /// let fault = failure.fault().unwrap();
    /// assert_eq!(fault.code, "4711");
    /// assert_eq!(fault.description, "No such order");
    /// assert_eq!(fault.extra["traceId"], "t-1");
    /// ```
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        self.known.fault.as_ref()
    }

    /// Returns the entry, found by status and code, or by the code alone if only one entry has it.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let body = r#"{"code": 800064, "description": "Wait a moment"}"#;
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, HeaderMap::new(), body);
    /// assert_eq!(failure.entry().unwrap().name(), "CartBusy");
    /// ```
    #[must_use]
    pub fn entry(&self) -> Option<&'static Entry> {
        self.known.entry
    }

    /// Returns the typed value, if it can be built (see [`Decode`]): with [`Recognition::Exact`]; with
    /// [`Recognition::Reworded`] from the fault's `parameters`, or, if the entry has nothing to read, if the
    /// fault's `source` is the entry's. A field marked `#[pc(retry_after)]` is read from the header, in whole
    /// seconds.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let body = r#"{
    ///     "code": "800064",
    ///     "description": "Der Warenkorb C-7 wird gerade bearbeitet",
    ///     "parameters": {"cart_id": "C-7"}
    /// }"#;
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, HeaderMap::new(), body);
    /// let busy = PartnerCenterError::CartBusy { cart_id: "C-7".to_owned() };
    /// assert_eq!(failure.error(), Some(&busy));
    /// ```
    #[must_use]
    pub fn error(&self) -> Option<&E> {
        self.known.error.as_ref()
    }

    /// Returns the typed value.
    ///
    /// # Errors
    ///
    /// The failure itself, if there is no typed value.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let body = r#"{"code": 800008, "description": "Unable to retrieve cart Id"}"#;
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::NOT_FOUND, HeaderMap::new(), body);
    /// assert_eq!(failure.into_error().unwrap(), PartnerCenterError::CartNotFound);
    /// ```
    pub fn into_error(mut self) -> Result<E, Self> {
        self.known.error.take().ok_or(self)
    }

    /// Returns how much is known from the catalogue.
    #[must_use]
    pub fn recognition(&self) -> Recognition {
        self.known.recognition
    }

    /// Returns the id of the chain of requests: the header `MS-CorrelationId`, or else
    /// `X-Correlation-Id`. None if neither is there as text.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let headers = HeaderMap::from_iter([
    ///     ("ms-correlationid".parse().unwrap(), HeaderValue::from_static("c-1")),
    ///     ("x-request-id".parse().unwrap(), HeaderValue::from_static("r-1")),
    /// ]);
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, headers, "");
    /// assert_eq!(failure.correlation_id(), Some("c-1"));
    /// assert_eq!(failure.request_id(), Some("r-1"));
    /// ```
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        ids::correlation_id(self.headers())
    }

    /// Returns the id of the request: the header `MS-RequestId`, or else `X-Request-Id`. None if neither
    /// is there as text.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        ids::request_id(self.headers())
    }

    /// Returns the challenge in `WWW-Authenticate`, if the header has the documented form.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode, header};
    /// use partner_error::{Challenge, Failure, PartnerCenterError};
    ///
    /// let value = HeaderValue::from_static("OAuth realm=urn:cpsvc:cpid:7d0f");
    /// let headers = HeaderMap::from_iter([(header::WWW_AUTHENTICATE, value)]);
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::UNAUTHORIZED, headers, "");
    /// assert_eq!(failure.challenge().as_ref().map(Challenge::cid), Some("7d0f"));
    /// ```
    #[must_use]
    pub fn challenge(&self) -> Option<Challenge> {
        let headers = self.headers().get_all(WWW_AUTHENTICATE).into_iter();
        headers
            .filter_map(|header| header.to_str().ok())
            .find_map(Challenge::find)
    }

    /// Returns whether to repeat the request: `true` if the policy is [`Retry::Later`], or if it is
    /// [`Retry::WhenAsked`] and there is a valid `Retry-After`. See [`retry`](Self::retry) for whose
    /// policy counts.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode, header};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let headers = HeaderMap::from_iter([(header::RETRY_AFTER, HeaderValue::from_static("5"))]);
    /// let unavailable = |headers| {
    ///     Failure::<PartnerCenterError>::read(StatusCode::SERVICE_UNAVAILABLE, headers, "")
    /// };
    /// assert!(unavailable(headers).is_retryable());
    /// assert!(!unavailable(HeaderMap::new()).is_retryable());
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self.retry() {
            Retry::Later => true,
            Retry::WhenAsked => self.retry_after().is_some(),
            Retry::Never => false,
        }
    }

    /// Returns the policy itself, for clients that decide by rules of their own: the fault's
    /// `isRetryable` if it has one (`true` is [`Retry::Later`], `false` is [`Retry::Never`]), else the
    /// policy of the entry, or that of the status where there is no entry.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError, Retry};
    ///
    /// let read = |status, body| {
    ///     Failure::<PartnerCenterError>::read(status, HeaderMap::new(), body)
    /// };
    /// let failure = read(StatusCode::SERVICE_UNAVAILABLE, "<html>");
    /// assert_eq!(failure.retry(), Retry::WhenAsked);
    /// assert!(!failure.is_retryable());
    ///
    /// let failure = read(StatusCode::BAD_REQUEST, r#"{"code":1,"message":"Busy","isRetryable":true}"#);
    /// assert_eq!(failure.retry(), Retry::Later);
    /// ```
    #[must_use]
    pub fn retry(&self) -> Retry {
        let of_entry = self.entry().map(Entry::retry);
        let status = Status::try_from(self.status()).ok();
        retry_policy::of(self.fault(), of_entry, status)
    }

    /// Returns how long to wait before repeating the request, if there is a valid `Retry-After`: a number of
    /// seconds up to 2^31, or a date. Whether to repeat it at all is the question of
    /// [`is_retryable`](Self::is_retryable).
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use http::{HeaderMap, HeaderValue, StatusCode, header};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let headers = HeaderMap::from_iter([(header::RETRY_AFTER, HeaderValue::from_static("5"))]);
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::TOO_MANY_REQUESTS, headers, "");
    /// assert_eq!(failure.retry_after(), Some(Duration::from_secs(5)));
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.known.retry_after
    }
}

/// One line for a log or a support ticket: status, code, name, description and ids. Control characters
/// are escaped, a long description is shortened.
impl<E> fmt::Display for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status().as_str())?;
        if let Some(reason) = self.status().canonical_reason() {
            write!(f, " {reason}")?;
        }
        match self.fault() {
            None => write!(f, " · no fault in {} bytes", self.body().len())?,
            Some(fault) => {
                if !fault.code.is_empty() {
                    write!(f, " · {}", Line(&fault.code))?;
                }
                // In a `named` type, the code is the name.
                let entry = self.entry().filter(|entry| entry.name() != fault.code);
                if let Some(entry) = entry {
                    write!(f, " {}", entry.name())?;
                }
                write!(f, " · {}", Line(&fault.description))?;
            }
        }
        for (what, id) in [
            ("correlation", self.correlation_id()),
            ("request", self.request_id()),
        ] {
            if let Some(id) = id {
                write!(f, " · {what} {}", Line(id))?;
            }
        }
        Ok(())
    }
}

impl<E: fmt::Debug> fmt::Debug for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("status", &self.status())
            .field("headers", self.headers())
            .field("body", &alloc::string::String::from_utf8_lossy(self.body()))
            .field("recognition", &self.recognition())
            .field("error", &self.error())
            .finish_non_exhaustive()
    }
}

/// Its source is the typed error, if there is one.
impl<E: core::error::Error + 'static> core::error::Error for Failure<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.error().map(|error| error as _)
    }
}
