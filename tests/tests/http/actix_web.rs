//! Errors of an actix-web service over real connections: the client gets the errors that the handlers return.

use std::fmt::{self, Display};
use std::net::{SocketAddr, TcpListener};
use std::thread;
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServerHandle, ServiceResponse};
use actix_web::error::{JsonPayloadError, PathError};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::{ErrorHandlerResponse, ErrorHandlers};
use actix_web::rt::System;
use actix_web::{App, HttpRequest, HttpServer, web};
use partner_error::{
    Challenge, Entry, Failure, PartnerCenterError, PartnerError, Reply, ReplyLayer,
};

use crate::documented;
use crate::exchange::{self, Answer, JSON};

/// A service on a free port, which ends with the test.
pub(crate) struct Service {
    pub(crate) address: SocketAddr,
    handle: ServerHandle,
}

impl Service {
    fn start(routes: fn(&mut web::ServiceConfig)) -> Self {
        Self::inside(ReplyLayer::new(), routes)
    }

    /// A service with this layer around all its routes.
    pub(crate) fn inside(layer: ReplyLayer, routes: fn(&mut web::ServiceConfig)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, receiver) = std::sync::mpsc::channel();
        thread::spawn(move || {
            System::new().block_on(async move {
                let app = move || {
                    let routes = App::new().configure(routes);
                    routes.wrap(layer.clone()).wrap(labels())
                };
                let server = HttpServer::new(app).workers(1).disable_signals();
                let server = server.listen(listener).unwrap().run();
                sender.send(server.handle()).unwrap();
                server.await
            })
        });
        let handle = receiver.recv().unwrap();
        Self { address, handle }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

/// Middleware that labels each error with the name of its entry.
fn labels<B: MessageBody + 'static>() -> ErrorHandlers<B> {
    ErrorHandlers::new().default_handler(|mut response: ServiceResponse<B>| {
        let inner = response.response();
        let entry = inner.extensions().get::<&'static Entry>().copied();
        if let Some(entry) = entry {
            let header = HeaderName::from_static("x-error");
            response
                .headers_mut()
                .insert(header, HeaderValue::from_static(entry.name()));
        }
        let response = response.map_into_left_body();
        Ok(ErrorHandlerResponse::Response(response))
    })
}

#[tokio::test]
async fn every_documented_error_comes_back_as_raised() {
    async fn raise(at: web::Path<usize>) -> Result<&'static str, Reply> {
        Err(documented::values().swap_remove(*at))?
    }

    let service = Service::start(|app| {
        app.route("/{at}", web::get().to(raise));
    });
    exchange::assert_documented_errors(service.address, |entry| vec![("x-error", entry.name())])
        .await;
}

#[tokio::test]
async fn documented_errors_are_answers_themselves() {
    async fn raise(at: web::Path<usize>) -> Result<&'static str, PartnerCenterError> {
        Err(documented::values().swap_remove(*at))
    }

    let service = Service::start(|app| {
        app.route("/{at}", web::get().to(raise));
    });
    exchange::assert_documented_errors(service.address, |entry| vec![("x-error", entry.name())])
        .await;
}

/// What the shelves of a store answer.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Shelves", actix_web, decode)]
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

/// A type with parameters, a bound and a where clause.
#[derive(Debug, PartnerError)]
#[pc(
    source = "Shelves",
    code = 3,
    status = 422,
    msg = "{item} has no place here",
    actix_web
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
    async fn shelf(shelf: web::Path<String>) -> Result<&'static str, ShelfError> {
        let shelf = shelf.into_inner();
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
    async fn misplaced() -> Result<&'static str, Misplaced<u8, &'static str>> {
        Err(Misplaced {
            item: 7,
            place: "behind the till",
        })
    }

    let service = Service::start(|app| {
        app.route("/shelves/{shelf}", web::get().to(shelf))
            .route("/misplaced", web::get().to(misplaced));
    });
    let client = reqwest::Client::new();
    let get = async |path: &str| Answer::get(&client, service.address, path).await;

    let answer = get("/shelves/a").await;
    assert_eq!((answer.status.as_u16(), answer.text()), (200, "apples"));
    assert_eq!(answer.headers.get("x-error"), None);

    let answer = get("/shelves/b").await;
    answer.assert(
        503,
        &[JSON, ("x-error", "BeingFilled")],
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

    let answer = get("/shelves/c").await;
    let not_found = PartnerCenterError::CartNotFound;
    answer.assert(
        not_found.status().as_u16(),
        &[JSON, ("x-error", "CartNotFound")],
        &documented::body(&not_found),
    );
    let error = ShelfError::PartnerCenter(not_found);
    assert_eq!(
        answer.into_failure::<ShelfError>().into_error().unwrap(),
        error
    );

    // Special characters are escaped and read back.
    let answer = get("/shelves/%22%7D%0D%0AX:%20y%00").await;
    answer.assert(
        404,
        &[JSON, ("x-error", "NotFound")],
        r#"{"code":"1","description":"There is no shelf \"}\r\nX: y\u0000","source":"Shelves"}"#,
    );
    let error = ShelfError::NotFound("\"}\r\nX: y\0".to_owned());
    assert_eq!(
        answer.into_failure::<ShelfError>().into_error().unwrap(),
        error
    );

    assert_eq!(misplaced().await.unwrap_err().place, "behind the till");
    let answer = get("/misplaced").await;
    answer.assert(
        422,
        &[JSON, ("x-error", "Misplaced")],
        r#"{"code":"3","description":"7 has no place here","source":"Shelves"}"#,
    );
}

