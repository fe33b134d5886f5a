//! The derive, on any item with any attributes.
//!
//! It answers with tokens that are Rust items. A type that can be read gets its impls also where its attributes are
//! wrong, so that the compiler reports these alone.
#![no_main]

#[path = "../../../macros/src/check/mod.rs"]
mod check;
#[path = "../../../macros/src/diagnostics/mod.rs"]
mod diagnostics;
#[path = "../../../macros/src/expand/mod.rs"]
mod expand;
#[path = "../../../macros/src/model/mod.rs"]
mod model;
#[path = "../../../macros/src/parse/mod.rs"]
mod parse;

use arbitrary::Arbitrary;
use libfuzzer_sys::{Corpus, fuzz_target};
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

#[derive(Arbitrary, Debug)]
enum Item<'a> {
    Any(&'a str),
    Enum {
        keys: &'a str,
        entries: Vec<Entry<'a>>,
    },
    Struct {
        keys: &'a str,
        fields: &'a str,
    },
}

#[derive(Arbitrary, Debug)]
struct Entry<'a> {
    keys: &'a str,
    fields: &'a str,
    is_named: bool,
}

impl Item<'_> {
    fn text(&self) -> String {
        match self {
            Self::Any(text) => (*text).to_owned(),
            Self::Struct { keys, fields } => format!("#[pc({keys})] struct E {{ {fields} }}"),
            Self::Enum { keys, entries } => {
                let entries = entries.iter().enumerate().map(|(at, entry)| {
                    let Entry { keys, fields, .. } = entry;
                    let (open, close) = if entry.is_named {
                        ('{', '}')
                    } else {
                        ('(', ')')
                    };
                    format!("#[pc({keys})] V{at} {open} {fields} {close},")
                });
                format!("#[pc({keys})] enum E {{ {} }}", entries.collect::<String>())
            }
        }
    }
}

fuzz_target!(|item: Item<'_>| -> Corpus {
    // Only what the compiler would hand to a derive.
    let Ok(tokens) = item.text().parse::<TokenStream>() else {
        return Corpus::Reject;
    };
    let Ok(input) = syn::parse2::<DeriveInput>(tokens) else {
        return Corpus::Reject;
    };
    let mut report = diagnostics::Report::default();
    let written = parse::Written::read(&input, &mut report);
    let model = model::Model::new(&written);
    check::check(&model, &mut report);
    let expanded = if report.is_empty() {
        expand::expand(&model)
    } else {
        let fallback = expand::fallback(&model);
        let errors: syn::File = syn::parse2(quote!(#report)).expect("the errors are items");
        assert!(!errors.items.is_empty());
        fallback
    };
    let text = expanded.to_string();
    let file: syn::File = syn::parse2(expanded).unwrap_or_else(|error| panic!("{error} in {text}"));
    if !matches!(input.data, syn::Data::Union(_)) {
        assert!(!file.items.is_empty(), "{}", item.text());
    }
    Corpus::Keep
});
