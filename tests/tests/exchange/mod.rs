//! A client: whole responses, and what it makes of them.

use std::net::SocketAddr;

use http::{HeaderMap, StatusCode};
use partner_error::{Decode, Failure};

/// A response as it came over the socket.
#[derive(Debug)]
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

    /// The headers that tell of the error: not those that every response has.
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
