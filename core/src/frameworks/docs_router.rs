//! The page of a catalogue and its data, served by axum.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use core::hash::{Hash, Hasher};
use std::hash::DefaultHasher;

use ::axum::Router;
use ::axum::body::{Body, Bytes};
use ::axum::response::Response;
use ::axum::routing::{MethodRouter, get};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::catalogue::Catalogue;
use crate::document::Document;

extern crate std;

/// Returns an axum router that serves a catalogue: the page of [`Document::to_html`] at `/`, the document at
/// `/catalogue.json`, and the module of [`Document::to_typescript`] at `/errors.ts`.
///
/// All three are written once, when the router is made. A request that has them already (`If-None-Match`) is answered
/// with 304.
///
/// ```
/// use axum::Router;
/// use partner_error::{PartnerCenterError, PartnerError, docs_router};
///
/// let app: Router = Router::new().nest("/errors", docs_router(PartnerCenterError::catalogue()));
/// ```
///
/// Here the page is at `/errors`. With `nest_service` it is at `/errors/`, too.
pub fn docs_router<S: Clone + Send + Sync + 'static>(catalogue: &Catalogue) -> Router<S> {
    let document = Document::of(catalogue);
    Router::new()
        .route("/", served(document.to_html(), "text/html; charset=utf-8"))
        .route(
            "/catalogue.json",
            served(document.to_string(), "application/json"),
        )
        .route(
            "/errors.ts",
            served(document.to_typescript(), "text/plain; charset=utf-8"),
        )
}

/// Answers GET and HEAD with a text.
fn served<S: Clone + Send + Sync + 'static>(
    text: String,
    media_type: &'static str,
) -> MethodRouter<S> {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let served = Arc::new(Served {
        text: text.into(),
        tag,
        media_type,
    });
    get(move |headers: HeaderMap| {
        let response = served.response(&headers);
        async move { response }
    })
}

struct Served {
    text: Bytes,
    /// Names this version of the text.
    tag: String,
    media_type: &'static str,
}

impl Served {
    fn response(&self, request: &HeaderMap) -> Response {
        let is_known = request.get_all(IF_NONE_MATCH).iter().any(|known| {
            let mut tags = known.to_str().unwrap_or_default().split(',').map(str::trim);
            tags.any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == self.tag)
        });
        let mut response = if is_known {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response
        } else {
            let mut response = Response::new(Body::from(self.text.clone()));
            let media_type = HeaderValue::from_static(self.media_type);
            response.headers_mut().insert(CONTENT_TYPE, media_type);
            response
        };
        let headers = response.headers_mut();
        // Sixteen digits in quotes are a header's text.
        if let Ok(tag) = HeaderValue::from_str(&self.tag) {
            headers.insert(ETAG, tag);
        }
        // A client may keep it, but asks whether it is still the same.
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        response
    }
}
