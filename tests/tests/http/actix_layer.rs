//! `ReplyLayer` around the routes of actix-web, over real connections.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::middleware::from_fn;
use actix_web::web::{self, Bytes, Json, Path, PayloadConfig, Query};
use actix_web::{HttpResponse, error};
use partner_error::{PartnerCenterError, Reply, ReplyLayer};
use reqwest::{Client, Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::actix_web::Service;
use crate::exchange::{Answer, JSON};
use crate::layer::{DepotError, GateClosed};

#[derive(Deserialize)]
struct Search {
    words: u32,
}

async fn busy() -> Result<&'static str, Reply> {
    let cart_id = "C-7".to_owned();
    Err(PartnerCenterError::CartBusy { cart_id })?
}

/// A body whose length is not known before it ends.
async fn stream() -> HttpResponse {
    let lines = ["line 1\n", "line 2\n"].map(|line| Ok::<_, error::Error>(Bytes::from(line)));
    HttpResponse::InternalServerError()
        .insert_header((CONTENT_TYPE, "text/plain"))
        .streaming(futures_util::stream::iter(lines))
}

fn routes(app: &mut web::ServiceConfig) {
    let fails = from_fn(async |request, next: actix_web::middleware::Next<_>| {
        drop(next.call(request).await?);
        Err::<actix_web::dev::ServiceResponse, _>(error::ErrorTooManyRequests("not so fast"))
    });
    let handlers = web::scope("/annex").route(
        "/shelves/{shelf}",
        web::get().to(async |shelf: Path<u8>| shelf.to_string()),
    );
    app.app_data(PayloadConfig::new(64))
        .service(handlers)
        .service(
            web::resource("/middleware")
                .wrap(fails)
                .get(async || "never seen"),
        )
        .route("/busy", web::get().to(busy))
        .route(
            "/gate",
            web::get().to(async || Err::<&str, _>(GateClosed(3))),
        )
        .route(
            "/search",
            web::get().to(async |query: Query<Search>| query.words.to_string()),
        )
        .route(
            "/orders",
            web::post().to(async |order: Json<Value>| order.to_string()),
        )
        .route(
            "/bytes",
            web::post().to(async |bytes: Bytes| bytes.len().to_string()),
        )
        .service(web::resource("/fine").get(async || "fine"))
        .route(
            "/later",
            web::get().to(async || {
                HttpResponse::ServiceUnavailable()
                    .insert_header((RETRY_AFTER, "7"))
                    .finish()
            }),
        )
        .route(
            "/foreign",
            web::get().to(async || HttpResponse::BadGateway().json(json!({ "error": "upstream" }))),
        )
        .route(
            "/page",
            web::get().to(async || {
                HttpResponse::NotFound()
                    .content_type("text/html")
                    .body("<h1>")
            }),
        )
        .route("/stream", web::get().to(stream))
        .route(
            "/gone",
            web::get().to(async || HttpResponse::new(StatusCode::NO_CONTENT)),
        );
}

fn request(method: Method, service: &Service, path: &str) -> RequestBuilder {
    Client::new().request(method, format!("http://{}{path}", service.address))
}

