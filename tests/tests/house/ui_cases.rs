//! Every rule of the derive has UI cases in a folder of its name, and every folder belongs to a rule, a
//! message, or one of a few other subjects.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are named neither after a rule nor after a message: see `tests/ui/ui.rs`.
const OTHERS: &[&str] = &[
    "all_at_once",
    "cycle",
    "fallback",
    "feature_off",
    "field_type",
    "key_misplaced",
    "quoted",
];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).expect("the source should be there")
}

/// The names of the functions that begin in this way.
fn functions(source: &str, beginning: &str) -> BTreeSet<String> {
    let names = source.split(beginning).skip(1);
    let names = names.filter_map(|rest| rest.split(['(', '<']).next());
    names.map(str::to_owned).collect()
}

/// The rules within a type: the functions that `check` calls with the report.
fn rules_of_a_type() -> BTreeSet<String> {
    let source = read("macros/src/check/mod.rs");
    let calls = source.split(';').filter(|call| call.contains("report)"));
    let calls = calls.filter_map(|call| call.rsplit_once("::")?.1.split_once('('));
    calls.map(|(name, _)| name.to_owned()).collect()
}

/// The rules between types: const functions that may panic.
fn rules_between_types() -> BTreeSet<String> {
    let source = read("core/src/catalogue/consistency.rs");
    let mut rules = functions(&source, "#[track_caller]\npub const fn ");
    // It checks each rule of an enum.
    assert!(rules.remove("check"));
    let (_, variants) = source
        .split_once("pub enum Rule")
        .expect("`Rule` should be there");
    let (variants, _) = variants.split_once("\n}").expect("it should end");
    let names = variants
        .lines()
        .filter_map(|line| line.trim().split_once('('));
    rules.extend(names.map(|(name, _)| name.to_lowercase()));
    rules
}

fn messages() -> BTreeSet<String> {
    functions(&read("macros/src/diagnostics/written.rs"), "pub(crate) fn ")
}

fn folders() -> BTreeSet<String> {
    let cases =
        fs::read_dir(workspace().join("tests/ui/cases")).expect("the cases should be there");
    let folders = cases.map(|case| case.expect("a case should be readable").path());
    let has_case = |folder: &PathBuf| {
        let mut files = fs::read_dir(folder).expect("a folder should be readable");
        files
            .any(|file| file.is_ok_and(|file| file.path().extension().is_some_and(|it| it == "rs")))
    };
    let folders = folders.filter(has_case);
    folders
        .filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()))
        .collect()
}

#[test]
fn every_rule_has_cases() {
    let rules = &rules_of_a_type() | &rules_between_types();
    assert!(rules.len() > 35, "{rules:?}");
    let without: Vec<_> = rules.difference(&folders()).cloned().collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn every_folder_has_a_subject() {
    let mut subjects = &rules_of_a_type() | &rules_between_types();
    subjects.extend(messages());
    subjects.extend(OTHERS.iter().map(|&other| other.to_owned()));
    let without: Vec<_> = folders().difference(&subjects).cloned().collect();
    assert_eq!(without, [""; 0]);
}
