//! Names and paths that the generated code uses.

use std::iter;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, Type};

use crate::model::{Entry, Field};

/// Returns the library's module for expansions. Its name contains the version, so that nobody else relies on it.
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

/// Returns a variable of the expansion. Its hygiene keeps it apart from the user's variables, and its name from
/// constants, which a pattern would match instead of binding.
pub(super) fn variable(name: &str) -> Ident {
    Ident::new(&format!("__{name}"), Span::mixed_site())
}

pub(super) fn field_types<'a>(entry: &'a Entry<'_>) -> impl Iterator<Item = &'a Type> + 'a {
    entry.fields.iter().map(|field| &field.syntax.ty)
}

/// Returns the binding of a field in a pattern: `cart: __0`.
pub(super) fn bind(field: &Field<'_>) -> TokenStream {
    let (member, variable) = (field.member(), field.variable());
    quote!(#member: #variable)
}

/// Returns the path of one of the library's macros with the span of a flag, so that its error points there.
pub(super) fn at_flag(library: &Path, name: &str, flag: &Ident) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    located(flag, quote!(#library::#name))
}

/// Gives tokens of the expansion the location of the user's tokens, so that errors about them point there. The first
/// token gets the span of the first of those, and the others that of the last, which makes the compiler underline
/// all.
pub(super) fn located(at: &impl ToTokens, tokens: TokenStream) -> TokenStream {
    let spans = at.to_token_stream().into_iter().map(|token| token.span());
    let Some((first, last)) = spans
        .map(|span| (span, span))
        .reduce(|(first, _), (_, last)| (first, last))
    else {
        return tokens;
    };
    let spans = iter::once(first).chain(iter::repeat(last));
    let tokens = tokens.into_iter().zip(spans);
    let tokens = tokens.map(|(token, span)| match token {
        TokenTree::Group(group) => {
            let inside = located(at, group.stream());
            let mut group = Group::new(group.delimiter(), inside);
            group.set_span(group.span().located_at(span));
            group.into()
        }
        mut token => {
            token.set_span(token.span().located_at(span));
            token
        }
    });
    tokens.collect()
}

/// Returns the path of an item of the library's `Transparent` for the type of a transparent field.
pub(super) fn transparent(ty: &Type, item: &str) -> TokenStream {
    of_type("Transparent", ty, item)
}

/// Returns the pattern of a transparent entry, and the call of a function of `Transparent` for its field. `arguments`
/// follow the field.
pub(super) fn pass_on(
    entry: &Entry<'_>,
    function: &str,
    arguments: &TokenStream,
) -> (TokenStream, TokenStream) {
    let (path, inner) = (entry.path(), variable("inner"));
    let fields = entry.fields.iter().map(|field| {
        let call = call_of_type(
            "Transparent",
            &field.syntax.ty,
            function,
            &quote!(#inner, #arguments),
        );
        (field.member(), call)
    });
    let (members, calls): (Vec<_>, Vec<_>) = fields.unzip();
    (quote!(#path { #(#members: #inner),* }), quote!(#(#calls)*))
}

/// Returns the path of a function or constant of one of the library's generic types for a field's type. Errors about
/// it point at the field's type.
pub(super) fn of_type(generic: &str, ty: &Type, item: &str) -> TokenStream {
    let [generic, item] = [generic, item].map(|name| Ident::new(name, Span::call_site()));
    let before = located(ty, quote!(__private::#generic::<));
    let behind = located(ty, quote!(> ::));
    // The compiler reports most errors at the last token of the path alone.
    let item = match ty {
        Type::Path(ty) => located(
            &ty.path.segments.last().map(|last| &last.ident),
            quote!(#item),
        ),
        _ => located(ty, quote!(#item)),
    };
    quote!(#before #ty #behind #item)
}

/// Returns a call of such a function.
pub(super) fn call_of_type(
    generic: &str,
    ty: &Type,
    function: &str,
    arguments: &TokenStream,
) -> TokenStream {
    let function = of_type(generic, ty, function);
    let arguments = located(ty, quote!((#arguments)));
    quote!(#function #arguments)
}

/// Wraps code in the library's macro that passes it through if the feature `json` is on.
pub(super) fn with_json(
    library: &Path,
    flag: &Ident,
    written: &str,
    expansion: &TokenStream,
) -> TokenStream {
    let macro_path = at_flag(library, "__json", flag);
    quote_spanned!(flag.span()=> #macro_path! { #written #expansion })
}
