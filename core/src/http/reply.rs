extern crate std;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;
use std::sync::OnceLock;

use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, HeaderName, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue, Response};
use serde_json::Value;

use super::challenge::Challenge;
use super::ids::{CORRELATION_ID, REQUEST_ID};
use crate::catalogue::{Entry, Envelope, Status};
use crate::error::PartnerError;
use crate::template::Template;
use crate::trace::{self, Identity};
use crate::wire::Answer;

/// A server's response to a failed request: status, headers and the fault.
///
/// Any derived error becomes a reply, so that `?` in a handler that returns `Result<T, Reply>` takes
/// errors of all types. A reply holds only what goes on the wire: neither the source of the error nor its
/// `internal` fields. It is written when it becomes a response, so that everything about it can still be
/// changed.
///
/// With the feature `tracing`, making a reply of a 5xx error emits one `ERROR` event with the code, the
/// name, the error's `Display` and `Debug` and its chain of sources; a 4xx error emits one `DEBUG` event.
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
    answer: Answer,
    /// Without `Content-Type`, unless somebody has set it.
    headers: HeaderMap,
    // Boxed, since it is rarely there: a response takes what is written.
    written: OnceLock<Box<Written>>,
}

/// A reply written as a response.
#[derive(Clone)]
struct Written {
    headers: HeaderMap,
    body: Vec<u8>,
}

impl<E: PartnerError> From<E> for Reply {
    fn from(error: E) -> Self {
        Self::of(&error)
    }
}

