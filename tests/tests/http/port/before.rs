//! A library's service as it is before the port: three enums with thiserror, and a form of its own for their responses.

use std::io;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;
use thiserror::Error;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

#[derive(Debug, Error)]
pub(super) enum BookError {
    #[error("there is no book {isbn}")]
    NotFound { isbn: String },
    #[error("{0} is not an ISBN")]
    InvalidIsbn(String),
    #[error("book {isbn} is in the catalogue already")]
    Duplicate { isbn: String },
    #[error("book {isbn} has {copies} copies on loan")]
    OnLoan { isbn: String, copies: u32 },
    #[error("{} fields of the book are wrong", .0.len())]
    Invalid(Vec<String>),
    #[error("the cover has {0} bytes")]
    CoverTooLarge(usize),
    #[error("shelf {0:?} does not exist")]
    NoShelf(String),
    #[error("the catalogue could not be read: {0}")]
    Storage(#[from] io::Error),
}

#[derive(Debug, Error)]
pub(super) enum LoanError {
    #[error("all copies of {isbn} are on loan until {until}")]
    NoCopyLeft { isbn: String, until: String },
    #[error("reader {reader} has {count} books already")]
    TooMany { reader: u32, count: usize },
    #[error("the loan ended on {date}")]
    Overdue { date: String },
    #[error("there is no loan {0}")]
    NotFound(u64),
    #[error("loan {0} was extended {1} times")]
    ExtendedTooOften(u64, u8),
    #[error("reader {reader} owes {cents} cents")]
    FeesDue { reader: u32, cents: u64 },
    #[error("the library is closed")]
    Closed,
    #[error("the printer failed")]
    NoReceipt {
        #[source]
        cause: io::Error,
        printer: String,
    },
    #[error(transparent)]
    Book(#[from] BookError),
}

#[derive(Debug, Error)]
pub(super) enum AccountError {
    #[error("sign in first")]
    SignedOut,
    #[error("card {0} is blocked")]
    CardBlocked(String),
    #[error("readers may not do that")]
    Forbidden,
    #[error("there is no reader {0}")]
    NoReader(u32),
    #[error("{0} is taken")]
    NameTaken(String),
    #[error("try again in {} s", .wait.as_secs())]
    TooManyAttempts { wait: Duration },
    #[error("the directory did not answer")]
    Directory(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error(transparent)]
    Loan(#[from] LoanError),
}

impl BookError {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound { .. } | Self::NoShelf(_) => StatusCode::NOT_FOUND,
            Self::InvalidIsbn(_) => StatusCode::BAD_REQUEST,
            Self::Duplicate { .. } | Self::OnLoan { .. } => StatusCode::CONFLICT,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::CoverTooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Storage(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl LoanError {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoCopyLeft { .. } | Self::TooMany { .. } | Self::ExtendedTooOften(..) => {
                StatusCode::CONFLICT
            }
            Self::Overdue { .. } => StatusCode::GONE,
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::FeesDue { .. } => StatusCode::PAYMENT_REQUIRED,
            Self::Closed => StatusCode::SERVICE_UNAVAILABLE,
            Self::NoReceipt { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Book(error) => error.status(),
        }
    }
}

impl AccountError {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::CardBlocked(_) | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NoReader(_) => StatusCode::NOT_FOUND,
            Self::NameTaken(_) => StatusCode::CONFLICT,
            Self::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Directory(_) => StatusCode::BAD_GATEWAY,
            Self::Loan(error) => error.status(),
        }
    }
}

fn response(status: StatusCode, text: &str) -> Response {
    (status, Json(json!({ "error": text }))).into_response()
}

impl IntoResponse for BookError {
    fn into_response(self) -> Response {
        response(self.status(), &self.to_string())
    }
}

impl IntoResponse for LoanError {
    fn into_response(self) -> Response {
        response(self.status(), &self.to_string())
    }
}

impl IntoResponse for AccountError {
    fn into_response(self) -> Response {
        response(self.status(), &self.to_string())
    }
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
}

async fn panics() -> &'static str {
    panic!("the shelf fell over")
}
