//! [`ReplyLayer`] as a layer of tower, and so of axum.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::Future;
use core::mem;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use http::header::{CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, Entry, HeaderName, VARY};
use http::{HeaderValue, Method, Request, Response};
use http_body::Body;
use http_body_util::combinators::Collect;
use http_body_util::{BodyExt, Collected};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::reply_layer::{Answered, Asked, Plan, ReplyLayer, Settings};

impl<S> Layer<S> for ReplyLayer {
    type Service = ReplyService<S>;

    fn layer(&self, inner: S) -> ReplyService<S> {
        ReplyService {
            inner,
            settings: self.settings(),
        }
    }
}

/// The service that a [`ReplyLayer`] makes of another one.
#[derive(Clone)]
pub struct ReplyService<S> {
    inner: S,
    settings: Arc<Settings>,
}

impl<S, Q, B> Service<Request<Q>> for ReplyService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
    B: Body + From<Vec<u8>>,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = ReplyFuture<S::Future, B>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let headers = request.headers();
        let is_head = request.method() == Method::HEAD;
        let asked = self
            .settings
            .asked(is_head, |name| headers.get_all(name).iter().cloned());
        ReplyFuture {
            inner: self.inner.call(request),
            reading: None,
            settings: Arc::clone(&self.settings),
            asked,
        }
    }
}

pin_project! {
    /// The future of a [`ReplyService`].
    pub struct ReplyFuture<F, B: Body> {
        #[pin]
        inner: F,
        reading: Option<Reading<B>>,
        settings: Arc<Settings>,
        asked: Asked,
    }
}

/// A response that is to become a reply, and whose text is being read.
struct Reading<B: Body> {
    head: Response<()>,
    // Boxed, since few responses are read, but each future has room for it.
    text: Pin<Box<Collect<B>>>,
}

impl<F, B, E> Future for ReplyFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body + From<Vec<u8>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (settings, asked) = (this.settings, this.asked);
        let mut response = if let Some(reading) = this.reading {
            ready!(reading.poll(settings, asked, context))
        } else {
            let response = ready!(this.inner.poll(context))?;
            match begin(settings, asked, response) {
                Begun::Done(response) => response,
                Begun::Reading(reading) => {
                    ready!(this.reading.insert(reading).poll(settings, asked, context))
                }
            }
        };
        for (name, id) in asked.ids() {
            let headers = response.headers_mut();
            headers.entry(name).or_insert_with(|| id.clone());
        }
        Poll::Ready(Ok(response))
    }
}

enum Begun<B: Body> {
    Done(Response<B>),
    Reading(Reading<B>),
}

fn begin<B>(settings: &Settings, asked: &Asked, response: Response<B>) -> Begun<B>
where
    B: Body + From<Vec<u8>>,
{
    let headers = response.headers();
    let plan = settings.plan(
        asked,
        response.status(),
        |name| headers.get(name).map(HeaderValue::as_bytes),
        response.extensions().get::<Answered>().is_some(),
        response.extensions().get(),
        response.body().size_hint().exact(),
    );
    match plan {
        Plan::Pass => Begun::Done(response),
        Plan::Write(reply) => {
            let answer = settings.answer(asked, reply);
            Begun::Done(replaced(response.map(drop), answer))
        }
        Plan::Read => {
            let (parts, body) = response.into_parts();
            Begun::Reading(Reading {
                head: Response::from_parts(parts, ()),
                text: Box::pin(body.collect()),
            })
        }
    }
}

impl<B: Body + From<Vec<u8>>> Reading<B> {
    fn poll(
        &mut self,
        settings: &Settings,
        asked: &Asked,
        context: &mut Context<'_>,
    ) -> Poll<Response<B>> {
        let text = ready!(self.text.as_mut().poll(context));
        // The text of a body that breaks off is not known.
        let text = text.map(Collected::to_bytes).unwrap_or_default();
        let head = mem::take(&mut self.head);
        Poll::Ready(match settings.otherwise(head.status(), &text) {
            Some(reply) => replaced(head, settings.answer(asked, reply)),
            None => head.map(|()| Vec::from(text).into()),
        })
    }
}

/// Replaces status and body of a response by those of a reply, and adds the headers and extensions of the
/// reply.
fn replaced<B: From<Vec<u8>>>(head: Response<()>, answer: Response<Vec<u8>>) -> Response<B> {
    let (mut parts, ()) = head.into_parts();
    let (answer, body) = answer.into_parts();
    parts.status = answer.status;
    parts.extensions.extend(answer.extensions);
    parts.headers.remove(CONTENT_LENGTH);
    for (name, value) in &answer.headers {
        match parts.headers.entry(name) {
            Entry::Occupied(mut known) if is_of_body(name) => {
                known.insert(value.clone());
            }
            Entry::Occupied(mut known) if *name == VARY => {
                if known.iter().all(|known| known != value) {
                    known.append(value.clone());
                }
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(vacant) => {
                vacant.insert(value.clone());
            }
        }
    }
    Response::from_parts(parts, body.into())
}

/// Whether a header describes the body, so that it changes with it.
fn is_of_body(name: &HeaderName) -> bool {
    [CONTENT_TYPE, CONTENT_LANGUAGE].contains(name)
}
