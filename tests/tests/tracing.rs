//! Each reply emits one event, with the chain of sources that must not be sent.
//!
//! A separate program, because `tracing` caches for the whole process whether an event has a subscriber: a reply of
//! another test without one would turn the event off here.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::sync::{Arc, Mutex};

use actix_web::ResponseError;
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use partner_error::{PartnerCenterError, PartnerError, Reply};
use tokio::net::TcpListener;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Metadata, Subscriber};

/// An event: its level, and its fields as text.
type Logged = (String, BTreeMap<&'static str, String>);

/// Collects the library's events.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<Logged>>>);

impl Log {
    /// Collects those of this thread.
    fn start() -> (Self, DefaultGuard) {
        let log = Self::default();
        let guard = tracing::subscriber::set_default(log.clone());
        (log, guard)
    }

    fn take(&self) -> Vec<Logged> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "partner_error"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let level = event.metadata().level().to_string();
        self.0.lock().unwrap().push((level, fields.0));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        self.0.insert(field.name(), value.to_string());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

fn logged(level: &str, fields: &[(&'static str, &str)]) -> Logged {
    let fields = fields
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()));
    (level.to_owned(), fields.collect())
}

/// A link in a chain of sources.
#[derive(Debug)]
struct Cause {
    text: &'static str,
    source: Option<Box<Cause>>,
}

impl Cause {
    fn chain(texts: &[&'static str]) -> Self {
        let [text, rest @ ..] = texts else {
            panic!("a chain has a link");
        };
        let source = (!rest.is_empty()).then(|| Box::new(Self::chain(rest)));
        Self { text, source }
    }
}

impl Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}

/// Errors of a till.
#[derive(Debug, PartnerError)]
#[pc(source = "Tills", axum, actix_web)]
enum TillError {
    #[pc(code = 1, status = 500, msg = "Till {till} is broken")]
    Broken {
        till: u8,
        #[source]
        cause: Cause,
        #[pc(internal)]
        query: &'static str,
    },
    #[pc(code = 2, status = 502, msg = "Nobody answers")]
    Silent,
    #[pc(code = 3, status = 404, msg = "There is no till {0}")]
    NotFound(u8),
    #[pc(code = 4, status = 409, msg = "The till is taken: {cause}")]
    Taken {
        #[source]
        #[pc(expose)]
        cause: Cause,
    },
    #[pc(code = 5, status = 409, msg = "The till is full")]
    Full(#[pc(data)] Vec<Coin>),
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

fn broken() -> TillError {
    TillError::Broken {
        till: 7,
        cause: Cause::chain(&["the drawer is stuck", "the spring is gone", "fatigue"]),
        query: "SELECT secret",
    }
}

const BROKEN: &str = r#"{"code":"1","description":"Till 7 is broken","source":"Tills"}"#;

fn broken_is_logged() -> Logged {
    logged(
        "ERROR",
        &[
            ("code", "1"),
            ("name", "Broken"),
            ("status", "500"),
            (
                "sources",
                "the drawer is stuck: the spring is gone: fatigue",
            ),
            ("message", "Till 7 is broken"),
            ("error", "Till 7 is broken"),
            (
                "debug",
                r#"Broken { till: 7, cause: Cause { text: "the drawer is stuck", source: Some(Cause { text: "the spring is gone", source: Some(Cause { text: "fatigue", source: None }) }) }, query: "SELECT secret" }"#,
            ),
        ],
    )
}

/// A coin that may not be serialised.
#[derive(Debug)]
struct Coin(bool);

impl serde::Serialize for Coin {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 {
            serializer.serialize_str("coin")
        } else {
            Err(serde::ser::Error::custom("the coin is bent"))
        }
    }
}

#[test]
fn a_server_error_is_one_error_event() {
    let (log, _guard) = Log::start();
    let reply = Reply::from(broken());
    assert_eq!(log.take(), [broken_is_logged()]);
    // Converting an existing reply emits nothing.
    let _ = (reply.clone().into_http(), reply.into_response());
    assert_eq!(log.take(), []);

    let _ = Reply::of(&TillError::Silent);
    let silent = logged(
        "ERROR",
        &[
            ("code", "2"),
            ("name", "Silent"),
            ("status", "502"),
            ("sources", ""),
            ("message", "Nobody answers"),
            ("error", "Nobody answers"),
            ("debug", "Silent"),
        ],
    );
    assert_eq!(log.take(), [silent]);
}

#[test]
fn a_client_error_is_one_debug_event() {
    let (log, _guard) = Log::start();
    let _ = Reply::from(TillError::NotFound(9));
    let not_found = logged(
        "DEBUG",
        &[
            ("code", "3"),
            ("name", "NotFound"),
            ("status", "404"),
            ("sources", ""),
            ("message", "There is no till 9"),
            ("error", "There is no till 9"),
            ("debug", "NotFound(9)"),
        ],
    );
    assert_eq!(log.take(), [not_found]);

    let busy = PartnerCenterError::CartBusy {
        cart_id: "C-7".to_owned(),
    };
    let _ = Reply::from(TillError::from(busy));
    let busy = logged(
        "DEBUG",
        &[
            ("code", "800064"),
            ("name", "CartBusy"),
            ("status", "409"),
            ("sources", ""),
            ("message", "Cart C-7 is being processed by another request"),
            ("error", "Cart C-7 is being processed by another request"),
            ("debug", r#"PartnerCenter(CartBusy { cart_id: "C-7" })"#),
        ],
    );
    assert_eq!(log.take(), [busy]);
}

#[test]
fn an_exposed_source_is_shown_and_those_behind_it_are_not() {
    let (log, _guard) = Log::start();
    let reply = Reply::from(TillError::Taken {
        cause: Cause::chain(&["by ada", "at dawn"]),
    });
    assert_eq!(
        String::from_utf8_lossy(reply.body()),
        r#"{"code":"4","description":"The till is taken: by ada","source":"Tills"}"#
    );
    assert_eq!(log.take()[0].1["sources"], "by ada: at dawn");
}

#[test]
fn data_that_is_left_out_is_traced() {
    let (log, _guard) = Log::start();
    let reply = Reply::from(TillError::Full(vec![Coin(true), Coin(false)]));
    assert_eq!(
        String::from_utf8_lossy(reply.body()),
        r#"{"code":"5","description":"The till is full","data":["coin"],"source":"Tills"}"#
    );
    let events = log.take();
    let levels: Vec<&str> = events.iter().map(|(level, _)| level.as_str()).collect();
    assert_eq!(levels, ["DEBUG", "ERROR"]);
    assert_eq!(events[1].1["problem"], "the coin is bent");
}

#[test]
fn actix_web_logs_once_and_sends_no_secret() {
    let (log, _guard) = Log::start();
    let response = broken().error_response();
    assert_eq!(log.take(), [broken_is_logged()]);
    let body = actix_web::body::MessageBody::try_into_bytes(response.into_body());
    assert_eq!(body.unwrap(), BROKEN);
}

#[tokio::test]
async fn axum_logs_once_and_sends_no_secret() {
    const QUERY: &str = "SELECT secret";
    async fn reply() -> Result<(), Reply> {
        Err(broken())?
    }

    assert!(matches!(broken(), TillError::Broken { query: QUERY, .. }));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new()
        .route("/derived", get(async || broken()))
        .route("/reply", get(reply));
    // The runtime is this thread, so that the log sees the service.
    let (log, _guard) = Log::start();
    tokio::spawn(async { axum::serve(listener, router).await });
    for path in ["derived", "reply"] {
        let answer = reqwest::get(format!("http://{address}/{path}"))
            .await
            .unwrap();
        assert_eq!(answer.status(), 500);
        let headers = format!("{:?}", answer.headers());
        let body = answer.text().await.unwrap();
        assert_eq!(body, BROKEN);
        for secret in ["SELECT", "drawer", "spring", "fatigue"] {
            assert!(!headers.contains(secret) && !body.contains(secret));
        }
        assert_eq!(log.take(), [broken_is_logged()]);
    }
}
