//! What it means: a message, and the fields that it shows.

use syn::{Error, LitStr};

use super::at_both;
use super::near::nearest;
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
        Problem::BadArgument(argument) if argument.starts_with(char::is_whitespace) => format!(
            "white space stands before the name in the braces at character {position}: write `{{{}}}`",
            argument.trim_start()
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

pub(crate) fn no_field(entry: &Entry<'_>, message: &LitStr, placeholder: &Placeholder) -> Error {
    let argument = &placeholder.argument;
    let fields = match (argument, entry.fields.len()) {
        (_, 0) => format!("`{}` has no fields", entry.ident),
        (_, 1) => format!("the only field of `{}` is {}", entry.ident, fields(entry)),
        _ => format!("the fields of `{}` are {}", entry.ident, fields(entry)),
    };
    let meant = match argument {
        Argument::Name(name) => {
            let names: Vec<_> = entry.fields.iter().map(Field::name).collect();
            nearest(name, names.iter().map(String::as_str))
                .map(|meant| format!("; did you mean `{{{meant}}}`?"))
        }
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
    const MARKS: &str = "`#[source]`, `#[from]`, `#[pc(data)]` or `#[pc(internal)]`";
    let choices = if field.is_named_error() {
        format!("mark it {MARKS}")
    } else {
        format!(
            "write `{{{}}}` into `msg`, or mark it {MARKS}",
            field.name()
        )
    };
    Error::new_spanned(
        field.tokens(),
        format!("the field {} is not used: {choices}", field.quoted()),
    )
}

pub(crate) fn source_unmarked(field: &Field<'_>, is_shown: bool) -> Error {
    let choices = if is_shown {
        "write `#[source]` on it, and `#[pc(expose)]` as well if clients may read it; rename it if it isn't the \
         cause of the error"
    } else {
        "write `#[source]` on it, or rename it if it isn't the cause of the error"
    };
    Error::new_spanned(
        field.tokens(),
        format!("the field `source` is not marked: {choices}"),
    )
}

pub(crate) fn error_in_message(field: &Field<'_>) -> Error {
    Error::new_spanned(
        field.tokens(),
        format!(
            "`msg` would send the field {} to clients, and its type is named as an error: mark it `#[source]` \
             and remove its placeholder, or write `#[pc(expose)]` as well if clients may read it",
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
