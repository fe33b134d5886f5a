use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{GenericArgument, Ident, Member, Path, PathArguments, Type, TypeParamBound, TypePath};

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

    /// Whether a mark says what the field is for.
    pub(crate) fn is_marked(&self) -> bool {
        self.is_source()
            || self.attrs.data.is_some()
            || self.attrs.internal.is_some()
            || self.attrs.retry_after.is_some()
    }

    /// Whether it has the name that sources have elsewhere.
    pub(crate) fn is_named_source(&self) -> bool {
        self.syntax
            .ident
            .as_ref()
            .is_some_and(|ident| ident == "source")
    }

    /// Whether its type is named as an error is.
    pub(crate) fn is_named_error(&self) -> bool {
        is_named_error(&self.syntax.ty)
    }

    /// Whether its type is known to be another crate's, which cannot be a `PartnerError`.
    pub(crate) fn is_foreign(&self) -> bool {
        match pointee(&self.syntax.ty) {
            Type::TraitObject(_) => true,
            Type::Path(TypePath {
                qself: None, path, ..
            }) if path.segments.len() > 1 => {
                // A module of the user's own may well be called `core`.
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

    /// Where an error about the source goes.
    pub(crate) fn source_span(&self) -> Span {
        self.source_mark().map_or_else(|| self.span(), Ident::span)
    }
}

/// Whether a type, or what it points to, is named `...Error` or is a trait object of such a trait.
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

/// What a type points to, behind references, `Box`, `Arc`, `Rc` and `Option`; else the type itself.
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
