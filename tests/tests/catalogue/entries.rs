//! Catalogues list and find entries, including those of transparent variants.

use std::collections::HashSet;
use std::error::Error;
use std::fmt;

use partner_error::{
    Body, Catalogue, Entry, Fault, PartnerCenterError, PartnerError, Retry, Status,
};

/// Errors of the shelves: two codes, one of which has two statuses.
#[derive(Debug, PartnerError)]
#[pc(source = "Shelves", help = "https://docs.example.com/errors/{code}")]
enum ShelfError {
    /// Nobody built it.
    #[pc(code = 20, status = 404, msg = "There is no shelf {0}")]
    Missing(u8),

    #[pc(code = 10, status = 409, msg = "Shelf {0} is full", shares_code)]
    Full(u8),

    #[pc(code = 10, status = 403, msg = "Shelf {0} is locked", shares_code, retry = later)]
    Locked(u8),

    #[pc(
        code = 30,
        status = 500,
        msg = "Shelf {shelf} collapsed",
        source = "Gravity"
    )]
    Collapsed {
        shelf: u8,
        #[source]
        cause: fmt::Error,
    },
}

/// Wraps the errors of the shelves.
#[derive(Debug, PartnerError)]
#[pc(source = "Aisles")]
enum AisleError {
    #[pc(code = 1, status = 404, msg = "There is no aisle")]
    Missing,

    #[pc(transparent)]
    Shelf(#[from] ShelfError),

    #[pc(code = 2, status = 503, msg = "The aisle is closed")]
    Closed,
}

/// Wraps them in a box.
#[derive(Debug, PartnerError)]
enum CellarError {
    #[pc(transparent)]
    Shelf(Box<ShelfError>),

    #[pc(code = 3, status = 423, msg = "The cellar is locked")]
    Locked,
}

/// Reaches the shelves by two routes, and has no entry of its own.
#[derive(Debug, PartnerError)]
#[pc(source = "Shop")]
enum ShopError {
    #[pc(transparent)]
    Aisle(AisleError),

