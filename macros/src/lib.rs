//! The derive macro of [`partner-error`](https://docs.rs/partner-error): see there.
//!
//! One way through: the tokens are read into what was written (`attr`), which becomes a `model` of
//! what it means, on which every rule is `check`ed, and which is `expand`ed if it breaks none.

#![forbid(unsafe_code)]

mod across;
mod attr;
mod bounds;
mod check;
mod decode;
mod diagnostics;
mod expand;
mod fallback;
mod index;
mod key;
mod model;
mod status;
mod table;
mod template;
#[cfg(test)]
mod tests;
mod value;

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
    let written = attr::Written::read(&input, &mut report);
    let model = model::Model::new(&written);
    check::check(&model, &mut report);
    if report.is_empty() {
        return expand::expand(&model);
    }
    let fallback = fallback::expand(&model);
    quote!(#report #fallback)
}
