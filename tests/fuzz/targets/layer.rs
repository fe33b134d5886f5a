//! `ReplyLayer`, with any request headers and any response of the service behind it.
//!
//! A response that isn't an error passes unchanged. An error of the catalogue has its status and is recognised. The ids of
//! the request come back.
#![no_main]

use std::convert::Infallible;
use std::pin::pin;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use libfuzzer_sys::fuzz_target;
use partner_error::document::Translations;
use partner_error::{Failure, PartnerError, Reply, ReplyLayer};
use partner_error_fuzz::{Parts, ShelfError};
use tower::{Layer, ServiceExt, service_fn};

const GERMAN: &str = r#"{"1": "Das Regal {0} gibt es nicht", "9": "Text: {0}"}"#;
const IDS: [&str; 2] = ["ms-correlationid", "ms-requestid"];

static LAYER: LazyLock<ReplyLayer> = LazyLock::new(|| {
    let mut translations = Translations::new(ShelfError::catalogue(), "en");
    translations.add("de", GERMAN).expect("it is a translation");
    ReplyLayer::new()
        .negotiate()
        .echo_ids()
        .translations(translations)
        .otherwise(|_, text| Reply::of(&ShelfError::Text(text.to_owned())))
});

fuzz_target!(|input: (Parts<'_>, Parts<'_>, Option<ShelfError>)| {
    let (asked, answered, error) = input;
    let answer = match &error {
        Some(error) => Reply::of(error)
            .into_http()
            .map(|body| Full::new(Bytes::from(body))),
        None => {
            let mut response = Response::new(Full::new(Bytes::copy_from_slice(answered.body)));
            *response.status_mut() = answered.status();
            *response.headers_mut() = answered.headers();
            response
        }
    };
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut request = Request::new(());
    let asked_headers = asked.headers();
    *request.headers_mut() = asked_headers.clone();
    let response = answered_by(answer, request);
    for id in IDS {
        let sent = headers.get(id).or_else(|| asked_headers.get(id));
        assert_eq!(response.headers().get(id), sent);
    }
    let (parts, body) = response.into_parts();
    let is_error = status.is_client_error() || status.is_server_error();
    if let Some(error) = error {
        assert_eq!(parts.status, status);
        let failure = Failure::<ShelfError>::read(parts.status, parts.headers, body);
        assert_eq!(failure.entry(), Some(error.entry()));
    } else if is_error {
        assert!(parts.status.is_client_error() || parts.status.is_server_error());
    } else {
        assert_eq!((parts.status, &body[..]), (status, answered.body));
    }
});

/// What a client gets for the answer of a handler.
fn answered_by(answer: Response<Full<Bytes>>, request: Request<()>) -> Response<Vec<u8>> {
    let service = LAYER.layer(service_fn(move |_| {
        let answer = answer.clone();
        async move { Ok::<_, Infallible>(answer) }
    }));
    let whole = async {
        let (parts, body) = service
            .oneshot(request)
            .await
            .expect("it never fails")
            .into_parts();
        let body = body.collect().await.expect("it never fails").to_bytes();
        Response::from_parts(parts, body.to_vec())
    };
    match pin!(whole).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(response) => response,
        Poll::Pending => unreachable!("everything is there"),
    }
}
