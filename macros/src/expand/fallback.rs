//! The impls of a type that breaks a rule. They are never called, but without them every use of the type would be a
//! second error.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, Type};

use super::bounds::{Bounds, optional};
use super::editor::editor;
use super::names::{private, with_json};
use super::{frameworks, kind};
use crate::model::Model;

pub(crate) fn fallback(model: &Model<'_>) -> TokenStream {
    let library = model.library();
    let private_module = private(&library);
    let ident = model.ident;
    let generics = &model.input.generics;
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let mut bounds = Bounds::new(generics);
    bounds.itself(quote!(::core::fmt::Debug));
    let unreachable = quote!(::core::unreachable!("the type has compile errors"));
    let from = sources(model).into_values().map(|ty| {
        quote! {
            #[automatically_derived]
            impl #impl_generics ::core::convert::From<#ty> for #ident #ty_generics #where_clause {
                fn from(_: #ty) -> Self {
                    #unreachable
                }
            }
        }
    });
    let display = quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #unreachable
            }
        }
    };
    let error = match &model.input.data {
        // Without `Debug`, which no union can derive, it cannot be an error.
        Data::Union(_) => None,
        Data::Enum(_) | Data::Struct(_) => Some(quote! {
            #[automatically_derived]
            impl #impl_generics ::core::error::Error for #ident #ty_generics #bounds {}
        }),
    };
    let error = model
        .writes_error()
        .then(|| quote!(#display #error #(#from)*));
    let decode = model.attrs.decode.as_ref().map(|flag| {
        let decode = quote! {
            #[automatically_derived]
            impl #impl_generics #library::Decode for #ident #ty_generics #bounds {
                fn decode(
                    _: &'static #library::Entry,
                    _: &#library::Fault,
                ) -> ::core::option::Option<Self> {
                    #unreachable
                }
            }
        };
        with_json(&library, flag, "#[pc(decode)]", &decode)
    });
    let editor = editor(model);
    let frameworks = frameworks::frameworks(model, &library);
    let (kind, kind_impls) = kind::fallback(model, &library).unzip();
    let kind_type = kind::of_declare(model);
    quote! {
        #kind

        #[allow(clippy::missing_inline_in_public_items, deprecated, unused_qualifications)]
        const _: () = {
            use #private_module as __private;
            #editor

            #[automatically_derived]
            impl #impl_generics __private::Declare for #ident #ty_generics #where_clause {
                type OptionalKind = #kind_type;

                const CATALOGUE: &'static __private::Catalogue =
                    &__private::Catalogue::declared("", "", "", &[], __private::Index::EMPTY);

                fn entry(&self) -> &'static __private::Entry {
                    #unreachable
                }

                fn render(
                    &self,
                    _: __private::Form<'_>,
                    _: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    #unreachable
                }
            }

            #error
            #decode
            #kind_impls
            #frameworks
        };
    }
}

/// Returns the types of the fields marked `#[from]`, each once, so that `?` doesn't fail elsewhere because a mark is
/// refused.
fn sources<'a>(model: &'a Model<'_>) -> BTreeMap<String, &'a Type> {
    let fields = model.entries.iter().flat_map(|entry| &entry.fields);
    let marked = fields.filter(|field| field.attrs.from_mark.is_some());
    let types = marked.map(|field| optional(&field.syntax.ty).unwrap_or(&field.syntax.ty));
    types
        .map(|ty| (ty.to_token_stream().to_string(), ty))
        .collect()
}
