//! Bodies as they come, of every shape and with every kind of damage, and all that is known of each.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use partner_error::Recognition::{Exact, OtherStatus, Reworded, Unknown};
use partner_error::{Decode, Failure, Fault, PartnerCenterError, PartnerError, Recognition};
use serde_json::{Map, Value, json};

/// What the client of a store and of Partner Center behind it may meet.
#[derive(Debug, Clone, PartialEq, PartnerError)]
#[pc(source = "Storefront", decode)]
enum ClientError {
    #[pc(code = 1, status = 409, msg = "{offer} has {free} free seats", retry = later)]
    NoSeats {
        offer: String,
        free: u32,
        #[pc(data)]
        seatless: Vec<String>,
    },
    #[pc(code = 2, status = 503, msg = "The till is closed")]
    Closed,
    #[pc(code = 3, status = 429, msg = "Enough for today", retry = never)]
    Enough,
    #[pc(code = 4, status = 500, msg = "The till is broken")]
    Broken(#[source] std::fmt::Error),
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

/// All that a client gets to know.
#[derive(Debug, PartialEq)]
struct Seen {
    recognition: Recognition,
    fault: Option<Fault>,
    entry: Option<&'static str>,
    error: Option<ClientError>,
    is_retryable: bool,
    retry_after: Option<Duration>,
}

impl Seen {
    fn of(failure: &Failure<ClientError>) -> Self {
        Self {
            recognition: failure.recognition(),
            fault: failure.fault().cloned(),
            entry: failure.entry().map(partner_error::Entry::name),
            error: failure.error().cloned(),
            is_retryable: failure.is_retryable(),
            retry_after: failure.retry_after(),
        }
    }

    fn data(mut self, data: &Value) -> Self {
        let fault = self.fault.as_mut().unwrap();
        fault.data.clone_from(data.as_array().unwrap());
        self
    }

    fn extra(mut self, extra: &Value) -> Self {
        let fault = self.fault.as_mut().unwrap();
        fault.extra.clone_from(extra.as_object().unwrap());
        self
    }

    fn entry(self, name: &'static str) -> Self {
        let entry = Some(name);
        Self { entry, ..self }
    }

    fn error(self, error: impl Into<ClientError>) -> Self {
        let error = error.into();
        Self {
            entry: Some(error.entry().name()),
            error: Some(error),
            ..self
        }
    }

    fn retryable(self) -> Self {
        Self {
            is_retryable: true,
            ..self
        }
    }

    fn after(self, seconds: u64) -> Self {
        Self {
            retry_after: Some(Duration::from_secs(seconds)),
            ..self
        }
    }
}

/// What is seen of a fault.
fn fault(recognition: Recognition, code: &str, description: &str, source: Option<&str>) -> Seen {
    let mut fault = Fault::new(code, description);
    fault.source = source.map(str::to_owned);
    Seen {
        recognition,
        fault: Some(fault),
        ..nothing()
    }
}

/// What is seen of a body that is no fault.
fn nothing() -> Seen {
    Seen {
        recognition: Unknown,
        fault: None,
        entry: None,
        error: None,
        is_retryable: false,
        retry_after: None,
    }
}

/// A response, and what is seen of it.
struct Row {
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: Vec<u8>,
    seen: Seen,
}

fn row(status: u16, body: impl Into<Vec<u8>>, seen: Seen) -> Row {
    Row {
        status,
        headers: &[],
        body: body.into(),
        seen,
    }
}

impl Row {
    fn with(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    fn failure(&self) -> Failure<ClientError> {
        let headers: HeaderMap = self
            .headers
            .iter()
            .map(|(name, value)| {
                let name: HeaderName = name.parse().unwrap();
                (name, HeaderValue::from_static(value))
            })
            .collect();
        let status = StatusCode::from_u16(self.status).unwrap();
        Failure::read(status, headers, self.body.clone())
    }
}

/// Checks each row.
fn assert_seen(table: &[Row]) {
    for (at, row) in table.iter().enumerate() {
        let failure = row.failure();
        let shown = String::from_utf8_lossy(&row.body[..row.body.len().min(300)]);
        assert_eq!(
            Seen::of(&failure),
            row.seen,
            "row {at}: {} {shown}",
            row.status
        );
        assert_eq!(failure.body(), row.body, "row {at}");
        assert_eq!(failure.status(), row.status, "row {at}");
        let error = failure.into_error().ok();
        assert_eq!(error, row.seen.error, "row {at}");
    }
}

const FD: Option<&str> = Some("PartnerFD");
const BUSY: &str = "Cart C-7 is being processed by another request";

fn busy() -> PartnerCenterError {
    PartnerCenterError::CartBusy {
        cart_id: "C-7".to_owned(),
    }
}

fn no_seats(seatless: &[&str]) -> ClientError {
    ClientError::NoSeats {
        offer: "office".to_owned(),
        free: 2,
        seatless: seatless.iter().map(ToString::to_string).collect(),
    }
}

/// The first shape: `code`, and `description` or `message`.
fn documented() -> Vec<Row> {
    let exact = || fault(Exact, "800064", BUSY, None).error(busy());
    vec![
        row(
            409,
            r#"{"code":"800064","description":"Cart C-7 is being processed by another request","source":"PartnerFD"}"#,
            fault(Exact, "800064", BUSY, FD).error(busy()),
        ),
        row(
            409,
            "{\n    \"code\": 800064,\n    \"description\": \"Cart C-7 is being processed by another request\",\n    \"data\": [],\n    \"source\": \"OrdersController\"\n}\n",
            fault(Exact, "800064", BUSY, Some("OrdersController")).error(busy()),
        ),
        row(
            409,
            "\u{feff}{\"code\":800064,\"description\":\"Cart C-7 is being processed by another request\"}",
            exact(),
        ),
        row(
            409,
            r#"{"code":800064,"message":"Cart C-7 is being processed by another request"}"#,
            exact(),
        ),
        row(
            409,
            r#"{"code":800064,"description":null,"message":"Cart C-7 is being processed by another request","source":null,"data":null}"#,
            exact(),
        ),
        // Both: the description counts, the message is kept.
        row(
            409,
            r#"{"message":"Busy","code":800064,"description":"Cart C-7 is being processed by another request"}"#,
            exact().extra(&json!({"message": "Busy"})),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request","data":["https://example.com/carts"],"isRetryable":true,"details":{"at":[1,null]},"nothing":null}"#,
            exact()
                .data(&json!(["https://example.com/carts"]))
                .extra(&json!({"isRetryable": true, "details": {"at": [1, null]}, "nothing": null}))
                .retryable(),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request","data":{"cart":"C-7"}}"#,
            exact().data(&json!([{"cart": "C-7"}])),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request","source":7}"#,
            exact().extra(&json!({"source": 7})),
        ),
        // White space and full stops behind the wording do not count.
        row(
            409,
            r#"{"code":800064,"description":"Cart C-7 is being processed by another request. \r\n"}"#,
            fault(Exact, "800064", &format!("{BUSY}. \r\n"), None).error(busy()),
        ),
        row(
            409,
            r#"{"code":"800064","description":"The cart C-7 is busy","source":"PartnerFD"}"#,
            fault(Reworded, "800064", "The cart C-7 is busy", FD).entry("CartBusy"),
        ),
        row(
            409,
            r#"{"code":"800064","description":"","source":"PartnerFD"}"#,
            fault(Reworded, "800064", "", FD).entry("CartBusy"),
        ),
        // An escape stands for its character.
        row(
            409,
            r#"{"c\u006fde":"800\u0030\u00364","description":"Cart \ud83d\uded2 is being processed by another request"}"#,
            fault(
                Exact,
                "800064",
                "Cart 🛒 is being processed by another request",
                None,
            )
            .error(PartnerCenterError::CartBusy {
                cart_id: "🛒".to_owned(),
            }),
        ),
        row(
            409,
            r#"{"code":800064,"description":"Cart \u0000\u001b[31m\r\n is being processed by another request"}"#,
            fault(
                Exact,
                "800064",
                "Cart \0\u{1b}[31m\r\n is being processed by another request",
                None,
            )
            .error(PartnerCenterError::CartBusy {
                cart_id: "\0\u{1b}[31m\r\n".to_owned(),
            }),
        ),
    ]
}

/// More of the first shape: which entry it is.
fn recognised() -> Vec<Row> {
    vec![
        // Nothing to read: with the entry's source, any wording will do.
        row(
            400,
            r#"{"code":900118,"description":"Invalid Customer Id"}"#,
            fault(Exact, "900118", "Invalid Customer Id", None)
                .error(PartnerCenterError::InvalidCustomerId),
        ),
        row(
            400,
            r#"{"code":900118,"description":"This is no customer","source":"PartnerFD"}"#,
            fault(Reworded, "900118", "This is no customer", FD)
                .error(PartnerCenterError::InvalidCustomerId),
        ),
        row(
            400,
            r#"{"code":900118,"description":"This is no customer","source":"CustomersController"}"#,
            fault(
                Reworded,
                "900118",
                "This is no customer",
                Some("CustomersController"),
            )
            .entry("InvalidCustomerId"),
        ),
        row(
            400,
            r#"{"code":900118,"description":"This is no customer"}"#,
            fault(Reworded, "900118", "This is no customer", None).entry("InvalidCustomerId"),
        ),
        // A code that is known with another status.
        row(
            404,
            r#"{"code":900118,"description":"Invalid Customer Id","source":"PartnerFD"}"#,
            fault(OtherStatus, "900118", "Invalid Customer Id", FD).entry("InvalidCustomerId"),
        ),
        row(
            520,
            r#"{"code":900118,"description":"Invalid Customer Id","source":"PartnerFD"}"#,
            fault(OtherStatus, "900118", "Invalid Customer Id", FD).entry("InvalidCustomerId"),
        ),
        // A code with two statuses, of which this is neither.
        row(
            404,
            r#"{"code":2006,"description":"Partner is not valid for offer","source":"PartnerFD"}"#,
            fault(OtherStatus, "2006", "Partner is not valid for offer", FD),
        ),
        row(
            403,
            r#"{"code":2006,"description":"Partner is not valid for offer","source":"PartnerFD"}"#,
            fault(Exact, "2006", "Partner is not valid for offer", FD)
                .error(PartnerCenterError::InvalidPartnerForOffer),
        ),
        // Codes that no table has.
        row(
            404,
            "{\n  \"code\": 3000,\n  \"description\": \"No partner has the number 1234567\",\n  \"data\": [],\n  \"source\": \"PartnerFD\"\n}",
            fault(OtherStatus, "3000", "No partner has the number 1234567", FD)
                .entry("InvalidProperty"),
        ),
        row(
            400,
            r#"{"code":2007,"description":"{\"code\":\"60071\",\"reason\":\"ZipCityInvalid\"}","data":[],"source":"PartnerFD"}"#,
            fault(
                Unknown,
                "2007",
                r#"{"code":"60071","reason":"ZipCityInvalid"}"#,
                FD,
            ),
        ),
    ]
}

/// Entries with `data`, a source or a policy of their own.
fn typed() -> Vec<Row> {
    let seats = || fault(Exact, "1", "office has 2 free seats", Some("Storefront")).retryable();
    vec![
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","data":["ada","ben"],"source":"Storefront"}"#,
            seats()
                .data(&json!(["ada", "ben"]))
                .error(no_seats(&["ada", "ben"])),
        ),
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","source":"Storefront"}"#,
            seats().error(no_seats(&[])),
        ),
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","data":"ada","source":"Storefront"}"#,
            seats().data(&json!(["ada"])).error(no_seats(&["ada"])),
        ),
        // Data of another type, and an argument that is no number.
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","data":[7],"source":"Storefront"}"#,
            seats().data(&json!([7])).entry("NoSeats"),
        ),
        row(
            409,
            r#"{"code":"1","description":"office has no free seats","source":"Storefront"}"#,
            fault(Exact, "1", "office has no free seats", Some("Storefront"))
                .entry("NoSeats")
                .retryable(),
        ),
        // What asks for a source is recognised, never built.
        row(
            500,
            r#"{"code":"4","description":"The till is broken","source":"Storefront"}"#,
            fault(
                Exact,
                "4",
                &ClientError::Broken(std::fmt::Error).to_string(),
                Some("Storefront"),
            )
            .entry("Broken"),
        ),
        // The entry's policy, not the status's.
        row(
            429,
            r#"{"code":"3","description":"Enough for today","source":"Storefront"}"#,
            fault(Exact, "3", "Enough for today", Some("Storefront"))
                .error(ClientError::Enough)
                .after(5),
        )
        .with(&[("Retry-After", "5")]),
        row(
            503,
            r#"{"code":"2","description":"The till is closed","source":"Storefront"}"#,
            fault(Exact, "2", "The till is closed", Some("Storefront")).error(ClientError::Closed),
        ),
        row(
            503,
            r#"{"code":"2","description":"The till is closed","source":"Storefront"}"#,
            fault(Exact, "2", "The till is closed", Some("Storefront"))
                .error(ClientError::Closed)
                .retryable()
                .after(30),
        )
        .with(&[("Retry-After", "30")]),
        // What the fault says counts before the policy.
        row(
            409,
            r#"{"code":"1","description":"office has 2 free seats","source":"Storefront","isRetryable":false}"#,
            Seen {
                is_retryable: false,
                ..seats()
                    .extra(&json!({"isRetryable": false}))
                    .error(no_seats(&[]))
            },
        ),
        row(
            503,
            r#"{"code":"2","description":"The till is closed","isRetryable":"yes"}"#,
            fault(Exact, "2", "The till is closed", None)
                .extra(&json!({"isRetryable": "yes"}))
                .error(ClientError::Closed),
        ),
    ]
}

