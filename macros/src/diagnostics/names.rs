//! Messages about the names of entries and about the kind.

use quote::ToTokens;
use syn::{Error, Ident, LitStr, Type};

use super::at_both;
use crate::model::Entry;

pub(crate) fn empty_name(name: &LitStr) -> Error {
    Error::new_spanned(
        name,
        "`name` is empty: write the name that clients see, such as `name = \"cart_locked\"`",
    )
}

pub(crate) fn long_name(entry: &Entry<'_>, bytes: usize) -> Error {
    let what = format!("this name has {bytes} bytes, but a name has at most 1024: shorten it");
    match &entry.attrs.name {
        Some(name) => Error::new_spanned(name, what),
        None => Error::new_spanned(entry.ident, what),
    }
}

pub(crate) fn name_twice(first: &Entry<'_>, second: &Entry<'_>) -> Error {
    let name = second.name();
    let both = format!(
        "`{}` and `{}` both have the name `{name}`",
        first.ident, second.ident
    );
    at_both(
        Error::new_spanned(
            second.name_tokens(),
            format!("{both}: give one of them another `name`"),
        ),
        Error::new_spanned(first.name_tokens(), format!("{both}: this is the first")),
    )
}

pub(crate) fn hashes_clash(first: &Entry<'_>, second: &Entry<'_>, number: u32) -> Error {
    let both = format!(
        "the names `{}` and `{}` have the same number, {number}",
        first.name(),
        second.name(),
    );
    at_both(
        Error::new_spanned(
            second.name_tokens(),
            format!("{both}: write a `code` for one of them, such as `code = 1`"),
        ),
        Error::new_spanned(first.name_tokens(), format!("{both}: this is the first")),
    )
}

pub(crate) fn name_reserved(entry: &Entry<'_>) -> Error {
    Error::new_spanned(
        entry.name_tokens(),
        format!(
            "the name `{}` is reserved and must not be used again: give the entry another `name`",
            entry.name()
        ),
    )
}

pub(crate) fn reserved_name_without_named(name: &LitStr) -> Error {
    Error::new_spanned(
        name,
        format!(
            "`{}` is a name, but the codes of this type are numbers: write a code or a range, or \
             `named` on the type",
            name.token()
        ),
    )
}

pub(crate) fn kind_of_parameter(flag: &Ident, ty: &Type) -> Error {
    let text = ty.to_token_stream();
    Error::new_spanned(
        flag,
        format!(
            "`kind` needs to know every entry, but the type of a transparent field, `{text}`, depends on a \
             parameter of this type: use a type that doesn't, or remove `kind`"
        ),
    )
}
