//! A service whose codes are names, like a search engine's: declared, answered, read back, looked up and locked.

use http::{HeaderMap, StatusCode};
use partner_error::document::{Change, Document};
use partner_error::{
    Body, Decode, Failure, HasKind, Kind, PartnerCenterError, PartnerError, Recognition, Reply,
    Status,
};
use serde_json::{Value, json};

/// What the search answers.
#[derive(Clone, Debug, PartialEq, PartnerError)]
#[pc(
    source = "Search",
    named = "snake_case",
    reserved = ("index_locked", 7),
    help = "https://docs.example.com/errors#{name}",
    kind,
    decode
)]
enum SearchError {
    #[pc(status = 404, msg = "Index `{uid}` not found.")]
    IndexNotFound { uid: String },
    #[pc(status = 409, msg = "Index `{uid}` already exists.")]
    IndexAlreadyExists { uid: String },
    #[pc(status = 400, msg = "`{uid}` is not a valid index uid.")]
    InvalidIndexUid { uid: String },
    #[pc(status = 404, msg = "Document `{0}` not found.")]
    DocumentNotFound(u64),
    #[pc(
        status = 403,
        msg = "The provided API key is invalid.",
        name = "invalid_api_key"
    )]
    InvalidKey,
    #[pc(status = 401, msg = "The Authorization header is missing.")]
    MissingAuthorizationHeader,
    #[pc(status = 413, msg = "The payload exceeds {limit} bytes.")]
    PayloadTooLarge { limit: u32 },
    #[pc(status = 503, msg = "Too many search requests running.", retry = later)]
    TooManySearchRequests,
    #[pc(code = 1, status = 500, msg = "An internal error occurred.")]
    Internal,
    #[pc(status = 507, msg = "No space left on device.", opaque)]
    NoSpaceLeftOnDevice,
}

