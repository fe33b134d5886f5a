//! The check itself, on made-up sources that are in order or break one of the rules.

use super::{DERIVE, House, LIBRARY, MAX_LINES};

/// The problems of made-up sources beside which `lib.rs` is empty.
fn problems(house: &House, sources: &[(&str, &str)]) -> Vec<String> {
    house.problems(&[sources, &[("lib.rs", "")]].concat())
}

#[test]
fn downward_imports_are_in_order() {
    let sources = [
        (
            "template/mod.rs",
            "mod text;\npub use text::Text;\npub(crate) use text::*;",
        ),
        ("template/text.rs", "pub struct Text;\npub fn write() {}"),
        (
            "catalogue/mod.rs",
            "mod entry;\nuse crate::template::{self, Text};\npub use entry::Entry;",
        ),
        (
            "catalogue/entry.rs",
            "use crate::template::write;\npub struct Entry;\nfn f() { crate::template::Text; }",
        ),
        (
            "frameworks/axum.rs",
            "use axum::Router;\nuse crate::partner_center::PartnerCenterError;",
        ),
        (
            "partner_center.rs",
            "use ::std::fmt;\npub enum PartnerCenterError {}",
        ),
    ];
    assert_eq!(problems(&LIBRARY, &sources), [""; 0]);
}

#[test]
fn upward_import() {
    let sources = [
        ("error/mod.rs", "pub struct Message;"),
        (
            "template/mod.rs",
            "use core::fmt;\nuse crate::error::{Message as Text};",
        ),
    ];
    assert_eq!(
        problems(&LIBRARY, &sources),
        ["core/src/template/mod.rs:2: `crate::error::Message` goes up, from floor 0 to 2"]
    );
}

#[test]
fn upward_path_in_an_expression() {
    let sources = [
        ("wire/mod.rs", "pub fn write() {}"),
        (
            "error/data.rs",
            "fn f() {\n    g(|| [super::super::wire::write()])\n}",
        ),
        (
            "error/mod.rs",
            "macro_rules! m { () => {\n crate::wire::write() } }",
        ),
    ];
    assert_eq!(
        problems(&LIBRARY, &sources),
        [
            "core/src/error/data.rs:2: `super::super::wire::write` goes up, from floor 2 to 3",
            "core/src/error/mod.rs:2: `crate::wire::write` goes up, from floor 2 to 3",
        ]
    );
}

#[test]
fn upward_re_export() {
    let sources = [
        ("http/mod.rs", "pub struct Reply;"),
        ("wire/mod.rs", "pub use crate::http::*;"),
    ];
    assert_eq!(
        problems(&LIBRARY, &sources),
        ["core/src/wire/mod.rs:1: `crate::http` goes up, from floor 3 to 4"]
    );
}

#[test]
fn import_through_lib() {
    let sources = [
        ("lib.rs", "pub use catalogue::Entry;"),
        ("catalogue/mod.rs", "pub struct Entry;"),
        (
            "error/mod.rs",
            "use crate::Entry;\nfn f(_: crate::Entry) {}",
        ),
        ("wire/mod.rs", "use partner_error::Entry;"),
        ("trace.rs", "use super::Entry;"),
    ];
    assert_eq!(
        LIBRARY.problems(&sources),
        [
            "core/src/error/mod.rs:1: `crate::Entry` goes through `lib.rs`",
            "core/src/error/mod.rs:2: `crate::Entry` goes through `lib.rs`",
            "core/src/wire/mod.rs:1: `partner_error::Entry` goes through `lib.rs`",
            "core/src/trace.rs:1: `super::Entry` goes through `lib.rs`",
        ]
    );
}

#[test]
fn expansions_go_through_lib() {
    let text = "macro_rules! m { () => { $crate::Entry } }\n/// [`crate::Entry`]\nstruct S;";
    assert_eq!(problems(&LIBRARY, &[("error/mod.rs", text)]), [""; 0]);
}

#[test]
fn two_files_in_a_circle() {
    let sources = [
        (
            "wire/mod.rs",
            "mod body;\nmod fault;\npub use body::Body;\npub use fault::Fault;",
        ),
        ("wire/body.rs", "use super::fault::Fault;\npub struct Body;"),
        (
            "wire/fault.rs",
            "\nuse crate::wire::Body;\npub struct Fault;",
        ),
    ];
    assert_eq!(
        problems(&LIBRARY, &sources),
        ["wire/body.rs, wire/fault.rs go in a circle:\n  \
          core/src/wire/body.rs:1: `super::fault::Fault`\n  \
          core/src/wire/fault.rs:2: `crate::wire::Body`"]
    );
}

#[test]
fn three_files_in_a_circle() {
    let sources = [
        ("wire/a.rs", "use super::b;"),
        ("wire/b.rs", "fn f() { super::c::g() }"),
        ("wire/c.rs", "use super::a::A;\npub fn g() {}"),
    ];
    let problems = problems(&LIBRARY, &sources);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("wire/a.rs, wire/b.rs, wire/c.rs go in a circle:"));
}

#[test]
fn folder_and_file_in_a_circle() {
    let sources = [
        (
            "wire/mod.rs",
            "mod body;\npub fn helper() { body::write() }",
        ),
        ("wire/body.rs", "use super::helper;\npub fn write() {}"),
    ];
    let problems = problems(&LIBRARY, &sources);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("wire/body.rs, wire/mod.rs go in a circle:"));
}

#[test]
fn tests_may_import_anything() {
    let text = "#[cfg(test)]\nmod tests { use crate::http::Reply; use crate::Entry; }\n\
                #[cfg(test)]\nuse crate::http::Reply;";
    let sources = [
        ("template/mod.rs", text),
        ("http/mod.rs", "pub struct Reply;"),
    ];
    assert_eq!(problems(&LIBRARY, &sources), [""; 0]);
}

#[test]
fn later_step_of_the_derive() {
    let sources = [
        (
            "expand/mod.rs",
            "pub(crate) fn expand() { quote!(use crate::check;) }",
        ),
        ("check/mod.rs", "use crate::diagnostics::Report;"),
        (
            "model/mod.rs",
            "use crate::check;\nuse crate::expand::expand;",
        ),
        (
            "parse/mod.rs",
            "use crate::diagnostics as say;\npub(crate) struct Key;",
        ),
        (
            "diagnostics/mod.rs",
            "use crate::parse::Key;\nuse crate::check;\npub struct Report;",
        ),
    ];
    assert_eq!(
        problems(&DERIVE, &sources),
        [
            "macros/src/model/mod.rs:1: `crate::check` goes up, from floor 1 to 2",
            "macros/src/model/mod.rs:2: `crate::expand::expand` goes up, from floor 1 to 3",
            "macros/src/diagnostics/mod.rs:2: `crate::check` goes up, from floor 1 to 2",
        ]
    );
}

#[test]
fn long_file_and_unknown_folder() {
    let longest = "\n".repeat(MAX_LINES);
    let longer = "\n".repeat(MAX_LINES + 1);
    let sources = [
        ("wire/body.rs", &*longest),
        ("wire/fault.rs", &*longer),
        ("partner_center.rs", &*longer),
        ("util/mod.rs", ""),
    ];
    assert_eq!(
        problems(&LIBRARY, &sources),
        [
            "core/src/wire/fault.rs has 601 lines, more than 600",
            "core/src/util/mod.rs is on no floor",
        ]
    );
}
