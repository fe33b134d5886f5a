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

/// The cases whose errors are reported by the library and by thiserror.
const OF_OTHERS: [&str; 2] = ["/feature_off/", "/mistakes_of_thiserror.rs"];

#[test]
fn the_derive_reports_what_the_compiler_prints() {
    let cases = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui/cases"));
    let rules = fs::read_dir(cases).unwrap();
    let files = rules.flat_map(|rule| fs::read_dir(rule.unwrap().path()).unwrap());
    let sources = files.map(|file| file.unwrap().path().display().to_string());
    let sources = sources.filter(|path| path.ends_with(".rs"));
    let mut differences = Vec::new();
    for path in sources.filter(|path| !OF_OTHERS.iter().any(|others| path.contains(others))) {
        let reported = reported(&fs::read_to_string(&path).unwrap());
        let printed = printed(&fs::read_to_string(path.replace(".rs", ".stderr")).unwrap());
        if reported != printed {
            let missing: Vec<_> = printed.difference(&reported).cloned().collect();
            let further: Vec<_> = reported.difference(&printed).cloned().collect();
            differences.push((path, missing, further));
        }
    }
    assert_eq!(differences, []);
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
