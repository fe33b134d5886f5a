//! What makes all failed responses of a service alike, whatever the framework.

extern crate std;

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

#[cfg(feature = "document")]
use http::header::ACCEPT_LANGUAGE;
use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderName, VARY};
use http::{HeaderValue, Response, StatusCode};
use serde_json::Value;

use crate::catalogue::Envelope;
#[cfg(feature = "document")]
use crate::document::Translations;
use crate::http::{CORRELATION_ID, Qualities, REQUEST_ID, Reply};

/// The most bytes of a `text/plain` body that are read for [`ReplyLayer::otherwise`].
const MAX_TEXT_BYTES: u64 = 16 * 1024;

/// What clients of Partner Center send in place of `Accept-Language`.
#[cfg(feature = "document")]
const LOCALE: HeaderName = HeaderName::from_static("x-locale");

type Otherwise = dyn Fn(StatusCode, &str) -> Reply + Send + Sync;
type Write = dyn Fn(&Reply) -> Value + Send + Sync;

/// Middleware that makes all failed responses of a service alike: one layer for tower, and so for axum,
/// and for actix-web by `wrap`.
///
/// Each setting is one method. Without any, responses pass as they are. A response is answered once: of
/// two layers, one around the other, the outer one leaves alone what the inner one has answered.
///
/// Left alone are all responses but 4xx and 5xx, responses to HEAD, and those with a `Content-Encoding`.
/// They pass unbuffered, and nothing is allocated for them.
///
/// ```
/// use partner_error::{PartnerError, Reply, ReplyLayer};
///
/// #[derive(Debug, PartnerError)]
/// #[pc(source = "Orders", codes = 920_000..=920_999)]
/// enum OrderError {
///     #[pc(code = 920_001, status = 404, msg = "There is nothing here")]
///     NoRoute,
///     #[pc(code = 920_002, status = 400, msg = "The request could not be read: {reason}")]
///     BadRequest { reason: String },
///     #[pc(code = 920_003, status = 500, msg = "Something went wrong on our side")]
///     Unexpected,
/// }
///
/// let layer = ReplyLayer::new()
///     .negotiate()
///     .otherwise(|status, text| match status.as_u16() {
///         404 => OrderError::NoRoute.into(),
///         400..=499 => OrderError::BadRequest { reason: text.to_owned() }.into(),
///         _ => OrderError::Unexpected.into(),
///     });
/// # let _ = layer;
/// ```
#[derive(Clone, Default)]
pub struct ReplyLayer {
    settings: Settings,
}

impl ReplyLayer {
    /// Makes a layer without any setting.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Chooses between `application/json` and `application/problem+json` by the request's `Accept`
    /// (RFC 9110, section 12.5.1), and adds `Accept` to the response's `Vary`.
    ///
    /// The envelope of the error's type is used if the client wants both forms equally, or neither, and if
    /// the header is missing or malformed. A type whose envelope is [`Envelope::Problem`] is written as
    /// [`Envelope::Detailed`] for a client that wants `application/json`.
    #[must_use]
    pub fn negotiate(mut self) -> Self {
        self.settings.negotiates = true;
        self
    }

    /// Words replies in the language that the client wants most, and adds `Content-Language`, and both headers to
    /// the response's `Vary`. The feature `document` provides it.
    ///
    /// The language is chosen by the request's `Accept-Language` (RFC 9110, section 12.5.4). Where that is missing
    /// or malformed, `*`, or asks for no language that is there, it is chosen by `X-Locale`, which clients of Partner
    /// Center send; and without that, the client gets the declared message. See [`Translations`] for how languages
    /// are compared.
    ///
    /// A handler that has chosen a wording itself (by [`Reply::wording`]) keeps it. In the envelopes
    /// [`Detailed`](Envelope::Detailed) and [`Problem`](Envelope::Problem), clients build the typed error from
    /// the parameters, in whatever language the message is.
    ///
    /// ```
    /// use partner_error::document::Translations;
    /// use partner_error::{PartnerCenterError, PartnerError, ReplyLayer};
    ///
    /// let mut translations = Translations::new(PartnerCenterError::catalogue(), "en");
    /// translations.add("de", r#"{"800064": "Der Warenkorb {0} wird gerade bearbeitet"}"#)?;
    /// let layer = ReplyLayer::new().translations(translations);
    /// # let _ = layer;
    /// # Ok::<(), partner_error::document::TranslationError>(())
    /// ```
    #[cfg(feature = "document")]
    #[must_use]
    pub fn translations(mut self, translations: impl Into<Arc<Translations>>) -> Self {
        self.settings.translations = Some(translations.into());
        self.settings.translates = true;
        self
    }

