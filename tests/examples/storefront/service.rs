//! The service: every failure becomes a reply, wherever it happens.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Path, State};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use partner_error::document::{TranslationError, Translations};
use partner_error::utoipa::{Responses, responses};
use partner_error::{Fault, PartnerCenterErrorKind, PartnerError, Reply, ReplyLayer, docs_router};
use serde::Deserialize;
use utoipa::{IntoResponses, OpenApi};

use super::errors::{Price, StorefrontError, StorefrontErrorKind as Kind};
use super::store::Store;

type Shared = Arc<Mutex<Store>>;

/// All routes of the store.
///
/// # Errors
///
/// If a translation is wrong.
pub(crate) fn router(store: Store) -> Result<Router, TranslationError> {
    // What no handler answers is made alike here: rejections of extractors, unknown paths, wrong methods.
    let replies = ReplyLayer::new()
        .negotiate()
        .translations(translations()?)
        .echo_ids()
        .otherwise(StorefrontError::otherwise);
    Ok(Router::new()
        .route("/carts/{cart}", put(fill))
        .route("/carts/{cart}/lock", post(lock))
        .route("/carts/{cart}/checkout", post(check_out))
        .route("/offers/{offer}/users", put(assign))
        .route("/openapi.json", get(async || Json(document())))
        .nest("/errors", docs_router(StorefrontError::catalogue()))
        .layer(replies)
        .with_state(Arc::new(Mutex::new(store))))
}

/// The messages in German. Those of Partner Center that the store doesn't answer stay in English.
pub(crate) fn translations() -> Result<Translations, TranslationError> {
    let mut translations = Translations::new(StorefrontError::catalogue(), "en");
    translations.add("de", include_str!("de.json"))?;
    Ok(translations)
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
