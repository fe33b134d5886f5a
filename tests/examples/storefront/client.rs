//! The client: it turns each failed response into a failure that can be matched on.

use axum::http::Method;
use partner_error::reqwest::{ClientError, ResponseExt};

use super::errors::StorefrontError;

/// A client of one service.
pub(crate) struct Client {
    http: reqwest::Client,
    service: String,
}

/// A request, as the example makes it.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) body: &'static str,
    /// `Accept` and `Accept-Language`.
    pub(crate) accept: &'static str,
    pub(crate) language: &'static str,
}

impl Client {
    pub(crate) fn new(service: String) -> Self {
        let http = reqwest::Client::new();
        Self { http, service }
    }

    /// Sends a request.
    ///
    /// # Errors
    ///
    /// If there is no response, or a failed one.
    pub(crate) async fn send(
        &self,
        request: &Request,
        id: &str,
    ) -> Result<reqwest::Response, ClientError<StorefrontError>> {
        let address = format!("{}{}", self.service, request.path);
        let response = self
            .http
            .request(request.method.clone(), address)
            .header("Content-Type", "application/json")
            .header("Accept", request.accept)
            .header("Accept-Language", request.language)
            .header("MS-RequestId", id)
            .body(request.body)
            .send()
            .await?;
        response.or_failure().await
    }
}
