//! The text of every error message of the derive. Each message first says what is wrong, with the value in it,
//! and then what to write.

mod entries;
mod fields;
mod messages;
mod names;
mod near;
mod types;
mod written;

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Error;

pub(crate) use entries::*;
pub(crate) use fields::*;
pub(crate) use messages::*;
pub(crate) use names::*;
pub(crate) use types::*;
pub(crate) use written::*;

const STATUS_ADVICE: &str = "write a 4xx or 5xx status that has a name, such as 409 Conflict";

/// The errors of a type, to be reported together.
#[derive(Default)]
pub(crate) struct Report {
    errors: Vec<Error>,
}

impl Report {
    pub(crate) fn push(&mut self, error: Error) {
        self.errors.push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}

impl ToTokens for Report {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.errors.iter().map(Error::to_compile_error));
    }
}

/// Combines the errors at the two places of one mistake.
fn at_both(second: Error, first: Error) -> Error {
    let mut error = second;
    error.combine(first);
    error
}

/// Lists items as `a`, `b` and `c`.
fn list(items: impl IntoIterator<Item = impl Display>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| format!("`{item}`")).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// Returns tokens as text, without most of the spaces that the compiler puts between them.
fn shown(tokens: &TokenStream) -> String {
    let mut text = tokens.to_string();
    for close in ["::", "..=", "..", "!", "-", "&", "?", "<", ">"] {
        text = text.replace(&format!(" {close} "), close);
        text = text
            .replace(&format!(" {close}"), close)
            .replace(&format!("{close} "), close);
    }
    text
}
