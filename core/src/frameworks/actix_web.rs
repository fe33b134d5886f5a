//! `ResponseError` for replies, for the documented catalogue, and for types derived with the flag
//! `actix_web`, and [`ReplyLayer`] as middleware.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::{Future, Ready, ready};
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use actix_web::Error;
use actix_web::body::{BodySize, BoxBody, EitherBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::error::InternalError;
pub use actix_web::http::StatusCode;
use actix_web::http::header::{
    CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, VARY,
};
pub use actix_web::{HttpResponse, ResponseError};
use pin_project_lite::pin_project;

use super::reply_layer::{Answered, Asked, Plan, ReplyLayer, Settings};
use crate::catalogue::Status;
use crate::error::PartnerError;
use crate::http::Reply;
use crate::partner_center::PartnerCenterError;

impl ResponseError for Reply {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        response(self.clone())
    }
}

impl ResponseError for PartnerCenterError {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        response(Reply::of(self))
    }
}

/// Converts a status to the type of the older http crate that actix-web uses.
#[must_use]
pub fn status_code(status: Status) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Makes the response of a reply, with the entry and the reply among its extensions.
#[must_use]
pub fn response(reply: Reply) -> HttpResponse {
    let entry = reply.entry();
    let (mut parts, body) = reply.into_http().into_parts();
    let mut response = HttpResponse::new(status_code(entry.status())).set_body(BoxBody::new(body));
    for (name, value) in converted(&parts.headers) {
        response.headers_mut().append(name, value);
    }
    response.extensions_mut().insert(entry);
    if let Some(reply) = parts.extensions.remove::<Reply>() {
        response.extensions_mut().insert(reply);
    }
    response
}

/// Converts headers to the types of the older http crate.
fn converted(headers: &http::HeaderMap) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
    headers.iter().filter_map(|(name, value)| {
        let name = HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
        Some((name, HeaderValue::from_bytes(value.as_bytes()).ok()?))
    })
}

impl<S, B> Transform<S, ServiceRequest> for ReplyLayer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = ReplyMiddleware<S>;
    type InitError = ();
    type Future = Ready<Result<ReplyMiddleware<S>, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        let settings = self.settings();
        ready(Ok(ReplyMiddleware { inner, settings }))
    }
}

/// The service that a [`ReplyLayer`] makes of another one.
pub struct ReplyMiddleware<S> {
    inner: S,
    settings: Arc<Settings>,
}

impl<S, B> Service<ServiceRequest> for ReplyMiddleware<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = ReplyFuture<S::Future>;

    fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let headers = request.headers();
        let values = |name: &http::HeaderName| {
            let values = headers.get_all(name.as_str());
            values.filter_map(|value| http::HeaderValue::from_bytes(value.as_bytes()).ok())
        };
        let is_head = request.method() == actix_web::http::Method::HEAD;
        let asked = self.settings.asked(is_head, values);
        ReplyFuture {
            inner: self.inner.call(request),
            settings: Arc::clone(&self.settings),
            asked,
        }
    }
}

pin_project! {
    /// The future of a [`ReplyMiddleware`].
    pub struct ReplyFuture<F> {
        #[pin]
        inner: F,
        settings: Arc<Settings>,
        asked: Asked,
    }
}

impl<F, B> Future for ReplyFuture<F>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    B: MessageBody,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        Poll::Ready(match ready!(this.inner.poll(context)) {
            Ok(response) => {
                let (request, response) = response.into_parts();
                let response = answered(this.settings, this.asked, response);
                Ok(ServiceResponse::new(request, response))
            }
            // Middleware inside this one has failed. actix-web makes the response of the error later.
            Err(error) => {
                let response = answered(this.settings, this.asked, error.error_response());
                let response = response.map_into_boxed_body();
                Err(InternalError::from_response(error, response).into())
            }
        })
    }
}

/// Makes a reply of a response, or its own reply anew, and adds the ids.
fn answered<B: MessageBody>(
    settings: &Settings,
    asked: &Asked,
    response: HttpResponse<B>,
) -> HttpResponse<EitherBody<B>> {
    let mut response = replied(settings, asked, response);
    for (name, id) in asked.ids() {
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        let id = HeaderValue::from_bytes(id.as_bytes());
        if let (Ok(name), Ok(id)) = (name, id) {
            if !response.headers().contains_key(&name) {
                response.headers_mut().insert(name, id);
            }
        }
    }
    response
}

fn replied<B: MessageBody>(
    settings: &Settings,
    asked: &Asked,
    response: HttpResponse<B>,
) -> HttpResponse<EitherBody<B>> {
    let Ok(status) = http::StatusCode::from_u16(response.status().as_u16()) else {
        return response.map_into_left_body();
    };
    let bytes = match response.body().size() {
        BodySize::None => Some(0),
        BodySize::Sized(bytes) => Some(bytes),
        BodySize::Stream => None,
    };
    let plan = settings.plan(
        asked,
        status,
        |name| Some(response.headers().get(name.as_str())?.as_bytes()),
        response.extensions().get::<Answered>().is_some(),
        response.extensions().get(),
        bytes,
    );
    match plan {
        Plan::Pass => response.map_into_left_body(),
        Plan::Write(reply) => replaced(response.drop_body(), settings.answer(asked, reply)),
        Plan::Read => {
            let (head, body) = response.into_parts();
            match body.try_into_bytes() {
                Ok(text) => match settings.otherwise(status, &text) {
                    Some(reply) => replaced(head, settings.answer(asked, reply)),
                    None => head.set_body(EitherBody::right(BoxBody::new(text))),
                },
                // A stream, whose length happens to be known.
                Err(body) => head.set_body(EitherBody::left(body)),
            }
        }
    }
}

/// Replaces status and body of a response by those of a reply, and adds the headers and extensions of the
/// reply.
fn replaced<B>(
    mut head: HttpResponse<()>,
    answer: http::Response<Vec<u8>>,
) -> HttpResponse<EitherBody<B>> {
    let (mut parts, body) = answer.into_parts();
    if let Ok(status) = StatusCode::from_u16(parts.status.as_u16()) {
        *head.status_mut() = status;
    }
    let headers = head.headers_mut();
    headers.remove(CONTENT_LENGTH);
    for (name, value) in converted(&parts.headers) {
        if name == CONTENT_TYPE || name == CONTENT_LANGUAGE {
            headers.insert(name, value);
        } else if !headers.contains_key(&name)
            || name == VARY && headers.get_all(&name).all(|known| known != value)
        {
            headers.append(name, value);
        }
    }
    let mut extensions = head.extensions_mut();
    if let Some(reply) = parts.extensions.remove::<Reply>() {
        extensions.insert(reply.entry());
        extensions.insert(reply);
    }
    extensions.insert(Answered);
    drop(extensions);
    head.set_body(EitherBody::right(BoxBody::new(body)))
}

/// Implements `ResponseError` for a derived type.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    ([$($generics:tt)*] $type:ty [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private_0_1::actix_web::ResponseError for $type $($bounds)* {
            fn status_code(&self) -> $crate::__private_0_1::actix_web::StatusCode {
                $crate::__private_0_1::actix_web::status_code(
                    $crate::PartnerError::status(self),
                )
            }

            fn error_response(&self) -> $crate::__private_0_1::actix_web::HttpResponse {
                $crate::__private_0_1::actix_web::response($crate::Reply::of(self))
            }
        }
    };
}
