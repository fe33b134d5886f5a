//! What several targets need: a catalogue with all kinds of fields, and checks that hold of any input.

use std::time::Duration;

use arbitrary::Arbitrary;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use partner_error::PartnerError;
use partner_error::document::{Document, Problem};

/// A catalogue whose entries have every kind of field that comes back from the wire.
#[derive(Arbitrary, Clone, Debug, PartialEq, PartnerError)]
#[pc(source = "Fuzz", codes = 1..=99, help = "https://example.com/{code}", decode, kind)]
pub enum ShelfError {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(
        code = 2,
        status = 409,
        msg = "{shelf} has {free} of {all}, not {free}"
    )]
    Full { shelf: String, free: i64, all: u8 },
    #[pc(code = 3, status = 422, msg = "{0}{1}{2}")]
    Mixed(String, char, bool),
    #[pc(code = 4, status = 400, msg = "from {0} to {1}")]
    Route(String, String),
    #[pc(code = 5, status = 400, msg = "{0:>8} and {1:?}")]
    Formatted(String, String),
    #[pc(code = 6, status = 503, msg = "Closed", retry = later)]
    Closed,
    #[pc(code = 7, status = 429, msg = "Slow down, {name}")]
    SlowDown {
        name: String,
        #[pc(retry_after)]
        delay: Option<Duration>,
    },
    #[pc(code = 8, status = 400, msg = "Some items are wrong")]
    Items(#[pc(data)] Vec<u16>),
    #[pc(code = 9, status = 413, msg = "{0}")]
    Text(String),
}

/// The parts of a response.
#[derive(Arbitrary, Debug)]
pub struct Parts<'a> {
    status: u16,
    headers: Vec<(Header<'a>, &'a [u8])>,
    pub body: &'a [u8],
}

/// The name of a header that the library reads, or another one.
#[derive(Arbitrary, Debug)]
enum Header<'a> {
    ContentType,
    RetryAfter,
    WwwAuthenticate,
    CorrelationId,
    RequestId,
    Accept,
    AcceptLanguage,
    Other(&'a [u8]),
}

impl Header<'_> {
    fn name(&self) -> Option<HeaderName> {
        let name = match self {
            Self::ContentType => "content-type",
            Self::RetryAfter => "retry-after",
            Self::WwwAuthenticate => "www-authenticate",
            Self::CorrelationId => "ms-correlationid",
            Self::RequestId => "ms-requestid",
            Self::Accept => "accept",
            Self::AcceptLanguage => "accept-language",
            Self::Other(name) => return HeaderName::from_bytes(name).ok(),
        };
        Some(HeaderName::from_static(name))
    }
}

impl Parts<'_> {
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(100 + self.status % 900).unwrap_or_default()
    }

    /// The headers that are ones.
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            if let (Some(name), Ok(value)) = (name.name(), HeaderValue::from_bytes(value)) {
                headers.append(name, value);
            }
        }
        headers
    }
}

/// Checks that every problem has a place in the text and is one line.
pub fn assert_places(problems: &[Problem], text: &str) {
    let lines: Vec<&str> = text.split('\n').collect();
    for problem in problems {
        let line = lines.get(problem.line() - 1).expect("the line exists");
        let columns = line.chars().count() + 1;
        assert!((1..=columns).contains(&problem.column()), "{problem}");
        assert!(!problem.what().contains(char::is_control), "{problem:?}");
    }
}

/// Checks that a document is the same when it is written and read.
pub fn assert_comes_back(document: &Document) {
    let written = document.to_string();
    assert_eq!(&Document::parse(&written).unwrap(), document, "{written}");
}
