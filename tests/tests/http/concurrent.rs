//! A thousand requests that fail at the same time, in two forms and two languages: each gets its own answer, in the form
//! and in the language that it asked for.

#[path = "../../examples/storefront/errors.rs"]
mod errors;
#[path = "../../examples/storefront/service.rs"]
mod service;
#[path = "../../examples/storefront/store.rs"]
mod store;

use std::collections::BTreeSet;
use std::sync::Arc;

use http::HeaderMap;
use partner_error::{Failure, Recognition};
use tokio::net::TcpListener;
use tokio::sync::{Barrier, Semaphore, oneshot};
use tokio::task::JoinSet;

use self::errors::StorefrontError;
use self::store::Store;

const REQUESTS: usize = 1_000;
/// Each has a connection of its own, both ends of which are here.
const OPEN_FILES: u64 = 2_500;
/// What the process has open besides.
const OTHER_FILES: u64 = 300;

/// The media type that a request asks for.
fn media_type(at: usize) -> &'static str {
    if at % 2 == 0 {
        "application/json"
    } else {
        "application/problem+json"
    }
}

/// The language that a request asks for.
fn language(at: usize) -> &'static str {
    if at % 4 < 2 { "en" } else { "de" }
}

/// The body that it gets.
fn body(at: usize) -> String {
    let message = if language(at) == "en" {
        format!("Cart C-{at} is empty")
    } else {
        format!("Der Warenkorb C-{at} ist leer")
    };
    let end = format!(
        r#""source":"Storefront","errorName":"CartEmpty","isRetryable":false,"parameters":{{"0":"C-{at}"}}}}"#
    );
    if at % 2 == 0 {
        format!(r#"{{"code":"910002","description":"{message}",{end}"#)
    } else {
        format!(
            r#"{{"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"{message}","code":"910002",{end}"#
        )
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn none_is_lost_and_none_mixed_up() {
    // Where so many files are not allowed, some requests wait for a connection.
    let files = rlimit::increase_nofile_limit(OPEN_FILES).unwrap();
    let connections = usize::try_from((files - OTHER_FILES) / 2).unwrap();
    let connections = Arc::new(Semaphore::new(connections));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let store = Store::with_carts((0..REQUESTS).map(|at| format!("C-{at}")));
    let router = service::router(store).unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let service = tokio::spawn(async {
        axum::serve(listener, router)
            .with_graceful_shutdown(async { stopped.await.unwrap_or_default() })
            .await
    });

    let client = reqwest::Client::new();
    let start = Arc::new(Barrier::new(REQUESTS));
    let mut requests = JoinSet::new();
    for at in 0..REQUESTS {
        let (client, start) = (client.clone(), Arc::clone(&start));
        let connections = Arc::clone(&connections);
        requests.spawn(async move {
            let request = client
                .post(format!("http://{address}/carts/C-{at}/checkout"))
                .header("Content-Type", "application/json")
                .header("Accept", media_type(at))
                .header("Accept-Language", language(at))
                .header("MS-RequestId", format!("r-{at}"))
                .header("MS-CorrelationId", format!("c-{at}"))
                .body(r#"{"limit_in_cents":5000}"#);
            start.wait().await;
            let _connection = connections.acquire().await.unwrap();
            let answer = request.send().await.unwrap();
            let status = answer.status();
            let headers: HeaderMap = answer.headers().clone();
            let body = answer.bytes().await.unwrap();
            (at, Failure::<StorefrontError>::read(status, headers, body))
        });
    }

    let mut answered = BTreeSet::new();
    while let Some(done) = requests.join_next().await {
        let (at, failure) = done.unwrap();
        let recognition = if language(at) == "en" {
            Recognition::Exact
        } else {
            Recognition::Reworded
        };
        assert_eq!(failure.recognition(), recognition, "{failure}");
        assert_eq!(failure.headers()["Content-Language"], language(at));
        assert_eq!(failure.request_id(), Some(format!("r-{at}").as_str()));
        assert_eq!(failure.correlation_id(), Some(format!("c-{at}").as_str()));
        assert_eq!(failure.headers()["Content-Type"], media_type(at));
        assert_eq!(String::from_utf8_lossy(failure.body()), body(at));
        let error = StorefrontError::CartEmpty(format!("C-{at}"));
        assert_eq!(failure.error(), Some(&error));
        assert!(answered.insert(at));
    }
    assert_eq!(answered.len(), REQUESTS);

    drop(client);
    stop.send(()).unwrap();
    service.await.unwrap().unwrap();
}
