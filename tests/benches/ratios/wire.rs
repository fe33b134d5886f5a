//! Writing an error as JSON, and reading it.

use std::hint::black_box;

use axum::Json;
use axum::response::IntoResponse;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode};
use partner_error::{Body, Envelope, Failure, PartnerCenterError, PartnerError, Reply};
use serde::{Deserialize, Serialize};

use crate::measure::{Peer, Table, Work, work};

/// The struct that a service or a client would write by hand.
#[derive(Serialize, Deserialize)]
struct Owned {
    code: String,
    description: String,
    source: String,
}

impl Owned {
    fn of(error: &PartnerCenterError) -> Self {
        Self {
            code: error.code().to_string(),
            description: error.to_string(),
            source: error.entry().source().to_owned(),
        }
    }
}

/// The same with texts that are there already: what `serde_json` itself needs.
#[derive(Serialize)]
struct Finished<'a> {
    code: &'a str,
    description: &'a str,
    source: &'a str,
}

pub(crate) fn measure(table: &mut Table) {
    let error = PartnerCenterError::CartBusy {
        cart_id: "b4c8fdea-cb84-4e5d".into(),
    };
    writing(table, &error);
    replying(table, &error);
    let exact = serde_json::to_string(&Body::of(&error)).unwrap_or_default();
    let reworded = r#"{"code":"800064","description":"The cart is in use by another request of yours","source":"PartnerFD"}"#;
    let unknown = r#"{"code":"4711","description":"Cart b4c8fdea-cb84-4e5d is not what it was","source":"PartnerFD"}"#;
    let html = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    reading(table, "exact", &exact, Some(1.1));
    reading(table, "reworded", reworded, Some(1.1));
    reading(table, "unknown code", unknown, Some(1.1));
    reading(table, "not JSON", html, None);
    for (form, body) in other_forms(&error) {
        reading_value(table, form, &body);
    }
}

/// Bodies in other forms than the documented one.
fn other_forms(error: &PartnerCenterError) -> [(&'static str, String); 5] {
    let envelope = |envelope| {
        let body = Body::of(error).envelope(envelope);
        serde_json::to_string(&body).unwrap_or_default()
    };
    [
        ("detailed", envelope(Envelope::Detailed)),
        ("problem", envelope(Envelope::Problem)),
        (
            "OData",
            r#"{"error":{"code":"800064","message":"Cart b4c8fdea-cb84-4e5d is being processed by another request","target":"PartnerFD"}}"#.into(),
        ),
        (
            "JSON:API",
            r#"{"errors":[{"status":"409","code":"800064","title":"Cart busy","detail":"Cart b4c8fdea-cb84-4e5d is being processed by another request"}]}"#.into(),
        ),
        (
            "a name",
            r#"{"code":"CartBusy","message":"Cart b4c8fdea-cb84-4e5d is being processed by another request"}"#.into(),
        ),
    ]
}

/// These have no struct that a client would write by hand for all of them.
fn reading_value(table: &mut Table, form: &str, body: &str) {
    let status = StatusCode::CONFLICT;
    let headers = HeaderMap::<HeaderValue>::new;
    let copy = || black_box(body).as_bytes().to_vec();
    let value = work(|| {
        let body = copy();
        let value = serde_json::from_slice::<serde_json::Value>(&body).ok();
        black_box((status, headers(), body, value));
    });
    let ours = || Failure::<PartnerCenterError>::read(status, headers(), copy());
    table.compare(
        &format!("response bytes to `Failure`, {form}"),
        work(|| _ = black_box(ours())),
        [Peer::new("serde_json into a `Value`", value)],
    );
}

fn writing(table: &mut Table, error: &PartnerCenterError) {
    let finished = serde_json::to_vec(&Body::of(error)).unwrap_or_default();
    let owned = || {
        let by_struct = into_buffer(move |buffer| {
            let _ = serde_json::to_writer(buffer, &Owned::of(black_box(error)));
        });
        Peer::new("owned struct, serde_json", by_struct)
    };
    let copied = into_buffer(|buffer| buffer.extend_from_slice(black_box(&finished)));
    let copied = Peer::new("a copy of the finished bytes", copied);
    table.compare(
        "error to JSON bytes",
        into_buffer(|buffer| Body::of(black_box(error)).write_json(buffer)),
        [owned().at_most(0.35), copied],
    );
    let description = error.to_string();
    let borrowed = into_buffer(|buffer| {
        let finished = Finished {
            code: "800064",
            description: black_box(&description),
            source: "PartnerFD",
        };
        let _ = serde_json::to_writer(buffer, &finished);
    });
    let borrowed = Peer::new("finished texts, serde_json", borrowed);
    table.compare(
        "error to JSON bytes, `Body` through serde_json",
        into_buffer(|buffer| {
            let _ = serde_json::to_writer(buffer, &Body::of(black_box(error)));
        }),
        [owned().at_most(0.55), borrowed],
    );
}

/// A whole response of axum.
fn replying(table: &mut Table, error: &PartnerCenterError) {
    let by_hand = work(|| {
        let error = black_box(error);
        let response = (StatusCode::CONFLICT, Json(Owned::of(error))).into_response();
        black_box(response);
    });
    let finished = Body::of(error).to_json();
    let kept = work(|| {
        let content_type = [(CONTENT_TYPE, HeaderValue::from_static("application/json"))];
        let body = black_box(&finished).clone();
        let mut response = (StatusCode::CONFLICT, content_type, body).into_response();
        response.extensions_mut().insert(error.entry());
        // In place of the reply.
        response.extensions_mut().insert(Box::new([0_usize; 8]));
        black_box(response);
    });
    table.compare(
        "error to axum response",
        work(|| _ = black_box(Reply::of(black_box(error)).into_response())),
        [
            Peer::new("owned struct, `(StatusCode, Json(_))`", by_hand).at_most(0.75),
            Peer::new("the finished bytes with two extensions", kept),
        ],
    );
}

/// Work that fills a buffer with enough capacity.
fn into_buffer<'a>(mut fill: impl FnMut(&mut Vec<u8>) + 'a) -> Work<'a> {
    let mut buffer = Vec::with_capacity(512);
    work(move || {
        buffer.clear();
        fill(&mut buffer);
        black_box(&buffer);
    })
}

fn reading(table: &mut Table, what: &str, body: &str, at_most: Option<f64>) {
    let status = StatusCode::CONFLICT;
    let headers = HeaderMap::<HeaderValue>::new;
    let copy = || black_box(body).as_bytes().to_vec();
    let copied = work(|| _ = black_box(copy()));
    let owned = work(|| {
        let body = copy();
        let owned = serde_json::from_slice::<Owned>(&body).ok();
        black_box((status, headers(), body, owned));
    });
    let owned = Peer::new("serde_json into an owned struct", owned).at_most(at_most);
    let ours = || Failure::<PartnerCenterError>::read(status, headers(), copy());
    table.compare(
        &format!("response bytes to `Failure`, {what}"),
        work(|| _ = black_box(ours())),
        [owned, Peer::new("a copy of the body", copied)],
    );
}
