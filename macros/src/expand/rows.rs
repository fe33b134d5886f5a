//! The static tables of a type: its entries, the index over them, and its own catalogue.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Token;
use syn::ext::IdentExt;

use super::index::{Index, Row};
use super::names::variable;
use crate::model::template::Placeholder;
use crate::model::{Entry, Model};
use crate::parse::Range;

/// Returns the static tables, with a row for each of the type's own entries, and their catalogue.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let own: Vec<_> = model.own().zip(0_usize..).collect();
    let count = Literal::usize_unsuffixed(own.len());
    let source = source(model);
    let help = option(model.attrs.help.as_ref());
    let (mut texts, mut rows) = (String::new(), TokenStream::new());
    for (entry, _) in &own {
        row(entry, &mut texts, &mut rows);
    }
    let with_holes = sparse(&own, |entry| {
        let count = placeholders(entry).len();
        (count > 0).then(|| Literal::usize_unsuffixed(count).to_token_stream())
    });
    let holes: Vec<_> = own.iter().flat_map(|(entry, _)| holes(entry)).collect();
    let holes_count = Literal::usize_unsuffixed(holes.len());
    let names = own.iter().flat_map(|(entry, _)| placeholders(entry));
    let names = names.map(|placeholder| placeholder.argument.to_string());
    let (parameter_list, parameters) = parameters(&own);
    let is_named = model.attrs.named.is_some();
    let retries = sparse(&own, |entry| {
        let retry = format_ident!("{}", entry.attrs.retry?);
        Some(quote!(__private::Retry::#retry))
    });
    // Most entries have the first one.
    let mut sources = vec![quote!(__SOURCE)];
    let mut which_source = BTreeMap::new();
    let with_source = sparse(&own, |entry| {
        let source = entry.attrs.source.as_ref()?;
        let which = which_source.entry(source.value()).or_insert_with(|| {
            sources.push(source.to_token_stream());
            sources.len() - 1
        });
        Some(Literal::usize_unsuffixed(*which).to_token_stream())
    });
    let sources_count = Literal::usize_unsuffixed(sources.len());
    let data = own.iter().filter(|(entry, _)| entry.data_field().is_some());
    let data = data.map(|(_, position)| Literal::usize_unsuffixed(*position));
    let name = model.input.ident.unraw().to_string();
    let (slots, index) = index(&own);
    let render = (!holes.is_empty()).then(render);
    let (ranges, form) = (ranges(model), form(model));
    quote! {
        const __SOURCE: &::core::primitive::str = #source;
        const __TEXTS: &::core::primitive::str = #texts;
        // Entries point to statics, because the compiler would evaluate a constant again behind each pointer.
        static __HOLES: [__private::Hole; #holes_count] = [#(#holes),*];
        static __NAMES: [&::core::primitive::str; #holes_count] = [#(#names),*];
        #parameter_list
        static __COMMON: [__private::Common; #sources_count] = [
            #(__private::Common {
                source: #sources,
                help: #help,
                texts: __TEXTS,
                holes: &__HOLES,
                names: &__NAMES,
                parameters: #parameters,
                is_named: #is_named,
            },)*
        ];
        static __ENTRIES: [__private::Entry; #count] = __private::Rows {
            common: &__COMMON,
            rows: &[#rows],
            holes: &[#with_holes],
            retries: &[#retries],
            sources: &[#with_source],
            data: &[#(#data),*],
        }
        .entries();
        #render
        #slots
        // A function, because the compiler would check all entries again for a constant.
        const fn __own_catalogue() -> __private::Catalogue {
            __private::Catalogue::declared(
                #name,
                ::core::concat!(::core::module_path!(), "::", #name),
                __SOURCE,
                &__ENTRIES,
                #index,
            )
            #ranges
            #form
        }
    }
}

/// Returns the function that writes the message of the entry at a position. The compiler checks calls of it fastest.
fn render() -> TokenStream {
    let (position, arguments) = (variable("position"), variable("arguments"));
    let (form, f) = (variable("form"), variable("f"));
    quote! {
        fn __render(
            #position: ::core::primitive::usize,
            #arguments: &[&dyn ::core::fmt::Display],
            #form: __private::Form<'_>,
            #f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __private::render(&__ENTRIES[#position], #form, #arguments, #f)
        }
    }
}

/// Returns the `source` of faults, for entries without their own.
fn source(model: &Model<'_>) -> TokenStream {
    if let Some(source) = &model.attrs.source {
        return source.to_token_stream();
    }
    // Cargo builds a package anew when its name changes, so the macro may read it.
    std::env::var("CARGO_PKG_NAME").map_or_else(
        |_| quote!(__private::package(::core::module_path!())),
        |package| package.to_token_stream(),
    )
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    let none = || quote!(::core::option::Option::None);
    value.map_or_else(none, |value| quote!(::core::option::Option::Some(#value)))
}

/// Adds the name, the message and the docs of an entry, and its row: code, status, and the lengths of these.
fn row(entry: &Entry<'_>, texts: &mut String, rows: &mut TokenStream) {
    let name = entry.name();
    let message = entry
        .message
        .as_ref()
        .map(|message| &*message.template.text);
    let written = [&*name, message.unwrap_or_default(), entry.docs];
    texts.extend(written);

    let [name, message, docs] = written.map(str::len);
    let (code, status) = (entry.number(), entry.status());
    let (code, status) = (code.unwrap_or_default(), status.unwrap_or_default());
    // One number costs the compiler less than a tuple of five.
    let row = format!("{code:#x}_{status:03x}_{name:05x}_{message:08x}_{docs:08x}");
    rows.extend(row.parse::<TokenStream>().unwrap_or_default());
    <Token![,]>::default().to_tokens(rows);
}

/// Returns a list of what only some entries have, each with the entry's position.
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

fn placeholders<'m>(entry: &'m Entry<'_>) -> &'m [Placeholder] {
    let message = entry.message.as_ref();
    message.map_or(&[], |message| &message.template.placeholders)
}

/// Returns the positions of a template's placeholders, and the argument that fills each.
fn holes(entry: &Entry<'_>) -> Vec<TokenStream> {
    let message = entry.message.as_ref();
    let arguments = message.map_or_else(Vec::new, |message| message.template.arguments());
    let holes = placeholders(entry).iter().map(|placeholder| {
        let mut known = arguments.iter();
        let argument = known.position(|known| *known == placeholder.filled_by());
        let hole = [
            placeholder.start,
            placeholder.end,
            argument.unwrap_or_default(),
        ];
        let hole = hole.map(Literal::usize_unsuffixed);
        quote!((#(#hole),*))
    });
    holes.collect()
}

/// Returns the parameters of the entries whose arguments aren't simply their parameters.
fn parameters(own: &[(&Entry<'_>, usize)]) -> (TokenStream, TokenStream) {
    let mut parameters = Vec::new();
    let mut holes_start = 0;
    for (entry, _) in own {
        let start = Literal::usize_unsuffixed(holes_start);
        holes_start += placeholders(entry).len();
        if !entry.shows_fields_in_order() {
            for (field, argument) in entry.parameters() {
                let (name, argument) = (field.name(), Literal::usize_unsuffixed(argument));
                parameters.push(quote!((#start, #name, #argument)));
            }
        }
    }
    if parameters.is_empty() {
        return (TokenStream::new(), quote!(&[]));
    }
    let count = Literal::usize_unsuffixed(parameters.len());
    let list = quote! {
        static __PARAMETERS: [
            (::core::primitive::usize, &::core::primitive::str, ::core::primitive::usize);
            #count
        ] = [#(#parameters),*];
    };
    (list, quote!(&__PARAMETERS))
}

/// Returns the ranges of `codes` and `reserved`, if there are any.
fn ranges(model: &Model<'_>) -> Option<TokenStream> {
    let ranges = |ranges: &[Range]| {
        let ranges = ranges.iter().map(|range| {
            let (first, last) = (range.codes.start(), range.codes.end());
            quote!(::core::ops::RangeInclusive::new(#first, #last))
        });
        quote!(&[#(#ranges),*])
    };
    let attrs = model.attrs;
    let (codes, reserved) = (ranges(&attrs.codes), ranges(&attrs.reserved));
    let has_any = !attrs.codes.is_empty() || !attrs.reserved.is_empty();
    has_any.then(|| quote!(.with_ranges(#codes, #reserved)))
}

/// Returns the envelope and whether codes are names, if the type says so.
fn form(model: &Model<'_>) -> Option<TokenStream> {
    let (envelope, named) = (model.attrs.envelope, &model.attrs.named);
    let is_named = named.is_some();
    let variant = format_ident!("{}", envelope.unwrap_or("Documented"));
    let has_any = envelope.is_some() || is_named;
    has_any.then(|| quote!(.with_form(__private::Envelope::#variant, #is_named)))
}

/// Returns the index of the codes: a perfect hash.
fn index(own: &[(&Entry<'_>, usize)]) -> (TokenStream, TokenStream) {
    let rows: Vec<_> = own
        .iter()
        .zip(0..)
        .map(|((entry, _), position)| Row {
            code: entry.number().unwrap_or_default(),
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
