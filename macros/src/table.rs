//! The static tables of a type: its entries, the index over them, and its own catalogue.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{LitStr, Token, token};

use crate::expand::variable;
use crate::index::{Index, Row};
use crate::model::{Entry, Model};

/// The static table, one row for each of the type's own entries, and the catalogue of these.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let own: Vec<_> = model.own().zip(0_usize..).collect();
    let count = Literal::usize_unsuffixed(own.len());
    let source = source(model);
    let help = option(model.attrs.help.as_ref());
    let (mut texts, mut rows) = (TokenStream::new(), TokenStream::new());
    for (entry, _) in &own {
        row(entry, &mut texts, &mut rows);
    }
    // What entries point to is in statics of its own: behind a pointer to a constant, the compiler looks
    // through the whole of it again.
    let placeholders = sparse(&own, placeholders);
    let shown = own
        .iter()
        .filter(|(entry, _)| !entry.arguments().is_empty());
    let shown = shown.count();
    let placeholders_count = Literal::usize_unsuffixed(shown);
    let retries = sparse(&own, |entry| {
        let retry = format_ident!("{}", entry.attrs.retry?);
        Some(quote!(__private::Retry::#retry))
    });
    let mut own_sources: Vec<&LitStr> = Vec::new();
    let mut which_source = BTreeMap::new();
    let sources = sparse(&own, |entry| {
        let source = entry.attrs.source.as_ref()?;
        // The first is that of all others.
        let which = which_source.entry(source.value()).or_insert_with(|| {
            own_sources.push(source);
            own_sources.len()
        });
        Some(Literal::usize_unsuffixed(*which).to_token_stream())
    });
    let common_count = Literal::usize_unsuffixed(own_sources.len() + 1);
    let data = own.iter().filter(|(entry, _)| entry.data_field().is_some());
    let data = data.map(|(_, position)| Literal::usize_unsuffixed(*position));
    let name = model.input.ident.unraw().to_string();
    let (slots, index) = index(&own);
    let render = (shown > 0).then(render);
    quote! {
        const __SOURCE: &::core::primitive::str = #source;
        const __TEXTS: &::core::primitive::str = ::core::concat!(#texts);
        static __COMMON: [__private::Common; #common_count] = [
            __private::Common { source: __SOURCE, help: #help, texts: __TEXTS },
            #(__private::Common { source: #own_sources, help: #help, texts: __TEXTS },)*
        ];
        static __PLACEHOLDERS: [__private::Placeholders; #placeholders_count] = [#placeholders];
        static __ENTRIES: [__private::Entry; #count] = __private::Table {
            common: &__COMMON,
            rows: &[#rows],
            placeholders: &__PLACEHOLDERS,
            retries: &[#retries],
            sources: &[#sources],
            data: &[#(#data),*],
        }
        .entries();
        #render
        #slots
        const __OWN: __private::Catalogue = __private::Catalogue::declared(
            #name,
            ::core::concat!(::core::module_path!(), "::", #name),
            __SOURCE,
            &__ENTRIES,
            #index,
        );
    }
}

/// Writes the message of the entry at a position. A call of it is what the compiler checks fastest.
fn render() -> TokenStream {
    let (position, arguments) = (variable("position"), variable("arguments"));
    let (wording, f) = (variable("wording"), variable("f"));
    quote! {
        fn __render(
            #position: ::core::primitive::usize,
            #arguments: &[&dyn ::core::fmt::Display],
            #wording: ::core::option::Option<&__private::Template>,
            #f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ENTRIES[#position].render(#wording, #arguments, #f)
        }
    }
}

/// The fault's `source`, where an entry has no other.
fn source(model: &Model<'_>) -> TokenStream {
    let package = || {
        quote! {
            __private::package(
                ::core::option_env!("CARGO_PKG_NAME"),
                ::core::module_path!(),
            )
        }
    };
    let source = model.attrs.source.as_ref();
    source.map_or_else(package, ToTokens::to_token_stream)
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    let none = || quote!(::core::option::Option::None);
    value.map_or_else(none, |value| quote!(::core::option::Option::Some(#value)))
}

/// The name, the message and the docs; code, status, and how long these are.
fn row(entry: &Entry<'_>, texts: &mut TokenStream, rows: &mut TokenStream) {
    let name = entry.name();
    let message = entry
        .message
        .as_ref()
        .map(|message| &*message.template.text);
    let written = [&*name, message.unwrap_or_default(), entry.docs];
    separated(written.iter().filter(|text| !text.is_empty()), texts);

    let code = Literal::u32_unsuffixed(entry.code().unwrap_or_default());
    let status = Literal::u16_unsuffixed(entry.status().unwrap_or_default());
    let [name, message, docs] = written.map(|text| Literal::usize_unsuffixed(text.len()));
    let columns = [code, status, name, message, docs];
    token::Paren::default().surround(rows, |row| separated(columns, row));
    <Token![,]>::default().to_tokens(rows);
}

/// Items with commas behind them.
fn separated(items: impl IntoIterator<Item = impl ToTokens>, tokens: &mut TokenStream) {
    for item in items {
        item.to_tokens(tokens);
        <Token![,]>::default().to_tokens(tokens);
    }
}

/// A list of what only some entries have: its position, and what it is.
fn sparse<'m, 'a>(
    own: &[(&'m Entry<'a>, usize)],
    mut what: impl FnMut(&'m Entry<'a>) -> Option<TokenStream>,
) -> TokenStream {
    let items = own.iter().filter_map(|(entry, position)| {
        let (position, what) = (Literal::usize_unsuffixed(*position), what(entry)?);
        Some(quote!((#position, #what)))
    });
    quote!(#(#items),*)
}

/// The names of a template's placeholders, and where each occurs with which of them.
fn placeholders(entry: &Entry<'_>) -> Option<TokenStream> {
    let template = &entry.message.as_ref()?.template;
    let arguments = template.arguments();
    if arguments.is_empty() {
        return None;
    }
    let names = arguments.iter().map(ToString::to_string);
    let holes = template.placeholders.iter().map(|placeholder| {
        let mut known = arguments.iter();
        let argument = known.position(|known| **known == placeholder.argument);
        let hole = [
            placeholder.start,
            placeholder.end,
            argument.unwrap_or_default(),
        ];
        let hole = hole.map(Literal::usize_unsuffixed);
        quote!((#(#hole),*))
    });
    Some(quote!(&[#(#names),*], &[#(#holes),*]))
}

/// The perfect hash of the codes: its slots, and how they are found.
fn index(own: &[(&Entry<'_>, usize)]) -> (TokenStream, TokenStream) {
    let rows: Vec<_> = own
        .iter()
        .zip(0..)
        .map(|((entry, _), position)| Row {
            code: entry.code().unwrap_or_default(),
            status: entry.status().unwrap_or_default(),
            position,
        })
        .collect();
    let index = Index::of(&rows);
    let displacements = Literal::byte_string(&index.displacements);
    let slots = Literal::byte_string(&index.slots);
    let shared = index.shared.iter().copied().map(Literal::u32_unsuffixed);
    let slots = quote!(const __SLOTS: &[::core::primitive::u8] = #slots;);
    let index = quote! {
        __private::Index {
            displacements: #displacements,
            slots: __SLOTS,
            shared: &[#(#shared),*],
        }
    };
    (slots, index)
}
