//! `ReplyLayer` around the routes of axum, over real connections.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use partner_error::{Entry, PartnerCenterError, PartnerError, Reply, ReplyLayer};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::axum::serve;
use crate::exchange::{Answer, JSON};

/// What the depot answers where no handler does.
#[derive(Debug, PartnerError)]
#[pc(source = "Depot", codes = 930_000..=930_999)]
pub(crate) enum DepotError {
    #[pc(code = 930_001, status = 404, msg = "There is nothing at this address")]
    NoRoute,
    #[pc(
        code = 930_002,
        status = 405,
        msg = "This address does not take the method"
    )]
    WrongMethod,
    #[pc(
        code = 930_003,
        status = 400,
        msg = "The request could not be read: {reason}"
    )]
    BadRequest { reason: String },
    #[pc(code = 930_004, status = 408, msg = "The request took too long")]
    TimedOut,
    #[pc(code = 930_005, status = 413, msg = "The request is too large")]
    TooLarge,
    #[pc(code = 930_006, status = 500, msg = "Something went wrong on our side")]
    Unexpected,
}

impl DepotError {
    pub(crate) fn otherwise(status: StatusCode, text: &str) -> Reply {
        match status.as_u16() {
            404 => Self::NoRoute.into(),
            405 => Self::WrongMethod.into(),
            408 => Self::TimedOut.into(),
            413 => Self::TooLarge.into(),
            400..=499 => Self::BadRequest {
                reason: text.to_owned(),
            }
            .into(),
            _ => Self::Unexpected.into(),
        }
    }
}

/// An error that is a problem wherever it is answered.
#[derive(Debug, PartnerError)]
#[pc(
    source = "Depot",
    code = 930_100,
    status = 409,
    msg = "Gate {0} is closed",
    envelope = problem,
    axum,
    actix_web
)]
pub(crate) struct GateClosed(pub(crate) u8);

fn routes() -> Router {
    Router::new()
        .route(
            "/busy",
            get(async || PartnerCenterError::CartBusy {
                cart_id: "C-7".to_owned(),
            }),
        )
        .route("/gate", get(async || GateClosed(3)))
        .route(
            "/shelves/{shelf}",
            get(async |Path(shelf): Path<u8>| shelf.to_string()),
        )
        .route(
            "/search",
            get(async |Query(query): Query<Search>| query.words.to_string()),
        )
        .route(
            "/orders",
            post(async |Json(order): Json<Value>| order.to_string()),
        )
        .route("/bytes", post(async |bytes: Bytes| bytes.len().to_string()))
        .route("/panic", get(panics))
        .route(
            "/slow",
            get(async || tokio::time::sleep(Duration::from_secs(60)).await),
        )
        .route("/empty", get(async || StatusCode::INTERNAL_SERVER_ERROR))
        .route("/fine", get(async || "fine"))
        .route("/gone", get(async || StatusCode::NO_CONTENT))
        .route(
            "/foreign",
            get(async || {
                (
                    StatusCode::BAD_GATEWAY,
                    Json(json!({ "error": "upstream" })),
                )
            }),
        )
        .route(
            "/page",
            get(async || {
                (
                    StatusCode::NOT_FOUND,
                    axum::response::Html("<h1>Not here</h1>"),
                )
            }),
        )
        .route(
            "/stream",
            get(async || {
                let lines = ["line 1\n", "line 2\n"].map(Ok::<_, Infallible>);
                (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    [(header::CONTENT_TYPE, "text/plain")],
                    streamed(lines),
                )
            }),
        )
        .route(
            "/encoded",
            get(async || {
                let encoded = [
                    (header::CONTENT_TYPE, "text/plain"),
                    (header::CONTENT_ENCODING, "br"),
                ];
                (StatusCode::NOT_FOUND, encoded, "not really brotli")
            }),
        )
        .route(
            "/long",
            get(async || (StatusCode::BAD_REQUEST, "a".repeat(16 * 1024 + 1))),
        )
        .route(
            "/later",
            get(async || {
                (
                    StatusCode::SERVICE_UNAVAILABLE,
                    [(header::RETRY_AFTER, "7")],
                )
            }),
        )
}

