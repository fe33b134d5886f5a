//! Messages about fields and their marks.

use quote::ToTokens;
use syn::{Error, Ident, Lifetime};

use super::shown;

use crate::model::{Entry, Field};

pub(crate) fn expose_not_needed(flag: &Ident, field: &Field<'_>) -> Error {
    let why = if field.is_source() {
        format!("no placeholder shows the field {}", field.quoted())
    } else {
        format!(
            "the field {} is neither `#[source]` nor `#[from]`",
            field.quoted()
        )
    };
    Error::new_spanned(
        flag,
        format!("`expose` isn't needed, because {why}: remove it"),
    )
}

pub(crate) fn conflict(flag: &Ident, field: &Field<'_>, other: &str, why: &str) -> Error {
    Error::new_spanned(
        flag,
        format!(
            "the field {} can't be both `{flag}` and `{other}`, because {why}: remove one of them",
            field.quoted()
        ),
    )
}

pub(crate) fn data_of_source(flag: &Ident, field: &Field<'_>) -> Error {
    Error::new_spanned(
        flag,
        format!(
            "the field {} is the source for thiserror, so it can't be `{flag}`, which is sent to clients: remove \
             `{flag}`, or rename the field",
            field.quoted()
        ),
    )
}

pub(crate) fn second_of_its_kind(
    first: &Field<'_>,
    second: &Field<'_>,
    mark: &Ident,
    kind: &str,
) -> Error {
    Error::new_spanned(
        mark,
        format!(
            "the fields {} and {} are both {kind}, but an entry has at most one: remove one of the marks",
            first.quoted(),
            second.quoted(),
        ),
    )
}

pub(crate) fn borrowed_source(field: &Field<'_>, lifetime: &Lifetime) -> Error {
    Error::new_spanned(
        &field.syntax.ty,
        format!(
            "the source {} borrows for `{lifetime}`, but a source must be `'static`: use a type that owns its data, \
             or mark the field `#[pc(internal)]`",
            field.quoted(),
        ),
    )
}

pub(crate) fn from_beside_others(mark: &Ident, field: &Field<'_>, entry: &Entry<'_>) -> Error {
    Error::new_spanned(
        mark,
        format!(
            "`#[from]` builds `{}` from the field {} alone, but it has {} fields: write `#[source]` \
             instead, and build it where the other fields are known",
            entry.ident,
            field.quoted(),
            entry.fields.len(),
        ),
    )
}

pub(crate) fn transparent_with_key(other: &Ident, entry: &Entry<'_>) -> Error {
    Error::new_spanned(
        other,
        format!(
            "`{}` is `transparent`, so it takes its `{other}` from its field: remove `{other}` or \
             `transparent`",
            entry.ident,
        ),
    )
}

pub(crate) fn transparent_fields(flag: &Ident, entry: &Entry<'_>) -> Error {
    let count = match entry.fields.len() {
        0 => "no field".to_owned(),
        count => format!("{count} fields"),
    };
    Error::new_spanned(
        flag,
        format!(
            "a `transparent` entry has exactly one field, but `{}` has {count}: write `{}(OtherError)`",
            entry.ident, entry.ident,
        ),
    )
}

pub(crate) fn transparent_foreign(field: &Field<'_>) -> Error {
    let ty = &field.syntax.ty;
    let mark = if field.attrs.from_mark.is_some() {
        ""
    } else {
        ", and mark the field `#[source]` or `#[from]`"
    };
    Error::new_spanned(
        ty,
        format!(
            "`{}` isn't a `PartnerError`, so it has no code to pass on: write `code`, `status` and `msg` \
             instead of `transparent`{mark}",
            shown(&ty.to_token_stream()),
        ),
    )
}

pub(crate) fn transparent_field_mark(mark: &Ident, entry: &Entry<'_>) -> Error {
    Error::new_spanned(
        mark,
        format!(
            "`{}` is `transparent`, so its field is the error itself: remove `{mark}`",
            entry.ident,
        ),
    )
}
