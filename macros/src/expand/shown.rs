//! Fields as arguments of a message.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{GenericArgument, LitStr, PathArguments, Type, TypePath};

use super::names::located;
use crate::model::{Entry, Field, template};

/// Returns a field as an argument of the message, with its format spec applied.
pub(super) fn argument(entry: &Entry<'_>, field: &Field<'_>, spec: &str) -> TokenStream {
    let variable = field.variable();
    let access = Access::of(field, spec);
    let shown = match access {
        Access::Itself => variable.to_token_stream(),
        Access::Path => quote!(#variable.display()),
        Access::Method(name) => {
            let method = format_ident!("{}", snake_case(name));
            let wrapper = if is_shown_by_thiserror(entry) {
                quote!(ShownElsewhere)
            } else {
                quote!(Shown)
            };
            let shown = quote!(__private::#wrapper(#variable).#method());
            located(&field.tokens(), shown)
        }
    };
    if spec.is_empty() {
        return match access {
            // The variable is a reference already.
            Access::Itself => shown,
            Access::Path | Access::Method(_) => quote!(&#shown),
        };
    }
    let format = LitStr::new(&format!("{{:{spec}}}"), variable.span());
    let shown = match access {
        // The pointer in the field, not a pointer to the field.
        Access::Method("Pointer") => quote!(*#shown),
        _ => shown,
    };
    quote_spanned!(variable.span()=> &::core::format_args!(#format, #shown))
}

/// Whether thiserror shows the same fields, and reports those that can't be shown.
fn is_shown_by_thiserror(entry: &Entry<'_>) -> bool {
    let message = entry.message.as_ref();
    message.is_some_and(|message| message.is_error_text)
}

/// Returns the traits whose methods the entry's arguments call.
pub(super) fn traits<'a>(entry: &'a Entry<'_>) -> impl Iterator<Item = &'static str> + 'a {
    let arguments = entry.arguments().into_iter();
    arguments.filter_map(|(field, spec)| match Access::of(field, spec) {
        Access::Itself => None,
        Access::Path => Some("DisplayItself"),
        Access::Method(_) if is_shown_by_thiserror(entry) => Some("UnshownElsewhere"),
        Access::Method(_) => Some("Unshown"),
    })
}

/// How a field becomes something that can be formatted.
enum Access {
    /// Its type is known to implement `Display`. This is true of most fields and compiles fastest.
    Itself,
    /// By the method `display` of `Path` and `PathBuf`.
    Path,
    /// By the method of `Shown` for a trait.
    Method(&'static str),
}

impl Access {
    fn of(field: &Field<'_>, spec: &str) -> Self {
        let ty = &field.syntax.ty;
        match template::spec_trait(spec) {
            "Display" if is_plain(ty) => Self::Itself,
            "Display" if is_path(ty) => Self::Path,
            name => Self::Method(name),
        }
    }
}

/// Returns `lower_hex` for `LowerHex`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// Whether a type has the name of a standard type that implements `Display` and, unless it is a reference, `FromStr`.
/// If it is another type of that name, the compiler reports what is missing.
pub(super) fn is_plain(ty: &Type) -> bool {
    const NAMES: &[&str] = &[
        "String", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128",
        "isize", "f32", "f64", "bool", "char",
    ];
    match ty {
        Type::Path(ty) => {
            let name = ty.path.get_ident().filter(|_| ty.qself.is_none());
            name.is_some_and(|name| NAMES.iter().any(|known| name == known))
        }
        Type::Reference(ty) => matches!(&*ty.elem, Type::Path(ty) if ty.path.is_ident("str")),
        _ => false,
    }
}

/// Whether a type has the name of `Path` or `PathBuf`, possibly inside a pointer.
fn is_path(ty: &Type) -> bool {
    let ty = match ty {
        Type::Path(TypePath {
            qself: None, path, ..
        }) => path,
        Type::Reference(ty) => return is_path(&ty.elem),
        Type::Group(ty) => return is_path(&ty.elem),
        Type::Paren(ty) => return is_path(&ty.elem),
        _ => return false,
    };
    let Some(last) = ty.segments.last() else {
        return false;
    };
    match &last.arguments {
        PathArguments::None => last.ident == "Path" || last.ident == "PathBuf",
        PathArguments::AngleBracketed(arguments) => {
            let is_pointer = ["Box", "Arc", "Rc", "Cow"]
                .iter()
                .any(|name| last.ident == name);
            // Of `Cow<'a, Path>`, the last.
            let pointee = arguments.args.last().filter(|_| is_pointer);
            matches!(pointee, Some(GenericArgument::Type(ty)) if is_path(ty))
        }
        PathArguments::Parenthesized(_) => false,
    }
}
