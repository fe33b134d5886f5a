//! The bounds that an impl needs in addition to those of the type: one for each field type that contains a type
//! parameter, depending on how the field is used.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{GenericArgument, Generics, Ident, PathArguments, Type};

/// The where clause of an impl, to which bounds are added.
pub(crate) struct Bounds<'a> {
    generics: &'a Generics,
    predicates: Vec<TokenStream>,
    known: BTreeSet<String>,
}

impl<'a> Bounds<'a> {
    pub(crate) fn new(generics: &'a Generics) -> Self {
        Self {
            generics,
            predicates: Vec::new(),
            known: BTreeSet::new(),
        }
    }

    /// Adds a bound on a field's type, if it contains a type parameter. If it doesn't, the compiler checks the bound at
    /// the field. A reference has the traits of its target, and a bound on `&'static T` itself would make the compiler
    /// take every `&T` for static.
    pub(crate) fn field(&mut self, ty: &Type, bound: impl ToTokens) {
        let ty = target(ty);
        if self.has_parameter(ty) {
            self.add(quote!(#ty: #bound));
        }
    }

    /// Adds a bound on the type itself, if it has type parameters.
    pub(crate) fn itself(&mut self, bound: impl ToTokens) {
        if self.generics.type_params().next().is_some() {
            self.add(quote!(Self: #bound));
        }
    }

    fn add(&mut self, predicate: TokenStream) {
        if self.known.insert(predicate.to_string()) {
            self.predicates.push(predicate);
        }
    }

    fn has_parameter(&self, ty: &Type) -> bool {
        let Type::Path(ty) = ty else {
            return match ty {
                Type::Array(ty) => self.has_parameter(&ty.elem),
                Type::Group(ty) => self.has_parameter(&ty.elem),
                Type::Paren(ty) => self.has_parameter(&ty.elem),
                Type::Reference(ty) => self.has_parameter(&ty.elem),
                Type::Slice(ty) => self.has_parameter(&ty.elem),
                Type::Tuple(ty) => ty.elems.iter().any(|ty| self.has_parameter(ty)),
                _ => false,
            };
        };
        let is_parameter = |ident: &Ident| {
            self.generics
                .type_params()
                .any(|known| known.ident == *ident)
        };
        let in_arguments = |arguments: &PathArguments| match arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().any(
                |argument| matches!(argument, GenericArgument::Type(ty) if self.has_parameter(ty)),
            ),
            _ => false,
        };
        let mut segments = ty.path.segments.iter();
        let in_head = match (&ty.qself, ty.path.segments.first()) {
            (Some(itself), _) => self.has_parameter(&itself.ty),
            (None, Some(first)) => ty.path.leading_colon.is_none() && is_parameter(&first.ident),
            (None, None) => false,
        };
        in_head || segments.any(|segment| in_arguments(&segment.arguments))
    }
}

impl ToTokens for Bounds<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let stated = self.generics.where_clause.iter();
        let stated =
            stated.flat_map(|clause| clause.predicates.iter().map(ToTokens::to_token_stream));
        let predicates: Vec<_> = stated.chain(self.predicates.iter().cloned()).collect();
        if !predicates.is_empty() {
            tokens.extend(quote!(where #(#predicates),*));
        }
    }
}

/// Returns the type behind references.
fn target(ty: &Type) -> &Type {
    match ty {
        Type::Reference(ty) => target(&ty.elem),
        Type::Group(ty) => target(&ty.elem),
        Type::Paren(ty) => target(&ty.elem),
        other => other,
    }
}

/// Returns the `E` of an `Option<E>`.
pub(crate) fn optional(ty: &Type) -> Option<&Type> {
    let ty = match ty {
        Type::Path(ty) => ty,
        Type::Group(ty) => return optional(&ty.elem),
        Type::Paren(ty) => return optional(&ty.elem),
        _ => return None,
    };
    let last = ty
        .path
        .segments
        .last()
        .filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => Some(inner),
        _ => None,
    }
}
