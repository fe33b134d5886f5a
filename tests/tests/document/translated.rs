//! `assert_translated!`: the tests of a service that keep its translations complete.

use std::fs;
use std::panic::catch_unwind;
use std::path::PathBuf;

use partner_error::{PartnerError, assert_translated};

#[expect(dead_code, reason = "only their entries count")]
#[derive(Debug, PartnerError)]
#[pc(source = "Tests")]
enum ShelfError {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(code = 2, status = 409, msg = "The \"{{shelf}}\" is full", shares_code)]
    Full,
    #[pc(code = 2, status = 507, msg = "All shelves are full", shares_code)]
    AllFull,
}

/// A file that is removed when the value is dropped.
struct File(PathBuf);

impl File {
    fn new(name: &str, text: &str) -> Self {
        let file = format!("partner-error-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(file);
        fs::write(&path, text).unwrap();
        Self(path)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The report of the assertion, without the path of the file.
fn report(path: &PathBuf) -> String {
    let failed = catch_unwind(|| assert_translated!(ShelfError, path)).unwrap_err();
    let report = failed.downcast_ref::<String>().unwrap();
    report.replace(&path.display().to_string(), "FILE")
}

#[test]
fn a_complete_file() {
    let text = r#"{"1": "{0} gibt es nicht", "409/2": "Voll", "507/2": "Alle sind voll"}"#;
    let file = File::new("complete.json", text);
    assert_translated!(ShelfError, &file.0);
}

#[test]
fn problems_and_missing_messages() {
    let file = File::new(
        "wrong.json",
        "{\"1\": \"{shelf} gibt es nicht\",\n\"3\": \"Leer\"}",
    );
    assert_eq!(
        report(&file.0),
        r#"`ShelfError` is not translated by FILE:
  line 1, column 7: the message of 1 lacks `{0}`: it has to show what "There is no shelf {0}" shows
  line 1, column 7: the message of 1 has `{shelf}`, but "There is no shelf {0}" has only `{0}`
  line 2, column 1: there is no code 3 in `ShelfError`
messages to translate:
  "409/2": "The \"{{shelf}}\" is full"
  "507/2": "All shelves are full""#
    );
}

/// The report has all that belongs into the file.
#[test]
fn a_missing_file() {
    let report = report(&PathBuf::from("/nowhere/de.json"));
    let (first, lines) = report.split_once("\nmessages to translate:\n").unwrap();
    assert!(first.starts_with("`ShelfError` is not translated by FILE:\n  it can't be read: "));
    let lines: Vec<&str> = lines.lines().map(str::trim).collect();
    let file = File::new("whole.json", &format!("{{{}}}", lines.join(",")));
    assert_translated!(ShelfError, &file.0);
}
