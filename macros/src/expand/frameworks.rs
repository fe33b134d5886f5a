//! The impls of frameworks' traits.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::bounds::Bounds;
use super::names::at_flag;
use crate::model::Model;

/// Returns the impls of the frameworks that the type asks for. The library's macros write them, if the feature is on.
pub(super) fn frameworks(model: &Model<'_>, library: &Path) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    bounds.itself(quote!(#library::PartnerError));
    let flags = [
        (&model.attrs.axum, "__axum"),
        (&model.attrs.actix_web, "__actix_web"),
        (&model.attrs.utoipa, "__utoipa"),
    ];
    let impls = flags.into_iter().filter_map(|(flag, name)| {
        let macro_path = at_flag(library, name, flag.as_ref()?);
        Some(quote!(#macro_path! { [#impl_generics] #ident #ty_generics [#bounds] }))
    });
    quote!(#(#impls)*)
}