#[tokio::test]
async fn a_handler_takes_errors_of_all_types() {
    async fn handler(step: web::Path<u8>) -> Result<&'static str, Reply> {
        let step = *step;
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

    let service = Service::start(|app| {
        app.route("/{step}", web::get().to(handler));
    });
    exchange::assert_errors_of_all_types(service.address).await;
}

#[tokio::test]
async fn a_reply_may_say_more_in_headers() {
    async fn handler() -> Result<&'static str, Reply> {
        Err(Reply::from(SignedOut)
            .challenge(Challenge::new("7d0f4b6c").unwrap())
            .retry_after(Duration::from_millis(1_500))
            .correlation_id(http::HeaderValue::from_static("c-1"))
            .request_id(http::HeaderValue::from_static("r-1")))
    }

    let service = Service::start(|app| {
        app.route("/", web::get().to(handler));
    });
    let answer = Answer::get(&reqwest::Client::new(), service.address, "/").await;
    answer.assert(
        401,
        &[
            JSON,
            ("ms-correlationid", "c-1"),
            ("ms-requestid", "r-1"),
            ("retry-after", "2"),
            ("www-authenticate", "OAuth realm=urn:cpsvc:cpid:7d0f4b6c"),
            ("x-error", "SignedOut"),
        ],
        r#"{"code":"4","description":"Sign in first","source":"Tills"}"#,
    );

    exchange::assert_says_more(&answer.into_failure::<ShelfError>());
}

/// Errors in a request that no handler sees.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Shelves", actix_web, decode)]
enum RequestError {
    #[pc(code = 10, status = 400, msg = "The body is no JSON: {0}")]
    NoJson(String),
    #[pc(code = 11, status = 422, msg = "The body does not fit: {0}")]
    DoesNotFit(String),
    #[pc(code = 12, status = 415, msg = "{0}")]
    OtherMediaType(String),
    #[pc(code = 13, status = 400, msg = "The path cannot be read: {0}")]
    BadPath(String),
    #[pc(code = 14, status = 404, msg = "There is no {0}")]
    NoRoute(String),
    #[pc(code = 15, status = 413, msg = "{0}")]
    TooLarge(String),
}

impl From<JsonPayloadError> for RequestError {
    fn from(error: JsonPayloadError) -> Self {
        let text = error.to_string();
        match error {
            JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. } => {
                Self::TooLarge(text)
            }
            JsonPayloadError::ContentType => Self::OtherMediaType(text),
            JsonPayloadError::Deserialize(error) if error.is_data() => {
                Self::DoesNotFit(error.to_string())
            }
            JsonPayloadError::Deserialize(error) => Self::NoJson(error.to_string()),
            _ => Self::NoJson(text),
        }
    }
}

impl From<PathError> for RequestError {
    fn from(error: PathError) -> Self {
        Self::BadPath(error.to_string())
    }
}

#[tokio::test]
async fn rejections_come_in_the_envelope() {
    async fn order(shelf: web::Path<u32>, pieces: web::Json<u32>) -> String {
        format!("{pieces} pieces from {shelf}")
    }
    async fn no_route(request: HttpRequest) -> Result<&'static str, RequestError> {
        Err(RequestError::NoRoute(request.path().to_owned()))
    }

    let service = Service::start(|app| {
        let json = web::JsonConfig::default()
            .limit(64)
            .error_handler(|error, _| RequestError::from(error).into());
        let path =
            web::PathConfig::default().error_handler(|error, _| RequestError::from(error).into());
        app.app_data(json)
            .app_data(path)
            .route("/shelves/", web::post().to(order))
            .route("/shelves/{shelf}", web::post().to(order))
            .default_service(web::to(no_route));
    });
    let client = reqwest::Client::new();
    let post = async |path: &str, media_type: &str, body: &str| {
        let request = client.post(format!("http://{}{path}", service.address));
        let request = request.header("Content-Type", media_type);
        Answer::to(request.body(body.to_owned())).await
    };

    let answer = post("/shelves/3", "application/json", "12").await;
    assert_eq!(answer.text(), "12 pieces from 3");

    let cases = [
        (
            post("/shelves/3", "application/json", "1 2").await,
            RequestError::NoJson("trailing characters at line 1 column 3".to_owned()),
        ),
        (
            post("/shelves/3", "application/json", "\"many\"").await,
            RequestError::DoesNotFit(
                "invalid type: string \"many\", expected u32 at line 1 column 6".to_owned(),
            ),
        ),
        (
            post("/shelves/3", "text/plain", "12").await,
            RequestError::OtherMediaType("Content type error".to_owned()),
        ),
        (
            post("/shelves/3", "application/json", &"1".repeat(65)).await,
            RequestError::TooLarge(
                "JSON payload (65 bytes) is larger than allowed (limit: 64 bytes).".to_owned(),
            ),
        ),
        (
            post("/shelves/", "application/json", "12").await,
            RequestError::BadPath(
                "Path deserialize error: wrong number of parameters: 0 expected 1".to_owned(),
            ),
        ),
        (
            post("/shelves/three", "application/json", "12").await,
            RequestError::BadPath(
                "Path deserialize error: can not parse \"three\" to a u32".to_owned(),
            ),
        ),
        (
            post("/shelfs/3", "application/json", "12").await,
            RequestError::NoRoute("/shelfs/3".to_owned()),
        ),
    ];
    for (answer, error) in cases {
        assert_eq!(answer.headers["content-type"], "application/json");
        assert_eq!(answer.headers["x-error"], error.entry().name());
        let failure: Failure<RequestError> = answer.into_failure();
        assert_eq!(failure.status(), error.status());
        assert_eq!(failure.error(), Some(&error), "{failure}");
    }
}
