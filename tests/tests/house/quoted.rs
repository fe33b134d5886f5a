//! The compiler errors that the README and the guide quote have the wording that the compiler prints.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of a folder and of those inside it, that have an ending.
pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.append(&mut files(&path, ending));
        } else if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found
}

fn is_error(line: &str) -> bool {
    line.starts_with("error: ") || line.starts_with("error[")
}

/// The lines of a page's `text` blocks that quote an error.
fn quotes(page: &str) -> Vec<&str> {
    let blocks = page.split("\n```text\n").skip(1);
    let lines = blocks.flat_map(|block| block.lines().take_while(|line| *line != "```"));
    lines.filter(|line| is_error(line)).collect()
}

#[test]
fn quoted_errors_are_printed() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut printed = BTreeSet::new();
    for file in files(&tests.join("ui"), "stderr") {
        let output = fs::read_to_string(file).unwrap();
        printed.extend(
            output
                .lines()
                .filter(|line| is_error(line))
                .map(str::to_owned),
        );
    }
    let mut pages = files(&tests.join("../core/src/guide"), "md");
    pages.push(tests.join("../README.md"));
    let mut count = 0;
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for quote in quotes(&text) {
            assert!(printed.contains(quote), "{}: {quote}", page.display());
            count += 1;
        }
    }
    assert!(count >= 8, "only {count} quotes were found");
}
