//! A storefront that sells through Partner Center. It has errors of its own and the documented ones.
//!
//! `cargo run --example storefront` starts the service on a free port of 127.0.0.1 and makes a sale in which much goes
//! wrong. Each error is shown as it was answered, and as a client got it back. The exit code is 1 if the client gets
//! anything but what was raised.
//!
//! `cargo run --example storefront -- --serve 8080` keeps the service running until Ctrl-C. Its OpenAPI document is at
//! `/openapi.json`, and `--openapi` prints it.
//!
//! ```text
//! curl -i -X PUT -H 'Content-Type: application/json' 127.0.0.1:8080/carts/C-7 -d '{"offer": 7}'
//! ```

mod client;
mod errors;
mod screen;
mod service;
mod store;

use std::error::Error;
use std::process::ExitCode;

use axum::http::Method;
use partner_error::reqwest::ClientError;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::client::{Client, Request};
use crate::screen::Screen;
use crate::store::Store;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => sell().await,
        ["--serve", port] => serve(port.parse()?).await,
        ["--openapi"] => {
            println!("{}", service::document().to_pretty_json()?);
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            eprintln!("usage: storefront [--serve <port> | --openapi]");
            Ok(ExitCode::from(2))
        }
    }
}

fn store() -> Store {
    Store::with_carts(["C-7", "C-8"].map(str::to_owned))
}

/// Serves until Ctrl-C.
async fn serve(port: u16) -> Result<ExitCode, Box<dyn Error>> {
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}, until Ctrl-C", listener.local_addr()?);
    axum::serve(listener, service::router(store())?)
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await?;
    Ok(ExitCode::SUCCESS)
}

/// The requests, each with the name of the error that it is answered with.
fn steps() -> Vec<(Request, Option<&'static str>)> {
    let request = |method, path, body| Request {
        method,
        path,
        body,
        accept: "*/*",
        language: "en",
    };
    let put = |path, body| request(Method::PUT, path, body);
    let post = |path, body| request(Method::POST, path, body);
    let filling = r#"{"offer":"office-e3","seats":3}"#;
    let checkout = "/carts/C-7/checkout";
    let paid = r#"{"limit_in_cents":50000}"#;
    let users = "/offers/office-e3/users";
    let five = r#"["ada","ben","cleo","dora","emil"]"#;
    let locked = put("/carts/C-8", r#"{"offer":"visio-p1","seats":1}"#);
    vec![
        (put("/carts/C-9", filling), Some("CartNotFound")),
        (
            put("/carts/C-7", r#"{"offer":"office-e9","seats":3}"#),
            Some("InvalidOfferId"),
        ),
        (
            post(checkout, r#"{"limit_in_cents":5000}"#),
            Some("CartEmpty"),
        ),
        (put("/carts/C-7", filling), None),
        // The reason is a source, which is not sent. Clients know the kind, but can't build the value.
        (
            post(checkout, r#"{"limit_in_cents":5000}"#),
            Some("PaymentDeclined"),
        ),
        (post(checkout, paid), None),
        (post(checkout, paid), Some("CartAlreadySubmitted")),
        (
            put("/offers/visio-p1/users", r#"["ada"]"#),
            Some("SubscriptionNotFound"),
        ),
        (put(users, five), Some("SeatsUnavailable")),
        (put(users, r#"["ada","ben","cleo"]"#), None),
        (post("/carts/C-8/lock", r#"{"until":"12:30"}"#), None),
        (locked.clone(), Some("CartLocked")),
        // The same in German, and as a problem (RFC 9457). Clients get the same value.
        (
            Request {
                language: "de-AT, en;q=0.5",
                ..locked.clone()
            },
            Some("CartLocked"),
        ),
        (
            Request {
                language: "de",
                accept: "application/problem+json",
                ..put(users, five)
            },
            Some("SeatsUnavailable"),
        ),
        // Requests that no handler sees.
        (put("/carts/C-8", r#"{"offer":"#), Some("BadRequest")),
        (put("/carts/C-8", r#"{"offer":7}"#), Some("BodyDoesNotFit")),
        (request(Method::GET, "/shelves", ""), Some("RouteNotFound")),
        (
            request(Method::DELETE, "/carts/C-8", ""),
            Some("MethodNotAllowed"),
        ),
    ]
}

/// Starts the service, asks it, and stops it.
async fn sell() -> Result<ExitCode, Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let client = Client::new(format!("http://{}", listener.local_addr()?));
    let (stop, stopped) = oneshot::channel();
    let router = service::router(store())?;
    let service = tokio::spawn(async {
        axum::serve(listener, router)
            .with_graceful_shutdown(async { stopped.await.unwrap_or_default() })
            .await
    });

    let mut screen = Screen::new();
    for (at, (request, expected)) in steps().into_iter().enumerate() {
        screen.request(&request)?;
        match client.send(&request, &format!("request-{}", at + 1)).await {
            Ok(response) => {
                let status = response.status();
                screen.success(status, &response.text().await?, expected)?;
            }
            Err(ClientError::Failure(failure)) => screen.failure(&failure, expected)?,
            Err(ClientError::Transport(error)) => Err(error)?,
        }
    }
    screen.look_up(910_001)?;
    screen.look_up(800_064)?;
    let is_understood = screen.conclude()?;

    drop(client);
    let _ = stop.send(());
    service.await??;
    Ok(ExitCode::from(u8::from(!is_understood)))
}
