use http::HeaderMap;
use http::header::HeaderName;

use super::retry_after::text;

/// The header with the id of a chain of requests.
pub(crate) const CORRELATION_ID: HeaderName = HeaderName::from_static("ms-correlationid");
/// The header with the id of one request.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("ms-requestid");
/// The header with the id of a chain of requests, as other services name it.
pub(super) const OTHER_CORRELATION_ID: HeaderName = HeaderName::from_static("x-correlation-id");
/// The header with the id of one request, as other services name it.
pub(super) const OTHER_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of the chain of requests, if a header has one as text.
pub(crate) fn correlation_id(headers: &HeaderMap) -> Option<&str> {
    let other = || text(headers, &OTHER_CORRELATION_ID);
    text(headers, &CORRELATION_ID).or_else(other)
}

/// The id of the request, if a header has one as text.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    let other = || text(headers, &OTHER_REQUEST_ID);
    text(headers, &REQUEST_ID).or_else(other)
}
