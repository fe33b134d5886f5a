//! Tables of any text: what is written is read, and anything else is refused with a place inside the text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use partner_error::document::{Document, Import, Imported};
use partner_error::{Retry, Status};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Texts that mean something in Markdown, in CSV or to an editor.
const HOSTILE: &[&str] = &[
    "|",
    "\\",
    "`",
    "``",
    "\"",
    "'",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "<br>",
    "<script>",
    "<!--",
    "-->",
    "&amp;",
    "&#10;",
    "*",
    "**",
    "_",
    "[a](b)",
    "![",
    "]",
    "https://a.b",
    "<https://a.b>",
    "#",
    "---",
    "|---|",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "\u{a0}",
    " ",
    "  ",
    "{{",
    "}}",
    "{0}",
    "{cart}",
    "{{a b c d}}",
    "é",
    "🛒",
    "s",
];

pub(crate) fn text() -> impl Strategy<Value = String> {
    let any = "[^\0{}]{0,8}";
    let piece = prop_oneof![3 => select(HOSTILE).prop_map(str::to_owned), 1 => any];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A message that isn't empty, as `Template::parse` reads it.
pub(crate) fn message() -> impl Strategy<Value = String> {
    text().prop_map(|text| {
        let broken = partner_error::Template::parse(&text).is_err() || text.trim().is_empty();
        if broken {
            format!("x{}", text.replace(['{', '}'], ""))
        } else {
            text
        }
    })
}

#[derive(Clone, Debug)]
struct Row {
    message: String,
    name: String,
    source: String,
    docs: String,
    retry: Retry,
}

type Rows = BTreeMap<(u32, Status), Row>;

fn rows() -> impl Strategy<Value = Rows> {
    let retry = select(&[Retry::Never, Retry::Later, Retry::WhenAsked][..]);
    let name = prop_oneof![
        Just(String::new()),
        text().prop_map(|text| text.trim().to_owned())
    ];
    let source = text().prop_map(|text| text.trim().to_owned());
    let row = (message(), name, source, text(), retry).prop_map(
        |(message, name, source, docs, retry)| Row {
            message,
            name,
            source,
            docs,
            retry,
        },
    );
    btree_map((0..50_u32, select(Status::ALL)), row, 1..8)
}

/// Escapes a text for a cell of Markdown.
fn in_markdown(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' | ' ' | '\u{b}' | '\u{c}' => {
                write!(escaped, "&#{};", u32::from(c)).unwrap();
            }
            c if c.is_ascii_punctuation() => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Quotes a text, and marks it if a spreadsheet would take it for a formula.
fn in_csv(text: &str) -> String {
    let is_formula = text
        .trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mark = if is_formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

/// Checks that a document has the rows.
fn assert_rows(document: &Document, rows: &Rows, has_docs: bool) -> Result<(), TestCaseError> {
    prop_assert_eq!(document.entries().len(), rows.len());
    for (entry, ((code, status), row)) in document.entries().iter().zip(rows) {
        prop_assert_eq!((entry.code(), entry.status()), (*code, *status));
        prop_assert_eq!(
            entry.template(),
            &partner_error::Template::parse(&row.message).unwrap()
        );
        prop_assert_eq!(entry.source(), &row.source);
        prop_assert_eq!(entry.retry(), row.retry);
        if has_docs {
            prop_assert_eq!(entry.docs(), &row.docs);
        }
        if !row.name.is_empty() {
            prop_assert_eq!(entry.name(), &row.name);
        }
        for placeholder in entry.template().placeholders() {
            let shown = entry.parameter_of(placeholder).map(ToOwned::to_owned);
            prop_assert!(shown.is_some_and(|shown| entry.parameters().contains(&shown)));
        }
    }
    // The names that were made are those of no other entry.
    let given = rows.values().filter(|row| !row.name.is_empty());
    let given: BTreeSet<&str> = given.map(|row| row.name.as_str()).collect();
    let entries = document.entries().iter().zip(rows.values());
    let made = entries.filter(|(_, row)| row.name.is_empty());
    let made: Vec<&str> = made.map(|(entry, _)| entry.name()).collect();
    let distinct: BTreeSet<&str> = made.iter().copied().collect();
    prop_assert_eq!(distinct.len(), made.len());
    prop_assert!(distinct.is_disjoint(&given));
    prop_assert_eq!(
        Document::parse(&document.to_string()).unwrap(),
        document.clone()
    );
    Ok(())
}

/// Checks that every problem has a place in the text.
fn assert_places(imported: &Imported, text: &str) -> Result<(), TestCaseError> {
    let lines: Vec<&str> = text.split('\n').collect();
    for problem in imported.problems() {
        let line = lines.get(problem.line() - 1);
        let columns = line.map_or(0, |line| line.chars().count() + 1);
        prop_assert!((1..=columns).contains(&problem.column()), "{}", problem);
    }
    let document = imported.document().to_string();
    prop_assert_eq!(&Document::parse(&document).unwrap(), imported.document());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown_that_is_written_is_read(rows in rows()) {
        let mut page = "| Code | Status | Message | Name | Retry | Source |\n|-|-|-|-|-|-|\n".to_owned();
        for ((code, status), row) in &rows {
            let [message, name, source] = [&row.message, &row.name, &row.source].map(|text| in_markdown(text));
            let (status, retry) = (status.as_u16(), row.retry.as_str());
            writeln!(page, "| {code} | {status} | {message} | {name} | {retry} | {source} |").unwrap();
        }
        let document = Document::from_markdown(&page);
        prop_assert!(document.is_ok(), "{}\n{page}", document.unwrap_err());
        assert_rows(&document.unwrap(), &rows, false)?;
    }

    #[test]
    fn csv_that_is_written_is_read(rows in rows(), delimiter in select(&[",", ";", "\t"][..]), end in select(&["\n", "\r\n"][..])) {
        let line = |cells: [String; 7]| cells.join(delimiter) + end;
        let mut sheet = line(["code", "status", "message", "name", "retry", "source", "docs"].map(str::to_owned));
        for ((code, status), row) in &rows {
            let [message, name, source, docs] =
                [&row.message, &row.name, &row.source, &row.docs].map(|text| in_csv(text));
            let (code, status) = (code.to_string(), status.as_u16().to_string());
            sheet += &line([code, status, message, name, row.retry.as_str().to_owned(), source, docs]);
        }
        let document = Document::from_csv(&sheet);
        prop_assert!(document.is_ok(), "{}\n{sheet}", document.unwrap_err());
        assert_rows(&document.unwrap(), &rows, true)?;
    }

    /// Names don't depend on the order of the rows.
    #[test]
    fn order_of_rows_makes_no_difference(rows in rows()) {
        let lines = rows.iter().map(|((code, status), row)| {
            format!("{code},{},{}\n", status.as_u16(), in_csv(&row.message))
        });
        let lines: Vec<String> = lines.collect();
        let reversed: Vec<String> = lines.iter().rev().cloned().collect();
        let [one, other] = [lines, reversed].map(|lines| format!("code,status,message\n{}", lines.concat()));
        prop_assert_eq!(Document::from_csv(&one), Document::from_csv(&other));
    }

    /// Whatever is imported, it is read or refused.
    #[test]
    fn any_text_is_read_or_refused(pieces in vec(prop_oneof![select(HOSTILE).prop_map(str::to_owned), ".{0,6}"], 0..12), cuts in any::<[Index; 2]>()) {
        let text = pieces.concat();
        let page = "# A\n\n| Code | Status | Message |\n|---|---|---|\n| 1 | 404 | No cart {0} |\n| 2 | 409 | a \\| `b` |\n\n> | Code | Message |\n> |-|-|\n> | 1 | b |\n";
        let sheet = "code,status,message,docs\n1,404,No cart {0},\"a \"\"b\"\"\n c\"\n2,409,b,\n";
        for whole in [page, sheet] {
            let [from, to] = cuts.map(|cut| cut.index(whole.len()));
            let (from, to) = (from.min(to), from.max(to));
            let inserted = format!("{}{text}{}", &whole[..from], &whole[from..]);
            let replaced = format!("{}{text}{}", &whole[..from], &whole[to..]);
            for text in [&text, &inserted, &replaced] {
                assert_places(&Import::new().markdown(text), text)?;
                assert_places(&Import::new().csv(text), text)?;
            }
        }
    }
}
