//! A storefront that sells through Partner Center, with errors of its own beside the documented ones.
//!
//! `cargo run --example storefront` starts the service on a free port of 127.0.0.1, and makes a sale
//! in which much goes wrong. Each error is shown as it was answered, and as a client got it back. The
//! exit code is 1 if the client ever understands anything but what was raised.
//!
//! `cargo run --example storefront -- --serve 8080` keeps the service running until Ctrl-C:
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
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::client::Client;
use crate::screen::Screen;
use crate::store::Store;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => sell().await,
        ["--serve", port] => serve(port.parse()?).await,
        _ => {
            eprintln!("usage: storefront [--serve <port>]");
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
    axum::serve(listener, service::router(store()))
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await?;
    Ok(ExitCode::SUCCESS)
}

/// A request, and the name of the error that it is answered with.
type Step = (Method, &'static str, &'static str, Option<&'static str>);

const STEPS: [Step; 17] = [
    (
        Method::PUT,
        "/carts/C-9",
        r#"{"offer":"office-e3","seats":3}"#,
        Some("CartNotFound"),
    ),
    (
        Method::PUT,
        "/carts/C-7",
        r#"{"offer":"office-e9","seats":3}"#,
        Some("InvalidOfferId"),
    ),
    (
        Method::POST,
        "/carts/C-7/checkout",
        r#"{"limit_in_cents":5000}"#,
        Some("CartEmpty"),
    ),
    (
        Method::PUT,
        "/carts/C-7",
        r#"{"offer":"office-e3","seats":3}"#,
        None,
    ),
    (
        Method::POST,
        "/carts/C-7/checkout",
        r#"{"limit_in_cents":5000}"#,
        Some("PaymentDeclined"),
    ),
    (
        Method::POST,
        "/carts/C-7/checkout",
        r#"{"limit_in_cents":50000}"#,
        None,
    ),
    (
        Method::POST,
        "/carts/C-7/checkout",
        r#"{"limit_in_cents":50000}"#,
        Some("CartAlreadySubmitted"),
    ),
    (
        Method::PUT,
        "/offers/visio-p1/users",
        r#"["ada"]"#,
        Some("SubscriptionNotFound"),
    ),
    (
        Method::PUT,
        "/offers/office-e3/users",
        r#"["ada","ben","cleo","dora","emil"]"#,
        Some("SeatsUnavailable"),
    ),
    (
        Method::PUT,
        "/offers/office-e3/users",
        r#"["ada","ben","cleo"]"#,
        None,
    ),
    (
        Method::POST,
        "/carts/C-8/lock",
        r#"{"until":"12:30"}"#,
        None,
    ),
    (
        Method::PUT,
        "/carts/C-8",
        r#"{"offer":"visio-p1","seats":1}"#,
        Some("CartLocked"),
    ),
    // What the handlers never see.
    (
        Method::PUT,
        "/carts/C-8",
        r#"{"offer":"#,
        Some("BodyNotJson"),
    ),
    (
        Method::PUT,
        "/carts/C-8",
        r#"{"offer":7}"#,
        Some("BodyDoesNotFit"),
    ),
    (
        Method::PUT,
        "/carts/",
        r#"{"offer":"visio-p1","seats":1}"#,
        Some("PathParameterMissing"),
    ),
    (Method::GET, "/shelves", "", Some("RouteNotFound")),
    (Method::DELETE, "/carts/C-8", "", Some("MethodNotAllowed")),
];

/// Starts the service, asks it, and stops it.
async fn sell() -> Result<ExitCode, Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let client = Client::new(format!("http://{}", listener.local_addr()?));
    let (stop, stopped) = oneshot::channel();
    let service = tokio::spawn(async {
        axum::serve(listener, service::router(store()))
            .with_graceful_shutdown(async { stopped.await.unwrap_or_default() })
            .await
    });

    let mut screen = Screen::new();
    for (at, (method, path, body, expected)) in STEPS.into_iter().enumerate() {
        screen.request(&format!("{method} {path}"), body)?;
        let id = format!("request-{}", at + 1);
        let answer = client.send(method, path, body, &id).await?;
        screen.answer(answer, expected)?;
    }
    screen.look_up(910_001)?;
    screen.look_up(800_064)?;
    let is_understood = screen.conclude()?;

    drop(client);
    let _ = stop.send(());
    service.await??;
    Ok(ExitCode::from(u8::from(!is_understood)))
}
