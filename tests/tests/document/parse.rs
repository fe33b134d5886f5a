//! A document is read back, and a text that isn't one is refused with the place of every problem.

use partner_error::document::Document;
use partner_error::{PartnerCenterError, PartnerError, Status};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

/// A document of two entries.
const PUBLISHED: &str = r#"{
  "catalogue": "StorefrontError",
  "source": "Storefront",
  "envelope": "documented",
  "entries": [
    {"code": 910001, "status": 409, "name": "CartLocked", "source": "Storefront", "retry": "later", "parameters": ["cart", "until"], "message": "Cart {cart} is locked until {until}"},
    {"code": 910002, "status": 422, "name": "CartEmpty", "source": "Storefront", "retry": "never", "parameters": ["cart"], "message": "Cart {cart} is \"empty\"", "docs": "Empty.", "help": "https://example.com"}
  ]
}
"#;

fn refusal(text: impl AsRef<str>) -> String {
    Document::parse(text.as_ref()).unwrap_err().to_string()
}

#[test]
fn file_that_is_not_json() {
    assert_eq!(
        refusal("<<<<<<< HEAD\n"),
        "line 1, column 1: expected value"
    );
}

#[test]
fn file_that_is_cut_off() {
    assert_eq!(
        refusal(&PUBLISHED[..PUBLISHED.len() / 2]),
        "line 6, column 148: EOF while parsing a string"
    );
}

/// Lines and columns begin with 1, and a column counts characters.
#[test]
fn place_of_what_is_missing() {
    for (text, said) in [
        ("", "line 1, column 1: EOF while parsing a value"),
        ("{\n", "line 2, column 1: EOF while parsing an object"),
        (
            "\u{feff}{\n",
            "line 2, column 1: EOF while parsing an object",
        ),
        ("{\"é\" 1}", "line 1, column 6: expected `:`"),
    ] {
        assert_eq!(refusal(text), said, "{text:?}");
    }
}

#[test]
fn file_with_something_else() {
    let object = "this isn't an object with a `catalogue` (a string) and `entries` (an array)";
    let object = format!("line 1, column 1: {object}");
    for (text, said) in [
        ("[]", object.as_str()),
        ("null", &object),
        (
            r#"{"catalogue": "A"}"#,
            "line 1, column 1: there is no `entries`, which is an array",
        ),
        (
            "{}",
            "line 1, column 1: there is no `catalogue`, which is a string\n\
             line 1, column 1: there is no `entries`, which is an array",
        ),
        (
            r#"{"catalogue": 1, "entries": []}"#,
            "line 1, column 15: the `catalogue` is 1, which isn't a string",
        ),
    ] {
        assert_eq!(refusal(text), said);
    }
}

/// Each problem has its line and column, and all of them are listed.
#[test]
fn file_with_something_else_among_its_entries() {
    const ENTRY: &str = r#"{"code": 1, "status": 409, "name": "A", "source": "S", "retry": "never", "message": "M"}"#;
    let statuses = "those are the 4xx and 5xx statuses that have a name";
    let wrong = [
        ("1".to_owned(), 1, "1 isn't an entry, which is an object".to_owned()),
        (
            ENTRY.replace("\"code\": 1", "\"code\": \"1\""),
            10,
            "the `code` is \"1\", which isn't a number up to 4294967295".to_owned(),
        ),
        (
            ENTRY.replace("\"code\": 1", "\"code\": 4294967296"),
            10,
            "the `code` is 4294967296, which isn't a number up to 4294967295".to_owned(),
        ),
        (
            ENTRY.replace("409", "99"),
            23,
            format!("the `status` 99 isn't an error status: {statuses}"),
        ),
        (
            ENTRY.replace("\"A\"", "null"),
            1,
            "there is no `name`, which is a string".to_owned(),
        ),
        (
            ENTRY.replace("never", "sometimes"),
            65,
            "the `retry` is \"sometimes\": only \"never\", \"later\" and \"when_asked\" are policies".to_owned(),
        ),
        (
            ENTRY.replace("\"M\"", "\"Cart {cart\""),
            85,
            "in the `message`, the `{` at character 6 isn't closed: write `}` after the placeholder, or `{{` for a brace".to_owned(),
        ),
        (
            ENTRY.replace("\"M\"", "\"M\", \"data\": \"yes\""),
            98,
            "the `data` is \"yes\", which isn't true or false".to_owned(),
        ),
        (
            ENTRY.replace("\"M\"", "\"M\", \"parameters\": [1]"),
            104,
            "the `parameters` is [1], which isn't an array of strings".to_owned(),
        ),
        (
            ENTRY.to_owned(),
            1,
            "the code 1 with 409 Conflict has an entry already".to_owned(),
        ),
    ];
    let lines: Vec<&str> = wrong.iter().map(|(line, ..)| line.as_str()).collect();
    let lines = lines.join(",\n");
    let file = format!("\u{feff}{{\"catalogue\": \"A\", \"entries\": [\n{ENTRY},\n{lines}\n]}}");
    let said = wrong
        .iter()
        .enumerate()
        .map(|(position, (_, column, what))| {
            format!("line {}, column {column}: {what}", position + 3)
        });
    let said: Vec<String> = said.collect();
    assert_eq!(refusal(file), said.join("\n"));
}

