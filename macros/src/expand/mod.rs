//! The last step: the impls of a type that breaks no rule, and those of one that breaks some.
//!
//! What doesn't depend on the type is a function of the library. Here are one table, one match over it,
//! and the few arms that fields need.

mod bounds;
mod consistency;
mod declare;
mod decode;
mod display;
mod error;
mod fallback;
mod frameworks;
mod from;
mod index;
mod kind;
mod names;
mod rows;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Model;

pub(crate) use fallback::fallback;

/// Everything that the derive generates.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let library = model.library();
    let private = names::private(&library);
    let entries = rows::expand(model);
    let consistency = consistency::expand(model);
    let bounds = declare::declare_bounds(model);
    let declare = declare::declare(model, &bounds);
    let display = display::display(model, &bounds);
    let error = error::error(model);
    let from = from::from(model);
    let decode = decode::expand(model, &library);
    let (kind, kind_impls) = (
        kind::declaration(model, &library),
        kind::impls(model, &library),
    );
    let frameworks = frameworks::frameworks(model, &library);
    quote! {
        #kind

        #[allow(deprecated, unused_qualifications)]
        const _: () = {
            use #private as __private;

            #entries
            #consistency
            #declare
            #display
            #error
            #from
            #decode
            #kind_impls
            #frameworks
        };
    }
}
