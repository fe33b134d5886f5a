use http::header::HeaderName;

/// The header that names a chain of requests.
pub(crate) const CORRELATION_ID: HeaderName = HeaderName::from_static("ms-correlationid");
/// The header that names one request.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("ms-requestid");
