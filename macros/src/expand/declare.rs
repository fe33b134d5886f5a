//! The impl of `Declare`: the catalogue, the entry of a value, and its message.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{LitStr, Token};

use super::bounds::Bounds;
use super::consistency;
use super::names::{bind, field_types, members, variable, with_json};
use crate::model::{Field, Model, template};

/// The catalogue, which row a value is, and its message.
pub(super) fn declare(model: &Model<'_>, bounds: &Bounds<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let catalogue = consistency::catalogue(model);
    let entry = entry_body(model);
    let (wording, f) = (variable("wording"), variable("f"));
    let render = render_body(model, &wording, &f);
    let data = data_method(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Declare for #ident #ty_generics #bounds {
            const CATALOGUE: &'static __private::Catalogue = #catalogue;

            fn entry(&self) -> &'static __private::Entry {
                #entry
            }

            fn render(
                &self,
                #wording: ::core::option::Option<&__private::Template>,
                #f: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                #render
            }

            #data
        }
    }
}

fn entry_body(model: &Model<'_>) -> TokenStream {
    let inner = variable("inner");
    let has_own = model.own().next().is_some();
    let transparent = model.transparent().map(|entry| {
        let (path, members) = (entry.path(), members(entry));
        let (before, after) = has_own.then(|| (quote!(return), quote!())).unzip();
        let ty = field_types(entry);
        quote! {
            #path { #(#members: #inner),* } =>
                #before #(<#ty as __private::Declare>::entry(#inner))* #after,
        }
    });
    if !has_own {
        return quote!(match self { #(#transparent)* });
    }
    let mut own = TokenStream::new();
    for (entry, position) in model.own().zip(0_usize..) {
        entry.pattern(&mut own);
        <Token![=>]>::default().to_tokens(&mut own);
        Literal::usize_unsuffixed(position).to_tokens(&mut own);
        <Token![,]>::default().to_tokens(&mut own);
    }
    quote! {
        &__ENTRIES[match self {
            #own
            #(#transparent)*
        }]
    }
}

fn render_body(model: &Model<'_>, wording: &Ident, f: &Ident) -> TokenStream {
    let inner = variable("inner");
    let transparent = model.transparent().map(|entry| {
        let (path, members) = (entry.path(), members(entry));
        let ty = field_types(entry);
        quote! {
            #path { #(#members: #inner),* } =>
                #(<#ty as __private::Declare>::render(#inner, #wording, #f))*,
        }
    });
    let mut has_fixed = false;
    let mut shown = Vec::new();
    for (entry, position) in model.own().zip(0_usize..) {
        let arguments = entry.arguments();
        if arguments.is_empty() {
            has_fixed = true;
            continue;
        }
        let path = entry.path();
        let pattern = entry.shown_fields().map(bind);
        let values = arguments.iter().map(|(field, spec)| argument(field, spec));
        let position = Literal::usize_unsuffixed(position);
        shown.push(quote! {
            #path { #(#pattern,)* .. } => __render(#position, &[#(#values),*], #wording, #f),
        });
    }
    let fixed =
        has_fixed.then(|| quote!(_ => __private::Declare::entry(self).render(#wording, &[], #f),));
    quote! {
        match self {
            #(#shown)*
            #(#transparent)*
            #fixed
        }
    }
}

/// A field as an argument of the message, behind its format spec.
fn argument(field: &Field<'_>, spec: &str) -> TokenStream {
    let variable = field.variable();
    if spec.is_empty() {
        return variable.to_token_stream();
    }
    let format = LitStr::new(&format!("{{:{spec}}}"), variable.span());
    let value = match template::spec_trait(spec) {
        // The pointer that is in the field, not the one to it.
        "Pointer" => quote!(*#variable),
        _ => variable.to_token_stream(),
    };
    quote_spanned!(variable.span()=> &::core::format_args!(#format, #value))
}

/// What messages and `data` ask of field types. The `Display` impl needs it too.
pub(super) fn declare_bounds<'a>(model: &Model<'a>) -> Bounds<'a> {
    let mut bounds = Bounds::new(&model.input.generics);
    for entry in model.own() {
        for (field, spec) in entry.arguments() {
            let required = format_ident!("{}", template::spec_trait(spec));
            bounds.field(&field.syntax.ty, quote!(::core::fmt::#required));
        }
        if let Some(field) = entry.data_field() {
            bounds.field(&field.syntax.ty, quote!(__private::Serialize));
        }
    }
    for field in model.transparent().flat_map(|entry| &entry.fields) {
        bounds.field(&field.syntax.ty, quote!(__private::Declare));
    }
    bounds
}

fn data_method(model: &Model<'_>) -> Option<TokenStream> {
    let data = variable("data");
    let inner = variable("inner");
    let fields: Vec<_> = model
        .own()
        .filter_map(|entry| Some((entry, entry.data_field()?)))
        .collect();
    let transparent = model.transparent().map(|entry| {
        let (path, members) = (entry.path(), members(entry));
        let ty = field_types(entry);
        quote! {
            #path { #(#members: #inner),* } => #(<#ty as __private::Declare>::data(#inner, #data))*,
        }
    });
    let own = fields.iter().map(|(entry, field)| {
        let (path, pattern, variable) = (entry.path(), bind(field), field.variable());
        quote!(#path { #pattern, .. } => #data.put(#variable),)
    });
    let other = (fields.len() < model.own().count()).then(|| quote!(_ => {}));
    let method = quote! {
        fn data(&self, #data: &mut __private::Data) {
            match self {
                #(#own)*
                #(#transparent)*
                #other
            }
        }
    };
    let flag = fields
        .first()
        .and_then(|(_, field)| field.attrs.data.as_ref());
    match flag {
        Some(flag) => Some(with_json(&model.library(), flag, "#[pc(data)]", &method)),
        None => model.transparent().next().map(|_| method),
    }
}
