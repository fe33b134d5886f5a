//! The limits of the readers: what they need grows with the text and not faster, and no depth overflows the stack.
//!
//! Work is counted in allocations and their bytes, since time depends on the machine. Tables are in
//! `document/import_scale.rs`.

use std::fmt::Write;

use allocation_counter::measure;
use http::{HeaderMap, StatusCode};
use partner_error::document::{Document, Translations};
use partner_error::{Challenge, Failure, PartnerCenterError, PartnerError, Template};
use partner_error_tests::growth::assert_linear;

/// Writes a text of so many pieces.
type Text = fn(usize) -> String;

/// Reads a text.
type Reader = fn(&str);

/// Writes a piece for each number.
fn numbered(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        write!(text, "{}", piece(number)).unwrap();
        text
    })
}

/// The same, with commas between the pieces.
fn listed(count: usize, piece: impl Fn(usize) -> String) -> String {
    let pieces: Vec<String> = (0..count).map(piece).collect();
    pieces.join(",")
}

fn template(text: &str) {
    let Ok(template) = Template::parse(text) else {
        return;
    };
    let message = "x ".repeat(template.placeholders().len());
    if let Some(captures) = template.capture(&message) {
        assert!(captures.iter().all(|(_, text)| text == "x"));
    }
}

fn body(text: &str) {
    let failure = Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, HeaderMap::new(), text);
    assert_eq!(failure.body(), text.as_bytes());
    // A line for a log has a limit of its own.
    assert!(failure.to_string().chars().count() < 1200);
}

fn challenge(text: &str) {
    let _ = text.parse::<Challenge>();
}

fn document(text: &str) {
    if let Ok(document) = Document::parse(text) {
        assert!(document.to_csv().len() > document.entries().len());
    }
}

fn translations(text: &str) {
    let mut translations = Translations::new(PartnerCenterError::catalogue(), "en");
    if let Err(error) = translations.add("de", text) {
        assert!((1..=1001).contains(&error.problems().len()));
    }
}

fn pasted(text: &str) {
    let document = Document::of(PartnerCenterError::catalogue());
    let _ = document.explain(text);
}

fn entry(code: usize, message: &str, parameters: &str) -> String {
    format!(
        r#"{{"code":{code},"status":404,"name":"N{code}","source":"s","retry":"never","parameters":[{parameters}],"message":"{message}"}}"#
    )
}

const GROWING: &[(&str, Text, Reader)] = &[
    (
        "distinct placeholders",
        |n| numbered(n, |i| format!("{{a{i}}} ")),
        template,
    ),
    ("one placeholder", |n| "{a} ".repeat(n), template),
    ("positions", |n| "{} ".repeat(n), template),
    ("doubled braces", |n| "{{".repeat(n), template),
    (
        "members",
        |n| {
            let members = numbered(n, |i| format!(r#","m{i}":1"#));
            format!(r#"{{"code":1,"message":"a"{members}}}"#)
        },
        body,
    ),
    (
        "members of one name",
        |n| {
            let members = r#","m":1"#.repeat(n);
            format!(r#"{{"code":1,"message":"a"{members}}}"#)
        },
        body,
    ),
    (
        "errors of a body",
        |n| {
            format!(
                r#"{{"errors":[{}1]}}"#,
                r#"{"code":1,"detail":"x"},"#.repeat(n)
            )
        },
        body,
    ),
    (
        "escapes",
        |n| format!(r#"{{"code":"1","description":"{}"}}"#, r"\n".repeat(n)),
        body,
    ),
    ("levels of a body", |n| "[".repeat(n), body),
    ("challenges", |n| "Basic a=b, ".repeat(n), challenge),
    ("quotes of a header", |n| r#""\"#.repeat(n), challenge),
    (
        "entries",
        |n| {
            let entries = listed(n, |i| entry(i, "m", ""));
            format!(r#"{{"catalogue":"C","entries":[{entries}]}}"#)
        },
        document,
    ),
    (
        "parameters of an entry",
        |n| {
            let message = numbered(n, |i| format!("{{a{i}}}"));
            let parameters = listed(n, |i| format!(r#""a{i}""#));
            let entry = entry(1, &message, &parameters);
            format!(r#"{{"catalogue":"C","entries":[{entry}]}}"#)
        },
        document,
    ),
    (
        "entries without members",
        |n| format!(r#"{{"catalogue":"C","entries":[{}{{}}]}}"#, "{},".repeat(n)),
        document,
    ),
    (
        "translations",
        |n| {
            let members = listed(n, |i| format!(r#""{i}":"m""#));
            format!("{{{members}}}")
        },
        translations,
    ),
    (
        "placeholders of a translation",
        |n| {
            let message = numbered(n, |i| format!("{{a{i}}}"));
            format!(r#"{{"800064":"{message}"}}"#)
        },
        translations,
    ),
    ("objects in a log", |n| r#"{"a":1} "#.repeat(n), pasted),
    ("braces in a log", |n| "{".repeat(n), pasted),
    ("levels in a log", |n| r#"{"a":"#.repeat(n), pasted),
    ("words of a log", |n| "CartBsy ".repeat(n), pasted),
    (
        "numbers of a log",
        |n| numbered(n, |i| format!("{i} ")),
        pasted,
    ),
    (
        "header lines of a log",
        |n| "HTTP/1.1 409 Conflict\nRetry-After: 1\n".repeat(n),
        pasted,
    ),
];

#[test]
fn memory_is_linear() {
    for (what, write, read) in GROWING {
        assert_linear(what, |count| {
            let text = write(count);
            let measured = measure(|| read(&text));
            [measured.count_total, measured.bytes_total]
        });
    }
}

/// A parser that calls itself for each level would overflow the stack.
#[test]
fn no_depth_overflows_the_stack() {
    const LEVELS: usize = 100_000;
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"errors":["#, "]}")] {
        let whole = format!("{}1{}", open.repeat(LEVELS), close.repeat(LEVELS));
        let inside = |before: &str, behind: &str| format!("{before}{whole}{behind}");
        for read in [template, body, challenge, document, translations, pasted] {
            read(&whole);
        }
        body(&inside(r#"{"code":1,"description":"a","data":["#, "]}"));
        document(&inside(r#"{"catalogue":"C","entries":["#, "]}"));
        translations(&inside(r#"{"800064":"#, "}"));
        pasted(&inside("HTTP/1.1 409 Conflict\n\n", ""));
    }
}

/// The deepest body that is a fault, and the first that is too deep.
#[test]
fn levels_of_a_body() {
    let nested = |levels: usize| {
        let (open, close) = ("[".repeat(levels), "]".repeat(levels));
        let body = format!(r#"{{"code":"1","description":"a","extra":{open}{close}}}"#);
        Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, HeaderMap::new(), body)
    };
    // The object itself is a level.
    assert_eq!(nested(126).fault().map(|fault| &*fault.code), Some("1"));
    assert_eq!(nested(127).fault(), None);
    assert!(nested(127).body().ends_with(b"]}"));
}
