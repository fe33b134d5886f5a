use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{GenericArgument, Ident, Member, Path, PathArguments, Type, TypeParamBound, TypePath};

use crate::parse::{Attrs, ErrorForm, ErrorText};

/// A field of an entry.
pub(crate) struct Field<'a> {
    pub(crate) syntax: &'a syn::Field,
    pub(crate) attrs: &'a Attrs,
    /// Its index in the order of declaration.
    pub(super) index: usize,
    /// Whether thiserror writes `Error`, so that a field named `source` needs no mark.
    is_beside_thiserror: bool,
    /// Whether it is a source for thiserror without a mark.
    is_implied_source: bool,
    /// Whether it is a backtrace for thiserror.
    is_backtrace: bool,
}

impl<'a> Field<'a> {
    pub(super) fn new(syntax: &'a syn::Field, attrs: &'a Attrs, index: usize) -> Self {
        Self {
            syntax,
            attrs,
            index,
            is_beside_thiserror: false,
            is_implied_source: false,
            is_backtrace: false,
        }
    }

    /// Makes the field of an entry that thiserror shows by `error`. A field named `source` is the source if no field
    /// is marked, and the field of `#[error(transparent)]` counts as one, since its text is the error's.
    pub(super) fn beside_thiserror(
        mut self,
        error: Option<&ErrorText>,
        has_marked_source: bool,
    ) -> Self {
        let is_transparent =
            error.is_some_and(|error| matches!(error.form, ErrorForm::Transparent));
        self.is_beside_thiserror = true;
        self.is_implied_source = is_transparent || (self.is_named_source() && !has_marked_source);
        self.is_backtrace = self.attrs.has_backtrace_mark || self.is_named_backtrace();
        self
    }

    fn is_named_backtrace(&self) -> bool {
        matches!(pointee(&self.syntax.ty), Type::Path(ty) if ty.path.segments.last().is_some_and(|last| last.ident == "Backtrace"))
    }
}