/// The body of a reply of the depot.
fn depot(code: u32, description: &str) -> String {
    let description = json!(description);
    format!(r#"{{"code":"{code}","description":{description},"source":"Depot"}}"#)
}

#[tokio::test]
async fn every_failure_is_a_reply() {
    let layer = ReplyLayer::new().otherwise(DepotError::otherwise);
    let service = Service::inside(layer, routes);
    let get = |path| request(Method::GET, &service, path);
    let post = |path| request(Method::POST, &service, path);
    let no_route = depot(930_001, "There is nothing at this address");
    let wrong_method = depot(930_002, "This address does not take the method");
    let bad_request =
        |reason: &str| depot(930_003, &format!("The request could not be read: {reason}"));
    let too_large = depot(930_005, "The request is too large");
    let unexpected = depot(930_006, "Something went wrong on our side");
    let busy = r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#;
    for (request, status, name, further, body) in [
        (
            get("/nowhere"),
            404,
            Some("NoRoute"),
            &[][..],
            no_route.clone(),
        ),
        (
            get("/annex/nowhere"),
            404,
            Some("NoRoute"),
            &[],
            no_route.clone(),
        ),
        (get("/annex/shelves/x"), 404, Some("NoRoute"), &[], no_route),
        (
            post("/fine"),
            405,
            Some("WrongMethod"),
            &[("allow", "GET")],
            wrong_method,
        ),
        (
            get("/search"),
            400,
            Some("BadRequest"),
            &[],
            bad_request("Query deserialize error: missing field `words`"),
        ),
        (
            post("/orders").body("{}"),
            400,
            Some("BadRequest"),
            &[],
            bad_request("Content type error"),
        ),
        (
            post("/bytes").body("a".repeat(65)),
            413,
            Some("TooLarge"),
            &[],
            too_large,
        ),
        (
            get("/later"),
            500,
            Some("Unexpected"),
            &[("retry-after", "7")],
            unexpected,
        ),
        (get("/busy"), 409, Some("CartBusy"), &[], busy.to_owned()),
        // An error that middleware returns has no response yet, so that no label can be put on it.
        (
            get("/middleware"),
            400,
            None,
            &[],
            bad_request("not so fast"),
        ),
    ] {
        let label = name.map(|name| ("x-error", name));
        let mut headers = [&[JSON][..], further, label.as_slice()].concat();
        headers.sort_unstable();
        Answer::to(request).await.assert(status, &headers, &body);
    }
}

#[tokio::test]
async fn other_responses_pass() {
    let layer = ReplyLayer::new()
        .negotiate()
        .echo_ids()
        .otherwise(DepotError::otherwise);
    let layered = Service::inside(layer, routes);
    let plain = Service::inside(ReplyLayer::new(), routes);
    for (method, path) in [
        (Method::GET, "/fine"),
        (Method::GET, "/gone"),
        (Method::GET, "/annex/shelves/3"),
        (Method::GET, "/foreign"),
        (Method::GET, "/page"),
        (Method::GET, "/stream"),
        (Method::HEAD, "/fine"),
        (Method::HEAD, "/nowhere"),
        (Method::HEAD, "/busy"),
    ] {
        let answer = Answer::to(request(method.clone(), &layered, path)).await;
        let mut expected = Answer::to(request(method.clone(), &plain, path)).await;
        // The second may have passed between the two.
        expected
            .headers
            .insert("date", answer.headers["date"].clone());
        assert_eq!(answer, expected, "{method} {path}");
    }
}

#[tokio::test]
async fn the_client_chooses_the_form() {
    let layer = ReplyLayer::new().negotiate().echo_ids();
    let service = Service::inside(layer, routes);
    let documented = r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#;
    let problem = r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"Gate 3 is closed","code":"930100","source":"Depot","errorName":"GateClosed","isRetryable":false,"parameters":{"0":"3"}}"#;
    let detailed = r#"{"code":"930100","description":"Gate 3 is closed","source":"Depot","errorName":"GateClosed","isRetryable":false,"parameters":{"0":"3"}}"#;
    for (path, accept, content_type, name, body) in [
        ("/busy", "*/*", "application/json", "CartBusy", documented),
        (
            "/gate",
            "*/*",
            "application/problem+json",
            "GateClosed",
            problem,
        ),
        (
            "/gate",
            "application/json",
            "application/json",
            "GateClosed",
            detailed,
        ),
    ] {
        let request = request(Method::GET, &service, path)
            .header("Accept", accept)
            .header("MS-CorrelationId", "c-1");
        Answer::to(request).await.assert(
            409,
            &[
                ("content-type", content_type),
                ("ms-correlationid", "c-1"),
                ("vary", "accept"),
                ("x-error", name),
            ],
            body,
        );
    }
}
