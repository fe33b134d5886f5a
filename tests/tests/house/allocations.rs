//! Identifying, finding, displaying and sending an error allocates nothing.

use std::fmt::{self, Write};

use std::future::{Ready, ready};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use allocation_counter::measure;
use axum::body::Body as HttpBody;
use http::{HeaderValue, Request, Response};
use partner_error::document::Translations;
use partner_error::{Body, Failure, PartnerCenterError, PartnerError, Reply, ReplyLayer, Status};
use tower::{Layer, Service};

/// A buffer of fixed size.
struct Fixed {
    bytes: [u8; 512],
    length: usize,
}

impl Write for Fixed {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// Returns the number of allocations.
fn allocations(work: impl FnOnce()) -> u64 {
    measure(work).count_total
}

fn error() -> PartnerCenterError {
    PartnerCenterError::CartBusy {
        cart_id: "b4c8fdea-cb84-4e5d".to_owned(),
    }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(error())), 1);
}

#[test]
fn identifying_an_error() {
    let error = error();
    let any: &dyn PartnerError = &error;
    let count = allocations(|| {
        assert_eq!(any.entry().name(), "CartBusy");
        assert_eq!(any.code(), 800_064);
        assert_eq!(any.status(), Status::CONFLICT);
    });
    assert_eq!(count, 0);
}

#[test]
fn lookup() {
    let count = allocations(|| {
        let catalogue = PartnerCenterError::catalogue();
        assert!(catalogue.get(Status::CONFLICT, 800_064).is_some());
        assert!(catalogue.get(Status::FORBIDDEN, 2006).is_some());
        assert!(catalogue.get(Status::GONE, 1).is_none());
        assert_eq!(catalogue.by_code(2006).count(), 2);
        assert_eq!(catalogue.entries().count(), 159);
    });
    assert_eq!(count, 0);
}

#[test]
fn display_and_message() {
    let error = error();
    let mut text = Fixed {
        bytes: [0; 512],
        length: 0,
    };
    let count = allocations(|| {
        write!(text, "{error}").unwrap();
        write!(text, "{}", error.message()).unwrap();
        write!(text, "{}", error.entry().template()).unwrap();
    });
    assert_eq!(count, 0);
    assert!(text.length > 150);
}

#[test]
fn a_body_into_reserved_capacity() {
    let error = error();
    let mut bytes = Vec::with_capacity(512);
    let count = allocations(|| {
        Body::of(&error).write_json(&mut bytes);
        serde_json::to_writer(&mut bytes, &Body::of(&error)).unwrap();
    });
    assert_eq!(count, 0);
    assert_eq!(bytes.len(), 2 * Body::of(&error).to_json().len());
}

/// A message that is cut off isn't collected first.
#[test]
fn a_long_body_into_reserved_capacity() {
    let error = PartnerCenterError::CartBusy {
        cart_id: "x".repeat(100_000),
    };
    let mut bytes = Vec::with_capacity(4096);
    let count = allocations(|| {
        Body::of(&error).write_json(&mut bytes);
        serde_json::to_writer(&mut bytes, &Body::of(&error)).unwrap();
    });
    assert_eq!(count, 0);
}

/// It allocates for itself, for the members of its fault, and for the one field of its error.
#[test]
fn a_failure_allocates_what_it_keeps() {
    let body = Body::of(&error()).to_json();
    let status = http::StatusCode::CONFLICT;
    let headers = http::HeaderMap::new();
    let mut failure = None;
    let count = allocations(|| {
        failure = Some(Failure::<PartnerCenterError>::read(status, headers, body));
    });
    assert_eq!(failure.unwrap().error(), Some(&error()));
    assert_eq!(count, 1 + 3 + 1);
}

/// A service with a prepared response.
struct Fine(Option<Response<HttpBody>>);

impl Service<Request<()>> for Fine {
    type Response = Response<HttpBody>;
    type Error = ();
    type Future = Ready<Result<Self::Response, ()>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), ()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(self.0.take().ok_or(()))
    }
}

#[test]
fn a_success_through_the_layer() {
    let mut translations = Translations::new(PartnerCenterError::catalogue(), "en");
    let german = r#"{"800064": "Der Warenkorb {0} wird gerade bearbeitet"}"#;
    translations.add("de", german).unwrap();
    let layer = ReplyLayer::new()
        .negotiate()
        .translations(translations)
        .otherwise(|_, _| Reply::from(PartnerCenterError::CartNotFound))
        .write(|reply| reply.description().into());
    let response = Response::new(HttpBody::from("3 carts"));
    let mut service = layer.layer(Fine(Some(response)));
    // As hyper does, which reads all headers into one buffer that their values share.
    let accept = HeaderValue::from_static("application/json;q=0.5, */*");
    let languages = HeaderValue::from_static("de-AT, en;q=0.5");
    let request = Request::get("/carts")
        .header("Accept", accept)
        .header("Accept-Language", languages.clone())
        .header("X-Locale", languages);
    let request = request.body(()).unwrap();
    let mut answer = None;
    let count = allocations(|| {
        let mut future = pin!(service.call(request));
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(response) = future.as_mut().poll(&mut context) {
            answer = Some(response.unwrap());
        }
    });
    assert_eq!(answer.unwrap().status(), 200);
    assert_eq!(count, 0);
}
