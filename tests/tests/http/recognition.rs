//! Which entry a failure is: by number, by name, by the address of the help page.

use http::{HeaderMap, StatusCode};
use partner_error::Recognition::{Exact, OtherStatus, Reworded, Unknown};
use partner_error::{
    Decode, Failure, HasKind, Kind, PartnerCenterError, PartnerCenterErrorKind, PartnerError,
    Recognition,
};
use serde_json::{Value, json};

/// The errors of a service whose codes are names.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Search", named = "snake_case", decode, kind)]
enum SearchError {
    #[pc(status = 404, msg = "Index {index} not found")]
    IndexNotFound { index: String },
    #[pc(code = 7, status = 400, msg = "Invalid filter")]
    InvalidFilter,
    #[pc(transparent)]
    PartnerCenter(PartnerCenterError),
}

/// The errors of a service with help pages.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(
    source = "Shop",
    help = "https://example.com/errors/{name}",
    decode,
    kind
)]
enum ShopError {
    #[pc(code = 1, status = 409, msg = "The shop is closed")]
    Closed,
    #[pc(code = 2, status = 404, msg = "No such shelf")]
    NotFound,
    #[pc(code = 3, status = 400, shares_code, msg = "Not that many")]
    TooMany,
    #[pc(code = 3, status = 422, shares_code, msg = "Not that few")]
    TooFew,
    #[pc(transparent)]
    Warehouse(WarehouseError),
    #[pc(transparent)]
    Search(SearchError),
}

/// One page for all errors.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(
    source = "Warehouse",
    help = "https://example.com/warehouse",
    decode,
    kind
)]
enum WarehouseError {
    #[pc(code = 11, status = 409, msg = "The warehouse is closed")]
    Closed,
    #[pc(code = 12, status = 404, msg = "No such box")]
    NotFound,
}

/// What is known: how much, the entry's source and name, and whether there is a value.
type Known = (Recognition, Option<(&'static str, &'static str)>, bool);

fn read<E: Decode + HasKind>(status: u16, body: &Value) -> Known {
    let status = StatusCode::from_u16(status).unwrap();
    let failure = Failure::<E>::read(status, HeaderMap::new(), body.to_string());
    let entry = failure.entry();
    assert_eq!(failure.kind().map(Kind::entry), entry, "{body}");
    if let Some(error) = failure.error() {
        assert_eq!(Some(error.entry()), entry, "{body}");
    }
    let entry = entry.map(|entry| (entry.source(), entry.name()));
    (failure.recognition(), entry, failure.error().is_some())
}

fn assert_known<E: Decode + HasKind, const N: usize>(table: [(u16, Value, Known); N]) {
    for (status, body, known) in table {
        assert_eq!(read::<E>(status, &body), known, "{status} {body}");
    }
}

#[test]
fn a_name_stands_for_the_code() {
    let customer = Some(("PartnerFD", "InvalidCustomerId"));
    let busy = Some(("PartnerFD", "CartBusy"));
    assert_known::<PartnerCenterError, 9>([
        (
            400,
            json!({"errorName": "InvalidCustomerId", "message": "Invalid Customer Id"}),
            (Exact, customer, true),
        ),
        (
            400,
            json!({"code": "InvalidCustomerId", "message": "Invalid Customer Id"}),
            (Exact, customer, true),
        ),
        (
            409,
            json!({"code": 1, "error_name": "CartBusy", "description": "Wait for it"}),
            (Reworded, busy, false),
        ),
        (
            404,
            json!({"errorName": "CartBusy", "message": "Wait"}),
            (OtherStatus, busy, false),
        ),
        // The number comes first, if the status is that of its entry.
        (
            400,
            json!({"code": 900_118, "errorName": "CartBusy", "message": "Invalid Customer Id"}),
            (Exact, customer, true),
        ),
        (
            409,
            json!({"code": 900_118, "errorName": "CartBusy", "message": "Wait"}),
            (Reworded, busy, false),
        ),
        // A code with two statuses, of which this is neither.
        (
            404,
            json!({"code": 2006, "message": "No"}),
            (OtherStatus, None, false),
        ),
        (
            404,
            json!({"code": 2006, "errorName": "InvalidPartnerForOffer", "message": "No"}),
            (
                OtherStatus,
                Some(("PartnerFD", "InvalidPartnerForOffer")),
                false,
            ),
        ),
        // Names are compared as they are.
        (
            409,
            json!({"code": "cart_busy", "errorName": 7, "message": "Wait"}),
            (Unknown, None, false),
        ),
    ]);
}