#[derive(serde::Deserialize)]
struct Search {
    words: u32,
}

/// Fails as code with a bug does. `CatchPanicLayer` answers.
async fn panics() -> &'static str {
    panic!("there should be a shelf")
}

/// A body whose length is not known before it ends.
fn streamed<const N: usize>(lines: [Result<&'static str, Infallible>; N]) -> Body {
    Body::from_stream(futures_util::stream::iter(lines))
}

/// The routes inside the layers that a service has, and those inside ours.
async fn depot(layer: ReplyLayer) -> SocketAddr {
    let inner = Router::new().route(
        "/shelves/{shelf}",
        get(async |Path(shelf): Path<u8>| shelf.to_string()),
    );
    let router = routes()
        .nest("/annex", inner)
        .layer(DefaultBodyLimit::max(64))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            Duration::from_millis(200),
        ))
        .layer(layer);
    serve(router).await
}

const PROBLEM: &str = "application/problem+json";

fn request(method: Method, server: SocketAddr, path: &str) -> RequestBuilder {
    Client::new().request(method, format!("http://{server}{path}"))
}

#[tokio::test]
async fn every_failure_is_a_reply() {
    let server = depot(ReplyLayer::new().otherwise(DepotError::otherwise)).await;
    let get = |path| request(Method::GET, server, path);
    let post = |path| request(Method::POST, server, path);
    let json = |request: RequestBuilder, body: &str| {
        request
            .header("Content-Type", "application/json")
            .body(body.to_owned())
    };
    let bad_request = |reason: &str| {
        let description = json!(format!("The request could not be read: {reason}"));
        (
            400,
            format!(r#"{{"code":"930003","description":{description},"source":"Depot"}}"#),
        )
    };
    let no_route = (
        404,
        r#"{"code":"930001","description":"There is nothing at this address","source":"Depot"}"#
            .to_owned(),
    );
    let too_large = (
        413,
        r#"{"code":"930005","description":"The request is too large","source":"Depot"}"#.to_owned(),
    );
    let unexpected = (
        500,
        r#"{"code":"930006","description":"Something went wrong on our side","source":"Depot"}"#
            .to_owned(),
    );
    for (name, request, (status, body), further) in [
        ("no route", get("/nowhere"), no_route.clone(), &[][..]),
        ("no route in a nested router", get("/annex/nowhere"), no_route.clone(), &[]),
        ("wrong method", post("/fine"), (405, r#"{"code":"930002","description":"This address does not take the method","source":"Depot"}"#.to_owned()), &[("allow", "GET,HEAD")]),
        ("a path that is no number", get("/shelves/x"), bad_request("Invalid URL: Cannot parse `x` to a `u8`"), &[]),
        ("a path that is no number in a nested router", get("/annex/shelves/x"), bad_request("Invalid URL: Cannot parse `x` to a `u8`"), &[]),
        ("a query without a field", get("/search"), bad_request("Failed to deserialize query string: missing field `words`"), &[]),
        ("a body that is no JSON", json(post("/orders"), "{"), bad_request("Failed to parse the request body as JSON: EOF while parsing an object at line 1 column 1"), &[]),
        ("a body without a type", post("/orders").body("{}"), bad_request("Expected request with `Content-Type: application/json`"), &[]),
        ("a body that is too large", post("/bytes").body("a".repeat(65)), too_large, &[]),
        ("a panic", get("/panic"), unexpected.clone(), &[]),
        ("a timeout", get("/slow"), (408, r#"{"code":"930004","description":"The request took too long","source":"Depot"}"#.to_owned()), &[]),
        ("a status alone", get("/empty"), unexpected.clone(), &[]),
        ("headers that say more", get("/later"), unexpected, &[("retry-after", "7")]),
        ("an error that is one already", get("/busy"), (409, r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#.to_owned()), &[]),
    ] {
        let answer = Answer::to(request).await;
        let mut headers = [&[JSON][..], further].concat();
        headers.sort_unstable();
        println!("{name}");
        answer.assert(status, &headers, &body);
    }
}

#[tokio::test]
async fn other_responses_pass() {
    let layer = ReplyLayer::new()
        .negotiate()
        .echo_ids()
        .otherwise(DepotError::otherwise);
    let layered = depot(layer).await;
    let plain = depot(ReplyLayer::new()).await;
    for (method, path) in [
        (Method::GET, "/fine"),
        (Method::GET, "/gone"),
        (Method::GET, "/shelves/3"),
        (Method::GET, "/foreign"),
        (Method::GET, "/page"),
        (Method::GET, "/stream"),
        (Method::GET, "/encoded"),
        (Method::GET, "/long"),
        (Method::HEAD, "/fine"),
        (Method::HEAD, "/nowhere"),
        (Method::HEAD, "/busy"),
        (Method::HEAD, "/shelves/x"),
    ] {
        let [answer, expected] =
            [layered, plain].map(|server| Answer::to(request(method.clone(), server, path)));
        let (answer, mut expected) = (answer.await, expected.await);
        // The second may have passed between the two.
        expected
            .headers
            .insert("date", answer.headers["date"].clone());
        println!("{method} {path}");
        assert_eq!(answer, expected);
    }
}

#[tokio::test]
async fn the_client_chooses_the_form() {
    let server = depot(
        ReplyLayer::new()
            .negotiate()
            .otherwise(DepotError::otherwise),
    )
    .await;
    let documented = r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#;
    let problem = r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"Cart C-7 is being processed by another request","code":"800064","source":"PartnerFD","errorName":"CartBusy","isRetryable":true,"parameters":{"cart_id":"C-7"}}"#;
    let gate = r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"Gate 3 is closed","code":"930100","source":"Depot","errorName":"GateClosed","isRetryable":false,"parameters":{"0":"3"}}"#;
    let gate_detailed = r#"{"code":"930100","description":"Gate 3 is closed","source":"Depot","errorName":"GateClosed","isRetryable":false,"parameters":{"0":"3"}}"#;
    let no_route = r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is nothing at this address","code":"930001","source":"Depot","errorName":"NoRoute","isRetryable":false,"parameters":{}}"#;
    for (path, accept, (content_type, status, body)) in [
        ("/busy", &[][..], (JSON.1, 409, documented)),
        ("/busy", &["*/*"], (JSON.1, 409, documented)),
        ("/busy", &["application/json"], (JSON.1, 409, documented)),
        ("/busy", &[PROBLEM], (PROBLEM, 409, problem)),
        (
            "/busy",
            &["application/problem+json, application/json;q=0.9"],
            (PROBLEM, 409, problem),
        ),
        (
            "/busy",
            &["application/json;q=0.9", PROBLEM],
            (PROBLEM, 409, problem),
        ),
        ("/busy", &["text/html"], (JSON.1, 409, documented)),
        (
            "/busy",
            &["application/problem+json;q=x"],
            (JSON.1, 409, documented),
        ),
        ("/gate", &["*/*"], (PROBLEM, 409, gate)),
        (
            "/gate",
            &["application/json, */*;q=0.1"],
            (JSON.1, 409, gate_detailed),
        ),
        ("/nowhere", &[PROBLEM], (PROBLEM, 404, no_route)),
    ] {
        let mut request = request(Method::GET, server, path);
        for accept in accept {
            request = request.header("Accept", *accept);
        }
        println!("{path} {accept:?}");
        let answer = Answer::to(request).await;
        answer.assert(
            status,
            &[("content-type", content_type), ("vary", "accept")],
            body,
        );
    }
}

#[tokio::test]
async fn ids_of_the_request_stand_on_all_responses() {
    let server = depot(ReplyLayer::new().echo_ids()).await;
    for path in ["/fine", "/busy", "/nowhere"] {
        let request = request(Method::GET, server, path);
        let request = request
            .header("MS-CorrelationId", "c-1")
            .header("MS-RequestId", "r-1");
        let answer = Answer::to(request).await;
        assert_eq!(answer.headers["ms-correlationid"], "c-1", "{path}");
        assert_eq!(answer.headers["ms-requestid"], "r-1", "{path}");
    }
    let answer = Answer::to(request(Method::GET, server, "/busy")).await;
    assert_eq!(
        answer.own_headers(),
        [(JSON.0.to_owned(), JSON.1.to_owned())]
    );
}

#[tokio::test]
async fn a_form_of_the_service_s_own() {
    let layer = ReplyLayer::new().negotiate().otherwise(DepotError::otherwise).write(|reply| {
        let parameters: Vec<_> = reply.parameters().collect();
        json!({ "error": reply.entry().name(), "text": reply.description(), "with": parameters })
    });
    let server = depot(layer).await;
    let vary = ("vary", "accept");

    let answer = Answer::to(request(Method::GET, server, "/busy")).await;
    answer.assert(409, &[JSON, vary], r#"{"error":"CartBusy","text":"Cart C-7 is being processed by another request","with":[["cart_id","C-7"]]}"#);

    let answer = Answer::to(request(Method::GET, server, "/nowhere")).await;
    answer.assert(
        404,
        &[JSON, vary],
        r#"{"error":"NoRoute","text":"There is nothing at this address","with":[]}"#,
    );

    let problem =
        request(Method::GET, server, "/nowhere").header("Accept", "application/problem+json");
    let answer = Answer::to(problem).await;
    assert_eq!(answer.headers["content-type"], "application/problem+json");
}

#[tokio::test]
async fn a_response_is_answered_once() {
    let inner = ReplyLayer::new()
        .otherwise(DepotError::otherwise)
        .write(|reply| json!(reply.entry().name()));
    let outer = ReplyLayer::new()
        .otherwise(|_, _| PartnerCenterError::CartNotFound.into())
        .write(|_| json!("outer"));
    let router = routes()
        .layer(inner)
        .merge(Router::new().route("/outside", get(async || StatusCode::NOT_FOUND)));
    let server = serve(router.layer(outer)).await;
    for (path, body) in [
        ("/empty", r#""Unexpected""#),
        ("/busy", r#""CartBusy""#),
        ("/outside", r#""outer""#),
    ] {
        let answer = Answer::to(request(Method::GET, server, path)).await;
        assert_eq!(answer.text(), body, "{path}");
    }
}

/// Other middleware may stand inside the layer or around it.
#[tokio::test]
async fn middleware_around_sees_the_entry() {
    let id = HeaderName::from_static("x-request-id");
    let label = |response: &Response| {
        let entry = response.extensions().get::<&'static Entry>()?;
        HeaderValue::from_str(entry.name()).ok()
    };
    let router = routes()
        .layer(PropagateRequestIdLayer::new(id.clone()))
        .layer(
            ReplyLayer::new()
                .negotiate()
                .otherwise(DepotError::otherwise),
        )
        .layer(SetRequestIdLayer::new(id.clone(), MakeRequestUuid))
        .layer(RequestBodyLimitLayer::new(16))
        .layer(SetResponseHeaderLayer::overriding(
            HeaderName::from_static("x-error"),
            label,
        ));
    let server = serve(router).await;
    for (path, name) in [
        ("/busy", "CartBusy"),
        ("/nowhere", "NoRoute"),
        ("/empty", "Unexpected"),
    ] {
        let answer = Answer::to(request(Method::GET, server, path)).await;
        assert_eq!(answer.headers["x-error"], name, "{path}");
        assert_eq!(answer.headers[&id].len(), 36, "{path}");
    }
}
