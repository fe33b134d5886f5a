//! Messages about keys and values, and where they are written.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Error, Ident, LitInt, LitStr, Path};

use super::near::nearest;
use super::{STATUS_ADVICE, at_both, list, shown};
use crate::parse::{CodeProblem, RENAME_RULES};
use crate::parse::{KEYS, Key, Place, key};

pub(crate) fn not_a_list(attribute: &Attribute, place: Place) -> Error {
    let example = match place {
        Place::Enum => "source = \"Storefront\"",
        Place::Struct | Place::Variant => "code = 800_064, status = 409, msg = \"...\"",
        Place::Field => "internal",
    };
    Error::new_spanned(
        attribute,
        format!("`pc` takes keys in parentheses: write `#[pc({example})]`"),
    )
}

pub(crate) fn mark_off_field(mark: &Ident) -> Error {
    let hint = if mark == "source" {
        "; for the `source` of faults, write `#[pc(source = \"...\")]`"
    } else {
        ""
    };
    Error::new_spanned(
        mark,
        format!("`#[{mark}]` marks a field: write it on the field that holds the error{hint}"),
    )
}

pub(crate) fn mark_with_arguments(attribute: &Attribute, mark: &Ident) -> Error {
    Error::new_spanned(
        attribute,
        format!("`#[{mark}]` takes no arguments: write `#[{mark}]`"),
    )
}

pub(crate) fn mark_twice(first: &Ident, second: &Ident) -> Error {
    at_both(
        Error::new_spanned(
            second,
            format!("`#[{second}]` is written twice: remove one"),
        ),
        Error::new_spanned(first, format!("`#[{second}]` is written here first")),
    )
}

pub(crate) fn no_comma(before: &impl ToTokens, next: &Ident) -> Error {
    Error::new_spanned(
        next,
        format!(
            "there is no comma before `{next}`: write `{}, {next}`",
            shown(&before.to_token_stream())
        ),
    )
}

pub(crate) fn nothing_before_comma(comma: Span) -> Error {
    Error::new(comma, "there is no key before this comma: remove it")
}

pub(crate) fn not_a_key(tokens: TokenStream) -> Error {
    let found = shown(&tokens);
    let is_range = found.contains("..");
    let hint = if is_range {
        "put several ranges in parentheses, as in `codes = (910_000..=910_099, 910_500)`"
    } else {
        "write a key such as `code = 800_064`"
    };
    Error::new_spanned(tokens, format!("`{found}` isn't a key: {hint}"))
}

/// An argument after a message, as `format!` takes it.
pub(crate) fn format_argument(argument: &TokenStream) -> Error {
    let text = shown(argument);
    Error::new_spanned(
        argument,
        format!(
            "`{text}` is a format argument, but `msg` shows only fields: store the value in a field, and write a \
             placeholder for that, such as `{{0}}` or `{{name}}`"
        ),
    )
}

pub(crate) fn bare_message(message: &LitStr) -> Error {
    let text = message.to_token_stream();
    Error::new_spanned(
        message,
        format!("the string `{text}` has no key: write `msg = {text}`"),
    )
}

/// A key that doesn't exist, or that doesn't belong here.
pub(crate) fn unknown_key(written: &Ident, place: Place) -> Error {
    let name = written.to_string();
    let here = || {
        KEYS.iter()
            .filter(|key| key.belongs(place))
            .map(|key| key.name)
    };
    let message = if let Some(key) = key(&name) {
        if place == Place::Field && name == "source" {
            "`source` isn't a key of a field: write `#[source]` on the field that holds the error"
                .to_owned()
        } else {
            format!(
                "`{name}` belongs {}: write `#[pc({})]` there",
                key.home(),
                key.example
            )
        }
    } else if place == Place::Field && name == "from" {
        "`from` isn't a key: write `#[from]`".to_owned()
    } else if let Some(meant) = alias(&name).filter(|meant| here().any(|key| key == *meant)) {
        format!("there is no key `{name}`: did you mean `{meant}`?")
    } else if let Some(nearest) = nearest(&name, here()) {
        format!("there is no key `{name}`: did you mean `{nearest}`?")
    } else if let Some(key) = nearest(&name, KEYS.iter().map(|key| key.name)).and_then(key) {
        format!(
            "there is no key `{name}`: did you mean `{}`? It belongs {}",
            key.name,
            key.home()
        )
    } else {
        format!(
            "there is no key `{name}`: the keys here are {}",
            list(here())
        )
    };
    Error::new_spanned(written, message)
}

/// Whether a name is probably a misspelt key.
pub(crate) fn is_like_key(name: &str) -> bool {
    alias(name).is_some() || nearest(name, KEYS.iter().map(|key| key.name)).is_some()
}

/// Returns the key for what other crates call by another name.
fn alias(name: &str) -> Option<&'static str> {
    match name {
        "message" | "description" | "text" | "error" | "display" => Some("msg"),
        "http" | "http_status" | "status_code" => Some("status"),
        "error_code" | "number" => Some("code"),
        _ => None,
    }
}