    #[pc(transparent)]
    Cellar(#[from] CellarError),

    #[pc(transparent)]
    Shelf(ShelfError),
}

fn names(entries: impl IntoIterator<Item = &'static Entry>) -> Vec<&'static str> {
    entries.into_iter().map(Entry::name).collect()
}

fn collapsed() -> ShelfError {
    ShelfError::Collapsed {
        shelf: 7,
        cause: fmt::Error,
    }
}

#[test]
fn a_catalogue_is_named_after_its_type() {
    let titles = |catalogue: &Catalogue| (catalogue.name(), catalogue.path(), catalogue.source());
    assert_eq!(
        titles(ShelfError::catalogue()),
        ("ShelfError", "catalogue::entries::ShelfError", "Shelves")
    );
    assert_eq!(
        titles(CellarError::catalogue()),
        (
            "CellarError",
            "catalogue::entries::CellarError",
            "partner-error-tests"
        )
    );
    assert_eq!(
        titles(PartnerCenterError::catalogue()),
        (
            "PartnerCenterError",
            "partner_error::partner_center::PartnerCenterError",
            "PartnerFD"
        )
    );
}

#[test]
fn own_entries_are_in_declaration_order() {
    assert_eq!(
        names(ShelfError::catalogue().own()),
        ["Missing", "Full", "Locked", "Collapsed"]
    );
    assert_eq!(names(AisleError::catalogue().own()), ["Missing", "Closed"]);
    assert_eq!(names(ShopError::catalogue().own()), Vec::<&str>::new());
}

#[test]
fn entries_of_transparent_catalogues_follow() {
    assert_eq!(
        names(AisleError::catalogue().entries()),
        [
            "Missing",
            "Closed",
            "Missing",
            "Full",
            "Locked",
            "Collapsed"
        ]
    );
    assert_eq!(
        names(CellarError::catalogue().entries()),
        ["Locked", "Missing", "Full", "Locked", "Collapsed"]
    );
}

/// The shop reaches the entries of the shelves through the aisles, through the cellar, and directly.
#[test]
fn a_catalogue_that_is_reached_twice_counts_once() {
    assert_eq!(
        names(ShopError::catalogue().entries()),
        [
            "Missing",
            "Closed",
            "Missing",
            "Full",
            "Locked",
            "Collapsed",
            "Locked"
        ]
    );
    assert_eq!(
        names(ShopError::catalogue().by_code(10)),
        ["Locked", "Full"]
    );
    assert_eq!(names(ShopError::catalogue().by_code(3)), ["Locked"]);
}

/// Types that each wrap the previous one.
mod chain {
    use super::PartnerError;

    #[derive(Debug, PartnerError)]
    #[pc(code = 1, status = 404, msg = "C is gone")]
    pub(crate) struct C;

    #[derive(Debug, PartnerError)]
    pub(crate) enum B {
        #[pc(transparent)]
        C(C),
        #[pc(code = 2, status = 404, msg = "B is gone")]
        B,
    }

    #[derive(Debug, PartnerError)]
    pub(crate) enum A {
        #[pc(code = 3, status = 404, msg = "A is gone")]
        A,
        #[pc(transparent)]
        B(Box<B>),
    }

    /// A transparent struct has no entry of its own.
    #[derive(Debug, PartnerError)]
    #[pc(transparent)]
    pub(crate) struct Newtype(#[from] pub(crate) A);
}

#[test]
fn catalogues_are_joined_over_several_types() {
    use chain::{A, B, C, Newtype};

    assert_eq!(names(A::catalogue().entries()), ["A", "B", "C"]);
    assert_eq!(names(Newtype::catalogue().entries()), ["A", "B", "C"]);
    assert_eq!(names(Newtype::catalogue().own()), Vec::<&str>::new());

    let errors = [
        (Newtype(A::A), "A", "A is gone"),
        (Newtype(A::B(Box::new(B::B))), "B", "B is gone"),
        (A::B(Box::new(B::C(C))).into(), "C", "C is gone"),
    ];
    for (error, name, message) in errors {
        assert_eq!(error.entry().name(), name);
        assert_eq!(error.to_string(), message);
        let found = Newtype::catalogue().get(Status::NOT_FOUND, error.code());
        assert_eq!(found, Some(error.entry()));
    }
}

#[test]
fn every_entry_is_found() {
    let catalogues = [
        ShelfError::catalogue(),
        AisleError::catalogue(),
        CellarError::catalogue(),
        ShopError::catalogue(),
        PartnerCenterError::catalogue(),
    ];
    for catalogue in catalogues {
        for entry in catalogue.entries() {
            let found = catalogue.get(entry.status(), entry.code());
            assert_eq!(found, Some(entry));
            assert!(catalogue.by_code(entry.code()).any(|known| known == entry));
        }
    }
}

#[test]
fn nothing_else_is_found() {
    let catalogue = PartnerCenterError::catalogue();
    let codes = catalogue.own().iter().map(Entry::code);
    let around = codes.flat_map(|code| [code, code.wrapping_sub(1), code.wrapping_add(1)]);
    for code in around.chain([0, 1, 1 << 31, u32::MAX]) {
        let declared = || catalogue.own().iter().filter(|entry| entry.code() == code);
        for status in Status::ALL {
            let expected = declared().find(|entry| entry.status() == *status);
            assert_eq!(catalogue.get(*status, code), expected);
        }
        assert_eq!(catalogue.by_code(code).count(), declared().count());
    }
}

#[test]
fn the_statuses_of_a_code_are_told_apart() {
    let catalogue = AisleError::catalogue();
    let name = |status| catalogue.get(status, 10).map(Entry::name);
    assert_eq!(name(Status::CONFLICT), Some("Full"));
    assert_eq!(name(Status::FORBIDDEN), Some("Locked"));
    assert_eq!(name(Status::GONE), None);
    assert_eq!(names(catalogue.by_code(10)), ["Locked", "Full"]);
    assert_eq!(names(catalogue.by_code(11)), Vec::<&str>::new());
}

#[test]
fn an_entry_keeps_the_source_of_its_own_catalogue() {
    let sources: Vec<&str> = AisleError::catalogue()
        .entries()
        .map(Entry::source)
        .collect();
    assert_eq!(
        sources,
        [
            "Aisles", "Aisles", "Shelves", "Shelves", "Shelves", "Gravity"
        ]
    );
}

/// Entries with their own `source`, some of which are equal.
#[derive(Debug, PartnerError)]
#[expect(dead_code, reason = "only its catalogue is looked at")]
#[pc(source = "Depot", help = "https://docs.example.com/{code}")]
enum DepotError {
    #[pc(code = 1, status = 503, msg = "{0} in {1}: {0}", source = "Roof")]
    Rain(String, String),
    #[pc(code = 2, status = 404, msg = "There is no depot")]
    Missing,
    #[pc(code = 3, status = 503, msg = "It snows in", source = "Roof")]
    Snow,
    #[pc(code = 4, status = 503, msg = "It is dark in {hall}", source = "Lamp")]
    Dark { hall: u8 },
    #[pc(code = 5, status = 503, msg = "The depot is empty", source = "Depot")]
    Empty,
}

#[test]
fn entries_with_their_own_source_share_everything_else() {
    let facts: Vec<_> = DepotError::catalogue()
        .entries()
        .map(|entry| (entry.name(), entry.source(), entry.help().unwrap()))
        .collect();
    let help = |code| format!("https://docs.example.com/{code}");
    assert_eq!(
        facts,
        [
            ("Rain", "Roof", help(1)),
            ("Missing", "Depot", help(2)),
            ("Snow", "Roof", help(3)),
            ("Dark", "Lamp", help(4)),
            ("Empty", "Depot", help(5)),
        ]
    );
    let own = DepotError::catalogue().own().iter();
    let placeholders: Vec<Vec<&str>> = own
        .map(|entry| entry.template().placeholders().collect())
        .collect();
    assert_eq!(
        placeholders,
        [vec!["0", "1"], vec![], vec![], vec!["hall"], vec![]]
    );
    let rain = DepotError::Rain("It rains".into(), "hall 3".into());
    assert_eq!(rain.to_string(), "It rains in hall 3: It rains");
}

#[test]
fn an_entry_has_docs_help_and_a_policy() {
    let facts = |entry: &Entry| (entry.docs().to_owned(), entry.help(), entry.retry());
    let help = |code: &str| Some(format!("https://docs.example.com/errors/{code}"));
    let own = ShelfError::catalogue().own();
    assert_eq!(
        facts(&own[0]),
        ("Nobody built it.".to_owned(), help("20"), Retry::Never)
    );
    assert_eq!(facts(&own[2]), (String::new(), help("10"), Retry::Later));
    let closed = AisleError::Closed.entry();
    assert_eq!(facts(closed), (String::new(), None, Retry::WhenAsked));
}

/// An entry for each policy that follows from a status, and for each that is declared.
#[derive(Debug, PartnerError)]
enum Retries {
    #[pc(code = 1, status = 408, msg = "By status")]
    Timeout,
    #[pc(code = 2, status = 429, msg = "By status")]
    TooMany,
    #[pc(code = 3, status = 503, msg = "By status")]
    Closed,
    #[pc(code = 4, status = 504, msg = "By status")]
    GatewayTimeout,
    #[pc(code = 5, status = 500, msg = "By status")]
    Broken,
    #[pc(code = 6, status = 429, msg = "Said", retry = never)]
    Never,
    #[pc(code = 7, status = 400, msg = "Said", retry = later)]
    Later,
    #[pc(code = 8, status = 400, msg = "Said", retry = when_asked)]
    WhenAsked,
}

#[test]
fn the_policy_is_that_of_the_status_unless_declared() {
    let errors = [
        (Retries::Timeout, Retry::Later),
        (Retries::TooMany, Retry::Later),
        (Retries::Closed, Retry::WhenAsked),
        (Retries::GatewayTimeout, Retry::WhenAsked),
        (Retries::Broken, Retry::Never),
        (Retries::Never, Retry::Never),
        (Retries::Later, Retry::Later),
        (Retries::WhenAsked, Retry::WhenAsked),
    ];
    for (error, retry) in errors {
        assert_eq!(
            (error.retry(), error.entry().retry()),
            (retry, retry),
            "{error:?}"
        );
    }
}

#[test]
fn an_entry_is_shown_on_one_line() {
    let lines: Vec<String> = ShelfError::catalogue()
        .own()
        .iter()
        .map(Entry::to_string)
        .collect();
    assert_eq!(
        lines,
        [
            "404 Not Found · 20 Missing · There is no shelf {0}",
            "409 Conflict · 10 Full · Shelf {0} is full",
            "403 Forbidden · 10 Locked · Shelf {0} is locked",
            "500 Internal Server Error · 30 Collapsed · Shelf {shelf} collapsed",
        ]
    );
}

#[test]
fn entries_are_equal_if_all_their_parts_are() {
    let own = ShelfError::catalogue().own();
    let joined: Vec<&Entry> = AisleError::catalogue().entries().skip(2).collect();
    assert_eq!(joined, own.iter().collect::<Vec<_>>());
    assert_ne!(own[1], own[2]);
    assert_eq!(own[0].clone(), own[0]);

    let distinct: HashSet<&Entry> = own.iter().chain(joined).collect();
    assert_eq!(distinct.len(), 4);
    assert!(distinct.contains(ShelfError::Full(9).entry()));
}

#[test]
fn debug_of_an_entry_shows_everything_declared() {
    assert_eq!(
        format!("{:?}", ShelfError::Missing(7).entry()),
        "Entry { code: 20, status: Status(404), name: \"Missing\", \
         template: Template { text: \"There is no shelf {0}\", placeholders: [\"0\"] }, \
         source: \"Shelves\", docs: \"Nobody built it.\", retry: Never, \
         help: Some(\"https://docs.example.com/errors/20\"), has_data: false }"
    );
}

#[test]
fn debug_of_a_catalogue_shows_what_it_joins() {
    assert_eq!(
        format!("{:?}", CellarError::catalogue()),
        "Catalogue { path: \"catalogue::entries::CellarError\", source: \"partner-error-tests\", own: 1, joined: [Catalogue { path: \"catalogue::entries::ShelfError\", source: \"Shelves\", own: 4, joined: [], .. }], .. }"
    );
}

/// Describes any error through the trait object.
fn said_of<E: PartnerError>(error: &E) -> (u32, Status, String, &'static str) {
    (
        error.code(),
        error.status(),
        error.message().to_string(),
        E::catalogue().name(),
    )
}

#[test]
fn references_and_boxes_are_errors_too() {
    let expected = (
        20,
        Status::NOT_FOUND,
        "There is no shelf 7".to_owned(),
        "ShelfError",
    );
    let error = ShelfError::Missing(7);
    assert_eq!(said_of(&error), expected);
    assert_eq!(said_of(&&error), expected);
    assert_eq!(said_of(&&&error), expected);
    assert_eq!(said_of(&Box::new(&error)), expected);
    assert_eq!(said_of(&Box::new(error)), expected);
}

#[test]
fn errors_of_many_types_are_one_list_of_trait_objects() {
    let errors: Vec<Box<dyn PartnerError>> = vec![
        Box::new(AisleError::Missing),
        Box::new(ShelfError::Full(7)),
        Box::new(Box::new(PartnerCenterError::InvalidCustomerId)),
        Box::new(ShopError::Cellar(CellarError::Locked)),
    ];
    let said: Vec<(u32, Status, String)> = errors
        .iter()
        .map(|error| (error.code(), error.status(), error.to_string()))
        .collect();
    assert_eq!(
        said,
        [
            (1, Status::NOT_FOUND, "There is no aisle".to_owned()),
            (10, Status::CONFLICT, "Shelf 7 is full".to_owned()),
            (
                900_118,
                Status::BAD_REQUEST,
                "Invalid Customer Id".to_owned()
            ),
            (3, Status::LOCKED, "The cellar is locked".to_owned()),
        ]
    );
    assert_eq!(errors[0].retry(), Retry::Never);
    assert_eq!(errors[1].message().to_string(), "Shelf 7 is full");
}

#[test]
fn bodies_are_made_of_trait_objects_too() {
    let expected = r#"{"code":"20","description":"There is no shelf 7","source":"Shelves"}"#;
    let error = ShopError::Aisle(AisleError::from(ShelfError::Missing(7)));
    let object: &dyn PartnerError = &error;
    assert_eq!(serde_json::to_string(&Body::of(&error)).unwrap(), expected);
    assert_eq!(serde_json::to_string(&Body::of(object)).unwrap(), expected);
    assert_eq!(serde_json::to_string(&Fault::of(&error)).unwrap(), expected);
    assert_eq!(serde_json::to_string(&Fault::of(object)).unwrap(), expected);

    let boxed: Box<dyn PartnerError> = Box::new(error);
    assert_eq!(serde_json::to_string(&Body::of(&*boxed)).unwrap(), expected);
}

#[test]
fn sources_are_seen_through_transparent_entries() {
    let error = ShopError::Cellar(CellarError::Shelf(Box::new(collapsed())));
    let object: &dyn PartnerError = &error;
    for source in [Error::source(&error), Error::source(object)] {
        let source = source.unwrap();
        assert!(source.is::<fmt::Error>());
        assert!(source.source().is_none());
    }
    assert_eq!(error.to_string(), "Shelf 7 collapsed");
    assert!(Error::source(&ShopError::Shelf(ShelfError::Missing(7))).is_none());
}

#[test]
fn an_error_is_an_error_for_everyone_else() {
    fn fails() -> Result<(), Box<dyn Error + Send + Sync>> {
        Err(ShelfError::Locked(7))?;
        Ok(())
    }
    let error = fails().unwrap_err();
    let shelf: &ShelfError = error.downcast_ref().unwrap();
    assert_eq!(shelf.entry().name(), "Locked");
    assert_eq!(error.to_string(), "Shelf 7 is locked");
}
