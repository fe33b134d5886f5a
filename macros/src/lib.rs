//! The derive macro of [`partner-error`](https://docs.rs/partner-error), whose documentation describes its use.
//!
//! The steps, in order: `parse` reads the attributes with their spans, `model` holds their meaning (a type and its
//! entries), `check` has a function for each rule, and `expand` generates the impls. `diagnostics` has the text of
//! every error message. No step imports a later one.

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

/// Implements `Display`, `Error` and `PartnerError` for an error, and the traits that its flags ask for.
///
/// The crate `partner-error` re-exports the macro and documents its attribute. `error` and `backtrace` are thiserror's:
/// where its derive is missing, the error says so.
#[proc_macro_derive(PartnerError, attributes(pc, source, from, error, backtrace))]
pub fn derive_partner_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input.into()).into()
}

/// Returns the expansion: the impls, and every error found in the type.
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
