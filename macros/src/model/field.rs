use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Ident, Member};

use crate::parse::Attrs;

/// A field of an entry.
pub(crate) struct Field<'a> {
    pub(crate) syntax: &'a syn::Field,
    pub(crate) attrs: &'a Attrs,
    /// Its place in the order of declaration.
    pub(super) index: usize,
}

impl Field<'_> {
    /// What placeholders number it: its index, unless `arg` says otherwise.
    pub(crate) fn number(&self) -> usize {
        self.attrs.arg.as_ref().map_or(self.index, |arg| arg.value)
    }

    /// Its name, or its index.
    pub(crate) fn name(&self) -> String {
        match &self.syntax.ident {
            Some(ident) => ident.unraw().to_string(),
            None => self.index.to_string(),
        }
    }

    pub(crate) fn quoted(&self) -> String {
        format!("`{}`", self.name())
    }

    /// How it is named in patterns and when it is built.
    pub(crate) fn member(&self) -> Member {
        match &self.syntax.ident {
            Some(ident) => Member::Named(ident.clone()),
            None => Member::from(self.index),
        }
    }

    /// The variable that it is bound to: `__0`. Errors about its type point at the field.
    pub(crate) fn variable(&self) -> Ident {
        let span = self.span().resolved_at(Span::mixed_site());
        Ident::new(&format!("__{}", self.index), span)
    }

    pub(crate) fn span(&self) -> Span {
        self.tokens().span()
    }

    /// Where an error about the field goes: its name, or its type.
    pub(crate) fn tokens(&self) -> TokenStream {
        match &self.syntax.ident {
            Some(ident) => ident.to_token_stream(),
            None => self.syntax.ty.to_token_stream(),
        }
    }

    /// Where an error about its number goes.
    pub(crate) fn arg_tokens(&self) -> TokenStream {
        match &self.attrs.arg {
            Some(arg) => arg.literal.to_token_stream(),
            None => self.tokens(),
        }
    }

    /// The mark that makes it a source.
    pub(crate) fn source_mark(&self) -> Option<&Ident> {
        let attrs = self.attrs;
        attrs.source_mark.as_ref().or(attrs.from_mark.as_ref())
    }

    pub(crate) fn is_source(&self) -> bool {
        self.source_mark().is_some()
    }

    /// Where an error about the source goes.
    pub(crate) fn source_span(&self) -> Span {
        self.source_mark().map_or_else(|| self.span(), Ident::span)
    }
}