pub(crate) fn key_twice(first: &Ident, second: &Ident) -> Error {
    at_both(
        Error::new_spanned(second, format!("`{second}` is written twice: remove one")),
        Error::new_spanned(first, format!("`{second}` is written here first")),
    )
}

pub(crate) fn no_value(written: &Ident, key: &Key) -> Error {
    Error::new_spanned(
        written,
        format!("`{}` needs a value: write `{}`", key.name, key.example),
    )
}

pub(crate) fn flag_with_value(value: &TokenStream, key: &Key) -> Error {
    Error::new_spanned(
        value,
        format!(
            "`{0}` is a flag and takes no value: write `{0}` alone",
            key.name
        ),
    )
}

pub(crate) fn not_a_string(value: &TokenStream, key: &Key) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{}` takes a string literal, but `{text}` isn't one: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn not_a_number(value: &TokenStream, key: &Key, what: &str) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{}` takes {what} as an integer literal, but `{text}` isn't one: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn number_with_suffix(literal: &LitInt, key: &Key) -> Error {
    Error::new_spanned(
        literal,
        format!(
            "`{literal}` has the suffix `{}`, but `{}` takes none: write `{}`",
            literal.suffix(),
            key.name,
            literal.base10_digits(),
        ),
    )
}

pub(crate) fn number_too_large(literal: &LitInt, key: &Key) -> Error {
    Error::new_spanned(
        literal,
        format!("`{literal}` is too large: write `{}`", key.example),
    )
}

pub(crate) fn no_such_status(literal: &LitInt, _: &Key) -> Error {
    Error::new_spanned(
        literal,
        format!("{literal} isn't an HTTP status: {STATUS_ADVICE}"),
    )
}

pub(crate) fn not_a_code(value: &TokenStream, key: &Key, problem: &CodeProblem) -> Error {
    let text = shown(value);
    let range = "a code is a number from 0 to 4294967295";
    let example = key.example;
    let message = match problem {
        CodeProblem::Negative => format!("`{text}` is negative: {range}"),
        CodeProblem::TooLarge => format!("`{text}` is too large: {range}"),
        CodeProblem::Text => {
            format!(
                "{text} is a string, but {range}: write an integer literal, such as `{example}`"
            )
        }
        CodeProblem::Suffix(suffix) => {
            format!("`{text}` has the suffix `{suffix}`, but codes are `u32`: remove it")
        }
        CodeProblem::Expression => format!(
            "`{text}` isn't an integer literal: write a number from 0 to 4294967295, such as `{example}`, \
             because the derive can't evaluate expressions"
        ),
    };
    Error::new_spanned(value, message)
}

/// A value that isn't one of the words that its key takes.
pub(crate) fn not_a_word(
    value: &TokenStream,
    key: &Key,
    words: &'static [(&'static str, &'static str)],
) -> Error {
    let text = shown(value);
    let names = || words.iter().map(|(name, _)| *name);
    let meant = nearest(&text, names());
    let hint = meant.map_or_else(
        || format!("write {}", list(names()).replace(" and ", " or ")),
        |meant| format!("did you mean `{meant}`?"),
    );
    let what = match key.name {
        "retry" => "retry policy",
        name => name,
    };
    Error::new_spanned(value, format!("there is no {what} `{text}`: {hint}"))
}

pub(crate) fn not_a_name(value: &TokenStream, key: &Key) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{0}` takes the name of the type to generate, but `{text}` isn't a name: write `{0}` or \
             `{0} = CartErrorKind`",
            key.name
        ),
    )
}

pub(crate) fn not_a_rename_rule(literal: &LitStr) -> Error {
    let text = literal.value();
    let rules = RENAME_RULES.iter().map(|rule| format!("\"{rule}\""));
    let hint = match nearest(&text, RENAME_RULES.iter().copied()) {
        Some(meant) => format!("did you mean `\"{meant}\"`?"),
        None => format!("the rules are {}", list(rules)),
    };
    Error::new_spanned(
        literal,
        format!("there is no rename rule `\"{text}\"`: {hint}"),
    )
}

pub(crate) fn not_a_range(value: &TokenStream, key: &Key) -> Error {
    let found = match shown(value) {
        text if text == "," => "an item is empty".to_owned(),
        text => format!("`{text}` isn't one"),
    };
    let forms = "a code, `first..=last` or `first..end`, or several of them in parentheses";
    Error::new_spanned(
        value,
        format!(
            "`{}` takes {forms}, but {found}: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn not_a_path(value: &TokenStream, key: &Key) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{}` takes a path, but `{text}` isn't one: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn not_a_type(value: &TokenStream, key: &Key) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{}` takes the path of a type, or several in parentheses, but `{text}` isn't one: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn extends_with_parameters(path: &Path) -> Error {
    Error::new_spanned(
        path,
        format!(
            "`{}` has parameters: only a type without parameters can be extended",
            path.to_token_stream().to_string().replace(' ', "")
        ),
    )
}
