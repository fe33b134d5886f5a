//! What is exported from the documented catalogue, and from one whose texts are hostile.
//!
//! `PARTNER_ERROR_EXPORT=update cargo test --test document exports` writes the committed files.

#[path = "../../exports/hostile.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "the catalogue is all that matters"
)]
mod hostile_rust;
#[path = "../../exports/imported.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "the catalogue is all that matters"
)]
mod imported;

use std::fs;
use std::path::Path;
use std::process::Command;

use partner_error::document::{Document, Format, Import};
use partner_error::{PartnerCenterError, PartnerError, assert_exported};

use crate::hostile::{Hostile, HostileNames};
use crate::locked::errors::StorefrontError;

/// The table as it was published, with tabs between its columns.
const SHEET: &str = include_str!("../../data/documented.tsv");

/// As `assert_exported!`, for a document that is no type's.
fn assert_is_exported(document: &Document, path: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let exported = document.export(Format::of_path(&path).unwrap());
    if std::env::var_os("PARTNER_ERROR_EXPORT").is_some() {
        return fs::write(path, exported).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), exported);
}

/// The TypeScript and the components of `OpenAPI`, with the tools of others.
#[test]
#[ignore = "`.ci/run typescript openapi` does it"]
fn tools_accept_the_exports() {
    let run = concat!(env!("CARGO_MANIFEST_DIR"), "/../.ci/run");
    let mut steps = Command::new(run);
    let status = steps.args(["typescript", "openapi"]).status().unwrap();
    assert!(status.success());
}

#[test]
fn committed_files_are_exports() {
    assert_exported!(PartnerCenterError, "exports/partner_center.md");
    assert_exported!(PartnerCenterError, "exports/partner_center.csv");
    assert_exported!(PartnerCenterError, "exports/partner_center.openapi.json");
    assert_exported!(PartnerCenterError, "typescript/partner_center.ts");
    assert_exported!(StorefrontError, "exports/storefront.openapi.json");
    assert_exported!(StorefrontError, "typescript/storefront.ts");
    assert_exported!(Hostile, "exports/hostile.rs");
    assert_exported!(Hostile, "exports/hostile.openapi.json");
    assert_exported!(Hostile, "exports/hostile.json");
    assert_exported!(Hostile, "typescript/hostile.ts");
    assert_exported!(HostileNames, "exports/hostile_names.json");
    assert_exported!(HostileNames, "typescript/hostile_names.ts");
}

/// Row for row, whatever the white space and the order.
#[test]
fn markdown_is_the_documented_table() {
    let row = |cells: &mut dyn Iterator<Item = &str>| -> Vec<String> {
        cells.map(|cell| cell.trim().to_owned()).collect()
    };
    let mut documented: Vec<_> = SHEET
        .lines()
        .skip(1)
        .map(|line| row(&mut line.split('\t')))
        .collect();
    documented.sort();
    // One error is documented twice.
    documented.dedup();
    assert_eq!(documented.len(), 159);

    let markdown = Document::of(PartnerCenterError::catalogue()).to_markdown();
    let cells = |line: &str| {
        let inside = line.strip_prefix('|').unwrap().strip_suffix('|').unwrap();
        row(&mut inside.split('|'))
    };
    let mut lines = markdown.lines();
    assert_eq!(
        cells(lines.next().unwrap()),
        [
            "HTTP Status",
            "HTTP Error Code",
            "Error code",
            "Description"
        ]
    );
    let mut exported: Vec<_> = lines.skip(1).map(cells).collect();
    exported.sort();
    assert_eq!(exported, documented);
}

fn imported() -> Document {
    let markdown = Document::of(PartnerCenterError::catalogue()).to_markdown();
    let import = Import::new().source("PartnerFD").markdown(&markdown);
    import.into_result().unwrap()
}

#[test]
fn imported_markdown_is_the_catalogue() {
    let facts = |document: &Document| -> Vec<_> {
        let entries = document.entries().iter();
        let facts = entries.map(|entry| (entry.code(), entry.status(), entry.template().clone()));
        facts.collect()
    };
    let catalogue = Document::of(PartnerCenterError::catalogue());
    assert_eq!(facts(&imported()), facts(&catalogue));
}

/// The committed file compiles as a module of this test.
#[test]
fn rust_of_the_imported_table_declares_it() {
    assert_is_exported(&imported(), "exports/imported.rs");
    let (declared, imported) = (
        Document::of(imported::ImportedError::catalogue()),
        imported(),
    );
    assert_eq!(declared.name(), imported.name());
    assert_eq!(declared.source(), imported.source());
    assert_eq!(declared.entries(), imported.entries());
}

#[test]
fn rust_of_hostile_texts_declares_them() {
    let declared = Document::of(hostile_rust::Hostile::catalogue());
    assert_eq!(declared, Document::of(Hostile::catalogue()));
}

#[test]
fn csv_of_the_catalogue_is_read_back() {
    let document = Document::of(PartnerCenterError::catalogue());
    let import = Import::new()
        .name("PartnerCenterError")
        .csv(&document.to_csv());
    let read = import.into_result().unwrap();
    assert_eq!(read.entries(), document.entries());
    assert_eq!(read.source(), document.source());
}

/// The schemas and the examples of each envelope are those of the feature `utoipa`.
#[test]
fn openapi_is_that_of_utoipa() {
    fn assert_same<E: PartnerError>(schema: &impl serde::Serialize, schema_name: &str) {
        let document = Document::of(E::catalogue());
        let components: serde_json::Value = serde_json::from_str(&document.to_openapi()).unwrap();
        let expected = serde_json::to_value(schema).unwrap();
        assert_eq!(
            components["schemas"],
            serde_json::json!({ schema_name: expected })
        );
        let mut responses = serde_json::Map::new();
        for (status, response) in partner_error::utoipa::all_responses::<E>() {
            let number: u16 = status.parse().unwrap();
            let status = partner_error::Status::try_from(number).unwrap();
            let response = serde_json::to_value(response).unwrap();
            responses.insert(format!("{}{}", document.name(), status.name()), response);
        }
        assert_eq!(components["responses"], serde_json::Value::from(responses));
    }
    let fault = <partner_error::Fault as utoipa::PartialSchema>::schema();
    let problem = <partner_error::utoipa::Problem as utoipa::PartialSchema>::schema();
    assert_same::<PartnerCenterError>(&fault, "Fault");
    assert_same::<StorefrontError>(&fault, "Fault");
    assert_same::<HostileNames>(&problem, "Problem");
}
