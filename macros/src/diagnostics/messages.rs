//! What it means: a message, and the fields that it shows.

use syn::{Error, LitStr};

use super::at_both;
use super::near::{edits, is_near};
use crate::model::template::{Argument, Placeholder, Problem};
use crate::model::{Entry, Field};
use crate::parse::Number;

pub(crate) fn empty_message(message: &LitStr) -> Error {
    Error::new_spanned(
        message,
        "`msg` is empty: a description is never empty, write what went wrong",
    )
}

pub(crate) fn long_message(message: &LitStr, chars: usize) -> Error {
    Error::new_spanned(
        message,
        format!(
            "`msg` has {chars} characters besides its placeholders: a description has at most 1024, \
             write a shorter one"
        ),
    )
}

pub(crate) fn template(message: &LitStr, position: usize, problem: &Problem) -> Error {
    let what = match problem {
        Problem::StrayBrace => {
            format!("the `}}` at character {position} closes nothing: write `}}}}` for a brace")
        }
        Problem::UnclosedBrace => format!(
            "the `{{` at character {position} is not closed: write `}}` behind the placeholder, or \
             `{{{{` for a brace"
        ),
        Problem::BadArgument(argument) if argument.starts_with("r#") => format!(
            "`{argument}` in the braces at character {position} is a raw name: write `{{{}}}`",
            &argument[2..]
        ),
        Problem::BadArgument(argument) if argument.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("`{argument}` in the braces at character {position} is too large for an index")
        }
        Problem::BadArgument(argument) => format!(
            "`{argument}` in the braces at character {position} names no field: write `{{0}}` or \
             `{{name}}`, or `{{{{` for a brace"
        ),
        Problem::BadSpec(spec) if spec.contains(['$', '*']) => format!(
            "the format spec `{spec}` in the braces at character {position} takes a number from an \
             argument: write the number, as in `{{0:>8.2}}`"
        ),
        Problem::BadSpec(spec) => format!(
            "`{spec}` in the braces at character {position} is no format spec: write one of \
             `format!`, as in `{{0:?}}` or `{{0:>8.2}}`"
        ),
    };
    Error::new_spanned(message, format!("in `msg`, {what}"))
}

pub(crate) fn two_specs(message: &LitStr, first: &Placeholder, second: &Placeholder) -> Error {
    let spec = |placeholder: &Placeholder| match placeholder.spec.as_str() {
        "" => "no format spec".to_owned(),
        spec => format!("the format spec `{spec}`"),
    };
    Error::new_spanned(
        message,
        format!(
            "in `msg`, the placeholder `{{{}}}` has {} at character {} and {} at character {}: write \
             the same in both",
            first.argument,
            spec(first),
            first.position,
            spec(second),
            second.position,
        ),
    )
}

pub(crate) fn no_field(entry: &Entry<'_>, message: &LitStr, placeholder: &Placeholder) -> Error {
    let argument = &placeholder.argument;
    let fields = match (argument, entry.fields.len()) {
        (_, 0) => format!("`{}` has no fields", entry.ident),
        (_, 1) => format!("the only field of `{}` is {}", entry.ident, fields(entry)),
        _ => format!("the fields of `{}` are {}", entry.ident, fields(entry)),
    };
    let meant = match argument {
        Argument::Name(name) => entry
            .fields
            .iter()
            .map(|field| (edits(name, &field.name()), field.name()))
            .filter(|(distance, _)| is_near(*distance, name))
            .min()
            .map(|(_, meant)| format!("; did you mean `{{{meant}}}`?")),
        Argument::Number(_) => None,
    };
    Error::new_spanned(
        message,
        format!(
            "in `msg`, the placeholder `{{{argument}}}` at character {} has no field: {fields}{}",
            placeholder.position,
            meant.unwrap_or_default()
        ),
    )
}

/// ``0 `cart` and 1 `until` ``.
fn fields(entry: &Entry<'_>) -> String {
    let fields: Vec<String> = entry
        .fields
        .iter()
        .map(|field| match &field.syntax.ident {
            Some(_) => format!("`{}` (`{{{}}}`)", field.name(), field.number()),
            None if field.attrs.arg.is_some() => {
                format!("`{}` (`{{{}}}`)", field.name(), field.number())
            }
            None => format!("`{}`", field.name()),
        })
        .collect();
    match fields.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => fields.concat(),
    }
}

pub(crate) fn number_twice(first: &Field<'_>, second: &Field<'_>, number: usize) -> Error {
    let what = format!(
        "the fields {} and {} are both `{{{number}}}`",
        first.quoted(),
        second.quoted()
    );
    at_both(
        Error::new_spanned(
            second.arg_tokens(),
            format!("{what}: give one another `arg`"),
        ),
        Error::new_spanned(first.arg_tokens(), format!("{what}: this is the first")),
    )
}

pub(crate) fn arg_unused(field: &Field<'_>, number: &Number<usize>) -> Error {
    Error::new_spanned(
        &number.literal,
        format!(
            "`msg` has no `{{{0}}}` that the field {1} could be: write `{{{0}}}` into it, or remove `arg`",
            number.value,
            field.quoted(),
        ),
    )
}

pub(crate) fn field_unused(field: &Field<'_>) -> Error {
    let placeholder = field.name();
    Error::new_spanned(
        field.tokens(),
        format!(
            "the field {} is used nowhere: write `{{{placeholder}}}` into `msg`, or mark it \
             `#[source]`, `#[from]`, `#[pc(data)]` or `#[pc(internal)]`",
            field.quoted(),
        ),
    )
}

pub(crate) fn source_in_message(
    field: &Field<'_>,
    message: &LitStr,
    placeholder: &Placeholder,
) -> Error {
    Error::new_spanned(
        message,
        format!(
            "in `msg`, the placeholder `{{{}}}` at character {} would send the source {} to clients: \
             remove it, or write `#[pc(expose)]` on the field if this is meant",
            placeholder.argument,
            placeholder.position,
            field.quoted(),
        ),
    )
}

pub(crate) fn internal_in_message(
    field: &Field<'_>,
    message: &LitStr,
    placeholder: &Placeholder,
) -> Error {
    Error::new_spanned(
        message,
        format!(
            "in `msg`, the placeholder `{{{}}}` at character {} would send the internal field {} to \
             clients: remove it, or remove `internal` from the field",
            placeholder.argument,
            placeholder.position,
            field.quoted(),
        ),
    )
}
