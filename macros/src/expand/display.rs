//! The impl of `Display`.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::Bounds;
use super::names::variable;
use crate::model::Model;

pub(super) fn display(model: &Model<'_>, bounds: &Bounds<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let f = variable("f");
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #bounds {
            fn fmt(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __private::display(self, #f)
            }
        }
    }
}
