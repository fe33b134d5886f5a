//! The impl of `core::error::Error`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::bounds::{Bounds, optional};
use super::names::variable;
use crate::model::Model;

pub(super) fn error(model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    let (source, inner) = (variable("source"), variable("inner"));
    let mut arms = Vec::new();
    for entry in &model.entries {
        let (path, field) = (entry.path(), entry.fields.first());
        if let Some(field) = field.filter(|_| entry.is_transparent()) {
            bounds.field(&field.syntax.ty, quote!(::core::error::Error));
            let member = field.member();
            arms.push(quote!(#path { #member: #inner } => ::core::error::Error::source(#inner),));
        } else if let Some(field) = entry.source_field() {
            let ty = optional(&field.syntax.ty);
            bounds.field(
                ty.unwrap_or(&field.syntax.ty),
                quote!(::core::error::Error + 'static),
            );
            let member = field.member();
            let some = ty.map(|_| quote!(.as_ref()?));
            let span = field.source_span().resolved_at(Span::call_site());
            let dyn_error = quote_spanned! {span=>
                ::core::option::Option::Some(#source #some.as_dyn_error())
            };
            arms.push(quote!(#path { #member: #source, .. } => #dyn_error,));
        }
    }
    bounds.itself(quote!(::core::fmt::Debug));
    bounds.itself(quote!(::core::fmt::Display));
    let method = (!arms.is_empty()).then(|| {
        let other =
            (arms.len() < model.entries.len()).then(|| quote!(_ => ::core::option::Option::None,));
        let has_own_source = model.own().any(|entry| entry.source_field().is_some());
        let import = has_own_source.then(|| {
            quote!(
                use __private::AsDynError as _;
            )
        });
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                #import
                match self {
                    #(#arms)*
                    #other
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::error::Error for #ident #ty_generics #bounds {
            #method
        }
    }
}
