//! A service before and after its port: the same handlers, and 25 requests that fail.
//!
//! `before.rs` answers ten of them in other forms than its own, or as plain text. `after.rs` answers all of them in
//! one form, and its client knows the kind of each.

mod after;
#[allow(
    dead_code,
    reason = "these requests do not meet every error of the service"
)]
mod before;

use std::net::SocketAddr;

use partner_error::Kind;
use partner_error::reqwest::{ClientError, ResponseExt};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;

use self::after::LibraryError;
use crate::axum::serve;

/// The requests, each with the name of its error after the port.
fn requests(server: SocketAddr) -> Vec<(RequestBuilder, &'static str)> {
    let client = Client::new();
    let request = |method, path: &str| client.request(method, format!("http://{server}{path}"));
    let get = |path: &str| request(Method::GET, path);
    let post = |path: &str| request(Method::POST, path);
    let put = |body: &'static str| {
        let request = request(Method::PUT, "/books/9");
        request
            .header("Content-Type", "application/json")
            .body(body)
    };
    vec![
        (get("/books/9"), "NotFound"),
        (get("/books/2"), "Storage"),
        (get("/books/97800000000001"), "InvalidIsbn"),
        (put(r#"{"title":"Emma","copies":3}"#), "Duplicate"),
        (put(r#"{"title":"","copies":0}"#), "Invalid"),
        (put(r#"{"title":"#), "Unreadable"),
        (put(r#"{"title":7}"#), "DoesNotFit"),
        (
            request(Method::PUT, "/books/9").body("{}"),
            "OtherMediaType",
        ),
        (post("/books/9/cover").body(vec![0; 8]), "CoverTooLarge"),
        (post("/books/9/cover").body(vec![0; 2000]), "TooLarge"),
        (post("/readers/1/loans/9"), "NoCopyLeft"),
        (post("/readers/2/loans/9"), "FeesDue"),
        (post("/readers/3/loans/9"), "NoReceipt"),
        (post("/readers/4/loans/9"), "Closed"),
        (post("/readers/5/loans/9"), "NotFound"),
        (post("/readers/x/loans/9"), "Unreadable"),
        (get("/account?number=1"), "SignedOut"),
        (get("/account").header("card", "1"), "Unreadable"),
        (
            get("/account?number=1").header("card", "busy"),
            "TooManyAttempts",
        ),
        (get("/account?number=1").header("card", "lost"), "Directory"),
        (get("/account?number=1").header("card", "late"), "Overdue"),
        (get("/nowhere"), "NoRoute"),
        (post("/account"), "NoMethod"),
        (get("/panic"), "Unexpected"),
        (get("/slow"), "TimedOut"),
    ]
}

#[tokio::test]
async fn before_the_port_a_client_gets_several_forms() {
    let server = serve(before::router()).await;
    let mut own_form = 0;
    let mut other_forms = 0;
    for (request, _) in requests(server) {
        let response = request.send().await.unwrap();
        assert!(response.status().as_u16() >= 400);
        let body: Option<Value> = serde_json::from_slice(&response.bytes().await.unwrap()).ok();
        let is_own = body.is_some_and(|body| body["error"].is_string());
        *(if is_own {
            &mut own_form
        } else {
            &mut other_forms
        }) += 1;
    }
    assert_eq!((own_form, other_forms), (15, 10));
}

#[tokio::test]
async fn after_the_port_a_client_knows_each_error() {
    let server = serve(after::router()).await;
    for (request, name) in requests(server) {
        let response = request.send().await.unwrap();
        let error = response.or_failure::<LibraryError>().await.unwrap_err();
        let ClientError::Failure(failure) = &error else {
            panic!("{error}");
        };
        assert_eq!(failure.headers()["Content-Type"], "application/json");
        assert_eq!(
            failure.kind().map(|kind| kind.entry().name()),
            Some(name),
            "{failure}"
        );
        // What the log may read doesn't reach the client.
        let body = String::from_utf8_lossy(failure.body());
        for secret in ["disk 3", "tray 2", "desk 4", "10.0.0.7"] {
            assert!(!body.contains(secret), "{body}");
        }
    }
}

#[tokio::test]
async fn head_requests_have_no_body() {
    let server = serve(after::router()).await;
    for (path, status) in [("/books/9", 404), ("/nowhere", 404), ("/books/1", 200)] {
        let request = Client::new().head(format!("http://{server}{path}"));
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), status, "{path}");
        assert_eq!(response.bytes().await.unwrap(), "", "{path}");
    }
}
