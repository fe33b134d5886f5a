//! The service: an error becomes an answer, wherever it is raised.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::path::ErrorKind;
use axum::extract::rejection::{JsonRejection, PathRejection};
use axum::extract::{FromRequest, FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{post, put};
use axum::{Json, Router};
use partner_error::Reply;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::errors::{Price, StorefrontError};
use super::store::Store;

type Shared = Arc<Mutex<Store>>;

/// All routes of the store.
pub(crate) fn router(store: Store) -> Router {
    Router::new()
        .route("/carts/", put(fill))
        .route("/carts/{cart}", put(fill))
        .route("/carts/{cart}/lock", post(lock))
        .route("/carts/{cart}/checkout", post(check_out))
        .route("/offers/{offer}/users", put(assign))
        .fallback(no_route)
        .method_not_allowed_fallback(no_method)
        .layer(middleware::from_fn(with_ids))
        .with_state(Arc::new(Mutex::new(store)))
}

/// What is wanted of a cart.
#[derive(Deserialize)]
struct Filling {
    offer: String,
    seats: usize,
}

#[derive(Deserialize)]
struct Lock {
    until: String,
}

#[derive(Deserialize)]
struct Payment {
    limit_in_cents: usize,
}

async fn fill(
    State(store): State<Shared>,
    Id(cart): Id,
    Body(filling): Body<Filling>,
) -> Result<String, Reply> {
    let Filling { offer, seats } = filling;
    within(&store, |store| store.fill(&cart, &offer, seats))
}

async fn lock(
    State(store): State<Shared>,
    Id(cart): Id,
    Body(lock): Body<Lock>,
) -> Result<String, Reply> {
    within(&store, |store| store.lock(&cart, lock.until))
}

async fn check_out(
    State(store): State<Shared>,
    Id(cart): Id,
    Body(payment): Body<Payment>,
) -> Result<String, Reply> {
    let limit = Price(payment.limit_in_cents);
    within(&store, |store| store.check_out(&cart, limit))
}

/// A handler may answer the error itself, too, since it has the flag `axum`.
async fn assign(
    State(store): State<Shared>,
    Id(offer): Id,
    Body(users): Body<Vec<String>>,
) -> Result<String, StorefrontError> {
    let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
    store.assign(&offer, &users)
}

async fn no_route(request: Request) -> StorefrontError {
    StorefrontError::RouteNotFound(request.uri().path().to_owned())
}

async fn no_method(request: Request) -> StorefrontError {
    StorefrontError::MethodNotAllowed {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
    }
}

/// Does it, and tells when to come back where that helps.
fn within(
    store: &Mutex<Store>,
    action: impl FnOnce(&mut Store) -> Result<String, StorefrontError>,
) -> Result<String, Reply> {
    let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
    action(&mut store).map_err(|error| match error {
        StorefrontError::CartLocked { .. } => {
            Reply::from(error).retry_after(Duration::from_secs(60))
        }
        error => error.into(),
    })
}

/// Gives the ids of a request back with its answer, whichever that is.
async fn with_ids(request: Request, next: Next) -> Response {
    const IDS: [HeaderName; 2] = [
        HeaderName::from_static("ms-correlationid"),
        HeaderName::from_static("ms-requestid"),
    ];
    let given = |headers: &HeaderMap| IDS.map(|name| (headers.get(&name).cloned(), name));
    let ids = given(request.headers());
    let mut response = next.run(request).await;
    for (id, name) in ids {
        if let Some(id) = id {
            response.headers_mut().insert(name, id);
        }
    }
    response
}

/// A body of JSON. What axum says against it goes into the same envelope as every other error.
struct Body<T>(T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = StorefrontError;

    async fn from_request(request: Request, state: &S) -> Result<Self, StorefrontError> {
        let Json(body) = Json::from_request(request, state).await?;
        Ok(Self(body))
    }
}

impl From<JsonRejection> for StorefrontError {
    fn from(rejection: JsonRejection) -> Self {
        match rejection.status().as_u16() {
            413 => Self::BodyTooLarge,
            415 => Self::MediaTypeNotJson,
            422 => Self::BodyDoesNotFit(rejection.body_text()),
            _ => Self::BodyNotJson(rejection.body_text()),
        }
    }
}

/// The one parameter of a path.
struct Id(String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = StorefrontError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, StorefrontError> {
        let Path(id) = Path::from_request_parts(parts, state).await?;
        Ok(Self(id))
    }
}

impl From<PathRejection> for StorefrontError {
    fn from(rejection: PathRejection) -> Self {
        match rejection {
            PathRejection::FailedToDeserializePathParams(rejection)
                if matches!(rejection.kind(), ErrorKind::WrongNumberOfParameters { .. }) =>
            {
                Self::PathParameterMissing("id".to_owned())
            }
            _ => Self::PathNotReadable,
        }
    }
}
