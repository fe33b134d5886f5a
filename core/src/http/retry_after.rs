//! Reads the header `Retry-After` (RFC 9110, section 10.2.3).

extern crate std;

use core::time::Duration;
use std::time::SystemTime;

use http::HeaderMap;
use http::header::{DATE, HeaderName, RETRY_AFTER};

use crate::wire::RetryAfter;

/// Returns a valid delay: seconds, or a date. A date is compared with the response's own `Date`, so that a wrong
/// clock on one side doesn't matter.
pub(crate) fn read(headers: &HeaderMap) -> Option<Duration> {
    let value = text(headers, &RETRY_AFTER)?.trim();
    if is_number(value) {
        return seconds(value);
    }
    let date = httpdate::parse_http_date(value).ok()?;
    let sent = text(headers, &DATE).and_then(|date| httpdate::parse_http_date(date).ok());
    // A date in the past allows the request at once.
    let delay = date.duration_since(sent.unwrap_or_else(SystemTime::now));
    limited(delay.unwrap_or_default())
}

/// Returns the delay in seconds, as replies write it.
pub(super) fn in_seconds(headers: &HeaderMap) -> RetryAfter {
    if !headers.contains_key(RETRY_AFTER) {
        return RetryAfter::Missing;
    }
    let value = text(headers, &RETRY_AFTER).map(str::trim);
    let value = value.filter(|value| is_number(value));
    value
        .and_then(seconds)
        .map_or(RetryAfter::Unknown, RetryAfter::Seconds)
}

fn is_number(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_digit())
}

fn seconds(value: &str) -> Option<Duration> {
    limited(Duration::from_secs(value.parse().ok()?))
}

/// RFC 9111, section 1.2.2: no count of seconds needs to be larger.
fn limited(delay: Duration) -> Option<Duration> {
    const MAX_SECONDS: u64 = 1 << 31;
    (delay.as_secs() <= MAX_SECONDS).then_some(delay)
}

/// Returns a header if it is text.
pub(super) fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
