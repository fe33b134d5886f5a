//! The way back from the wire into the value.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

use super::bounds::Bounds;
use super::names::{variable, with_json};
use crate::model::{Field, Model};

/// The way back, where the type asks for it.
pub(crate) fn expand(model: &Model<'_>, library: &Path) -> Option<TokenStream> {
    let flag = model.attrs.decode.as_ref()?;
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    let (row, fault) = (variable("entry"), variable("fault"));
    let (wire, inner) = (variable("wire"), variable("inner"));
    let built = model
        .own()
        .zip(0_usize..)
        .filter(|(entry, _)| entry.can_be_built());
    let arms: Vec<_> = built
        .map(|(entry, position)| {
            let path = entry.path();
            let arguments = entry.arguments();
            let fields = entry.fields.iter().map(|field| {
                let (member, ty, span) = (field.member(), &field.syntax.ty, field.span());
                let is_it = |(known, _): &(&Field<'_>, &str)| known.name() == field.name();
                let shown = arguments
                    .iter()
                    .enumerate()
                    .filter(|(_, known)| is_it(known));
                let shown = shown.map(|(argument, _)| Literal::usize_unsuffixed(argument));
                let shown = quote!(&[#(#shown),*]);
                let read = if field.attrs.data.is_none() {
                    bounds.field(ty, quote!(::core::str::FromStr + ::core::fmt::Display));
                    quote_spanned!(span=> argument::<#ty>(#shown))
                } else {
                    let data = quote!(__private::Serialize + __private::DeserializeOwned);
                    bounds.field(ty, data);
                    if entry.placeholder_of(field).is_some() {
                        bounds.field(ty, quote!(::core::fmt::Display));
                        quote_spanned!(span=> shown_data::<#ty>(#shown))
                    } else {
                        quote_spanned!(span=> data::<#ty>())
                    }
                };
                quote_spanned!(span=> #member: #wire.#read?)
            });
            let fields: Vec<_> = fields.collect();
            quote!(#position => ::core::option::Option::Some(#path { #(#fields),* }),)
        })
        .collect();
    let position = variable("position");
    let own = (!arms.is_empty()).then(|| {
        quote! {
            if let ::core::option::Option::Some(#position) = #wire.position::<Self>() {
                return match #position {
                    #(#arms)*
                    _ => ::core::option::Option::None,
                };
            }
        }
    });
    let transparent = model.transparent().flat_map(|entry| {
        let path = entry.path();
        entry.fields.iter().map(move |field| (path, field))
    });
    let transparent: Vec<_> = transparent
        .map(|(path, field)| {
            let (member, ty) = (field.member(), &field.syntax.ty);
            bounds.field(ty, quote!(#library::Decode));
            quote_spanned! {field.span()=>
                if let ::core::option::Option::Some(#inner) =
                    <#ty as #library::Decode>::__build(#wire)
                {
                    return ::core::option::Option::Some(#path { #member: #inner });
                }
            }
        })
        .collect();
    bounds.itself(quote!(#library::PartnerError + __private::Declare));
    // One variant alone is the only route to the entries behind it.
    let routes = (transparent.len() > 1).then(|| {
        quote! {
            if #wire.has_several_routes::<Self>() {
                return ::core::option::Option::None;
            }
        }
    });
    Some(with_json(
        library,
        flag,
        "#[pc(decode)]",
        &quote! {
            #[automatically_derived]
            impl #impl_generics #library::Decode for #ident #ty_generics #bounds {
                fn decode(
                    #row: &'static #library::Entry,
                    #fault: &#library::Fault,
                ) -> ::core::option::Option<Self> {
                    <Self as #library::Decode>::__build(&__private::Wire::read(#row, #fault))
                }

                fn __build(#wire: &__private::Wire<'_>) -> ::core::option::Option<Self> {
                    #own
                    #routes
                    #(#transparent)*
                    ::core::option::Option::None
                }
            }
        },
    ))
}
