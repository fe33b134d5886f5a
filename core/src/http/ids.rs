use http::header::HeaderName;

/// The header with the id of a chain of requests.
pub(crate) const CORRELATION_ID: HeaderName = HeaderName::from_static("ms-correlationid");
/// The header with the id of one request.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("ms-requestid");
/// The header with the id of a chain of requests, as other services name it.
pub(super) const OTHER_CORRELATION_ID: HeaderName = HeaderName::from_static("x-correlation-id");
/// The header with the id of one request, as other services name it.
pub(super) const OTHER_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
