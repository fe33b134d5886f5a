//! Everything in a body is somewhere in its fault.

use std::collections::BTreeSet;

use partner_error::Fault;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::read;

/// Objects with the members that the rows know, and with others; no two texts in them are equal.
fn object() -> impl Strategy<Value = Value> {
    let name = select(vec![
        "code",
        "description",
        "message",
        "data",
        "source",
        "error",
        "error_description",
        "statusCode",
        "target",
        "aisle",
        "errors",
        "detail",
        "Error",
        "error_code",
        "Message",
        "type",
    ]);
    let text = any::<u64>().prop_map(|text| json!(text.to_string()));
    let leaf = prop_oneof![
        6 => text.clone(),
        2 => any::<u32>().prop_map(|number| json!(number)),
        1 => proptest::collection::vec(text, 0..3).prop_map(|items| json!(items)),
        1 => Just(json!(null)),
    ];
    leaf.prop_recursive(2, 16, 8, move |member| {
        let members = proptest::collection::btree_map(name.clone(), member, 0..8);
        members.prop_map(|members| json!(members))
    })
}

/// All texts and numbers in a value.
fn leaves(value: &Value) -> BTreeSet<String> {
    match value {
        Value::String(text) => BTreeSet::from([text.clone()]),
        Value::Number(number) => BTreeSet::from([number.to_string()]),
        Value::Array(items) => items.iter().flat_map(leaves).collect(),
        Value::Object(members) => members.values().flat_map(leaves).collect(),
        Value::Null | Value::Bool(_) => BTreeSet::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn nothing_that_is_read_is_lost(body in object()) {
        if let Some(fault) = read(&body) {
            let Fault { code, description, data, source, extra, .. } = &fault;
            let mut kept = leaves(&json!([code, description, data, source, extra]));
            if !leaves(&body).contains("") {
                kept.remove("");
            }
            prop_assert_eq!(kept, leaves(&body), "{:?}", fault);
        }
    }
}

/// An error within an error, and a member of both names.
#[test]
fn nothing_that_an_odata_error_says_is_lost() {
    let body = json!({
        "error": {"code": "7", "message": "No such shelf", "error": "inner", "aisle": "3"},
        "aisle": "4",
    });
    let fault = read(&body).unwrap();
    let kept = leaves(&json!([fault.code, fault.description, fault.extra]));
    assert_eq!(kept, leaves(&body), "{fault:?}");
}
