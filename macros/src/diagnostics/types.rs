//! What it means: the type as a whole.

use quote::ToTokens;
use syn::{Error, Ident, LitStr, Path};

use super::shown;
use crate::parse::Range;

pub(crate) fn union(keyword: &impl ToTokens) -> Error {
    Error::new_spanned(
        keyword,
        "a union cannot be a `PartnerError`: it does not know which of its fields it is; write an enum",
    )
}

pub(crate) fn empty_enum(ident: &Ident) -> Error {
    Error::new_spanned(
        ident,
        format!("`{ident}` has no variants, so there is no error it could be: declare one"),
    )
}

pub(crate) fn empty_range(range: &Range, key: &str) -> Error {
    let text = shown(&range.tokens);
    let hint = if text.contains("..=") {
        "its first code must not be above its last"
    } else {
        "the end of `..` does not count, and must be above the first code"
    };
    Error::new_spanned(
        &range.tokens,
        format!("`{text}` in `{key}` holds no code: {hint}"),
    )
}

pub(crate) fn help_placeholder(help: &LitStr, name: &str) -> Error {
    Error::new_spanned(
        help,
        format!(
            "`{{{name}}}` is no placeholder of `help`: it knows `{{code}}`, `{{status}}` and `{{name}}`"
        ),
    )
}

pub(crate) fn help_brace(help: &LitStr, is_open: bool) -> Error {
    let problem = if is_open {
        "a `{` that is not closed"
    } else {
        "a `}` that closes nothing"
    };
    Error::new_spanned(
        help,
        format!("`help` has {problem}: write `{{code}}`, `{{status}}` or `{{name}}`"),
    )
}

pub(crate) fn extends_itself(base: &Path) -> Error {
    let name = base.to_token_stream();
    Error::new_spanned(
        base,
        format!("`{name}` cannot extend itself: write another type, or remove `extends`"),
    )
}

pub(crate) fn help_without_place(help: &LitStr) -> Error {
    Error::new_spanned(
        help,
        "`help` is empty: write the address of the help pages, with `{code}`, `{status}` and `{name}` where an entry's own belong",
    )
}
