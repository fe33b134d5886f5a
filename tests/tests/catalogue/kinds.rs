//! The kinds of the documented entries: each is known from any response that says which error it is.

use std::collections::HashSet;

use http::{HeaderMap, StatusCode};
use partner_error::{
    Entry, Failure, HasKind, Kind, PartnerCenterError, PartnerCenterErrorKind, PartnerError,
    Recognition,
};
use serde_json::{Value, json};

/// What a client makes of a body that is sent with an entry's status.
fn receive(entry: &Entry, body: &Value) -> Failure<PartnerCenterError> {
    let status = StatusCode::from(entry.status());
    Failure::read(status, HeaderMap::new(), body.to_string())
}

fn kinds() -> impl Iterator<Item = (PartnerCenterErrorKind, &'static Entry)> {
    PartnerCenterErrorKind::all().zip(PartnerCenterError::catalogue().entries())
}

#[test]
fn a_kind_for_each_entry_in_order() {
    assert_eq!(kinds().count(), 159);
    for (kind, entry) in kinds() {
        assert!(std::ptr::eq(kind.entry(), entry), "{kind}");
        assert_eq!(PartnerCenterErrorKind::of(entry), Some(kind));
        assert_eq!(kind.to_string(), entry.name());
        assert_eq!(format!("{kind:?}"), entry.name());
        assert_eq!(json!(kind), json!(entry.name()));
    }
    let distinct: HashSet<_> = PartnerCenterErrorKind::all().collect();
    assert_eq!(distinct.len(), 159);
    assert!(PartnerCenterErrorKind::all().is_sorted());
}

#[test]
fn an_entry_of_another_catalogue_has_no_kind() {
    #[derive(Debug, PartnerError)]
    #[pc(
        code = 800_064,
        status = 409,
        msg = "Cart {0} is being processed by another request"
    )]
    struct CartBusy(String);

    let entry = CartBusy(String::new()).entry();
    assert_eq!(PartnerCenterErrorKind::of(entry), None);
}

#[test]
fn a_copy_of_an_entry_has_its_kind() {
    for (kind, entry) in kinds() {
        let copy: &'static Entry = Box::leak(Box::new(entry.clone()));
        assert_eq!(PartnerCenterErrorKind::of(copy), Some(kind));
    }
}

/// The description is in a language that the catalogue doesn't know.
#[test]
fn known_by_number_in_any_wording() {
    for (kind, entry) in kinds() {
        for code in [json!(entry.code()), json!(entry.code().to_string())] {
            let failure = receive(
                entry,
                &json!({"code": code, "description": "Das ging schief"}),
            );
            assert_eq!(failure.kind(), Some(kind));
            assert_eq!(failure.recognition(), Recognition::Reworded, "{kind}");
        }
    }
}

#[test]
fn known_by_name_without_number() {
    for (kind, entry) in kinds() {
        let name = entry.name();
        let failure = receive(
            entry,
            &json!({"errorName": name, "message": "Das ging schief"}),
        );
        assert_eq!(failure.kind(), Some(kind), "{kind}");
        let failure = receive(entry, &json!({"code": name, "message": "Das ging schief"}));
        assert_eq!(failure.kind(), Some(kind), "{kind}");
    }
}

#[test]
fn known_by_number_with_another_status_if_there_is_one_entry() {
    for (kind, entry) in kinds() {
        let body = json!({"code": entry.code(), "description": "Das ging schief"}).to_string();
        let failure =
            Failure::<PartnerCenterError>::read(StatusCode::IM_A_TEAPOT, HeaderMap::new(), body);
        let entries = PartnerCenterError::catalogue().by_code(entry.code());
        let expected = (entries.count() == 1).then_some(kind);
        assert_eq!(failure.kind(), expected, "{kind}");
    }
}

#[test]
fn unknown_without_an_entry() {
    let failure = Failure::<PartnerCenterError>::read(
        StatusCode::CONFLICT,
        HeaderMap::new(),
        r#"{"code":"4711","description":"Das ging schief"}"#,
    );
    assert_eq!(failure.kind(), None);
}

#[test]
fn a_value_has_the_kind_of_its_entry() {
    let errors = [
        PartnerCenterError::CartNotFound,
        PartnerCenterError::CartBusy {
            cart_id: "C-7".to_owned(),
        },
        PartnerCenterError::InvalidCustomerId,
    ];
    for error in errors {
        assert_eq!(
            Some(error.kind()),
            PartnerCenterErrorKind::of(error.entry())
        );
        let borrowed: &dyn PartnerError = &error;
        let boxed = Box::new(error.clone());
        assert_eq!(borrowed.entry(), boxed.kind().entry());
    }
}

#[test]
fn a_kind_is_small_and_can_be_matched() {
    fn waits(kind: PartnerCenterErrorKind) -> bool {
        use PartnerCenterErrorKind::{CartBusy, CartNotFound};
        match kind {
            CartBusy => true,
            CartNotFound => false,
            other => other.entry().status() == 503,
        }
    }
    assert_eq!(size_of::<PartnerCenterErrorKind>(), 1);
    assert_eq!(size_of::<Option<PartnerCenterErrorKind>>(), 1);
    let kind = PartnerCenterErrorKind::CartBusy;
    let copy = kind;
    assert!(waits(kind) && waits(copy));
    assert!(!waits(PartnerCenterErrorKind::CartNotFound));
}

/// The fields that the templates show, by name and in the order of the fields.
#[test]
fn parameters_are_the_shown_fields() {
    for entry in PartnerCenterError::catalogue().own() {
        let count = entry.parameters().count();
        let placeholders: HashSet<String> = entry
            .template()
            .placeholders()
            .map(ToString::to_string)
            .collect();
        assert_eq!(count, placeholders.len(), "{entry}");
        assert!(!entry.has_data(), "{entry}");
        let is_name = |name: &str| name.starts_with(|first: char| first.is_ascii_lowercase());
        assert!(entry.parameters().all(is_name), "{entry}");
    }
}
