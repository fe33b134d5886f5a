//! The documented table, as the documentation has it and as a sheet, gives the catalogue back.

use std::fmt::Write;

use partner_error::document::{Document, DocumentEntry, Import};
use partner_error::{PartnerCenterError, PartnerError, Retry, Status};

/// The table as it was published, with tabs between its columns.
const SHEET: &str = include_str!("../../data/documented.tsv");

/// What the table says of an entry.
fn row(entry: &DocumentEntry) -> (u32, Status, String) {
    (
        entry.code(),
        entry.status(),
        format!("{:#}", entry.template()),
    )
}

fn assert_documented(document: &Document) {
    let documented = Document::of(PartnerCenterError::catalogue());
    let rows: Vec<_> = document.entries().iter().map(row).collect();
    let expected: Vec<_> = documented.entries().iter().map(row).collect();
    assert_eq!(rows, expected);
    assert_eq!(rows.len(), 159);
    for entry in document.entries() {
        assert_eq!(entry.retry(), Retry::of(entry.status()), "{}", entry.name());
        assert_eq!(entry.source(), "PartnerFD");
    }
}

/// The sheet as a page of the documentation: with its front matter, another table and its headings.
fn page() -> String {
    let mut page = "\
---
title: Error codes
---

# Error codes

| Name        | Type   | Description                           |
|-------------|--------|---------------------------------------|
| code        | string | Always returned. The kind of error.   |
| description | string | Always returned. Non-null, non-empty. |

- 404: Not found

| HTTP Status | HTTP Error Code | Error code | Description |
|-------------|-----------------|------------|-------------|
"
    .to_owned();
    for line in SHEET.lines().skip(1) {
        writeln!(page, "| {} |", line.replace('\t', "    | ")).unwrap();
    }
    page.push_str("\n## See also\n\n| not | a | table |\n");
    page
}

#[test]
fn page_of_the_documentation() {
    // The text behind the table isn't one, and says so.
    let import = Import::new().source("PartnerFD");
    let imported = import.markdown(&page());
    assert_eq!(imported.problems().len(), 1, "{:?}", imported.problems());
    assert_documented(imported.document());

    let page = page().replace("| not | a | table |\n", "");
    assert_documented(&import.markdown(&page).into_result().unwrap());
}

#[test]
fn sheet() {
    let sheet = Import::new().source("PartnerFD").csv(SHEET);
    assert_documented(&sheet.into_result().unwrap());
}

/// Other line endings, a byte order mark and other delimiters make no difference.
#[test]
fn sheet_of_another_program() {
    let import = Import::new().source("PartnerFD");
    let windows = format!("\u{feff}{}", SHEET.replace('\n', "\r\n"));
    assert_documented(&import.csv(&windows).into_result().unwrap());
    for delimiter in [",", ";"] {
        let quoted = SHEET.lines().map(|line| {
            let cells = line.split('\t').map(|cell| format!("\"{cell}\""));
            cells.collect::<Vec<_>>().join(delimiter)
        });
        let quoted = quoted.collect::<Vec<_>>().join("\n");
        assert_documented(&import.csv(&quoted).into_result().unwrap());
    }
    let page = format!(
        "\u{feff}{}",
        page()
            .replace("| not | a | table |\n", "")
            .replace('\n', "\r\n")
    );
    assert_documented(&import.markdown(&page).into_result().unwrap());
}

/// Where the declaration has the same names of parameters, placeholders show the same ones.
#[test]
fn parameters_by_placeholder() {
    let imported = Document::from_csv(SHEET).unwrap();
    let parameters = |status, code, placeholders: &[&str]| {
        let entry = imported.get(status, code).unwrap();
        let shown = placeholders
            .iter()
            .map(|placeholder| entry.parameter_of(placeholder));
        shown
            .map(|name| name.unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    let (bad, conflict) = (Status::BAD_REQUEST, Status::CONFLICT);
    assert_eq!(
        parameters(bad, 900_143, &["0", "1", "3"]),
        ["product_id", "sku_id", "customer_id"]
    );
    assert_eq!(
        parameters(bad, 900_102, &["0", "1"]),
        ["transfer", "argument_1"]
    );
    assert_eq!(parameters(conflict, 800_064, &["0", "1"]), ["cart", ""]);
}
