//! HTTP status numbers and their reason phrases, as in the `http` crate (RFC 9110 and its extensions).

/// Reason phrases by number, ascending.
const REASONS: &[(u16, &str)] = &[
    (100, "Continue"),
    (101, "Switching Protocols"),
    (102, "Processing"),
    (103, "Early Hints"),
    (200, "OK"),
    (201, "Created"),
    (202, "Accepted"),
    (203, "Non Authoritative Information"),
    (204, "No Content"),
    (205, "Reset Content"),
    (206, "Partial Content"),
    (207, "Multi-Status"),
    (208, "Already Reported"),
    (226, "IM Used"),
    (300, "Multiple Choices"),
    (301, "Moved Permanently"),
    (302, "Found"),
    (303, "See Other"),
    (304, "Not Modified"),
    (305, "Use Proxy"),
    (307, "Temporary Redirect"),
    (308, "Permanent Redirect"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (408, "Request Timeout"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "Length Required"),
    (412, "Precondition Failed"),
    (413, "Payload Too Large"),
    (414, "URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Range Not Satisfiable"),
    (417, "Expectation Failed"),
    (418, "I'm a teapot"),
    (421, "Misdirected Request"),
    (422, "Unprocessable Entity"),
    (423, "Locked"),
    (424, "Failed Dependency"),
    (425, "Too Early"),
    (426, "Upgrade Required"),
    (428, "Precondition Required"),
    (429, "Too Many Requests"),
    (431, "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons"),
    (500, "Internal Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
    (505, "HTTP Version Not Supported"),
    (506, "Variant Also Negotiates"),
    (507, "Insufficient Storage"),
    (508, "Loop Detected"),
    (510, "Not Extended"),
    (511, "Network Authentication Required"),
];

/// Returns the reason phrase of a number, if it has one.
pub(crate) fn reason(number: u16) -> Option<&'static str> {
    let found = REASONS.binary_search_by_key(&number, |(known, _)| *known);
    found.ok().map(|position| REASONS[position].1)
}

/// Returns the class of a status, which its first digit gives, with an article.
pub(crate) fn class(number: u16) -> Option<&'static str> {
    match number {
        100..=199 => Some("an informational"),
        200..=299 => Some("a success"),
        300..=399 => Some("a redirection"),
        400..=499 => Some("a client error"),
        500..=599 => Some("a server error"),
        _ => None,
    }
}

/// Whether an entry may have this status.
pub(crate) fn is_error(number: u16) -> bool {
    matches!(number, 400..=599) && reason(number).is_some()
}

/// Returns a status as `409 Conflict`, or the number alone if it has no reason phrase.
pub(crate) fn display(number: u16) -> String {
    match reason(number) {
        Some(reason) => format!("{number} {reason}"),
        None => number.to_string(),
    }
}
