//! The last step: the impls of a valid type, and the fallback impls of one that breaks a rule.
//!
//! Code that doesn't depend on the type is a function of the library. The expansion is a table, a match over it, and a
//! few arms for fields.

mod bounds;
mod consistency;
mod declare;
mod decode;
mod display;
mod editor;
mod error;
mod fallback;
mod frameworks;
mod from;
mod index;
mod kind;
mod names;
mod rows;
mod shown;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::Model;

#[cfg(test)]
pub(crate) use editor::expressions;
pub(crate) use fallback::fallback;

/// Everything that the derive generates.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let library = model.library();
    let private = names::private(&library);
    let fallbacks = fallbacks(model);
    let editor = editor::editor(model);
    let entries = rows::expand(model);
    let consistency = consistency::expand(model);
    let bounds = declare::declare_bounds(model);
    let declare = declare::declare(model, &bounds);
    let error = model.writes_error().then(|| {
        let display = display::display(model, &bounds);
        let (error, from) = (error::error(model), from::from(model));
        quote!(#display #error #from)
    });
    let decode = decode::expand(model, &library);
    let (kind, kind_impls) = (
        kind::declaration(model, &library),
        kind::impls(model, &library),
    );
    let frameworks = frameworks::frameworks(model, &library);
    quote! {
        #kind

        #[allow(clippy::missing_inline_in_public_items, deprecated, unused_qualifications)]
        const _: () = {
            use #private as __private;
            #fallbacks
            #editor

            #entries
            #consistency
            #declare
            #error
            #decode
            #kind_impls
            #frameworks
        };
    }
}

/// Imports the traits whose functions are used where a field's type lacks a trait. They are unused in valid types.
fn fallbacks(model: &Model<'_>) -> Option<TokenStream> {
    let has_source =
        model.writes_error() && model.own().any(|entry| entry.source_field().is_some());
    let mut used: BTreeSet<&str> = model.own().flat_map(shown::traits).collect();
    used.extend(model.transparent().next().map(|_| "Foreign"));
    used.extend(has_source.then_some("OtherCause"));
    let used: Vec<_> = used.iter().map(|name| format_ident!("{name}")).collect();
    (!used.is_empty()).then(|| {
        quote! {
            #[allow(unused_imports)]
            use __private::{#(#used as _),*};
        }
    })
}
