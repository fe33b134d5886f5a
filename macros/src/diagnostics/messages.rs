//! Messages about `msg` and the fields that it shows.

use syn::{Error, LitStr};

use super::at_both;
use super::near::nearest;
use crate::model::template::{Argument, Placeholder, Problem};
use crate::model::{Entry, Field, Message};
use crate::parse::{ErrorText, Number};

pub(crate) fn error_text_not_sent(entry: &Entry<'_>, error: &ErrorText, why: &str) -> Error {
    Error::new_spanned(
        &error.attribute,
        format!(
            "this `#[error]` can't be the message of `{}` that is sent to clients, because {why}: add \
             `msg = \"...\"` to its `#[pc(...)]`",
            entry.ident,
        ),
    )
}

pub(crate) fn empty_message(message: &LitStr) -> Error {
    Error::new_spanned(message, "`msg` is empty: write what went wrong")
}

pub(crate) fn long_message(message: &LitStr, chars: usize) -> Error {
    Error::new_spanned(
        message,
        format!(
            "`msg` has {chars} characters besides its placeholders, but a description has at most 1024: \
             shorten it"
        ),
    )
}

pub(crate) fn template(message: &LitStr, position: usize, problem: &Problem) -> Error {
    let what = match problem {
        Problem::StrayBrace => {
            format!(
                "the `}}` at character {position} has no opening brace: write `}}}}` for a brace"
            )
        }
        Problem::UnclosedBrace => format!(
            "the `{{` at character {position} isn't closed: write `}}` after the placeholder, or \
             `{{{{` for a brace"
        ),
        Problem::BadArgument(argument) if argument.starts_with("r#") => format!(
            "`{argument}` in the braces at character {position} is a raw name: write `{{{}}}`",
            &argument[2..]
        ),
        Problem::BadArgument(argument) if argument.starts_with(char::is_whitespace) => format!(
            "there is white space before the name in the braces at character {position}: write `{{{}}}`",
            argument.trim_start()
        ),
        Problem::BadArgument(argument) if argument.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("`{argument}` in the braces at character {position} is too large for an index")
        }
        Problem::BadArgument(argument) => format!(
            "`{argument}` in the braces at character {position} isn't the name of a field: write `{{0}}` or \
             `{{name}}`, or `{{{{` for a brace"
        ),
        Problem::BadSpec(spec) if spec.contains(['$', '*']) => format!(
            "the format spec `{spec}` in the braces at character {position} takes a number from an \
             argument: write the number itself, as in `{{0:>8.2}}`"
        ),
        Problem::BadSpec(spec) => format!(
            "`{spec}` in the braces at character {position} isn't a format spec: write one that \
             `format!` takes, such as `{{0:?}}` or `{{0:>8.2}}`"
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

/// Lists the fields of an entry: `` `cart` (`{0}`) and `until` (`{1}`) ``.
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
            format!("{what}: give one of them another `arg`"),
        ),
        Error::new_spanned(first.arg_tokens(), format!("{what}: this is the first")),
    )
}

pub(crate) fn arg_unused(field: &Field<'_>, number: &Number<usize>) -> Error {
    Error::new_spanned(
        &number.literal,
        format!(
            "`msg` has no placeholder `{{{0}}}` for the field {1}: add `{{{0}}}` to `msg`, or remove `arg`",
            number.value,
            field.quoted(),
        ),
    )
}

pub(crate) fn arg_without_message(entry: &Entry<'_>, number: &Number<usize>) -> Error {
    Error::new_spanned(
        &number.literal,
        format!(
            "`arg` numbers the placeholders of `msg`, but the message of `{}` is its `#[error]`, where a number is the \
             position of a field: remove `arg`, or write a `msg`",
            entry.ident,
        ),
    )
}

pub(crate) fn field_unused(field: &Field<'_>, message: &Message<'_>) -> Error {
    const MARKS: &str = "`#[source]`, `#[from]`, `#[pc(data)]` or `#[pc(internal)]`";
    let choices = if field.is_named_error() {
        format!("mark it {MARKS}")
    } else {
        let text = if message.is_error_text {
            "#[error]"
        } else {
            "msg"
        };
        format!("add `{{{}}}` to `{text}`, or mark it {MARKS}", field.name())
    };
    Error::new_spanned(
        field.tokens(),
        format!("the field {} isn't used: {choices}", field.quoted()),
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
        format!("the field `source` isn't marked: {choices}"),
    )
}

pub(crate) fn error_in_message(field: &Field<'_>) -> Error {
    Error::new_spanned(
        field.tokens(),
        format!(
            "`msg` would send the field {} to clients, and its type has the name of an error: mark it `#[source]` \
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
             remove it, or write `#[pc(expose)]` on the field if clients may read it",
            placeholder.argument,
            placeholder.position,
            field.quoted(),
        ),
    )
}

pub(crate) fn backtrace_in_message(
    field: &Field<'_>,
    message: &LitStr,
    placeholder: &Placeholder,
) -> Error {
    Error::new_spanned(
        message,
        format!(
            "in `msg`, the placeholder `{{{}}}` at character {} would send the backtrace {} to clients: remove it",
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
