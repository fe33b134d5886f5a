//! The service: every failure becomes a reply, wherever it happens.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Path, Request, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use partner_error::utoipa::{Responses, responses};
use partner_error::{Entry, Fault, PartnerCenterErrorKind, Reply, ReplyLayer, Template};
use serde::Deserialize;
use utoipa::{IntoResponses, OpenApi};

use super::errors::{Price, StorefrontError, StorefrontErrorKind as Kind};
use super::store::Store;

type Shared = Arc<Mutex<Store>>;

/// All routes of the store.
pub(crate) fn router(store: Store) -> Router {
    // What no handler answers is made alike here: rejections of extractors, unknown paths, wrong methods.
    let replies = ReplyLayer::new()
        .negotiate()
        .echo_ids()
        .otherwise(StorefrontError::otherwise);
    Router::new()
        .route("/carts/{cart}", put(fill))
        .route("/carts/{cart}/lock", post(lock))
        .route("/carts/{cart}/checkout", post(check_out))
        .route("/offers/{offer}/users", put(assign))
        .route("/openapi.json", get(async || Json(document())))
        .layer(middleware::from_fn(in_german))
        .layer(replies)
        .with_state(Arc::new(Mutex::new(store)))
}

/// What is to be in a cart.
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

#[utoipa::path(put, path = "/carts/{cart}", responses((status = 200, description = "The cart holds the seats"), CartFailures), params(("cart" = String, Path)))]
async fn fill(
    State(store): State<Shared>,
    Path(cart): Path<String>,
    Json(Filling { offer, seats }): Json<Filling>,
) -> Result<String, StorefrontError> {
    let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
    store.fill(&cart, &offer, seats)
}

#[utoipa::path(post, path = "/carts/{cart}/lock", responses((status = 200, description = "The cart is locked"), CartFailures), params(("cart" = String, Path)))]
async fn lock(
    State(store): State<Shared>,
    Path(cart): Path<String>,
    Json(Lock { until }): Json<Lock>,
) -> Result<String, StorefrontError> {
    let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
    store.lock(&cart, until)
}

#[utoipa::path(post, path = "/carts/{cart}/checkout", responses((status = 200, description = "The cart is paid"), CheckoutFailures), params(("cart" = String, Path)))]
async fn check_out(
    State(store): State<Shared>,
    Path(cart): Path<String>,
    Json(payment): Json<Payment>,
) -> Result<String, StorefrontError> {
    let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
    store.check_out(&cart, Price(payment.limit_in_cents))
}

/// A handler whose errors are of several types returns a `Reply`.
#[utoipa::path(put, path = "/offers/{offer}/users", responses((status = 200, description = "Each user has a seat"), AssignFailures), params(("offer" = String, Path)))]
async fn assign(
    State(store): State<Shared>,
    Path(offer): Path<String>,
    Json(users): Json<Vec<String>>,
) -> Result<String, Reply> {
    let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(store.assign(&offer, &users)?)
}

/// How the operations on a cart fail.
struct CartFailures;

impl IntoResponses for CartFailures {
    fn responses() -> Responses {
        responses::<StorefrontError>([
            Kind::CartLocked,
            Kind::BadRequest,
            Kind::BodyDoesNotFit,
            Kind::PartnerCenter(PartnerCenterErrorKind::CartNotFound),
            Kind::PartnerCenter(PartnerCenterErrorKind::CartAlreadySubmitted),
            Kind::PartnerCenter(PartnerCenterErrorKind::InvalidOfferId),
        ])
    }
}

/// How a checkout fails.
struct CheckoutFailures;

impl IntoResponses for CheckoutFailures {
    fn responses() -> Responses {
        responses::<StorefrontError>([
            Kind::CartLocked,
            Kind::CartEmpty,
            Kind::PaymentDeclined,
            Kind::BadRequest,
            Kind::BodyDoesNotFit,
            Kind::PartnerCenter(PartnerCenterErrorKind::CartNotFound),
            Kind::PartnerCenter(PartnerCenterErrorKind::CartAlreadySubmitted),
        ])
    }
}

/// How giving seats to users fails.
struct AssignFailures;

impl IntoResponses for AssignFailures {
    fn responses() -> Responses {
        responses::<StorefrontError>([
            Kind::SeatsUnavailable,
            Kind::BadRequest,
            Kind::BodyDoesNotFit,
            Kind::PartnerCenter(PartnerCenterErrorKind::SubscriptionNotFound),
        ])
    }
}

/// Returns the OpenAPI document of the service.
pub(crate) fn document() -> utoipa::openapi::OpenApi {
    #[derive(OpenApi)]
    #[openapi(
        info(
            title = "Storefront",
            version = "1.0.0",
            license(name = "MIT", identifier = "MIT")
        ),
        paths(fill, lock, check_out, assign),
        components(schemas(Fault))
    )]
    struct Document;

    Document::openapi()
}

/// Rewords replies for clients that ask for German. Clients still get the typed error.
async fn in_german(request: Request, next: Next) -> Response {
    let languages = request.headers().get(ACCEPT_LANGUAGE);
    let is_wanted = languages.is_some_and(|languages| languages == "de");
    let response = next.run(request).await;
    let reply = response.extensions().get::<Reply>().filter(|_| is_wanted);
    match reply.and_then(|reply| Some((reply.clone(), german(reply.entry())?))) {
        Some((reply, template)) => reply.wording(&template, "de").into_response(),
        None => response,
    }
}

/// Returns the German wording of an entry, if there is one.
fn german(entry: &'static Entry) -> Option<Template> {
    let text = match entry.code() {
        910_001 => "Der Warenkorb {cart} ist bis {until} gesperrt",
        910_004 => "{offer} hat noch {free} freie Plätze",
        800_065 => "Der Warenkorb {0} wurde schon bestellt",
        _ => return None,
    };
    Template::parse(text).ok()
}
