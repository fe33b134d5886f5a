//! The written fault has the documented members in the documented order.

use std::collections::BTreeMap;
use std::fmt::Display;

use partner_error::{Body, Decode, Fault, PartnerCenterError, PartnerError};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};
use serde_json::{Map, Value, json};

/// A fault with all of its members.
fn fault(
    code: &str,
    description: &str,
    data: &Value,
    source: Option<&str>,
    extra: &Value,
) -> Fault {
    let mut fault = Fault::new(code, description);
    fault.data.clone_from(data.as_array().unwrap());
    fault.source = source.map(str::to_owned);
    fault.extra.clone_from(extra.as_object().unwrap());
    fault
}

fn written(fault: &Fault) -> String {
    serde_json::to_string(fault).unwrap()
}

#[test]
fn members_are_written_in_the_documented_order() {
    let whole = fault(
        "7",
        "No such shelf",
        &json!(["A"]),
        Some("Storefront"),
        &json!({"isRetryable": false, "aisle": 3}),
    );
    assert_eq!(
        written(&whole),
        r#"{"code":"7","description":"No such shelf","data":["A"],"source":"Storefront","aisle":3,"isRetryable":false}"#
    );
}

#[test]
fn missing_members_are_left_out() {
    let bare = Fault::new("7", "No such shelf");
    assert_eq!(
        written(&bare),
        r#"{"code":"7","description":"No such shelf"}"#
    );
}

/// No member is written twice, even if `extra` has a member of the same name.
#[test]
fn members_are_written_once() {
    let extra = json!({"code": 8, "description": "?", "data": 9, "source": "?", "aisle": 3});
    let whole = fault(
        "7",
        "No such shelf",
        &json!(["A"]),
        Some("Storefront"),
        &extra,
    );
    assert_eq!(
        written(&whole),
        r#"{"code":"7","description":"No such shelf","data":["A"],"source":"Storefront","aisle":3}"#
    );
}

#[test]
fn faults_are_shown_with_code_and_description() {
    let documented = Fault::of(&PartnerCenterError::InvalidCustomerId);
    assert_eq!(documented.to_string(), "900118: Invalid Customer Id");
    let gateway = Fault::new("", "Slow down");
    assert_eq!(gateway.to_string(), "Slow down");
}

#[test]
fn what_is_no_fault_is_refused_with_a_reason() {
    let error = serde_json::from_str::<Fault>("7").unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid type: integer `7`, expected an object that describes an error at line 1 column 1"
    );

    // Other formats have names and values that JSON doesn't have.
    let number: MapDeserializer<_, Error> = MapDeserializer::new([(7_u32, "7")].into_iter());
    assert_eq!(
        Fault::deserialize(number).unwrap_err().to_string(),
        "invalid type: integer `7`, expected the name of a member"
    );
    let mut cbor = Vec::new();
    let bytes = ciborium::Value::Bytes(vec![7]);
    ciborium::into_writer(&BTreeMap::from([("code", bytes)]), &mut cbor).unwrap();
    let Err(ciborium::de::Error::Semantic(_, why)) = ciborium::from_reader::<Fault, _>(&cbor[..])
    else {
        panic!("a code is not bytes");
    };
    assert_eq!(why, "invalid type: byte array, expected any JSON value");
}

proptest! {
    #[test]
    fn faults_are_read_as_they_were_written(
        code: String,
        description: String,
        data in proptest::collection::vec(any::<String>(), 0..3),
        source: Option<String>,
        extra in proptest::collection::btree_map("[a-z]{1,3}", any::<i32>(), 0..3),
    ) {
        let extra: Map<String, Value> = extra.into_iter().map(|(key, value)| (key, json!(value))).collect();
        let fault = fault(&code, &description, &json!(data), source.as_deref(), &Value::Object(extra));
        prop_assert_eq!(serde_json::from_str(&written(&fault)).ok(), Some(fault));
    }
}

proptest! {
    #[test]
    fn a_body_is_the_fault(text: String, times in 0..100_usize) {
        let error = PartnerCenterError::CartBusy { cart_id: text.repeat(times) };
        let body = serde_json::to_string(&Body::of(&error)).unwrap();
        prop_assert_eq!(Body::of(&error).to_json(), body.as_bytes());
        prop_assert_eq!(body, written(&Fault::of(&error)));
    }
}

/// What there was stays, and a fault is appended whole.
#[test]
fn bodies_can_be_appended() {
    let long = PartnerCenterError::CartBusy {
        cart_id: "x".repeat(2000),
    };
    let mut bodies = b"[".to_vec();
    Body::of(&long).write_json(&mut bodies);
    bodies.push(b',');
    Body::of(&PartnerCenterError::InvalidCustomerId).write_json(&mut bodies);
    bodies.push(b']');
    let faults: Vec<Fault> = serde_json::from_slice(&bodies).unwrap();
    let expected = [
        Fault::of(&long),
        Fault::of(&PartnerCenterError::InvalidCustomerId),
    ];
    assert_eq!(faults, expected);
}

#[test]
fn every_documented_body_is_the_fault() {
    for entry in PartnerCenterError::catalogue().own() {
        let mut message = String::new();
        let blanks = vec![&"-" as &dyn Display; entry.template().placeholders().len()];
        entry.template().render(&blanks, &mut message).unwrap();
        let fault = Fault::new(entry.code().to_string(), message);
        let error = PartnerCenterError::decode(entry, &fault).unwrap();
        let body = serde_json::to_string(&Body::of(&error)).unwrap();
        assert_eq!(body, written(&Fault::of(&error)));
        assert!(!body.contains("\"data\""), "{body}");
    }
}

#[test]
fn special_characters_are_escaped() {
    let error = PartnerCenterError::CartBusy {
        cart_id: "\"\\\n\u{1}…".to_owned(),
    };
    let every_ascii: String = ('\0'..='\u{7f}').collect();
    let ascii = PartnerCenterError::CartBusy {
        cart_id: every_ascii,
    };
    assert_eq!(
        Body::of(&ascii).to_json(),
        serde_json::to_vec(&Body::of(&ascii)).unwrap()
    );
    assert_eq!(
        serde_json::to_string(&Body::of(&error)).unwrap(),
        r#"{"code":"800064","description":"Cart \"\\\n\u0001… is being processed by another request","source":"PartnerFD"}"#
    );
}
