//! A library's service after the port: the same three enums with codes, and one form for all failed responses.

use std::io;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use partner_error::{PartnerError, Reply, ReplyLayer};
use serde::Deserialize;
use thiserror::Error;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

#[derive(Debug, Error, PartnerError)]
#[pc(source = "Library", codes = 940_000..=940_099, kind, decode, envelope = detailed, axum)]
pub(super) enum BookError {
    #[error("there is no book {isbn}")]
    #[pc(code = 940_001, status = 404)]
    NotFound { isbn: String },
    #[error("{0} is not an ISBN")]
    #[pc(code = 940_002, status = 400)]
    InvalidIsbn(String),
    #[error("book {isbn} is in the catalogue already")]
    #[pc(code = 940_003, status = 409)]
    Duplicate { isbn: String },
    #[error("book {isbn} has {copies} copies on loan")]
    #[pc(code = 940_004, status = 409)]
    OnLoan { isbn: String, copies: u32 },
    #[error("{} fields of the book are wrong", .0.len())]
    #[pc(
        code = 940_005,
        status = 422,
        msg = "Some fields of the book are wrong"
    )]
    Invalid(#[pc(data)] Vec<String>),
    #[error("the cover has {0} bytes")]
    #[pc(code = 940_006, status = 413)]
    CoverTooLarge(usize),
    #[error("shelf {0:?} does not exist")]
    #[pc(code = 940_007, status = 404)]
    NoShelf(String),
    #[error("the catalogue could not be read: {0}")]
    #[pc(code = 940_008, status = 500, msg = "The catalogue could not be read")]
    Storage(#[from] io::Error),
}

#[derive(Debug, Error, PartnerError)]
#[pc(source = "Library", kind, decode, envelope = detailed, axum)]
pub(super) enum LoanError {
    #[error("all copies of {isbn} are on loan until {until}")]
    #[pc(code = 940_101, status = 409)]
    NoCopyLeft { isbn: String, until: String },
    #[error("reader {reader} has {count} books already")]
    #[pc(code = 940_102, status = 409)]
    TooMany { reader: u32, count: usize },
    #[error("the loan ended on {date}")]
    #[pc(code = 940_103, status = 410)]
    Overdue { date: String },
    #[error("there is no loan {0}")]
    #[pc(code = 940_104, status = 404)]
    NotFound(u64),
    #[error("loan {0} was extended {1} times")]
    #[pc(code = 940_105, status = 409)]
    ExtendedTooOften(u64, u8),
    #[error("reader {reader} owes {cents} cents")]
    #[pc(code = 940_106, status = 402)]
    FeesDue { reader: u32, cents: u64 },
    #[error("the library is closed")]
    #[pc(code = 940_107, status = 503)]
    Closed,
    #[error("the printer failed")]
    #[pc(code = 940_108, status = 500)]
    NoReceipt {
        #[source]
        cause: io::Error,
        #[pc(internal)]
        printer: String,
    },
    #[error(transparent)]
    #[pc(transparent)]
    Book(#[from] BookError),
}

#[derive(Debug, Error, PartnerError)]
#[pc(source = "Library", kind, decode, envelope = detailed, axum)]
pub(super) enum AccountError {
    #[error("sign in first")]
    #[pc(code = 940_201, status = 401)]
    SignedOut,
    #[error("card {0} is blocked")]
    #[pc(code = 940_202, status = 403)]
    CardBlocked(String),
    #[error("readers may not do that")]
    #[pc(code = 940_203, status = 403)]
    Forbidden,
    #[error("there is no reader {0}")]
    #[pc(code = 940_204, status = 404)]
    NoReader(u32),
    #[error("{0} is taken")]
    #[pc(code = 940_205, status = 409)]
    NameTaken(String),
    #[error("try again in {} s", .wait.as_secs())]
    #[pc(code = 940_206, status = 429, msg = "There were too many attempts")]
    TooManyAttempts {
        #[pc(retry_after)]
        wait: Duration,
    },
    #[error("the directory did not answer")]
    #[pc(code = 940_207, status = 502)]
    Directory(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error(transparent)]
    #[pc(transparent)]
    Loan(#[from] LoanError),
}

/// What no handler answers.
#[derive(Debug, Error, PartnerError)]
#[pc(source = "Library", kind, decode, envelope = detailed)]
pub(super) enum RequestError {
    #[error("the request could not be read: {reason}")]
    #[pc(code = 940_301, status = 400)]
    Unreadable { reason: String },
    #[error("there is nothing at this path")]
    #[pc(code = 940_302, status = 404)]
    NoRoute,
    #[error("this path does not take the method")]
    #[pc(code = 940_303, status = 405)]
    NoMethod,
    #[error("the request took too long")]
    #[pc(code = 940_304, status = 408)]
    TimedOut,
    #[error("the body has the wrong form: {reason}")]
    #[pc(code = 940_307, status = 422)]
    DoesNotFit { reason: String },
    #[error("the body should be JSON")]
    #[pc(code = 940_308, status = 415)]
    OtherMediaType,
    #[error("the request is too large")]
    #[pc(code = 940_305, status = 413)]
    TooLarge,
    #[error("something went wrong on our side")]
    #[pc(code = 940_306, status = 500)]
    Unexpected,
}

fn otherwise(status: StatusCode, text: &str) -> Reply {
    let error = match status.as_u16() {
        404 => RequestError::NoRoute,
        405 => RequestError::NoMethod,
        408 => RequestError::TimedOut,
        413 => RequestError::TooLarge,
        415 => RequestError::OtherMediaType,
        422 => RequestError::DoesNotFit {
            reason: text.to_owned(),
        },
        400..500 => RequestError::Unreadable {
            reason: text.to_owned(),
        },
        _ => RequestError::Unexpected,
    };
    error.into()
}

/// All that a client can be answered.
#[derive(Debug, PartnerError)]
#[pc(source = "Library", kind, decode)]
pub(super) enum LibraryError {
    #[pc(transparent)]
    Account(AccountError),
    #[pc(transparent)]
    Request(RequestError),
}

#[derive(Deserialize)]
struct Book {
    title: String,
    copies: u32,
}

#[derive(Deserialize)]
struct Page {
    number: u32,
}

async fn book(Path(isbn): Path<String>) -> Result<String, BookError> {
    match isbn.as_str() {
        "1" => Ok("Middlemarch".to_owned()),
        "2" => Err(io::Error::other("disk 3 is gone"))?,
        _ if isbn.len() > 13 => Err(BookError::InvalidIsbn(isbn)),
        _ => Err(BookError::NotFound { isbn }),
    }
}

async fn add(Path(isbn): Path<String>, Json(book): Json<Book>) -> Result<String, BookError> {
    let wrong = [
        (book.title.is_empty(), "title"),
        (book.copies == 0, "copies"),
    ];
    let wrong = wrong.into_iter().filter(|(is_wrong, _)| *is_wrong);
    let wrong: Vec<String> = wrong.map(|(_, name)| name.to_owned()).collect();
    if wrong.is_empty() {
        Err(BookError::Duplicate { isbn })
    } else {
        Err(BookError::Invalid(wrong))
    }
}

async fn cover(bytes: Bytes) -> Result<(), BookError> {
    Err(BookError::CoverTooLarge(bytes.len()))
}

async fn lend(Path((reader, isbn)): Path<(u32, String)>) -> Result<(), LoanError> {
    match reader {
        1 => Err(LoanError::NoCopyLeft {
            isbn,
            until: "1 May".to_owned(),
        }),
        2 => Err(LoanError::FeesDue { reader, cents: 250 }),
        3 => Err(LoanError::NoReceipt {
            cause: io::Error::other("paper jam in tray 2"),
            printer: "desk 4".to_owned(),
        }),
        4 => Err(LoanError::Closed),
        _ => Ok(book(Path(isbn)).await.map(drop)?),
    }
}

async fn account(headers: HeaderMap, Query(page): Query<Page>) -> Result<String, AccountError> {
    let Some(card) = headers.get("card") else {
        return Err(AccountError::SignedOut);
    };
    match card.to_str().unwrap_or_default() {
        "blocked" => Err(AccountError::CardBlocked("blocked".to_owned())),
        "busy" => Err(AccountError::TooManyAttempts {
            wait: Duration::from_secs(9),
        }),
        "lost" => Err(AccountError::Directory("ldap://10.0.0.7 refused".into())),
        "late" => Err(LoanError::Overdue {
            date: "1 May".to_owned(),
        })?,
        _ => Ok(format!("page {}", page.number)),
    }
}

pub(super) fn router() -> Router {
    Router::new()
        .route("/books/{isbn}", get(book).put(add))
        .route("/books/{isbn}/cover", post(cover))
        .route("/readers/{reader}/loans/{isbn}", post(lend))
        .route("/account", get(account))
        .route("/panic", get(panics))
        .route(
            "/slow",
            get(async || tokio::time::sleep(Duration::from_secs(60)).await),
        )
        .layer(DefaultBodyLimit::max(1024))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            Duration::from_millis(200),
        ))
        .layer(ReplyLayer::new().otherwise(otherwise))
}

async fn panics() -> &'static str {
    panic!("the shelf fell over")
}
