use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericParam, Ident, Path, Type, parse_quote};

use super::entry::Entry;
use crate::parse::{Attrs, ErrorForm, Range, Written};

/// A type that derives `PartnerError`.
pub(crate) struct Model<'a> {
    pub(crate) input: &'a syn::DeriveInput,
    /// The name of the type, for the expansion.
    pub(crate) ident: &'a Ident,
    pub(crate) attrs: &'a Attrs,
    pub(crate) entries: Vec<Entry<'a>>,
    /// Whether thiserror writes `Display`, `Error` and `From`.
    pub(crate) is_beside_thiserror: bool,
    /// Whether thiserror writes `Display`. Then it reports variants without a text. It leaves `Display` to the user
    /// where some variants are `#[error(transparent)]` and the others have no `#[error]`.
    pub(crate) is_shown_by_thiserror: bool,
}

impl<'a> Model<'a> {
    pub(crate) fn new(written: &'a Written<'a>) -> Self {
        let entries = written.entries.iter();
        let entries: Vec<_> = entries.map(|entry| Entry::new(entry, written)).collect();
        Self {
            input: written.input,
            ident: &written.ident,
            attrs: &written.attrs,
            is_beside_thiserror: written.is_beside_thiserror,
            is_shown_by_thiserror: is_shown_by_thiserror(&entries),
            entries,
        }
    }

    /// Returns the path of the library.
    pub(crate) fn library(&self) -> Path {
        let default = || parse_quote!(::partner_error);
        self.attrs.krate.clone().unwrap_or_else(default)
    }

    /// Whether the derive writes `Display`, `Error` and `From`.
    pub(crate) fn writes_error(&self) -> bool {
        !self.is_beside_thiserror && self.attrs.manual.is_none()
    }

    /// Returns the keys that an entry needs.
    pub(crate) fn needed_keys(&self) -> &'static [&'static str] {
        // Also where the value of `named` is the mistake.
        if self.attrs.has("named") {
            &["status", "msg"]
        } else {
            &["code", "status", "msg"]
        }
    }

    /// Whether an entry has all keys that it needs besides `msg`.
    pub(crate) fn has_other_keys(&self, entry: &Entry<'_>) -> bool {
        let mut needed = self.needed_keys().iter();
        needed.all(|name| *name == "msg" || entry.attrs.has(name))
    }

    /// Returns the entries that the type declares itself, in the order of declaration.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| !entry.is_transparent())
    }

    /// Returns the transparent entries, which pass on another type's.
    pub(crate) fn transparent(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.is_transparent())
    }

    /// Returns the own entries that have a code, with their codes.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (u32, &Entry<'a>)> {
        self.own().filter_map(|entry| Some((entry.code()?, entry)))
    }

    /// Whether `codes` allows a code.
    pub(crate) fn has_inside(&self, code: u32) -> bool {
        let ranges = &self.attrs.codes;
        // If every range is empty, that is the mistake to report.
        ranges.iter().all(|range| range.codes.is_empty())
            || ranges.iter().any(|range| range.codes.contains(&code))
    }

    /// Returns the range of `reserved` that contains a code.
    pub(crate) fn reserving(&self, code: u32) -> Option<&Range> {
        let mut ranges = self.attrs.reserved.iter();
        ranges.find(|range| range.codes.contains(&code))
    }

    /// Whether a parameter of the type (a lifetime, a type or a constant) occurs in a field's type.
    pub(crate) fn has_parameter(&self, ty: &Type) -> bool {
        fn any(tokens: TokenStream, is_parameter: &dyn Fn(&Ident) -> bool) -> bool {
            tokens.into_iter().any(|token| match token {
                TokenTree::Ident(ident) => is_parameter(&ident),
                TokenTree::Group(group) => any(group.stream(), is_parameter),
                TokenTree::Punct(_) | TokenTree::Literal(_) => false,
            })
        }
        let parameters = &self.input.generics.params;
        any(ty.to_token_stream(), &|ident| {
            parameters.iter().any(|parameter| match parameter {
                GenericParam::Lifetime(parameter) => parameter.lifetime.ident == *ident,
                GenericParam::Type(parameter) => parameter.ident == *ident,
                GenericParam::Const(parameter) => parameter.ident == *ident,
            })
        })
    }
}

fn is_shown_by_thiserror(entries: &[Entry<'_>]) -> bool {
    let is_text = |entry: &Entry<'_>| {
        let form = entry.error.map(|error| &error.form);
        !matches!(form, None | Some(ErrorForm::Transparent))
    };
    entries.iter().any(is_text) || entries.iter().all(|entry| entry.error.is_some())
}
