//! A client that reads whole responses.

use std::net::SocketAddr;
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use partner_error::{
    Challenge, Decode, Entry, Failure, PartnerCenterError, PartnerError, Recognition,
};

use crate::documented;

pub(crate) const JSON: (&str, &str) = ("content-type", "application/json");

/// A response as it came over the socket.
#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) async fn to(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        Self {
            status: response.status(),
            headers: response.headers().clone(),
            body: response.bytes().await.unwrap().into(),
        }
    }

    pub(crate) async fn get(client: &reqwest::Client, server: SocketAddr, path: &str) -> Self {
        Self::to(client.get(format!("http://{server}{path}"))).await
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// Returns the headers about the error, without those that every response has.
    pub(crate) fn own_headers(&self) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = self
            .headers
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .filter(|(name, _)| name != "date" && name != "content-length")
            .collect();
        headers.sort();
        headers
    }

    /// Checks status, headers and body.
    pub(crate) fn assert(&self, status: u16, headers: &[(&str, &str)], body: &str) {
        let own_headers = self.own_headers();
        let own_headers: Vec<(&str, &str)> = own_headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            (self.status.as_u16(), &own_headers[..], self.text()),
            (status, headers, body)
        );
        let length = self.headers["content-length"].to_str().unwrap();
        assert_eq!(length, body.len().to_string());
        httpdate::parse_http_date(self.headers["date"].to_str().unwrap()).unwrap();
    }

    pub(crate) fn into_failure<E: Decode>(self) -> Failure<E> {
        Failure::read(self.status, self.headers, self.body)
    }
}

/// Gets all documented errors from a service that answers `/{position}` with the error at that position, and
/// adds these headers.
pub(crate) async fn assert_documented_errors(
    server: SocketAddr,
    own_headers: impl Fn(&'static Entry) -> Vec<(&'static str, &'static str)>,
) {
    let client = reqwest::Client::new();
    let raised = documented::values();
    let mut equal = 0;
    for (at, error) in raised.iter().enumerate() {
        let answer = Answer::get(&client, server, &format!("/{at}")).await;
        let body = documented::body(error);
        let headers = [vec![JSON], own_headers(error.entry())].concat();
        answer.assert(error.status().as_u16(), &headers, &body);

        let failure: Failure<PartnerCenterError> = answer.into_failure();
        assert_eq!(failure.recognition(), Recognition::Exact, "{failure}");
        assert_eq!(failure.entry(), Some(error.entry()));
        assert_eq!(failure.body(), body.as_bytes());
        assert_eq!(failure.error(), Some(error));
        assert_eq!(failure.into_error().unwrap(), *error);
        equal += 1;
    }
    println!("{equal} of {}", raised.len());
    assert_eq!(equal, 159);
}

/// Gets the answers of a handler that fails at its first step, at its second, and so on, each time with an error
/// of another type.
pub(crate) async fn assert_errors_of_all_types(server: SocketAddr) {
    let client = reqwest::Client::new();
    let mut answers = Vec::new();
    for step in 0..=4 {
        let answer = Answer::get(&client, server, &format!("/{step}")).await;
        answers.push((answer.status.as_u16(), answer.text().to_owned()));
    }
    let expected = [
        (
            401,
            r#"{"code":"4","description":"Sign in first","source":"Tills"}"#,
        ),
        (
            404,
            r#"{"code":"1","description":"There is no shelf d","source":"Shelves"}"#,
        ),
        (
            422,
            r#"{"code":"3","description":"soap has no place here","source":"Shelves"}"#,
        ),
        (
            400,
            r#"{"code":"900118","description":"Invalid Customer Id","source":"PartnerFD"}"#,
        ),
        (200, "done"),
    ];
    assert_eq!(
        answers,
        expected.map(|(status, body)| (status, body.to_owned()))
    );
}

/// What a client reads in the headers of a reply that says more there.
pub(crate) fn assert_says_more<E: Decode>(failure: &Failure<E>) {
    assert_eq!(failure.correlation_id(), Some("c-1"));
    assert_eq!(failure.request_id(), Some("r-1"));
    assert_eq!(failure.retry_after(), Some(Duration::from_secs(2)));
    assert_eq!(failure.challenge(), Challenge::new("7d0f4b6c").ok());
    assert_eq!(
        failure.to_string(),
        "401 Unauthorized · 4 · Sign in first · correlation c-1 · request r-1"
    );
}
