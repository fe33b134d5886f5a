//! Names and paths that the generated code uses.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

use crate::model::{Entry, Field};

/// The library's module for expansions. Its name has the version, so that nothing else relies on it.
pub(super) fn private(library: &Path) -> TokenStream {
    let version = concat!(
        "__private_",
        env!("CARGO_PKG_VERSION_MAJOR"),
        "_",
        env!("CARGO_PKG_VERSION_MINOR"),
    );
    let module = Ident::new(version, Span::call_site());
    quote!(#library::#module)
}

/// A variable of the expansion's own. Its context keeps it apart from the user's variables, its name
/// from constants, which a pattern would be taken for.
pub(super) fn variable(name: &str) -> Ident {
    Ident::new(&format!("__{name}"), Span::mixed_site())
}

pub(super) fn members<'a>(entry: &'a Entry<'_>) -> impl Iterator<Item = syn::Member> + 'a {
    entry.fields.iter().map(Field::member)
}

pub(super) fn field_types<'a>(entry: &'a Entry<'_>) -> impl Iterator<Item = &'a syn::Type> + 'a {
    entry.fields.iter().map(|field| &field.syntax.ty)
}

/// `cart: __0`, in a pattern.
pub(super) fn bind(field: &Field<'_>) -> TokenStream {
    let (member, variable) = (field.member(), field.variable());
    quote!(#member: #variable)
}

/// The path of one of the library's macros, found where a flag stands, so that its error is too.
pub(super) fn at_flag(library: &Path, name: &str, flag: &Ident) -> TokenStream {
    let span = flag.span().resolved_at(Span::call_site());
    let name = Ident::new(name, span);
    let path = quote_spanned!(span=> #library::#name).into_iter();
    path.map(|mut token| {
        token.set_span(token.span().located_at(span));
        token
    })
    .collect()
}

/// An expansion that the library lets through where its feature `json` is on.
pub(super) fn with_json(
    library: &Path,
    flag: &Ident,
    written: &str,
    expansion: &TokenStream,
) -> TokenStream {
    let macro_path = at_flag(library, "__json", flag);
    quote_spanned!(flag.span()=> #macro_path! { #written #expansion })
}
