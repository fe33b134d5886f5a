//! An error as JSON, and back.

use std::hint::black_box;

use http::{HeaderMap, HeaderValue, StatusCode};
use partner_error::{Body, Failure, PartnerCenterError, PartnerError};
use serde::{Deserialize, Serialize};

use crate::measure::{Peer, Table};

/// What a service or a client writes by hand.
#[derive(Serialize, Deserialize)]
struct Owned {
    code: String,
    description: String,
    source: String,
}

pub(crate) fn measure(table: &mut Table) {
    let error = PartnerCenterError::CartBusy {
        cart_id: "b4c8fdea-cb84-4e5d".into(),
    };
    writing(table, &error);
    let exact = serde_json::to_string(&Body::of(&error)).unwrap_or_default();
    let reworded = r#"{"code":"800064","description":"The cart is in use by another request of yours","source":"PartnerFD"}"#;
    let unknown = r#"{"code":"4711","description":"Cart b4c8fdea-cb84-4e5d is not what it was","source":"PartnerFD"}"#;
    let html = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    reading(table, "exact", &exact, Some(1.5));
    reading(table, "reworded", reworded, Some(1.5));
    reading(table, "unknown code", unknown, Some(1.5));
    reading(table, "not JSON", html, None);
}

fn writing(table: &mut Table, error: &PartnerCenterError) {
    let finished = serde_json::to_vec(&Body::of(error)).unwrap_or_default();
    let buffer = || Vec::with_capacity(512);
    let (mut ours, mut by_serde, mut by_struct) = (buffer(), buffer(), buffer());
    let mut copied = buffer();
    let owned = Peer::new("owned struct, serde_json", || {
        by_struct.clear();
        let error = black_box(error);
        let owned = Owned {
            code: error.code().to_string(),
            description: error.to_string(),
            source: error.entry().source().to_owned(),
        };
        let _ = serde_json::to_writer(&mut by_struct, &owned);
        black_box(&by_struct);
    });
    let serialised = Peer::new("`Body` through serde_json", || {
        by_serde.clear();
        let _ = serde_json::to_writer(&mut by_serde, &Body::of(black_box(error)));
        black_box(&by_serde);
    });
    let copy = Peer::new("a copy of the finished bytes", || {
        copied.clear();
        copied.extend_from_slice(black_box(&finished));
        black_box(&copied);
    });
    table.compare(
        "error to JSON bytes",
        || {
            ours.clear();
            Body::of(black_box(error)).write_json(&mut ours);
            black_box(&ours);
        },
        [owned.at_most(0.6), serialised, copy],
    );
}

fn reading(table: &mut Table, what: &str, body: &str, at_most: Option<f64>) {
    let status = StatusCode::CONFLICT;
    let headers = HeaderMap::<HeaderValue>::new;
    let copy = Peer::new("a copy of the body", || {
        black_box(black_box(body).as_bytes().to_vec());
    });
    let owned = Peer::new("serde_json into an owned struct", || {
        let body = black_box(body).as_bytes().to_vec();
        let owned = serde_json::from_slice::<Owned>(&body);
        black_box((status, headers(), body, owned));
    });
    let owned = match at_most {
        Some(ratio) => owned.at_most(ratio),
        None => owned,
    };
    table.compare(
        &format!("response bytes to `Failure`, {what}"),
        || {
            let body = black_box(body).as_bytes().to_vec();
            black_box(Failure::<PartnerCenterError>::read(status, headers(), body));
        },
        [owned, copy],
    );
}
