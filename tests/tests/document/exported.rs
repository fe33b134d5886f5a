//! `assert_exported!`: what it says of a file, and what it writes.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use partner_error::document::Document;
use partner_error::{PartnerError, assert_exported};

#[derive(Debug, PartnerError)]
#[expect(dead_code, reason = "its catalogue is all that matters")]
enum ShelfError {
    #[pc(code = 7, status = 404, msg = "There is no shelf {0}")]
    NoShelf(u32),
    #[pc(code = 8, status = 409, msg = "The shelf is full")]
    Full,
}

/// Returns an empty directory for one test.
fn directory(test: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("exported")
        .join(test);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

// What depends on the environment happens in child processes: the tests share one environment.

/// The variable that tells a child process its file.
const FILE: &str = "EXPORT_TEST_FILE";

#[test]
#[ignore = "is what children do"]
fn child_exports() {
    assert_exported!(ShelfError, env::var(FILE).unwrap());
}

fn child(variable: Option<&str>, file: &Path) -> Output {
    let mut child = Command::new(env::current_exe().unwrap());
    let (_, module) = module_path!().split_once("::").unwrap();
    child.args(["--ignored", "--exact", &format!("{module}::child_exports")]);
    child.env(FILE, file).env("RUST_BACKTRACE", "0");
    child.env_remove("PARTNER_ERROR_EXPORT");
    if let Some(value) = variable {
        child.env("PARTNER_ERROR_EXPORT", value);
    }
    child.output().unwrap()
}

/// What the assertion said, but for the name of the file.
fn panic_message(output: &Output, file: &Path) -> String {
    assert!(!output.status.success());
    let text = String::from_utf8_lossy(&output.stdout);
    let (_, behind) = text.split_once("panicked at ").unwrap();
    let (message, _) = behind.split_once("\nnote: ").unwrap();
    let (place, message) = message.split_once('\n').unwrap();
    // The location is the assertion, not the library.
    assert!(place.contains(file!()), "{place}");
    message.replace(file.to_str().unwrap(), "FILE")
}

#[test]
fn a_change_is_shown_as_a_diff() {
    let file = directory("diff").join("errors.md");
    let exported = Document::of(ShelfError::catalogue()).to_markdown();
    // Git may have changed the line endings.
    fs::write(&file, exported.replace('\n', "\r\n")).unwrap();
    assert!(child(None, &file).status.success());

    fs::write(&file, exported.replace("is full", "was full")).unwrap();
    assert_eq!(
        panic_message(&child(None, &file), &file),
        "`ShelfError` is not exported: FILE isn't the export of the catalogue:
--- committed
+++ exported
@@ -2,3 +2,3 @@
 |-------------|-----------------|------------|-------------|
 | NotFound    | 404             | 7          | There is no shelf {0} |
-| Conflict    | 409             | 8          | The shelf was full |
+| Conflict    | 409             | 8          | The shelf is full |
run the test with `PARTNER_ERROR_EXPORT=update` and commit the file"
    );
    // Comparing doesn't write.
    assert!(fs::read_to_string(&file).unwrap().contains("was full"));
    assert!(child(Some("update"), &file).status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), exported);
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn a_long_diff_is_cut_off() {
    let file = directory("long").join("errors.csv");
    fs::write(&file, "line\n".repeat(1000)).unwrap();
    let message = panic_message(&child(None, &file), &file);
    assert!(message.contains("\n... and 806 more lines\n"), "{message}");
}

#[test]
fn a_missing_file_is_written() {
    let file = directory("missing").join("errors.ts");
    assert_eq!(
        panic_message(&child(None, &file), &file),
        "`ShelfError` is not exported: there is no FILE: run the test with `PARTNER_ERROR_EXPORT=update` to write it, and \
         commit it"
    );
    assert!(child(Some("update"), &file).status.success());
    let expected = Document::of(ShelfError::catalogue()).to_typescript();
    assert_eq!(fs::read_to_string(&file).unwrap(), expected);
    assert!(child(None, &file).status.success());
}

#[test]
fn what_is_no_text_is_written_anew() {
    let file = directory("binary").join("errors.csv");
    fs::write(&file, b"\xff\xfe").unwrap();
    let message = panic_message(&child(None, &file), &file);
    let expected = "`ShelfError` is not exported: FILE cannot be read or written: ";
    assert!(message.starts_with(expected), "{message}");
    assert!(child(Some("update"), &file).status.success());
    assert!(child(None, &file).status.success());
}

#[test]
fn mistakes_are_named() {
    let file = directory("mistakes").join("errors.xls");
    let message = panic_message(&child(Some("update"), &file), &file);
    let expected = "`ShelfError` is not exported: \"FILE\" has none of the endings that name a format: .md, .csv, .html, .ts, \
        .rs, .openapi.json, .json";
    assert_eq!(message, expected);
    assert!(!file.exists());

    let file = directory("variable").join("errors.md");
    assert_eq!(
        panic_message(&child(Some("1"), &file), &file),
        "`ShelfError` is not exported: PARTNER_ERROR_EXPORT is \"1\", but only `update` has a meaning: set it so, or not at \
         all"
    );
    assert!(!file.exists());

    // A directory is made, but not in the place of a file.
    let file = directory("no_directory").join("docs/errors.md");
    assert!(child(Some("update"), &file).status.success());
    let below = file.join("errors.md");
    let message = panic_message(&child(Some("update"), &below), &below);
    let expected = "`ShelfError` is not exported: FILE cannot be read or written: ";
    assert!(message.starts_with(expected), "{message}");
}