    /// Makes a reply of each 4xx or 5xx response that isn't one and whose body is empty or `text/plain`:
    /// the rejection of an extractor, a path without a route, a wrong method, a timeout, a panic that was
    /// caught.
    ///
    /// The function gets the status and the text of the body. The response takes status, body and headers
    /// of the reply. Headers that the response had before (`Allow`, `WWW-Authenticate`, `Retry-After`)
    /// stay. A body of another type, a body of unknown length, and one of more than 16 KiB pass as they
    /// are.
    #[must_use]
    pub fn otherwise(
        mut self,
        reply: impl Fn(StatusCode, &str) -> Reply + Send + Sync + 'static,
    ) -> Self {
        self.settings.otherwise = Some(Arc::new(reply));
        self
    }

    /// Copies `MS-CorrelationId` and `MS-RequestId` from the request to the response, unless the response
    /// has them.
    #[must_use]
    pub fn echo_ids(mut self) -> Self {
        self.settings.echoes_ids = true;
        self
    }

    /// Writes replies as `application/json` in a form of the service's own, for clients that it already
    /// has.
    ///
    /// With [`negotiate`](Self::negotiate), a client that prefers `application/problem+json` still gets
    /// that.
    ///
    /// ```
    /// use partner_error::ReplyLayer;
    /// use serde_json::json;
    ///
    /// let layer = ReplyLayer::new().write(|reply| {
    ///     json!({ "error": { "id": reply.entry().name(), "text": reply.description() } })
    /// });
    /// # let _ = layer;
    /// ```
    #[must_use]
    pub fn write(mut self, write: impl Fn(&Reply) -> Value + Send + Sync + 'static) -> Self {
        self.settings.write = Some(Arc::new(write));
        self
    }

    /// Returns the settings, to be shared by all requests.
    pub(super) fn settings(&self) -> Arc<Settings> {
        Arc::new(self.settings.clone())
    }
}

impl fmt::Debug for ReplyLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ReplyLayer");
        shown.field("negotiate", &self.settings.negotiates);
        #[cfg(feature = "document")]
        shown.field("translations", &self.settings.translations);
        shown
            .field("otherwise", &self.settings.otherwise.is_some())
            .field("echo_ids", &self.settings.echoes_ids)
            .field("write", &self.settings.write.is_some())
            .finish()
    }
}

#[derive(Clone, Default)]
pub(super) struct Settings {
    negotiates: bool,
    /// Whether there may be messages in other languages.
    translates: bool,
    echoes_ids: bool,
    otherwise: Option<Arc<Otherwise>>,
    write: Option<Arc<Write>>,
    #[cfg(feature = "document")]
    translations: Option<Arc<Translations>>,
}

/// An extension of a response that a layer has answered.
#[derive(Clone, Copy)]
pub(super) struct Answered;

/// What is kept of a request until its response is there.
pub(super) struct Asked {
    is_head: bool,
    accept: Option<HeaderValue>,
    ids: [Option<HeaderValue>; 2],
    /// `Accept-Language` and `X-Locale`.
    #[cfg(feature = "document")]
    languages: [Option<HeaderValue>; 2],
}

/// What to do with a failed response.
pub(super) enum Plan {
    Pass,
    /// Write this reply, which the response was made of.
    Write(Reply),
    /// Read the text of the body, and make a reply of it.
    Read,
}

impl Settings {
    /// Keeps what is needed of a request. `values` returns all values of a header.
    pub(super) fn asked<I>(&self, is_head: bool, values: impl Fn(&HeaderName) -> I) -> Asked
    where
        I: Iterator<Item = HeaderValue>,
    {
        let id = |name| self.echoes_ids.then(|| values(name).next()).flatten();
        Asked {
            is_head,
            accept: self.negotiates.then(|| joined(values(&ACCEPT))).flatten(),
            ids: [&CORRELATION_ID, &REQUEST_ID].map(id),
            #[cfg(feature = "document")]
            languages: [&ACCEPT_LANGUAGE, &LOCALE]
                .map(|name| self.translates.then(|| joined(values(name))).flatten()),
        }
    }

    /// The request's headers on which responses depend.
    fn vary(&self) -> Option<HeaderValue> {
        let names = match (self.negotiates, self.translates) {
            (false, false) => return None,
            (true, false) => "accept",
            (false, true) => "accept-language, x-locale",
            (true, true) => "accept, accept-language, x-locale",
        };
        Some(HeaderValue::from_static(names))
    }