impl Reply {
    /// Makes the reply for an error of any type. A field marked `#[pc(retry_after)]` gives the header
    /// `Retry-After`.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, PartnerError, Reply};
    ///
    /// let errors: Vec<Box<dyn PartnerError>> = vec![Box::new(PartnerCenterError::CartNotFound)];
    /// let replies: Vec<Reply> = errors.iter().map(|error| Reply::of(&**error)).collect();
    /// assert_eq!(replies[0].status(), 404_u16);
    /// ```
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
        let reply = Self::with(Answer::of(error), HeaderMap::new());
        match error.__retry_after() {
            Some(delay) => reply.retry_after(delay),
            None => reply,
        }
    }

    pub(super) fn with(answer: Answer, headers: HeaderMap) -> Self {
        Self {
            parts: Box::new(Parts {
                answer,
                headers,
                written: OnceLock::new(),
            }),
        }
    }

    /// Adds `WWW-Authenticate`: how the client must authenticate.
    ///
    /// ```
    /// use partner_error::{Challenge, PartnerCenterError, Reply};
    ///
    /// let challenge = Challenge::new("7d0f4b6c")?;
    /// let reply = Reply::from(PartnerCenterError::Unauthorized).challenge(challenge);
    /// assert_eq!(reply.headers()["WWW-Authenticate"], "OAuth realm=urn:cpsvc:cpid:7d0f4b6c");
    /// # Ok::<(), partner_error::InvalidChallenge>(())
    /// ```
    #[must_use]
    pub fn challenge(self, challenge: Challenge) -> Self {
        self.header(WWW_AUTHENTICATE, challenge.into())
    }

    /// Adds `Retry-After`: when the client may repeat the request. A part of a second counts as a whole
    /// one.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::SubscriptionNotReady);
    /// let reply = reply.retry_after(Duration::from_millis(1_500));
    /// assert_eq!(reply.headers()["Retry-After"], "2");
    /// ```
    #[must_use]
    pub fn retry_after(self, delay: Duration) -> Self {
        let seconds = delay
            .as_secs()
            .saturating_add(u64::from(delay.subsec_nanos() > 0));
        self.header(RETRY_AFTER, seconds.into())
    }

    /// Adds `MS-CorrelationId`: the id of the chain of requests.
    ///
    /// ```
    /// use http::HeaderValue;
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::InvalidCustomerId)
    ///     .correlation_id(HeaderValue::from_static("c-1"))
    ///     .request_id(HeaderValue::from_static("r-1"));
    /// assert_eq!(reply.headers()["MS-CorrelationId"], "c-1");
    /// assert_eq!(reply.headers()["MS-RequestId"], "r-1");
    /// ```
    #[must_use]
    pub fn correlation_id(self, id: HeaderValue) -> Self {
        self.header(CORRELATION_ID, id)
    }

    /// Adds `MS-RequestId`: the id of the request.
    #[must_use]
    pub fn request_id(self, id: HeaderValue) -> Self {
        self.header(REQUEST_ID, id)
    }

    /// Adds a header, or replaces the one of this name.
    ///
    /// ```
    /// use http::{HeaderValue, header};
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::CartNotFound)
    ///     .header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    /// assert_eq!(reply.headers()["Cache-Control"], "no-store");
    /// ```
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.change().headers.insert(name, value);
        self
    }

    /// Adds a member to the body, behind those of the envelope, or replaces the one that was added by this
    /// name. A member of the envelope can't be replaced: one of its names is left out of the body, and traced
    /// (feature `tracing`).
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::InvalidCustomerId)
    ///     .extra("requestId", "r-1")
    ///     .extra("code", 7);
    /// assert_eq!(
    ///     String::from_utf8_lossy(reply.body()),
    ///     r#"{"code":"900118","description":"Invalid Customer Id","source":"PartnerFD","requestId":"r-1"}"#
    /// );
    /// ```
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.change().answer.set_extra(name.into(), &value.into());
        self
    }

    /// Chooses the envelope, in place of that of the error's type.
    ///
    /// ```
    /// use partner_error::{Envelope, PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::InvalidCustomerId).envelope(Envelope::Problem);
    /// assert_eq!(reply.headers()["Content-Type"], "application/problem+json");
    /// assert_eq!(
    ///     String::from_utf8_lossy(reply.body()),
    ///     r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"Invalid Customer Id","code":"900118","source":"PartnerFD","errorName":"InvalidCustomerId","isRetryable":false,"parameters":{}}"#
    /// );
    /// ```
    #[must_use]
    pub fn envelope(mut self, envelope: Envelope) -> Self {
        self.change().answer.set_envelope(envelope);
        self
    }

    /// Replaces the message by that of another template, such as a translation, and adds
    /// `Content-Language`. The template uses the placeholders of the entry's own template; each is filled
    /// with the text of its parameter, to which no format spec applies.
    ///
    /// The reply stays as it is if the template has a placeholder that the entry's template lacks, or if
    /// the language is no language tag.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, Reply, Template};
    ///
    /// let german = Template::parse("Der Warenkorb {0} wird gerade bearbeitet")?;
    /// let busy = PartnerCenterError::CartBusy { cart_id: "C-7".to_owned() };
    /// let reply = Reply::from(busy).wording(&german, "de");
    /// assert_eq!(reply.description(), "Der Warenkorb C-7 wird gerade bearbeitet");
    /// assert_eq!(reply.headers()["Content-Language"], "de");
    /// # Ok::<(), partner_error::TemplateError>(())
    /// ```
    #[must_use]
    pub fn wording(mut self, template: &Template, language: &str) -> Self {
        // RFC 5646, section 2.1: letters, digits and hyphens.
        let is_tag = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if language.is_empty() || !language.bytes().all(is_tag) {
            return self;
        }
        let Ok(language) = HeaderValue::from_str(language) else {
            return self;
        };
        if self.change().answer.reword(template) {
            self.header(CONTENT_LANGUAGE, language)
        } else {
            self
        }
    }

    /// Sets the problem's `instance` (RFC 9457, section 3.1.5): an address that identifies this
    /// occurrence. Only [`Envelope::Problem`] has it.
    ///
    /// ```
    /// use partner_error::{Envelope, PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::CartNotFound)
    ///     .envelope(Envelope::Problem)
    ///     .instance("/carts/C-7");
    /// let body: serde_json::Value = serde_json::from_slice(reply.body())?;
    /// assert_eq!(body["instance"], "/carts/C-7");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn instance(mut self, instance: &str) -> Self {
        self.change().answer.set_instance(instance);
        self
    }

    /// Returns the parts for a change, and discards the response that was written before.
    fn change(&mut self) -> &mut Parts {
        self.parts.written.take();
        &mut self.parts
    }

    /// Returns the entry of the error.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::CartNotFound);
    /// assert_eq!(reply.entry().name(), "CartNotFound");
    /// assert_eq!(reply.status(), 404);
    /// ```
    #[must_use]
    pub fn entry(&self) -> &'static Entry {
        self.parts.answer.entry()
    }

    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> Status {
        self.entry().status()
    }

    /// Returns the message as it goes on the wire: never empty, at most 1024 characters.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::InvalidCustomerId);
    /// assert_eq!(reply.description(), "Invalid Customer Id");
    /// ```
    #[must_use]
    pub fn description(&self) -> &str {
        self.parts.answer.message()
    }

    /// Returns the parameters: the name of each field that the template shows, with its text, in the order
    /// of the fields.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::CartBusy { cart_id: "C-7".to_owned() });
    /// assert_eq!(reply.parameters().collect::<Vec<_>>(), [("cart_id", "C-7")]);
    /// ```
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.parts.answer.parameters()
    }

    /// Returns the items of the fault's `data`.
    ///
    /// ```
    /// use partner_error::{PartnerError, Reply};
    ///
    /// #[derive(Debug, PartnerError)]
    /// #[pc(code = 7, status = 409, msg = "Some shelves are full")]
    /// struct ShelvesFull(#[pc(data)] Vec<u32>);
    ///
    /// assert_eq!(Reply::from(ShelvesFull(vec![3, 5])).data(), [3, 5]);
    /// ```
    #[must_use]
    pub fn data(&self) -> Vec<Value> {
        self.parts.answer.data()
    }

    /// Returns the envelope in which the reply is written.
    #[cfg(any(feature = "tower", feature = "actix-web"))]
    pub(crate) fn chosen_envelope(&self) -> Envelope {
        self.parts.answer.envelope()
    }

    /// Whether the message was replaced by that of another template.
    #[cfg(feature = "document")]
    pub(crate) fn is_reworded(&self) -> bool {
        self.parts.answer.is_reworded()
    }

    /// Adds the language of the declared messages, unless the message is another one, or its language is known.
    #[cfg(feature = "document")]
    pub(crate) fn in_declared_language(self, language: &str) -> Self {
        let Parts {
            answer, headers, ..
        } = &*self.parts;
        let is_declared = !headers.contains_key(CONTENT_LANGUAGE) && answer.has_declared_wording();
        match HeaderValue::from_str(language) {
            Ok(language) if is_declared => self.header(CONTENT_LANGUAGE, language),
            _ => self,
        }
    }

    /// Returns the headers, `Content-Type` included.
    ///
    /// ```
    /// use partner_error::{PartnerCenterError, Reply};
    ///
    /// let reply = Reply::from(PartnerCenterError::CartNotFound);
    /// assert_eq!(reply.headers()["Content-Type"], "application/json");
    /// ```
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.written().headers
    }

    /// Returns the body. It is written by the first call, and again after a change.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.written().body
    }

    fn written(&self) -> &Written {
        self.parts.written.get_or_init(|| Box::new(self.write()))
    }

    fn write(&self) -> Written {
        let Parts {
            answer, headers, ..
        } = &*self.parts;
        // Cloning a map takes time even if it is empty.
        let mut headers = if headers.is_empty() {
            HeaderMap::new()
        } else {
            headers.clone()
        };
        if !headers.contains_key(CONTENT_TYPE) {
            let media_type = answer.envelope().content_type();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        }
        Written {
            headers,
            body: answer.to_json(),
        }
    }

    /// Returns the whole response. Its extensions have the `&'static Entry`, so that middleware can label
    /// logs and metrics with [`entry.name()`](Entry::name), and the `Reply`, so that it can write another
    /// response.
    ///
    /// ```
    /// use partner_error::{Entry, Envelope, PartnerCenterError, Reply};
    ///
    /// let response = Reply::from(PartnerCenterError::CartNotFound).into_http();
    /// let entry = response.extensions().get::<&'static Entry>().unwrap();
    /// assert_eq!(entry.name(), "CartNotFound");
    ///
    /// let reply = response.extensions().get::<Reply>().unwrap().clone();
    /// let problem = reply.envelope(Envelope::Problem).into_http();
    /// assert_eq!(problem.headers()["Content-Type"], "application/problem+json");
    /// ```
    #[must_use]
    pub fn into_http(mut self) -> Response<Vec<u8>> {
        let Written { headers, body } = match self.parts.written.take() {
            Some(written) => *written,
            None => self.write(),
        };
        let entry = self.entry();
        let mut response = Response::new(body);
        *response.status_mut() = entry.status().into();
        *response.headers_mut() = headers;
        response.extensions_mut().insert(entry);
        response.extensions_mut().insert(self);
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
