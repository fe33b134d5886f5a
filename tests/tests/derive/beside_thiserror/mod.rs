//! The derive beside thiserror's: `Display`, `Error` and `From` are thiserror's, and what is sent is `msg`.

mod sources;
mod texts;

use std::error::Error as _;
use std::io;

use partner_error::{Body, HasKind, PartnerError};
use thiserror::Error;

#[derive(Debug, Error, PartnerError)]
#[pc(source = "Orders", kind)]
enum OrderError {
    #[error("order {id} not found")]
    #[pc(code = 920_001, status = 404)]
    NotFound { id: u64 },

    #[error("query failed in {:?}", .0.kind())]
    #[pc(code = 920_002, status = 500, msg = "The order could not be read")]
    Database(#[from] io::Error),

    #[error(transparent)]
    #[pc(code = 920_003, status = 500, msg = "Something went wrong on our side")]
    Other(#[from] Box<dyn std::error::Error + Send + Sync>),

    #[error(transparent)]
    #[pc(transparent)]
    Shelf(#[from] ShelfError),
}

#[derive(Debug, Error, PartnerError)]
#[error("shelf {0:>3} is full")]
#[pc(source = "Shelves", code = 1, status = 409, kind)]
struct ShelfError(u8);

fn sent(error: &dyn PartnerError) -> String {
    String::from_utf8(Body::of(error).to_json()).unwrap()
}

#[test]
fn the_log_reads_one_text_and_the_client_another() {
    let error = OrderError::from(io::Error::from(io::ErrorKind::TimedOut));
    assert_eq!(error.to_string(), "query failed in TimedOut");
    assert_eq!(error.message().to_string(), "The order could not be read");
    assert_eq!(error.source().unwrap().to_string(), "timed out");
    assert_eq!(
        sent(&error),
        r#"{"code":"920002","description":"The order could not be read","source":"Orders"}"#
    );
    assert_eq!(error.kind(), OrderErrorKind::Database);
}

#[test]
fn a_plain_text_is_both() {
    let error = OrderError::NotFound { id: 7 };
    assert_eq!(error.to_string(), "order 7 not found");
    assert_eq!(error.message().to_string(), "order 7 not found");
    assert_eq!(error.entry().template().to_string(), "order {id} not found");
    assert_eq!(error.parameters(), [("id", "7".to_owned())]);
    assert_eq!(ShelfError(7).to_string(), "shelf   7 is full");
    assert_eq!(ShelfError(7).message().to_string(), "shelf   7 is full");
}

#[test]
fn transparent_errors_pass_on() {
    let error = OrderError::from(ShelfError(7));
    assert_eq!(error.to_string(), "shelf   7 is full");
    assert_eq!(
        sent(&error),
        r#"{"code":"1","description":"shelf   7 is full","source":"Shelves"}"#
    );
    let error = OrderError::from(Box::<dyn std::error::Error + Send + Sync>::from(
        "the disk is gone",
    ));
    assert_eq!(error.to_string(), "the disk is gone");
    assert_eq!(
        sent(&error),
        r#"{"code":"920003","description":"Something went wrong on our side","source":"Orders"}"#
    );
}
