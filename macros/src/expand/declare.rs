//! The impl of `Declare`: the catalogue, a value's entry, and its message.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Token;

use super::bounds::Bounds;
use super::consistency;
use super::kind;
use super::names::{bind, located, pass_on, variable, with_json};
use super::shown;
use crate::model::{Field, Model, template};

/// Returns the impl.
pub(super) fn declare(model: &Model<'_>, bounds: &Bounds<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let catalogue = consistency::catalogue(model);
    let entry = entry_body(model);
    let written_elsewhere = written_elsewhere(model);
    let kind = kind::of_declare(model);
    let (form, f) = (variable("form"), variable("f"));
    let render = render_body(model, &form, &f);
    let data = data_method(model);
    let retry_after = retry_after_method(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Declare for #ident #ty_generics #bounds {
            type OptionalKind = #kind;

            const CATALOGUE: &'static __private::Catalogue = #catalogue;

            fn entry(&self) -> &'static __private::Entry {
                #written_elsewhere
                #entry
            }

            fn render(
                &self,
                #form: __private::Form<'_>,
                #f: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                #render
            }

            #data
            #retry_after
        }
    }
}

/// Returns a call that brings an error if `Error` isn't written elsewhere. For a type with type parameters it may
/// depend on them.
fn written_elsewhere(model: &Model<'_>) -> Option<TokenStream> {
    if model.input.generics.type_params().next().is_some() {
        return None;
    }
    if let Some(flag) = &model.attrs.manual {
        return Some(located(flag, quote!(__private::error_by_hand(self);)));
    }
    let mut texts = model.entries.iter().filter_map(|entry| entry.error);
    let path = texts.next()?.attribute.path();
    Some(located(path, quote!(__private::error_by_thiserror(self);)))
}

fn entry_body(model: &Model<'_>) -> TokenStream {
    let has_own = model.own().next().is_some();
    let transparent = model.transparent().map(|entry| {
        let (pattern, call) = pass_on(entry, "entry", &quote!());
        let before = has_own.then(|| quote!(return));
        quote!(#pattern => #before #call,)
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

fn render_body(model: &Model<'_>, form: &Ident, f: &Ident) -> TokenStream {
    let transparent = model.transparent().map(|entry| {
        let (pattern, call) = pass_on(entry, "render", &quote!(#form, #f));
        quote!(#pattern => #call,)
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
        let values = arguments
            .iter()
            .map(|(field, spec)| shown::argument(entry, field, spec));
        let position = Literal::usize_unsuffixed(position);
        let call = quote!(__render(#position, &[#(#values),*], #form, #f));
        let is_padded = |(_, spec): &(&Field<'_>, &str)| {
            !spec.is_empty() && template::spec_trait(spec) == "Display"
        };
        let call = if arguments.iter().any(is_padded) {
            let plain = arguments.iter().map(|(field, spec)| {
                let is_display = template::spec_trait(spec) == "Display";
                shown::argument(entry, field, if is_display { "" } else { spec })
            });
            quote! {
                if #form.is_plain() {
                    __render(#position, &[#(#plain),*], #form, #f)
                } else {
                    #call
                }
            }
        } else {
            call
        };
        shown.push(quote!(#path { #(#pattern,)* .. } => #call,));
    }
    let fixed = has_fixed
        .then(|| quote!(_ => __private::render(__private::Declare::entry(self), #form, &[], #f),));
    quote! {
        match self {
            #(#shown)*
            #(#transparent)*
            #fixed
        }
    }
}

/// Returns the bounds that messages and `data` need on field types. The impl of `Display` needs them as well.
pub(super) fn declare_bounds<'a>(model: &Model<'a>) -> Bounds<'a> {
    let mut bounds = Bounds::new(&model.input.generics);
    for entry in model.own() {
        for (field, spec) in entry.arguments() {
            let required = format_ident!("{}", template::spec_trait(spec));
            // Every reference can be shown as a pointer.
            if required == "Pointer" && field.is_reference() {
                continue;
            }
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

/// Returns the method that gives the value of the `retry_after` field.
fn retry_after_method(model: &Model<'_>) -> Option<TokenStream> {
    let own: Vec<_> = model
        .own()
        .filter_map(|entry| Some((entry, entry.retry_after_field()?)))
        .map(|(entry, field)| {
            let (path, pattern, variable) = (entry.path(), bind(field), field.variable());
            let call = located(&field.syntax.ty, quote!(__private::delay(*#variable)));
            quote!(#path { #pattern, .. } => #call,)
        })
        .collect();
    let transparent: Vec<_> = model
        .transparent()
        .map(|entry| {
            let (pattern, call) = pass_on(entry, "retry_after", &quote!());
            quote!(#pattern => #call,)
        })
        .collect();
    if own.is_empty() && transparent.is_empty() {
        return None;
    }
    let other =
        (own.len() < model.own().count()).then(|| quote!(_ => ::core::option::Option::None,));
    Some(quote! {
        fn retry_after(&self) -> ::core::option::Option<::core::time::Duration> {
            match self {
                #(#own)*
                #(#transparent)*
                #other
            }
        }
    })
}

fn data_method(model: &Model<'_>) -> Option<TokenStream> {
    let data = variable("data");
    let fields: Vec<_> = model
        .own()
        .filter_map(|entry| Some((entry, entry.data_field()?)))
        .collect();
    let transparent = model.transparent().map(|entry| {
        let (pattern, call) = pass_on(entry, "data", &quote!(#data));
        quote!(#pattern => #call,)
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