    /// Decides what to do with a response whose body has this many bytes, if that is known.
    pub(super) fn plan<'a>(
        &self,
        asked: &Asked,
        status: StatusCode,
        header: impl Fn(&HeaderName) -> Option<&'a [u8]>,
        is_answered: bool,
        reply: Option<&Reply>,
        bytes: Option<u64>,
    ) -> Plan {
        let is_failure = status.is_client_error() || status.is_server_error();
        let is_encoded = || header(&CONTENT_ENCODING).is_some();
        if !is_failure || asked.is_head || is_answered || is_encoded() {
            return Plan::Pass;
        }
        if let Some(reply) = reply {
            return if self.negotiates || self.translates || self.write.is_some() {
                Plan::Write(reply.clone())
            } else {
                Plan::Pass
            };
        }
        let is_text = || header(&CONTENT_TYPE).is_some_and(is_plain_text);
        match bytes {
            _ if self.otherwise.is_none() => Plan::Pass,
            Some(0) => Plan::Read,
            Some(bytes) if bytes <= MAX_TEXT_BYTES && is_text() => Plan::Read,
            _ => Plan::Pass,
        }
    }

    /// Makes the reply for a response that is none.
    pub(super) fn otherwise(&self, status: StatusCode, body: &[u8]) -> Option<Reply> {
        let otherwise = self.otherwise.as_deref()?;
        Some(otherwise(status, &String::from_utf8_lossy(body)))
    }

    /// Writes a reply in the form and in the language that the client wants.
    pub(super) fn answer(&self, asked: &Asked, reply: Reply) -> Response<Vec<u8>> {
        #[cfg(feature = "document")]
        let reply = match &self.translations {
            Some(translations) => translations.translate_by(reply, asked.languages()),
            None => reply,
        };
        let envelope = asked.envelope(reply.chosen_envelope());
        let mut response = reply.envelope(envelope).into_http();
        if let Some(vary) = self.vary() {
            response.headers_mut().append(VARY, vary);
        }
        let own_form = self.write.as_deref();
        if let Some(write) = own_form.filter(|_| envelope != Envelope::Problem) {
            let reply = response.extensions().get::<Reply>();
            if let Some(body) = reply.map(write) {
                // Writing a `Value` does not fail.
                *response.body_mut() = serde_json::to_vec(&body).unwrap_or_default();
                let json = HeaderValue::from_static("application/json");
                response.headers_mut().insert(CONTENT_TYPE, json);
            }
        }
        response.extensions_mut().insert(Answered);
        response
    }
}

impl Asked {
    /// Returns the envelope that the client wants. Without a header, and with a malformed one, that is the
    /// type's own.
    fn envelope(&self, own: Envelope) -> Envelope {
        let accept = self.accept.as_ref().and_then(|value| value.to_str().ok());
        let Some(qualities) = accept.and_then(Qualities::parse) else {
            return own;
        };
        let is_problem = own == Envelope::Problem;
        if is_problem && qualities.json > qualities.problem {
            Envelope::Detailed
        } else if !is_problem && qualities.problem > qualities.json {
            Envelope::Problem
        } else {
            own
        }
    }

    /// Returns the lists of languages that are wanted, the one that decides first.
    #[cfg(feature = "document")]
    fn languages(&self) -> impl Iterator<Item = &str> {
        let lists = self.languages.iter().flatten();
        let lists = lists.filter_map(|list| list.to_str().ok());
        // Some HTTP libraries send it unless they are told otherwise.
        lists.filter(|list| list.trim_ascii() != "*")
    }

    /// Returns the ids that the response is to have, with the names of their headers.
    pub(super) fn ids(&self) -> impl Iterator<Item = (HeaderName, &HeaderValue)> {
        let names = [CORRELATION_ID, REQUEST_ID];
        let ids = names.into_iter().zip(&self.ids);
        ids.filter_map(|(name, id)| Some((name, id.as_ref()?)))
    }
}

/// Returns the values of a header as one list (RFC 9110, section 5.2).
fn joined(mut values: impl Iterator<Item = HeaderValue>) -> Option<HeaderValue> {
    let first = values.next()?;
    values.try_fold(first, |list, value| {
        HeaderValue::from_bytes(&[list.as_bytes(), value.as_bytes()].join(&b", "[..])).ok()
    })
}

/// Whether the value of a `Content-Type` is `text/plain`, with or without parameters.
fn is_plain_text(content_type: &[u8]) -> bool {
    let media_type = content_type.split(|byte| *byte == b';').next();
    media_type.is_some_and(|name| name.trim_ascii().eq_ignore_ascii_case(b"text/plain"))
}
