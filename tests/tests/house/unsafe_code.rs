//! Neither crate has `unsafe` code, and the derive writes none.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

use crate::quoted::files;

fn has_unsafe(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => name == "unsafe",
        TokenTree::Group(group) => has_unsafe(group.stream()),
        _ => false,
    })
}

#[test]
fn no_source_has_unsafe_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // The folder of the macros contains an expansion that uses everything.
    let folders = ["core/src", "macros/src"].into_iter();
    let found: Vec<_> = folders
        .flat_map(|folder| files(&root.join(folder), "rs"))
        .collect();
    assert!(found.len() > 150, "{} sources", found.len());
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        let tokens: TokenStream = text.parse().unwrap();
        assert!(!has_unsafe(tokens), "{}", path.display());
    }
    for root_of in [
        "core/src/lib.rs",
        "core/src/bin/partner-error/main.rs",
        "macros/src/lib.rs",
    ] {
        let text = fs::read_to_string(root.join(root_of)).unwrap();
        assert!(text.contains("#![forbid(unsafe_code)]"), "{root_of}");
    }
}

#[test]
fn unsafe_code_is_seen() {
    assert!(has_unsafe("fn f() { [unsafe { g() }] }".parse().unwrap()));
    assert!(!has_unsafe(
        "/// unsafe\nfn unsafely() { \"unsafe\" }".parse().unwrap()
    ));
}