#[test]
fn the_codes_of_a_named_type_are_names() {
    let index = Some(("Search", "index_not_found"));
    let hash = SearchError::catalogue().own()[0].code();
    assert_known::<SearchError, 7>([
        (
            404,
            json!({"code": "index_not_found", "message": "Index shelves not found"}),
            (Exact, index, true),
        ),
        (
            404,
            json!({"code": "index_not_found", "message": "No index"}),
            (Reworded, index, false),
        ),
        (
            400,
            json!({"code": "index_not_found", "message": "No index"}),
            (OtherStatus, index, false),
        ),
        // Nobody writes the numbers of its entries.
        (
            404,
            json!({"code": hash, "message": "Index shelves not found"}),
            (Unknown, None, false),
        ),
        (
            400,
            json!({"code": 7, "message": "Invalid filter"}),
            (Unknown, None, false),
        ),
        // The entries of another type are found by both.
        (
            400,
            json!({"code": "InvalidCustomerId", "message": "Invalid Customer Id"}),
            (Exact, Some(("PartnerFD", "InvalidCustomerId")), true),
        ),
        (
            400,
            json!({"code": "900118", "message": "Invalid Customer Id"}),
            (Exact, Some(("PartnerFD", "InvalidCustomerId")), true),
        ),
    ]);
    let written = json!({"code": hash, "message": "Index shelves not found"});
    // A type that isn't named writes the numbers of all entries.
    assert_eq!(read::<ShopError>(404, &written), (Exact, index, true));
}

#[test]
fn a_type_may_be_the_address_of_a_help_page() {
    let problem = |page: &str| json!({"type": page, "title": "T", "detail": "The shop is closed"});
    let closed = problem("https://example.com/errors/Closed");
    assert_known::<ShopError, 8>([
        (409, closed.clone(), (Exact, Some(("Shop", "Closed")), true)),
        (410, closed, (OtherStatus, Some(("Shop", "Closed")), false)),
        (
            404,
            problem("https://example.com/errors/NotFound"),
            (Reworded, Some(("Shop", "NotFound")), false),
        ),
        (
            404,
            problem("https://example.com/errors/notfound"),
            (Unknown, None, false),
        ),
        (
            404,
            problem("https://example.com/errors/NotFound/"),
            (Unknown, None, false),
        ),
        (
            404,
            problem("https://example.com/errors/"),
            (Unknown, None, false),
        ),
        // A page for all errors identifies none.
        (
            404,
            problem("https://example.com/warehouse"),
            (Unknown, None, false),
        ),
        (404, problem("about:blank"), (Unknown, None, false)),
    ]);
}

#[test]
fn a_name_of_several_entries_needs_the_status() {
    let body = |name: &str| json!({"errorName": name, "message": "No"});
    assert_known::<ShopError, 4>([
        // Two types have the name, with the same status.
        (404, body("NotFound"), (OtherStatus, None, false)),
        (
            400,
            body("TooMany"),
            (Reworded, Some(("Shop", "TooMany")), false),
        ),
        (
            422,
            body("TooMany"),
            (OtherStatus, Some(("Shop", "TooMany")), false),
        ),
        (
            422,
            json!({"code": 3, "message": "Not that few"}),
            (Exact, Some(("Shop", "TooFew")), true),
        ),
    ]);
}

#[test]
fn every_documented_entry_is_known_by_number_and_by_name() {
    for kind in PartnerCenterErrorKind::all() {
        let entry = kind.entry();
        let bodies = [
            json!({"code": entry.code(), "description": "Etwas anderes"}),
            json!({"code": entry.code().to_string(), "description": ""}),
            json!({"errorName": entry.name(), "description": "Etwas anderes"}),
            json!({"code": entry.name(), "message": "Etwas anderes"}),
            json!({"error": {"code": entry.name(), "message": "Etwas anderes"}}),
        ];
        for body in bodies {
            let status = StatusCode::from(entry.status());
            let headers = HeaderMap::new();
            let failure = Failure::<PartnerCenterError>::read(status, headers, body.to_string());
            assert_eq!(failure.kind(), Some(kind), "{body}");
        }
    }
}

#[test]
fn a_code_that_is_the_name_is_shown_once() {
    let body = r#"{"code":"index_not_found","message":"Index shelves not found"}"#;
    let failure = Failure::<SearchError>::read(StatusCode::NOT_FOUND, HeaderMap::new(), body);
    assert_eq!(
        failure.to_string(),
        "404 Not Found · index_not_found · Index shelves not found"
    );
}
