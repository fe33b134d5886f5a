//! What rust-analyzer gets besides: each key and each message as an expression, so that it shows what a key means, and
//! finds the field that a placeholder shows. The compiler gets none of it.

use std::env;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{Attribute, Data, Ident, Meta};

use crate::model::template::Argument;
use crate::model::{Entry, Model};

pub(super) fn editor(model: &Model<'_>) -> Option<TokenStream> {
    // rust-analyzer sets it for the process in which macros are expanded.
    env::var_os("RUST_ANALYZER_INTERNALS_DO_NOT_USE")?;
    Some(expressions(model))
}

/// The keys and the messages of a type, in a function that nobody calls.
pub(crate) fn expressions(model: &Model<'_>) -> TokenStream {
    let keys = attributes(model).flat_map(keys);
    let arms = model.entries.iter().filter_map(message);
    let ident = model.ident;
    let (impl_generics, ty_generics, where_clause) = model.input.generics.split_for_impl();
    quote! {
        #[allow(unused)]
        fn __editor #impl_generics (this: &#ident #ty_generics) #where_clause {
            use __private::keys::*;
            #(#keys;)*
            match this {
                #(#arms)*
                _ => {}
            }
        }
    }
}

/// The attributes of the type, its variants and their fields.
fn attributes<'a>(model: &'a Model<'_>) -> impl Iterator<Item = &'a Attribute> {
    let variants = match &model.input.data {
        Data::Enum(data) => data.variants.iter().collect(),
        Data::Struct(_) | Data::Union(_) => Vec::new(),
    };
    let of_variants = variants.into_iter().flat_map(|variant| &variant.attrs);
    let fields = model.entries.iter().flat_map(|entry| &entry.fields);
    let of_fields = fields.flat_map(|field| &field.syntax.attrs);
    model.input.attrs.iter().chain(of_variants).chain(of_fields)
}

/// The words at which the items of `#[pc(...)]` begin, known or not.
fn keys(attribute: &Attribute) -> Vec<Ident> {
    let Meta::List(list) = &attribute.meta else {
        return Vec::new();
    };
    if !list.path.is_ident("pc") {
        return Vec::new();
    }
    let mut begins = true;
    let mut keys = Vec::new();
    for token in list.tokens.clone() {
        let is_comma = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == ',');
        match token {
            // The only key that is a keyword is no expression.
            TokenTree::Ident(key) if begins && key != "crate" => keys.push(key),
            _ => {}
        }
        begins = is_comma;
    }
    keys
}

/// The message of an entry whose placeholders have names, with the fields that they show.
fn message(entry: &Entry<'_>) -> Option<TokenStream> {
    let message = entry.message.as_ref()?;
    let placeholders = &message.template.placeholders;
    let is_shown = |name: &Ident| {
        let mut arguments = placeholders.iter().map(|placeholder| &placeholder.argument);
        arguments.any(|argument| matches!(argument, Argument::Name(shown) if name == shown))
    };
    let names = entry
        .fields
        .iter()
        .filter_map(|field| field.syntax.ident.as_ref());
    let names: Vec<_> = names.filter(|name| is_shown(name)).collect();
    if names.is_empty() {
        return None;
    }
    let (path, literal) = (entry.path(), message.literal);
    Some(quote!(#path { #(#names,)* .. } => _ = ::core::format_args!(#literal),))
}
