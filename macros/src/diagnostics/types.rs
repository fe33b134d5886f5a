//! Messages about the type as a whole.

use quote::ToTokens;
use syn::{Error, Ident, LitStr, Path};

use super::shown;
use crate::parse::Range;

pub(crate) fn union(keyword: &impl ToTokens) -> Error {
    Error::new_spanned(
        keyword,
        "a union can't be a `PartnerError`, because nothing says which of its fields is set: write an enum",
    )
}

pub(crate) fn empty_enum(ident: &Ident) -> Error {
    Error::new_spanned(
        ident,
        format!("`{ident}` has no variants: declare at least one error"),
    )
}

pub(crate) fn empty_range(range: &Range, key: &str) -> Error {
    let text = shown(&range.tokens);
    let hint = if text.contains("..=") {
        "the first code must not be greater than the last"
    } else {
        "`..` excludes its end, which must be greater than the first code"
    };
    Error::new_spanned(
        &range.tokens,
        format!("`{text}` in `{key}` contains no code: {hint}"),
    )
}

pub(crate) fn help_placeholder(help: &LitStr, name: &str) -> Error {
    Error::new_spanned(
        help,
        format!(
            "`{{{name}}}` isn't a placeholder of `help`: write `{{code}}`, `{{status}}` or `{{name}}`"
        ),
    )
}

pub(crate) fn help_brace(help: &LitStr, is_open: bool) -> Error {
    let problem = if is_open {
        "a `{` that isn't closed"
    } else {
        "a `}` without an opening brace"
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
        format!("`{name}` can't extend itself: write another type, or remove `extends`"),
    )
}

pub(crate) fn manual_beside_thiserror(flag: &Ident) -> Error {
    Error::new_spanned(
        flag,
        "`manual` isn't needed, because thiserror writes `Display` and `Error` where there is an `#[error(...)]`: \
         remove it",
    )
}

pub(crate) fn help_without_place(help: &LitStr) -> Error {
    Error::new_spanned(
        help,
        "`help` is empty: write the address of the help pages, such as `https://example.com/errors/{code}`",
    )
}
