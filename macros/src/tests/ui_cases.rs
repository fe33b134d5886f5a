//! The UI cases once more, without the compiler: the derive itself has to report what their `.stderr` files say. That
//! takes a second instead of minutes, so a rule can be worked on with it.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, mem};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use crate::derive;

/// The line, column and text of an error. The text is without white space, because the compiler writes tokens with
/// other spaces than `proc_macro2` does.
type Printed = (usize, usize, String);

/// Cases whose errors the library and thiserror report, so the derive has none.
const OF_OTHERS: [&str; 2] = ["cases/feature_off/", "/mistakes_of_thiserror."];

/// Where a file has one of these, the derive gets something else than what is written there.
const EXPANDED_FIRST: [&str; 4] = ["macro_rules!", "cfg(", "cfg_attr(", "#!["];

#[test]
fn the_derive_reports_what_the_compiler_prints() {
    let rules = paths("cases");
    let sources = rules.iter().flat_map(|rule| paths(rule));
    let mut differences = Vec::new();
    for path in sources.chain(paths("pass")) {
        let Some(name) = path.strip_suffix(".rs") else {
            continue;
        };
        let source = text(&path);
        if EXPANDED_FIRST.iter().any(|part| source.contains(part)) {
            continue;
        }
        let reported = reported(&source);
        let printed =
            if path.starts_with("pass/") || OF_OTHERS.iter().any(|part| path.contains(part)) {
                BTreeSet::new()
            } else {
                printed(&text(&format!("{name}.stderr")))
            };
        if reported != printed {
            let missing: Vec<_> = printed.difference(&reported).cloned().collect();
            let further: Vec<_> = reported.difference(&printed).cloned().collect();
            differences.push((path, missing, further));
        }
    }
    assert_eq!(differences, []);
}

const UI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui");

/// Returns the paths of the files in a folder.
fn paths(folder: &str) -> Vec<String> {
    let files = fs::read_dir(Path::new(UI).join(folder)).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.map(|name| format!("{folder}/{name}")).collect()
}

fn text(path: &str) -> String {
    let text = fs::read_to_string(Path::new(UI).join(path));
    text.unwrap_or_else(|error| panic!("tests/ui/{path}: {error}"))
}

/// Returns the errors that the derive reports for the types of a file.
fn reported(source: &str) -> BTreeSet<Printed> {
    let mut errors = BTreeSet::new();
    for item in derived(source.parse().unwrap()) {
        let trees: Vec<TokenTree> = derive(item).into_iter().collect();
        // `::core::compile_error! { "..." }`
        for window in trees.windows(8) {
            let [
                first,
                _,
                _,
                _,
                _,
                TokenTree::Ident(name),
                _,
                TokenTree::Group(text),
            ] = window
            else {
                continue;
            };
            if name == "compile_error" {
                let start = first.span().start();
                let text: LitStr = syn::parse2(text.stream()).unwrap();
                errors.insert((start.line, start.column + 1, without_spaces(&text.value())));
            }
        }
    }
    errors
}

/// Returns what the derive gets of a file: each item that derives `PartnerError`, without its other derives.
fn derived(tokens: TokenStream) -> Vec<TokenStream> {
    let mut items = Vec::new();
    let mut item = TokenStream::new();
    let mut is_derived = false;
    let mut trees = tokens.into_iter().peekable();
    while let Some(tree) = trees.next() {
        if is(&tree, '#') {
            let attribute = trees.next().unwrap();
            let text = attribute.to_string();
            if text.starts_with("[derive") || text.starts_with("[ derive") {
                is_derived |= text.contains("PartnerError");
            } else {
                item.extend([tree, attribute]);
            }
            continue;
        }
        let body = match &tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                Some(group.stream())
            }
            _ => None,
        };
        let ends = body.is_some() || is(&tree, ';');
        item.extend([tree]);
        if ends {
            let item = mem::take(&mut item);
            if mem::take(&mut is_derived) {
                items.push(item);
            } else if let Some(body) = body {
                items.extend(derived(body));
            }
        }
    }
    items
}

fn is(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Reads the errors of a `.stderr` file that have no number.
fn printed(stderr: &str) -> BTreeSet<Printed> {
    let mut errors = BTreeSet::new();
    let mut lines = stderr.lines();
    while let Some(line) = lines.next() {
        if let Some(text) = line.strip_prefix("error: ") {
            // ` --> cases/rule/case.rs:5:10`
            let mut place = lines
                .next()
                .unwrap()
                .rsplit(':')
                .map(|number| number.parse().unwrap());
            let (column, line) = (place.next().unwrap(), place.next().unwrap());
            errors.insert((line, column, without_spaces(text)));
        }
    }
    errors
}
