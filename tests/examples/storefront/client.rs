//! The client: an answer becomes an error. A number and a text are all that it has.

use axum::http::{Method, Response};
use partner_error::Failure;

use super::errors::StorefrontError;

/// Asks one service.
pub(crate) struct Client {
    http: reqwest::Client,
    service: String,
}

impl Client {
    pub(crate) fn new(service: String) -> Self {
        let http = reqwest::Client::new();
        Self { http, service }
    }

    /// What the service answers: a success, or all that can be known of the failure.
    ///
    /// # Errors
    ///
    /// If there is no answer.
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        body: &str,
        id: &str,
    ) -> reqwest::Result<Result<Response<Vec<u8>>, Failure<StorefrontError>>> {
        let request = self
            .http
            .request(method, format!("{}{path}", self.service))
            .header("Content-Type", "application/json")
            .header("MS-RequestId", id)
            .body(body.to_owned());
        let answer = request.send().await?;

        let mut response = Response::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        *response.body_mut() = answer.bytes().await?.into();
        Ok(Failure::check(response))
    }
}