/// The other shapes: `OData`, a token service, a gateway.
fn other_shapes() -> Vec<Row> {
    vec![
        row(
            403,
            r#"{"error":{"code":"unAuthorized","message":"The caller may not see this","target":"referral","innerError":{"code":"inner","message":"No access"}}}"#,
            fault(
                Unknown,
                "unAuthorized",
                "The caller may not see this",
                Some("referral"),
            )
            .extra(&json!({"innerError": {"code": "inner", "message": "No access"}})),
        ),
        row(
            409,
            r#"{"error":{"code":800064,"message":"Cart C-7 is being processed by another request"}}"#,
            fault(Exact, "800064", BUSY, None).error(busy()),
        ),
        row(
            400,
            r#"{"error":{"code":"900118","message":"No such customer","target":"PartnerFD"},"requestId":"r-1"}"#,
            fault(Reworded, "900118", "No such customer", FD)
                .extra(&json!({"requestId": "r-1"}))
                .error(PartnerCenterError::InvalidCustomerId),
        ),
        // A target that is no string, and members that stand inside and outside.
        row(
            400,
            r#"{"trace":1,"error":{"code":"BadArgument","message":"Not that","target":null,"details":[{"code":"NullValue"}],"trace":2}}"#,
            fault(Unknown, "BadArgument", "Not that", None).extra(
                &json!({"trace": 1, "details": [{"code": "NullValue"}], "error": {"trace": 2}}),
            ),
        ),
        row(
            400,
            r#"{"error":{"code":"BadArgument","message":"Not that","target":{"field":"name"}}}"#,
            fault(Unknown, "BadArgument", "Not that", None)
                .extra(&json!({"target": {"field": "name"}})),
        ),
        row(
            400,
            r#"{"error":{"code":"BadArgument","message":{"lang":"en-US","value":"Not that"}}}"#,
            nothing(),
        ),
        row(
            400,
            r#"{"error":"invalid_grant","error_description":"AADSTS65001: nobody has consented","error_codes":[65001],"correlation_id":"c-1"}"#,
            fault(
                Unknown,
                "invalid_grant",
                "AADSTS65001: nobody has consented",
                None,
            )
            .extra(&json!({"error_codes": [65001], "correlation_id": "c-1"})),
        ),
        row(401, r#"{"error":"invalid_token"}"#, nothing()),
        row(
            429,
            r#"{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 57 seconds." }"#,
            fault(
                Unknown,
                "",
                "Rate limit is exceeded. Try again in 57 seconds.",
                None,
            )
            .extra(&json!({"statusCode": 429}))
            .retryable()
            .after(57),
        )
        .with(&[("Retry-After", "57"), ("Date", "Tue, 21 Jul 2020 04:10:58 GMT")]),
        // A gateway's number is no code, not even one of the catalogue.
        row(
            400,
            r#"{"statusCode":900118,"message":"Invalid Customer Id","activityId":"a-1"}"#,
            fault(Unknown, "", "Invalid Customer Id", None)
                .extra(&json!({"statusCode": 900_118, "activityId": "a-1"})),
        ),
        row(500, r#"{"statusCode":"500","message":"Sorry"}"#, nothing()),
        row(500, r#"{"message":"Sorry"}"#, nothing()),
        // The first row that fits.
        row(
            400,
            r#"{"code":"7","message":"Documented","error":{"code":"8","message":"OData"},"statusCode":400}"#,
            fault(Unknown, "7", "Documented", None).extra(
                &json!({"error": {"code": "8", "message": "OData"}, "statusCode": 400}),
            ),
        ),
        row(
            400,
            r#"{"code":true,"description":"Flagged","error":{"code":"8","message":"OData"}}"#,
            fault(Unknown, "8", "OData", None)
                .extra(&json!({"code": true, "description": "Flagged"})),
        ),
    ]
}

/// Codes that are none, and that no value of `extra` holds: they are kept as their JSON text.
fn unheld_codes() -> Vec<Row> {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    vec![
        row(
            400,
            r#"{"code":[1e400],"error":{"code":"8","message":"OData"}}"#,
            fault(Unknown, "8", "OData", None).extra(&json!({"code": "[1e400]"})),
        ),
        row(
            400,
            format!(r#"{{"code":{deep},"error":{{"code":"8","message":"OData"}}}}"#),
            fault(Unknown, "8", "OData", None).extra(&json!({"code": deep})),
        ),
        row(
            400,
            r#"{"code":[1e400],"code":"7","description":"The last counts"}"#,
            fault(Unknown, "7", "The last counts", None),
        ),
        row(
            400,
            r#"{"code":"7","code":[1e400],"description":"The last counts"}"#,
            nothing(),
        ),
        row(
            400,
            r#"{"code":"\ud800","description":"Half a sign"}"#,
            nothing(),
        ),
    ]
}

/// Codes of all kinds.
fn codes() -> Vec<Row> {
    let with = |code: &str| format!(r#"{{"code":{code},"description":"Invalid Customer Id"}}"#);
    let unknown = |code: &str| fault(Unknown, code, "Invalid Customer Id", None);
    let mut table: Vec<Row> = [
        "1e400",
        "-1",
        "-0",
        "9.001180e5",
        "900118.0",
        "1.5",
        "4294967296",
        "18446744073709551616",
        "123456789012345678901234567890123456789012345678901234567890",
    ]
    .map(|code| row(400, with(code), unknown(code)))
    .into();
    table.extend(
        [
            "",
            " 900118",
            "+900118",
            "-900118",
            "0x10",
            "9_001_18",
            "900118a",
            "4294967296",
            "٩٠٠١١٨",
            "UserNotFound",
        ]
        .map(|code| row(400, with(&format!("\"{code}\"")), unknown(code))),
    );
    // Zeros before a number change nothing.
    table.push(row(
        400,
        with("\"000900118\""),
        fault(Exact, "000900118", "Invalid Customer Id", None)
            .error(PartnerCenterError::InvalidCustomerId),
    ));
    table.extend(
        [
            "null",
            "true",
            "[]",
            "[900118]",
            "{}",
            "{\"value\":1}",
            "0900118",
            "+1",
            "NaN",
            "1.",
        ]
        .map(|code| row(400, with(code), nothing())),
    );
    table.push(row(
        400,
        r#"{"description":"Invalid Customer Id"}"#,
        nothing(),
    ));
    table.push(row(400, r#"{"code":900118}"#, nothing()));
    table.push(row(400, r#"{"code":900118,"description":null}"#, nothing()));
    table.push(row(
        400,
        r#"{"code":900118,"description":["Invalid"]}"#,
        nothing(),
    ));
    table.extend(unheld_codes());
    table
}

/// What is no fault at all.
fn damaged() -> Vec<Row> {
    let whole =
        r#"{"code":"800064","description":"Cart C-7 is being processed by another request"}"#;
    let mut not_utf8 = whole.as_bytes().to_vec();
    not_utf8[30] = 0xff;
    let utf16: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let deep = |open: &str, close: &str| {
        let (open, close) = (open.repeat(10_000), close.repeat(10_000));
        format!(r#"{{"code":"800064","description":"Busy","data":{open}1{close}}}"#)
    };
    let retryable = || nothing().retryable();
    vec![
        row(401, "", nothing()).with(&[("WWW-Authenticate", "Bearer error=\"invalid_token\"")]),
        row(408, "", retryable()),
        row(429, "", retryable()),
        row(499, "", nothing()),
        row(503, "", nothing()),
        row(504, "", retryable().after(0)).with(&[("Retry-After", "0")]),
        row(500, " \r\n\t", nothing()),
        row(500, "\u{feff}", nothing()),
        row(
            502,
            "<html><head><title>502 Bad Gateway</title></head></html>",
            nothing(),
        ),
        row(
            400,
            "<?xml version=\"1.0\"?><Error><Code>800064</Code><Message>Busy</Message></Error>",
            nothing(),
        ),
        row(500, "Internal Server Error", nothing()),
        row(500, "null", nothing()),
        row(500, "true", nothing()),
        row(500, "800064", nothing()),
        row(500, "\"800064\"", nothing()),
        row(500, "[]", nothing()),
        row(409, format!("[{whole}]"), nothing()),
        row(500, "{}", nothing()),
        row(500, "{\"error\":null}", nothing()),
        row(500, "{\"error\":{}}", nothing()),
        row(409, &whole[..whole.len() - 1], nothing()),
        row(409, &whole[..40], nothing()),
        row(409, "{", nothing()),
        row(409, format!("{whole}{whole}"), nothing()),
        row(409, format!("{whole}\0"), nothing()),
        row(409, format!(")]}}',\n{whole}"), nothing()),
        row(409, format!("\u{feff}\u{feff}{whole}"), nothing()),
        row(409, whole.replace('"', "'"), nothing()),
        row(409, whole.replace('}', ",}"), nothing()),
        row(409, whole.replace("C-7", "C\n7"), nothing()),
        row(409, whole.replace("C-7", "C\0"), nothing()),
        row(409, whole.replace("C-7", r"\ud800"), nothing()),
        row(409, whole.replace("C-7", r"\udc00\ud800"), nothing()),
        row(409, whole.replace("C-7", r"\x41"), nothing()),
        row(409, not_utf8, nothing()),
        row(409, utf16, nothing()),
        row(409, vec![0; 64], nothing()),
        row(409, vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0], nothing()),
        row(409, deep("[", "]"), nothing()),
        row(409, deep("{\"a\":", "}"), nothing()),
        row(409, "[".repeat(10_000), nothing()),
    ]
}

/// A body of this many bytes.
fn of_size(bytes: usize) -> String {
    let whole = r#"{"code":900118,"description":"Invalid Customer Id"}"#;
    format!("{whole}{}", " ".repeat(bytes - whole.len()))
}

/// Up to 256 KiB are looked into, and up to what `serde_json` reads: 127 levels, and an `f64`.
fn large() -> Vec<Row> {
    let invalid = fault(Exact, "900118", "Invalid Customer Id", None)
        .error(PartnerCenterError::InvalidCustomerId);
    let with_limits =
        |limits: &str| format!(r#"{{"code":"7","description":"Too many","limits":{limits}}}"#);
    let too_many = |limits: &str| {
        let limits: Value = serde_json::from_str(limits).unwrap();
        fault(Unknown, "7", "Too many", None).extra(&json!({"limits": limits}))
    };
    // With the object around them there is one level more.
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    vec![
        row(400, of_size(256 * 1024), invalid),
        row(400, of_size(256 * 1024 + 1), nothing()),
        row(400, of_size(10 * 1024 * 1024), nothing()),
        row(409, with_limits("1e308"), too_many("1e308")),
        row(409, with_limits("1e309"), nothing()),
        row(409, with_limits(&nested(126)), too_many(&nested(126))),
        row(409, with_limits(&nested(127)), nothing()),
    ]
}

#[test]
fn documented_shapes() {
    assert_seen(&documented());
    assert_seen(&recognised());
}

#[test]
fn typed_values() {
    assert_seen(&typed());
}

#[test]
fn shapes_of_other_services() {
    assert_seen(&other_shapes());
}

#[test]
fn codes_of_all_kinds() {
    assert_seen(&codes());
}

#[test]
fn damaged_bodies() {
    assert_seen(&damaged());
}

#[test]
fn large_bodies() {
    assert_seen(&large());
}

#[test]
fn the_corpus_has_all_shapes_and_damage() {
    let tables = [
        documented(),
        recognised(),
        typed(),
        other_shapes(),
        codes(),
        damaged(),
        large(),
    ];
    let rows = tables.iter().flatten();
    println!("{} bodies", rows.clone().count());
    assert!(rows.clone().count() >= 60);
    for recognition in [Exact, Reworded, OtherStatus, Unknown] {
        assert!(rows.clone().any(|row| row.seen.recognition == recognition));
    }
}

/// Items of a list in a success body are faults, too.
#[test]
fn faults_inside_a_success_are_read() {
    let body = r#"{"id":"T-1","transferErrors":[{"code":800064,"description":"Cart C-7 is being processed by another request"},{"code":"900118","description":"Invalid Customer Id","source":"PartnerFD","lineItem":3}]}"#;
    let body: Map<String, Value> = serde_json::from_str(body).unwrap();
    let faults: Vec<Fault> = serde_json::from_value(body["transferErrors"].clone()).unwrap();
    let errors: Vec<Option<PartnerCenterError>> = faults
        .iter()
        .map(|fault| {
            let code = fault.number()?;
            let entry = PartnerCenterError::catalogue().by_code(code).next()?;
            PartnerCenterError::decode(entry, fault)
        })
        .collect();
    assert_eq!(
        errors,
        [Some(busy()), Some(PartnerCenterError::InvalidCustomerId)]
    );
    assert_eq!(faults[1].extra["lineItem"], 3);
}
