//! The kind: an enum with the type's variants but without their arguments.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Data, Path, Type};

use super::bounds::Bounds;
use super::names::{field_types, pass_on, private, variable};
use crate::model::{Entry, Model};

/// Returns the declaration of the kind. It is next to the type, where users can name it.
pub(super) fn declaration(model: &Model<'_>, library: &Path) -> Option<TokenStream> {
    let kind = name(model)?;
    let visibility = &model.input.vis;
    let docs = format!(
        "Which entry a [`{}`] is, without its arguments.",
        model.input.ident.unraw()
    );
    let non_exhaustive = model
        .input
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("non_exhaustive"));
    let payload = |entry: &Entry<'_>, visibility: Option<&syn::Visibility>| {
        let fields = entry.fields.iter().filter(|_| entry.is_transparent());
        // A foreign type and a parameter are refused already, and would be a second error here.
        let fields = fields.filter(|field| !field.is_foreign());
        let types = fields.map(|field| &field.syntax.ty);
        let types = types.filter(|ty| !model.has_parameter(ty));
        let types: Vec<_> = types.map(|ty| kind_of_field(ty, library)).collect();
        (!types.is_empty()).then(|| quote!((#(#visibility #types),*)))
    };
    let body = match &model.input.data {
        Data::Enum(data) => {
            let variants = data
                .variants
                .iter()
                .zip(&model.entries)
                .map(|(variant, entry)| {
                    let kept = variant.attrs.iter().filter(|attribute| is_kept(attribute));
                    let (ident, payload) = (&variant.ident, payload(entry, None));
                    quote!(#(#kept)* #ident #payload)
                });
            quote!(enum #kind { #(#variants,)* })
        }
        Data::Struct(_) | Data::Union(_) => {
            let payload = model
                .entries
                .first()
                .and_then(|entry| payload(entry, Some(visibility)));
            quote!(struct #kind #payload;)
        }
    };
    Some(quote! {
        #[doc = #docs]
        #(#non_exhaustive)*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #[allow(deprecated, non_camel_case_types)]
        #visibility #body
    })
}

/// Returns the impls of the kind, and the impl of `HasKind` for the type.
pub(super) fn impls(model: &Model<'_>, library: &Path) -> Option<TokenStream> {
    let kind = name(model)?;
    let own: Vec<_> = model.own().map(|entry| path(&kind, entry)).collect();
    let inner = variable("inner");
    let transparent: Vec<_> = model
        .transparent()
        .map(|entry| {
            let types = field_types(entry).map(|ty| kind_of_field(ty, library));
            (path(&kind, entry), types.collect::<TokenStream>())
        })
        .collect();
    let (count, entry) = (own.len(), variable("entry"));
    let entry_body = if transparent.is_empty() {
        match &model.input.data {
            Data::Enum(_) => quote!(&__ENTRIES[self as ::core::primitive::usize]),
            Data::Struct(_) | Data::Union(_) => quote!(&__ENTRIES[0]),
        }
    } else {
        let inner_entries = transparent.iter().map(|(path, ty)| {
            let entry = quote!(<#ty as #library::Kind>::entry(#inner));
            (path, entry)
        });
        let (paths, entries): (Vec<_>, Vec<_>) = inner_entries.unzip();
        if own.is_empty() {
            quote!(match self { #(#paths(#inner) => #entries,)* })
        } else {
            let positions = 0..count;
            quote! {
                &__ENTRIES[match self {
                    #(#own => #positions,)*
                    #(#paths(#inner) => return #entries,)*
                }]
            }
        }
    };
    let others = transparent.iter().fold(quote!(own), |before, (path, ty)| {
        quote! {
            ::core::option::Option::or_else(#before, || {
                ::core::option::Option::map(<#ty as #library::Kind>::of(#entry), #path)
            })
        }
    });
    let chained = transparent.iter().map(
        |(path, ty)| quote!(, ::core::iter::Iterator::map(<#ty as #library::Kind>::all(), #path)),
    );
    let all = chained.fold(
        quote!(::core::iter::Iterator::copied(__KINDS.iter())),
        |before, next| quote!(::core::iter::Iterator::chain(#before #next)),
    );
    let has_kind = has_kind(model, library, &kind);
    Some(quote! {
        static __KINDS: [#kind; #count] = [#(#own),*];

        #[automatically_derived]
        impl #library::Kind for #kind {
            #[inline]
            fn entry(self) -> &'static __private::Entry {
                #entry_body
            }

            #[inline]
            fn of(#entry: &'static __private::Entry) -> ::core::option::Option<Self> {
                let own = __private::kind_of_entry(&__KINDS, &__ENTRIES, #entry);
                #others
            }

            #[inline]
            fn all() -> impl ::core::iter::Iterator<Item = Self> {
                #all
            }
        }

        #library::__kind! { #kind }
        #has_kind
    })
}

fn has_kind(model: &Model<'_>, library: &Path, kind: &Ident) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    bounds.itself(quote!(#library::PartnerError + __private::Declare));
    let transparent = model.transparent().map(|entry| {
        let of_kind = path(kind, entry);
        let (pattern, call) = pass_on(entry, "kind", &quote!());
        quote!(#pattern => #of_kind(#call),)
    });
    let own = model.own().next().map(|first| {
        let first = path(kind, first);
        quote! {
            // Every value that isn't transparent has an own entry, so the default is never taken.
            _ => __private::kind_of_entry(
                &__KINDS,
                &__ENTRIES,
                __private::Declare::entry(self),
            )
            .unwrap_or(#first),
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics #library::HasKind for #ident #ty_generics #bounds {
            type Kind = #kind;

            #[inline]
            fn kind(&self) -> #kind {
                match self {
                    #(#transparent)*
                    #own
                }
            }
        }
    }
}

/// Returns the kind of a type that breaks a rule. It is declared so that its uses are no further errors.
pub(super) fn fallback(model: &Model<'_>, library: &Path) -> Option<(TokenStream, TokenStream)> {
    let kind = name(model)?;
    let declaration = declaration(model, library)?;
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    bounds.itself(quote!(#library::PartnerError));
    let unreachable = quote!(::core::unreachable!("the type has compile errors"));
    let impls = quote! {
        #[automatically_derived]
        impl #library::Kind for #kind {
            fn entry(self) -> &'static __private::Entry {
                #unreachable
            }

            fn of(_: &'static __private::Entry) -> ::core::option::Option<Self> {
                #unreachable
            }

            fn all() -> impl ::core::iter::Iterator<Item = Self> {
                ::core::iter::empty()
            }
        }

        #library::__kind! { #kind }

        #[automatically_derived]
        impl #impl_generics #library::HasKind for #ident #ty_generics #bounds {
            type Kind = #kind;

            fn kind(&self) -> #kind {
                #unreachable
            }
        }
    };
    Some((declaration, impls))
}

/// Returns the name of the kind, if the type asks for one.
fn name(model: &Model<'_>) -> Option<Ident> {
    let kind = model.attrs.kind.as_ref()?;
    let default = || {
        let ident = model.input.ident.unraw();
        format_ident!("{ident}Kind", span = model.input.ident.span())
    };
    Some(kind.name.clone().unwrap_or_else(default))
}

/// Returns `StorefrontErrorKind::CartLocked`, or the name of a struct's kind.
fn path(kind: &Ident, entry: &Entry<'_>) -> TokenStream {
    match entry.variant() {
        Some(variant) => quote!(#kind::#variant),
        None => kind.to_token_stream(),
    }
}

/// Returns the kind of a transparent field's type. A type without a kind has an empty one, and its error is that of
/// [`has_kind`].
fn kind_of_field(ty: &Type, library: &Path) -> TokenStream {
    let private = private(library);
    let span = ty.span().resolved_at(Span::call_site());
    quote_spanned!(span=> #private::KindOf<#ty>)
}

/// Returns the type of the kind for the impl of `Declare`.
pub(super) fn of_declare(model: &Model<'_>) -> TokenStream {
    let without = || quote!(__private::NoKind);
    name(model).map_or_else(without, ToTokens::into_token_stream)
}

/// Whether the kind's variant keeps an attribute of the type's variant.
fn is_kept(attribute: &Attribute) -> bool {
    ["doc", "deprecated"]
        .iter()
        .any(|kept| attribute.path().is_ident(kept))
}
