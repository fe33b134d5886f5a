//! Errors of an axum service over real connections: the client gets the errors that the handlers return.

use std::fmt::{self, Display};
use std::net::SocketAddr;
use std::time::Duration;

use axum::extract::path::ErrorKind;
use axum::extract::rejection::{JsonRejection, PathRejection};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use partner_error::{Challenge, Entry, Failure, PartnerCenterError, PartnerError, Reply};
use tokio::net::TcpListener;

use crate::documented;
use crate::exchange::{self, Answer, JSON};

/// Serves on a free port until the test is over.
pub(crate) async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, router).await });
    address
}

#[tokio::test]
async fn every_documented_error_comes_back_as_raised() {
    async fn raise(Path(at): Path<usize>) -> Result<(), Reply> {
        Err(documented::values().swap_remove(at))?
    }

    let server = serve(Router::new().route("/{at}", get(raise))).await;
    exchange::assert_documented_errors(server, |_| Vec::new()).await;
}

#[tokio::test]
async fn documented_errors_are_answers_themselves() {
    async fn raise(Path(at): Path<usize>) -> Result<(), PartnerCenterError> {
        Err(documented::values().swap_remove(at))
    }

    let server = serve(Router::new().route("/{at}", get(raise))).await;
    exchange::assert_documented_errors(server, |_| Vec::new()).await;
}

/// What the shelves of a store answer.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Shelves", axum, decode)]
enum ShelfError {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(String),
    #[pc(code = 2, status = 503, msg = "Shelf {shelf} is being filled")]
    BeingFilled {
        shelf: String,
        #[pc(data)]
        missing: Vec<u32>,
    },
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

/// A type with a parameter, a lifetime's bound and a where clause.
#[derive(Debug, PartnerError)]
#[pc(
    source = "Shelves",
    code = 3,
    status = 422,
    msg = "{item} has no place here",
    axum
)]
struct Misplaced<T: Display, U>
where
    U: fmt::Debug + 'static,
{
    item: T,
    #[pc(internal)]
    place: U,
}

/// A type without the flag, which is answered as `Reply` only.
#[derive(Debug, PartnerError)]
#[pc(source = "Tills", code = 4, status = 401, msg = "Sign in first")]
struct SignedOut;

#[tokio::test]
async fn derived_types_are_answers() {
    async fn shelf(Path(shelf): Path<String>) -> Result<&'static str, ShelfError> {
        match shelf.as_str() {
            "a" => Ok("apples"),
            "b" => Err(ShelfError::BeingFilled {
                shelf,
                missing: vec![3, 5],
            }),
            "c" => Err(PartnerCenterError::CartNotFound)?,
            _ => Err(ShelfError::NotFound(shelf)),
        }
    }
    async fn misplaced() -> Misplaced<u8, &'static str> {
        Misplaced {
            item: 7,
            place: "behind the till",
        }
    }

    let router = Router::new()
        .route("/shelves/{shelf}", get(shelf))
        .route("/misplaced", get(misplaced));
    let server = serve(router).await;
    let client = reqwest::Client::new();

    let answer = Answer::get(&client, server, "/shelves/a").await;
    assert_eq!((answer.status.as_u16(), answer.text()), (200, "apples"));

    let answer = Answer::get(&client, server, "/shelves/b").await;
    answer.assert(
        503,
        &[JSON],
        r#"{"code":"2","description":"Shelf b is being filled","data":[3,5],"source":"Shelves"}"#,
    );
    let error = ShelfError::BeingFilled {
        shelf: "b".to_owned(),
        missing: vec![3, 5],
    };
    assert_eq!(
        answer.into_failure::<ShelfError>().into_error().unwrap(),
        error
    );

    let answer = Answer::get(&client, server, "/shelves/c").await;
    let not_found = PartnerCenterError::CartNotFound;
    answer.assert(
        not_found.status().as_u16(),
        &[JSON],
        &documented::body(&not_found),
    );
    let error = ShelfError::PartnerCenter(not_found);
    assert_eq!(
        answer.into_failure::<ShelfError>().into_error().unwrap(),
        error
    );

    // Special characters are escaped and read back.
    let answer = Answer::get(&client, server, "/shelves/%22%7D%0D%0AX:%20y%00").await;
    answer.assert(
        404,
        &[JSON],
        r#"{"code":"1","description":"There is no shelf \"}\r\nX: y\u0000","source":"Shelves"}"#,
    );
    let error = ShelfError::NotFound("\"}\r\nX: y\0".to_owned());
    assert_eq!(
        answer.into_failure::<ShelfError>().into_error().unwrap(),
        error
    );

    assert_eq!(misplaced().await.place, "behind the till");
    let answer = Answer::get(&client, server, "/misplaced").await;
    answer.assert(
        422,
        &[JSON],
        r#"{"code":"3","description":"7 has no place here","source":"Shelves"}"#,
    );
}

