//! The impl of `core::error::Error`.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::{Bounds, optional};
use super::names::{located, pass_on, variable};
use crate::model::Model;

pub(super) fn error(model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    let source = variable("source");
    let mut arms = Vec::new();
    for entry in &model.entries {
        let (path, field) = (entry.path(), entry.fields.first());
        if let Some(field) = field.filter(|_| entry.is_transparent()) {
            bounds.field(&field.syntax.ty, quote!(::core::error::Error));
            let (pattern, call) = pass_on(entry, "source", &quote!());
            arms.push(quote!(#pattern => #call,));
        } else if let Some(field) = entry.source_field() {
            let ty = optional(&field.syntax.ty);
            bounds.field(
                ty.unwrap_or(&field.syntax.ty),
                quote!(::core::error::Error + 'static),
            );
            let member = field.member();
            let some = ty.map(|_| quote!(.as_ref()?));
            let cause = quote!(__private::Cause(#source #some).dyn_error());
            let cause = located(&field.tokens(), cause);
            arms.push(
                quote!(#path { #member: #source, .. } => ::core::option::Option::Some(#cause),),
            );
        }
    }
    bounds.itself(quote!(::core::fmt::Debug));
    bounds.itself(quote!(::core::fmt::Display));
    let method = (!arms.is_empty()).then(|| {
        let other =
            (arms.len() < model.entries.len()).then(|| quote!(_ => ::core::option::Option::None,));
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
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