#[test]
fn file_with_an_entry_twice() {
    let line = PUBLISHED.lines().nth(5).unwrap();
    let twice = PUBLISHED.replace(line, &format!("{line}\n{line}"));
    assert_eq!(
        refusal(twice),
        "line 7, column 5: the code 910001 with 409 Conflict has an entry already"
    );
}

/// Any message with any placeholders.
fn message() -> impl Strategy<Value = String> {
    let text = ".*".prop_map(|text| text.replace('{', "{{").replace('}', "}}"));
    let placeholder = prop_oneof![
        "\\{[a-z]{1,8}\\}",
        (0..20_u8).prop_map(|n| format!("{{{n}}}"))
    ];
    let pieces = prop::collection::vec(prop_oneof![text, placeholder], 0..5);
    pieces.prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(
        name in ".*",
        entries in prop::collection::btree_map(
            (any::<u32>(), select(Status::ALL)),
            (
                (".*", ".*", select(&["never", "later", "when_asked"][..]), any::<bool>()),
                (prop::collection::vec(".*", 0..3), prop::collection::vec(prop::option::of(0..9_u32), 0..3)),
                (message(), ".*", prop::option::of(".*")),
            ),
            0..8,
        ),
        envelope in prop::option::of("[a-z]*"),
        source in prop::option::of(".*"),
    ) {
        let entries: Vec<_> = entries.into_iter().map(|((code, status), entry)| {
            let ((name, source, retry, data), (parameters, numbers), (message, docs, help)) = entry;
            json!({
                "code": code, "status": status.as_u16(), "name": name, "source": source, "retry": retry,
                "data": data, "parameters": parameters, "numbers": numbers, "message": message, "docs": docs,
                "help": help,
            })
        }).collect();
        let text = json!({"catalogue": name, "envelope": envelope, "source": source, "entries": entries});
        let document = Document::parse(&text.to_string()).unwrap();
        let written = document.to_string();
        prop_assert_eq!(&Document::parse(&written).unwrap(), &document);
        prop_assert_eq!(document.changes_to(&document), []);
        let lines = entries.len() + 5 + usize::from(envelope.is_some()) + usize::from(source.is_some());
        prop_assert_eq!(written.lines().count(), lines);
    }

    /// Whatever stands in a file, it is read or refused, with a place inside the text.
    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![".*", r#"[\[\]{}":,0-9a-z\n ]{0,60}"#], cut in any::<prop::sample::Index>()) {
        let at = cut.index(PUBLISHED.len());
        let spliced = format!("{}{text}{}", &PUBLISHED[..at], &PUBLISHED[at..]);
        for text in [&text, &spliced] {
            if let Err(error) = Document::parse(text) {
                let lines = text.split('\n').count();
                prop_assert!(error.problems().iter().all(|problem| (1..=lines).contains(&problem.line())));
            }
        }
    }
}

/// Marks that turn the direction of text or break its lines could hide what a file says.
#[test]
fn disturbing_marks_are_escaped() {
    let text = PUBLISHED.replace("Empty.", "\u{202e}a\u{2028}b\u{2066}<é>\u{2069}");
    let written = Document::parse(&text).unwrap().to_string();
    assert!(
        written.contains(r#""docs": "\u202ea\u2028b\u2066<é>\u2069""#),
        "{written}"
    );
    assert_eq!(Document::parse(&written), Document::parse(&text));
}

#[test]
fn what_is_written_of_a_catalogue_is_read() {
    let document = Document::of(PartnerCenterError::catalogue());
    assert_eq!(Document::parse(&document.to_string()).unwrap(), document);
    assert_eq!(Document::parse(PUBLISHED).unwrap().to_string(), PUBLISHED);
}