#[tokio::test]
async fn a_handler_takes_errors_of_all_types() {
    async fn handler(Path(step): Path<u8>) -> Result<&'static str, Reply> {
        (step > 0).then_some(()).ok_or(SignedOut)?;
        (step > 1)
            .then_some(())
            .ok_or_else(|| ShelfError::NotFound("d".to_owned()))?;
        (step > 2).then_some(()).ok_or(Misplaced {
            item: "soap",
            place: (),
        })?;
        (step > 3)
            .then_some(())
            .ok_or(PartnerCenterError::InvalidCustomerId)?;
        Ok("done")
    }

    let server = serve(Router::new().route("/{step}", get(handler))).await;
    exchange::assert_errors_of_all_types(server).await;
}

#[tokio::test]
async fn a_reply_may_say_more_in_headers() {
    async fn handler() -> Reply {
        Reply::from(SignedOut)
            .challenge(Challenge::new("7d0f4b6c").unwrap())
            .retry_after(Duration::from_millis(1_500))
            .correlation_id(HeaderValue::from_static("c-1"))
            .request_id(HeaderValue::from_static("r-1"))
    }

    let server = serve(Router::new().route("/", get(handler))).await;
    let answer = Answer::get(&reqwest::Client::new(), server, "/").await;
    answer.assert(
        401,
        &[
            JSON,
            ("ms-correlationid", "c-1"),
            ("ms-requestid", "r-1"),
            ("retry-after", "2"),
            ("www-authenticate", "OAuth realm=urn:cpsvc:cpid:7d0f4b6c"),
        ],
        r#"{"code":"4","description":"Sign in first","source":"Tills"}"#,
    );

    exchange::assert_says_more(&answer.into_failure::<ShelfError>());
}

#[tokio::test]
async fn middleware_sees_the_entry() {
    async fn label(request: Request, next: Next) -> Response {
        let mut response = next.run(request).await;
        let entry = response.extensions().get::<&'static Entry>();
        let name = entry.map_or("none", |entry| entry.name());
        let header = HeaderName::from_static("x-error");
        response
            .headers_mut()
            .insert(header, HeaderValue::from_static(name));
        response
    }

    let router = Router::new()
        .route("/reply", get(async || Reply::from(SignedOut)))
        .route(
            "/derived",
            get(async || ShelfError::NotFound(String::new())),
        )
        .route(
            "/transparent",
            get(async || ShelfError::from(PartnerCenterError::CartNotFound)),
        )
        .route("/fine", get(async || "fine"))
        .layer(middleware::from_fn(label));
    let server = serve(router).await;
    let client = reqwest::Client::new();
    for (path, name) in [
        ("/reply", "SignedOut"),
        ("/derived", "NotFound"),
        ("/transparent", "CartNotFound"),
        ("/fine", "none"),
    ] {
        let answer = Answer::get(&client, server, path).await;
        assert_eq!(answer.headers["x-error"], name, "{path}");
    }
}

/// Errors in a request that no handler sees.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Shelves", decode)]
enum RequestError {
    #[pc(code = 10, status = 400, msg = "The body is no JSON: {0}")]
    NoJson(String),
    #[pc(code = 11, status = 422, msg = "The body does not fit: {0}")]
    DoesNotFit(String),
    #[pc(code = 12, status = 415, msg = "{0}")]
    OtherMediaType(String),
    #[pc(code = 13, status = 400, msg = "The path has no {0}")]
    NoPathParameter(String),
    #[pc(code = 14, status = 400, msg = "The path cannot be read: {0}")]
    BadPath(String),
    #[pc(code = 15, status = 404, msg = "There is no {0}")]
    NoRoute(String),
    #[pc(code = 16, status = 405, msg = "{0} is not for that")]
    NoMethod(String),
    #[pc(code = 17, status = 413, msg = "{0}")]
    TooLarge(String),
}

