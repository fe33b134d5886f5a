//! Large documents are exported in a time that grows with them, and not faster: otherwise these tests would take hours.

use partner_error::document::{Document, Format};
use serde_json::{Value, json};

fn assert_exported(entries: &[Value]) {
    let json = json!({ "catalogue": "Large", "entries": entries });
    let document = Document::parse(&json.to_string()).unwrap();
    let last = document.entries().last().unwrap().code().to_string();
    for &format in Format::ALL {
        assert!(document.export(format).contains(&last), "{format}");
    }
    assert_eq!(document.changes_to(&document), []);
}

#[test]
fn many_entries() {
    let entry = |code: u32| {
        json!({
            "code": code, "status": 400 + code % 18, "name": format!("Name{code}"), "source": "Large",
            "retry": "never", "parameters": ["cart_id"], "message": "Cart {0} is busy", "docs": "*Wait* for it.",
        })
    };
    let entries: Vec<Value> = (0..20_000).map(entry).collect();
    assert_exported(&entries);
}

/// None of which says which parameter it shows.
#[test]
fn many_placeholders() {
    let placeholders: Vec<String> = (0..20_000).map(|number| format!("{{{number}}}")).collect();
    let parameters: Vec<String> = (0..20_000).map(|number| format!("p{number}")).collect();
    assert_exported(&[json!({
        "code": 7, "status": 400, "name": "Name", "source": "Large", "retry": "never",
        "parameters": parameters, "message": placeholders.join(" "),
    })]);
}