/// Partner Center's codes are numbers.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(named, kind, decode)]
enum GatewayError {
    #[pc(status = 502, msg = "The search does not answer.")]
    NoAnswer,
    #[pc(transparent)]
    Search(#[from] SearchError),
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

const NAMES: [&str; 10] = [
    "index_not_found",
    "index_already_exists",
    "invalid_index_uid",
    "document_not_found",
    "invalid_api_key",
    "missing_authorization_header",
    "payload_too_large",
    "too_many_search_requests",
    "internal",
    "no_space_left_on_device",
];

/// A value of each entry.
fn errors() -> [SearchError; 10] {
    let uid = || "films".to_owned();
    [
        SearchError::IndexNotFound { uid: uid() },
        SearchError::IndexAlreadyExists { uid: uid() },
        SearchError::InvalidIndexUid { uid: uid() },
        SearchError::DocumentNotFound(7),
        SearchError::InvalidKey,
        SearchError::MissingAuthorizationHeader,
        SearchError::PayloadTooLarge { limit: 1024 },
        SearchError::TooManySearchRequests,
        SearchError::Internal,
        SearchError::NoSpaceLeftOnDevice,
    ]
}

/// The 32-bit FNV-1a hash, as its authors define it.
fn fnv1a(name: &str) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for byte in name.bytes() {
        hash ^= u32::from(byte);
        hash = hash.wrapping_mul(0x0100_0193);
    }
    hash
}

fn send<E: Decode>(reply: Reply) -> Failure<E> {
    let (parts, body) = reply.into_http().into_parts();
    Failure::read(parts.status, parts.headers, body)
}

#[test]
fn entries_have_names_for_codes() {
    let entries: Vec<_> = SearchError::catalogue().entries().collect();
    assert_eq!(
        entries.iter().map(|entry| entry.name()).collect::<Vec<_>>(),
        NAMES
    );
    for (entry, name) in entries.iter().zip(NAMES) {
        let number = if name == "internal" { 1 } else { fnv1a(name) };
        assert_eq!(entry.code(), number, "{name}");
        let help = format!("https://docs.example.com/errors#{name}");
        assert_eq!(entry.help(), Some(help));
        let shown = format!("{} · {name} · {}", entry.status(), entry.template());
        assert_eq!(entry.to_string(), shown);
    }
    assert_eq!(SearchError::catalogue().reserved(), [7..=7]);
}

#[test]
fn look_ups() {
    let catalogue = SearchError::catalogue();
    for (error, name) in errors().iter().zip(NAMES) {
        let entry = error.entry();
        assert_eq!(catalogue.get(entry.status(), entry.code()), Some(entry));
        assert_eq!(catalogue.by_code(entry.code()).collect::<Vec<_>>(), [entry]);
        assert_eq!(catalogue.by_name(name).collect::<Vec<_>>(), [entry]);
        assert_eq!(error.kind().to_string(), name);
        assert_eq!(SearchErrorKind::of(entry), Some(error.kind()));
    }
    assert_eq!(
        catalogue.get(Status::NOT_FOUND, fnv1a("IndexNotFound")),
        None
    );
    assert_eq!(catalogue.by_name("IndexNotFound").count(), 0);
}

#[test]
fn answers_have_the_name() {
    for (error, name) in errors().iter().zip(NAMES) {
        let written = serde_json::to_value(Body::of(error)).unwrap();
        let expected = json!({"code": name, "description": error.to_string(), "source": "Search"});
        assert_eq!(written, expected);
        let bytes: Value = serde_json::from_slice(&Body::of(error).to_json()).unwrap();
        assert_eq!(bytes, expected);
    }
}

#[test]
fn clients_read_them_back() {
    for error in errors() {
        let failure = send::<SearchError>(Reply::from(error.clone()));
        assert_eq!(failure.recognition(), Recognition::Exact, "{failure}");
        assert_eq!(failure.kind(), Some(error.kind()));
        let is_built = error != SearchError::NoSpaceLeftOnDevice;
        assert_eq!(failure.error(), Some(&error).filter(|_| is_built));
        assert_eq!(
            failure.is_retryable(),
            error == SearchError::TooManySearchRequests
        );
    }
}

/// As such a service really answers: other members, and a wording of its own.
#[test]
fn a_foreign_body_is_known_by_its_name() {
    let body = json!({
        "message": "Index `films` could not be found.",
        "code": "index_not_found",
        "type": "invalid_request",
        "link": "https://docs.example.com/errors#index_not_found",
    });
    let failure =
        Failure::<SearchError>::read(StatusCode::NOT_FOUND, HeaderMap::new(), body.to_string());
    assert_eq!(failure.kind(), Some(SearchErrorKind::IndexNotFound));
    assert_eq!(failure.recognition(), Recognition::Reworded);
    assert_eq!(failure.error(), None);
    assert_eq!(failure.fault().unwrap().extra["type"], "invalid_request");
}

#[test]
fn names_and_numbers_in_one_gateway() {
    let errors = [
        GatewayError::NoAnswer,
        GatewayError::from(SearchError::DocumentNotFound(7)),
        GatewayError::from(PartnerCenterError::CartNotFound),
    ];
    let codes = errors.map(|error| {
        let (entry, kind) = (error.entry(), error.kind());
        let reply = Reply::from(error);
        let body: Value = serde_json::from_slice(reply.clone().into_http().body()).unwrap();
        let failure = send::<GatewayError>(reply);
        assert_eq!(failure.entry(), Some(entry));
        assert_eq!(failure.kind(), Some(kind));
        assert!(failure.error().is_some(), "{failure}");
        body["code"].clone()
    });
    // The envelope, and with it the form of the code, is that of the type that is answered.
    assert_eq!(
        codes,
        [
            json!("NoAnswer"),
            json!("document_not_found"),
            json!("CartNotFound")
        ]
    );
}

#[test]
fn a_document_survives_being_written() {
    let document = Document::of(SearchError::catalogue());
    let written = document.to_string();
    assert!(
        NAMES
            .iter()
            .all(|name| written.contains(&format!("\"{name}\"")))
    );
    let read = Document::parse(&written).unwrap();
    assert_eq!(read.changes_to(&document), []);
}

/// Clients match on the name, so that another name is another error.
#[test]
fn a_renamed_entry_breaks_clients() {
    let document = Document::of(SearchError::catalogue());
    let renamed = document
        .to_string()
        .replace("\"document_not_found\"", "\"no_document\"");
    let changes = Document::parse(&renamed).unwrap().changes_to(&document);
    assert!(changes.iter().any(Change::is_breaking), "{changes:?}");
}