impl From<JsonRejection> for RequestError {
    fn from(rejection: JsonRejection) -> Self {
        let text = rejection.body_text();
        match rejection.status().as_u16() {
            413 => Self::TooLarge(text),
            415 => Self::OtherMediaType(text),
            422 => Self::DoesNotFit(text),
            _ => Self::NoJson(text),
        }
    }
}

/// `Json` whose rejection is a fault.
struct Order(u32);

impl<S: Send + Sync> FromRequest<S> for Order {
    type Rejection = Reply;

    async fn from_request(request: Request, state: &S) -> Result<Self, Reply> {
        let json = Json::from_request(request, state).await;
        let Json(pieces) = json.map_err(RequestError::from)?;
        Ok(Self(pieces))
    }
}

/// `Path` whose rejection is a fault.
struct Shelf(u32);

impl<S: Send + Sync> FromRequestParts<S> for Shelf {
    type Rejection = Reply;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Reply> {
        match Path::from_request_parts(parts, state).await {
            Ok(Path(shelf)) => Ok(Self(shelf)),
            Err(PathRejection::FailedToDeserializePathParams(rejection))
                if matches!(rejection.kind(), ErrorKind::WrongNumberOfParameters { .. }) =>
            {
                Err(RequestError::NoPathParameter("shelf".to_owned()))?
            }
            Err(rejection) => Err(RequestError::BadPath(rejection.body_text()))?,
        }
    }
}

#[tokio::test]
async fn rejections_come_in_the_envelope() {
    async fn order(Shelf(shelf): Shelf, Order(pieces): Order) -> impl IntoResponse {
        format!("{pieces} pieces from {shelf}")
    }

    let router = Router::new()
        .route("/shelves/", post(order))
        .route("/shelves/{shelf}", post(order))
        .fallback(async |request: Request| {
            Reply::from(RequestError::NoRoute(request.uri().path().to_owned()))
        })
        .method_not_allowed_fallback(async |request: Request| {
            Reply::from(RequestError::NoMethod(request.method().to_string()))
        })
        .layer(DefaultBodyLimit::max(64));
    let server = serve(router).await;
    let client = reqwest::Client::new();
    let post = async |path: &str, media_type: &str, body: &str| {
        let request = client.post(format!("http://{server}{path}"));
        let request = request.header("Content-Type", media_type);
        Answer::to(request.body(body.to_owned())).await
    };

    let answer = post("/shelves/3", "application/json", "12").await;
    assert_eq!(answer.text(), "12 pieces from 3");

    let cases = [
        (
            post("/shelves/3", "application/json", "x").await,
            RequestError::NoJson(
                "Failed to parse the request body as JSON: expected value at line 1 column 1"
                    .to_owned(),
            ),
        ),
        (
            post("/shelves/3", "application/json", "\"many\"").await,
            RequestError::DoesNotFit(
                "Failed to deserialize the JSON body into the target type: invalid type: string \"many\", expected u32 at line 1 column 6"
                    .to_owned(),
            ),
        ),
        (
            post("/shelves/3", "text/plain", "12").await,
            RequestError::OtherMediaType(
                "Expected request with `Content-Type: application/json`".to_owned(),
            ),
        ),
        (
            post("/shelves/3", "application/json", &"1".repeat(65)).await,
            RequestError::TooLarge(
                "Failed to buffer the request body: length limit exceeded".to_owned(),
            ),
        ),
        (
            post("/shelves/", "application/json", "12").await,
            RequestError::NoPathParameter("shelf".to_owned()),
        ),
        (
            post("/shelves/three", "application/json", "12").await,
            RequestError::BadPath(
                "Invalid URL: Cannot parse `three` to a `u32`".to_owned(),
            ),
        ),
        (
            post("/shelfs/3", "application/json", "12").await,
            RequestError::NoRoute("/shelfs/3".to_owned()),
        ),
        (
            Answer::get(&client, server, "/shelves/3").await,
            RequestError::NoMethod("GET".to_owned()),
        ),
    ];
    for (answer, error) in cases {
        assert_eq!(answer.headers["content-type"], "application/json");
        let failure: Failure<RequestError> = answer.into_failure();
        assert_eq!(failure.status(), error.status());
        assert_eq!(failure.error(), Some(&error), "{failure}");
    }
}
