//! The impls of `From`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};

use super::bounds::optional;
use super::names::variable;
use crate::model::Model;

/// Returns an impl of `From` for each field marked `#[from]`.
pub(super) fn from(model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, where_clause) = model.input.generics.split_for_impl();
    let source = variable("source");
    let impls = model.entries.iter().filter_map(|entry| {
        let field = entry.field_from().filter(|_| entry.fields.len() == 1)?;
        let (path, member) = (entry.path(), field.member());
        let ty = optional(&field.syntax.ty);
        let value = match ty {
            Some(_) => quote!(::core::option::Option::Some(#source)),
            None => source.to_token_stream(),
        };
        let ty = ty.unwrap_or(&field.syntax.ty);
        Some(quote_spanned! {field.source_span()=>
            #[automatically_derived]
            impl #impl_generics ::core::convert::From<#ty> for #ident #ty_generics #where_clause {
                fn from(#source: #ty) -> Self {
                    #path { #member: #value }
                }
            }
        })
    });
    quote!(#(#impls)*)
}
