//! The derive macro of [`partner-error`](https://docs.rs/partner-error): see there.
//!
//! The steps, in order: `parse` reads the attributes with their spans, `model` is the meaning of them
//! (a type and its entries), `check` has a function for each rule, and `expand` generates the impls.
//! `diagnostics` words every error message. No step imports a later one.

#![forbid(unsafe_code)]

mod check;
mod diagnostics;
mod expand;
mod model;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

/// Generates an error's `Display`, `Error` and `PartnerError`, and what its flags ask for.
///
/// The crate `partner-error` re-exports it, and documents its attribute.
#[proc_macro_derive(PartnerError, attributes(pc, source, from))]
pub fn derive_partner_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input.into()).into()
}

/// The expansion: impls, and with them all that is wrong with the type.
fn derive(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut report = diagnostics::Report::default();
    let written = parse::Written::read(&input, &mut report);
    let model = model::Model::new(&written);
    check::check(&model, &mut report);
    if report.is_empty() {
        return expand::expand(&model);
    }
    let fallback = expand::fallback(&model);
    quote!(#report #fallback)
}