impl Field<'_> {
    /// Returns its number in placeholders: its index, unless `arg` gives another.
    pub(crate) fn number(&self) -> usize {
        self.attrs.arg.as_ref().map_or(self.index, |arg| arg.value)
    }

    /// Returns its name, or its index if it has no name.
    pub(crate) fn name(&self) -> String {
        match &self.syntax.ident {
            Some(ident) => ident.unraw().to_string(),
            None => self.index.to_string(),
        }
    }

    pub(crate) fn quoted(&self) -> String {
        format!("`{}`", self.name())
    }

    /// Returns its name in patterns and struct expressions.
    pub(crate) fn member(&self) -> Member {
        match &self.syntax.ident {
            Some(ident) => Member::Named(ident.clone()),
            None => Member::from(self.index),
        }
    }

    /// Returns the variable that it is bound to, such as `__0`. The variable has the field's span, so that errors about
    /// its type point at the field.
    pub(crate) fn variable(&self) -> Ident {
        let span = self.span().resolved_at(Span::mixed_site());
        Ident::new(&format!("__{}", self.index), span)
    }

    pub(crate) fn span(&self) -> Span {
        self.tokens().span()
    }

    /// Returns the tokens that an error about the field points at: its name, or its type if it has no name.
    pub(crate) fn tokens(&self) -> TokenStream {
        match &self.syntax.ident {
            Some(ident) => ident.to_token_stream(),
            None => self.syntax.ty.to_token_stream(),
        }
    }

    /// Returns the tokens that an error about its number points at.
    pub(crate) fn arg_tokens(&self) -> TokenStream {
        match &self.attrs.arg {
            Some(arg) => arg.literal.to_token_stream(),
            None => self.tokens(),
        }
    }

    /// Returns the mark that makes it a source.
    pub(crate) fn source_mark(&self) -> Option<&Ident> {
        let attrs = self.attrs;
        attrs.source_mark.as_ref().or(attrs.from_mark.as_ref())
    }

    pub(crate) fn is_source(&self) -> bool {
        self.source_mark().is_some() || self.is_implied_source
    }

    /// Whether a mark gives the field a purpose.
    pub(crate) fn is_marked(&self) -> bool {
        self.is_source()
            || self.attrs.data.is_some()
            || self.attrs.internal.is_some()
            || self.attrs.retry_after.is_some()
            || self.is_backtrace
    }

    /// Whether it is a backtrace and not a source that has one.
    pub(crate) fn is_backtrace(&self) -> bool {
        self.is_backtrace && !self.is_source()
    }

    /// Whether it must be marked `#[source]`, because it is named like one.
    pub(crate) fn needs_source_mark(&self) -> bool {
        self.is_named_source() && !self.is_beside_thiserror
    }

    /// Whether it is named `source`, which makes it a source in other crates.
    fn is_named_source(&self) -> bool {
        self.syntax
            .ident
            .as_ref()
            .is_some_and(|ident| ident == "source")
    }

    /// Whether its type has the name of an error.
    pub(crate) fn is_named_error(&self) -> bool {
        is_named_error(&self.syntax.ty)
    }

    /// Whether the name of an error occurs anywhere in its type, as in `Vec<io::Error>`.
    pub(crate) fn names_error(&self) -> bool {
        fn any(tokens: TokenStream) -> bool {
            tokens.into_iter().any(|token| match token {
                TokenTree::Ident(ident) => ident.to_string().ends_with("Error"),
                TokenTree::Group(group) => any(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => false,
            })
        }
        any(self.syntax.ty.to_token_stream())
    }

    /// Whether its type certainly isn't a `PartnerError`, because it belongs to another crate.
    pub(crate) fn is_foreign(&self) -> bool {
        match pointee(&self.syntax.ty) {
            Type::TraitObject(_) => true,
            Type::Path(TypePath {
                qself: None, path, ..
            }) if path.segments.len() > 1 => {
                // Not `core`, which may be a module of the user's.
                let crates = ["std", "anyhow"];
                crates.iter().any(|name| path.segments[0].ident == name)
            }
            _ => false,
        }
    }

    /// Whether its type is a reference.
    pub(crate) fn is_reference(&self) -> bool {
        let mut ty = &self.syntax.ty;
        loop {
            ty = match ty {
                Type::Group(group) => &group.elem,
                Type::Paren(paren) => &paren.elem,
                other => return matches!(other, Type::Reference(_)),
            };
        }
    }

    /// Returns the span that an error about the source points at.
    pub(crate) fn source_span(&self) -> Span {
        self.source_mark().map_or_else(|| self.span(), Ident::span)
    }
}

/// Whether a type, or the type that it points to, is named `...Error` or is a trait object of a trait with such a
/// name.
fn is_named_error(ty: &Type) -> bool {
    let is_error = |path: &Path| {
        let last = path.segments.last();
        last.is_some_and(|last| last.ident.to_string().ends_with("Error"))
    };
    match pointee(ty) {
        Type::TraitObject(object) => object.bounds.iter().any(|bound| match bound {
            TypeParamBound::Trait(bound) => is_error(&bound.path),
            _ => false,
        }),
        Type::Path(ty) => is_error(&ty.path),
        _ => false,
    }
}

/// Returns the type inside references, `Box`, `Arc`, `Rc` and `Option`, or the type itself.
fn pointee(ty: &Type) -> &Type {
    match ty {
        Type::Group(ty) => pointee(&ty.elem),
        Type::Paren(ty) => pointee(&ty.elem),
        Type::Reference(ty) => pointee(&ty.elem),
        Type::Path(path) => {
            let last = path.path.segments.last();
            let pointer = last.filter(|last| {
                let names = ["Box", "Arc", "Rc", "Option"];
                names.iter().any(|name| last.ident == name)
            });
            match pointer.map(|pointer| &pointer.arguments) {
                Some(PathArguments::AngleBracketed(arguments)) => match arguments.args.first() {
                    Some(GenericArgument::Type(inner)) => pointee(inner),
                    _ => ty,
                },
                _ => ty,
            }
        }
        _ => ty,
    }
}
