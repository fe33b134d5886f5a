//! The impl of `Decode`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Path;

use super::bounds::Bounds;
use super::names::{call_of_type, of_type, variable, with_json};
use super::shown;
use crate::model::{Entry, Field, Model, template};

/// Returns the impl of `Decode`, if the type asks for it.
pub(crate) fn expand(model: &Model<'_>, library: &Path) -> Option<TokenStream> {
    let flag = model.attrs.decode.as_ref()?;
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    let (row, fault, wire) = (variable("entry"), variable("fault"), variable("wire"));
    let own = own(model, &mut bounds);
    let transparent = transparent(model, &mut bounds, library);
    bounds.itself(quote!(#library::PartnerError + __private::Declare));
    // With a single transparent variant there is one route to its entries.
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

/// Returns the code that builds the type's own entries.
fn own(model: &Model<'_>, bounds: &mut Bounds<'_>) -> Option<TokenStream> {
    let (wire, position) = (variable("wire"), variable("position"));
    let own = model.own().zip(0_usize..);
    let own = own.filter(|(entry, _)| entry.can_be_built());
    let arms = own.map(|(entry, position)| {
        let path = entry.path();
        let fields = entry.fields.iter().map(|field| {
            let (member, value) = (field.member(), value(entry, field, bounds));
            quote!(#member: #value?)
        });
        let built = quote!(#path { #(#fields),* });
        if entry.can_be_read() {
            quote!(#position => ::core::option::Option::Some(#built),)
        } else {
            quote!(#position if #wire.has_parameters() => #wire.if_sent(#built),)
        }
    });
    let arms: Vec<_> = arms.collect();
    (!arms.is_empty()).then(|| {
        quote! {
            #[allow(unused_imports)]
            use __private::OtherArgument as _;
            if let ::core::option::Option::Some(#position) = #wire.position::<Self>() {
                return match #position {
                    #(#arms)*
                    _ => ::core::option::Option::None,
                };
            }
        }
    })
}

/// Returns the expression that builds a field from the wire.
fn value(entry: &Entry<'_>, field: &Field<'_>, bounds: &mut Bounds<'_>) -> TokenStream {
    let (ty, wire) = (&field.syntax.ty, variable("wire"));
    if field.attrs.retry_after.is_some() {
        return call_of_type("Argument", ty, "delay", &quote!(#wire));
    }
    let arguments = entry.arguments().into_iter().enumerate();
    let showing = arguments.filter(|(_, (shown, _))| shown.name() == field.name());
    let is_displayed = showing
        .clone()
        .any(|(_, (_, spec))| template::spec_trait(spec) == "Display");
    let showing = showing.map(|(argument, _)| Literal::usize_unsuffixed(argument));
    let arguments = quote!(#wire, &[#(#showing),*]);
    if field.attrs.data.is_some() {
        bounds.field(
            ty,
            quote!(__private::Serialize + __private::DeserializeOwned),
        );
        // Where the message shows it in another way, the whole value is compared.
        if !is_displayed {
            return call_of_type("Argument", ty, "data", &quote!(#wire));
        }
        bounds.field(ty, quote!(::core::fmt::Display));
        return call_of_type("Argument", ty, "shown_data", &arguments);
    }
    if !is_displayed {
        return call_of_type("Argument", ty, "guess", &arguments);
    }
    bounds.field(ty, quote!(::core::str::FromStr + ::core::fmt::Display));
    if shown::is_plain(ty) {
        return call_of_type("Argument", ty, "parse", &arguments);
    }
    let is_shown_as = of_type("Argument", ty, "IS_SHOWN_AS");
    call_of_type("Argument", ty, "read", &quote!(#arguments, #is_shown_as))
}

/// Returns the code that builds the entries of each transparent variant.
fn transparent(model: &Model<'_>, bounds: &mut Bounds<'_>, library: &Path) -> Vec<TokenStream> {
    let (wire, inner) = (variable("wire"), variable("inner"));
    let fields = model.transparent().flat_map(|entry| {
        let fields = entry.fields.iter();
        fields.map(|field| (entry.path(), field))
    });
    let fields = fields.map(|(path, field)| {
        let (member, ty) = (field.member(), &field.syntax.ty);
        bounds.field(ty, quote!(#library::Decode + __private::Declare));
        let built = call_of_type("Transparent", ty, "build", &quote!(#wire));
        quote! {
            if let ::core::option::Option::Some(#inner) = #built {
                return ::core::option::Option::Some(#path { #member: #inner });
            }
        }
    });
    fields.collect()
}
