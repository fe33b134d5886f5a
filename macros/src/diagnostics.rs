//! Every error message of the derive, worded once: what is wrong with the value in it, then what to
//! write instead.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Error, Ident, LitInt, LitStr, Path};

use crate::key::{KEYS, Key, Place, key};
use crate::model::{Entry, Field};
use crate::status;
use crate::template::{Argument, Placeholder, Problem};
use crate::value::{CodeProblem, Number, RETRIES, Range};

/// The errors of a type, to be reported together.
#[derive(Default)]
pub(crate) struct Report {
    errors: Vec<Error>,
}

impl Report {
    pub(crate) fn push(&mut self, error: Error) {
        self.errors.push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}

impl ToTokens for Report {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.errors.iter().map(Error::to_compile_error));
    }
}

/// One mistake that has two places.
fn at_both(second: Error, first: Error) -> Error {
    let mut error = second;
    error.combine(first);
    error
}

/// `a`, `b` and `c`.
fn list(items: impl IntoIterator<Item = impl Display>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| format!("`{item}`")).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// The closest of the names, if one is so close that it may be meant.
fn nearest(name: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let (distance, nearest) = names
        .map(|known| (edits(name, known), known))
        .min_by_key(|(distance, _)| *distance)?;
    is_near(distance, name).then_some(nearest)
}

/// A third of a name may be wrong.
fn is_near(distance: usize, name: &str) -> bool {
    distance <= name.chars().count().div_ceil(3)
}

/// How many characters must be inserted, removed, replaced or swapped with their neighbour.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

// What was written, and where.

pub(crate) fn not_a_list(attribute: &Attribute, place: Place) -> Error {
    let example = match place {
        Place::Enum => "source = \"Storefront\"",
        Place::Struct | Place::Variant => "code = 800_064, status = 409, msg = \"...\"",
        Place::Field => "internal",
    };
    Error::new_spanned(
        attribute,
        format!("`pc` has keys in parentheses: write `#[pc({example})]`"),
    )
}

pub(crate) fn mark_off_field(mark: &Ident) -> Error {
    let hint = if mark == "source" {
        "; the source that faults name is written `#[pc(source = \"...\")]`"
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
        "several ranges stand in parentheses, as in `codes = (910_000..=910_099, 910_500)`"
    } else {
        "write a key such as `code = 800_064`"
    };
    Error::new_spanned(tokens, format!("`{found}` is no key: {hint}"))
}

/// Tokens as one would write them, as far as they can be told apart: the compiler sets spaces between
/// them.
fn shown(tokens: &TokenStream) -> String {
    let mut text = tokens.to_string();
    for close in ["::", "..=", "..", "!", "-", "&", "?"] {
        text = text.replace(&format!(" {close} "), close);
        text = text
            .replace(&format!(" {close}"), close)
            .replace(&format!("{close} "), close);
    }
    text
}

/// A key that there is not, or not here.
pub(crate) fn unknown_key(written: &Ident, place: Place) -> Error {
    let name = written.to_string();
    let here = || {
        KEYS.iter()
            .filter(|key| key.belongs(place))
            .map(|key| key.name)
    };
    let message = if let Some(key) = key(&name) {
        if place == Place::Field && name == "source" {
            "`source` is no key of a field: write `#[source]` on the field that holds the error"
                .to_owned()
        } else {
            format!(
                "`{name}` belongs {}: write `#[pc({})]` there",
                key.home(),
                key.example
            )
        }
    } else if place == Place::Field && name == "from" {
        "`from` is no key: write `#[from]`".to_owned()
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

/// The key that goes by another name elsewhere.
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
            "`{}` is a string literal, `{text}` is none: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn not_a_number(value: &TokenStream, key: &Key, what: &str) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{}` is {what} as an integer literal, `{text}` is none: write `{}`",
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
        format!("{literal} is no HTTP status: {STATUS_ADVICE}"),
    )
}

const STATUS_ADVICE: &str =
    "an entry has a 4xx or 5xx status that has a name, such as 409 Conflict";

pub(crate) fn not_a_code(value: &TokenStream, key: &Key, problem: &CodeProblem) -> Error {
    let text = shown(value);
    let range = "a code is a number from 0 to 4294967295";
    let example = key.example;
    let message = match problem {
        CodeProblem::Negative => format!("`{text}` is negative: {range}"),
        CodeProblem::TooLarge => format!("`{text}` is too large: {range}"),
        CodeProblem::Text => {
            format!("{text} is a string: {range}, written as a literal such as `{example}`")
        }
        CodeProblem::Suffix(suffix) => {
            format!("`{text}` has the suffix `{suffix}`, but codes are `u32`: remove it")
        }
        CodeProblem::Expression => format!(
            "`{text}` is no integer literal: {range}, and a literal such as `{example}`, \
             because the derive cannot evaluate expressions"
        ),
    };
    Error::new_spanned(value, message)
}

pub(crate) fn not_a_retry(value: &TokenStream) -> Error {
    let text = shown(value);
    let names = || RETRIES.iter().map(|(name, _)| *name);
    let meant = nearest(&text, names());
    let hint = meant.map_or_else(
        || format!("write {}", list(names()).replace(" and ", " or ")),
        |meant| format!("did you mean `{meant}`?"),
    );
    Error::new_spanned(value, format!("there is no retry policy `{text}`: {hint}"))
}

pub(crate) fn not_a_range(value: &TokenStream, key: &Key) -> Error {
    let text = shown(value);
    let forms = "a code, `first..=last` or `first..end`, or several of them in parentheses";
    Error::new_spanned(
        value,
        format!(
            "`{}` is {forms}, `{text}` is none: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn not_a_path(value: &TokenStream, key: &Key) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{}` is a path, `{text}` is none: write `{}`",
            key.name, key.example
        ),
    )
}

pub(crate) fn not_a_type(value: &TokenStream, key: &Key) -> Error {
    let text = shown(value);
    Error::new_spanned(
        value,
        format!(
            "`{}` is the path of a type, or several in parentheses, `{text}` is none: write `{}`",
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

// What it means: the type as a whole.

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

// What it means: an entry.

pub(crate) fn missing_keys(ident: &Ident, missing: &[&Key]) -> Error {
    let examples: Vec<_> = missing.iter().map(|key| key.example).collect();
    Error::new_spanned(
        ident,
        format!(
            "`{ident}` has no {}: add `{}` to its `#[pc(...)]`",
            list(missing.iter().map(|key| key.name)),
            examples.join(", "),
        ),
    )
}

pub(crate) fn no_keys(ident: &Ident) -> Error {
    Error::new_spanned(
        ident,
        format!(
            "`{ident}` has no code, status and message: write \
             `#[pc(code = 800_064, status = 409, msg = \"...\")]`, or `#[pc(transparent)]` where \
             its only field is an error of its own"
        ),
    )
}

pub(crate) fn not_an_error_status(number: &Number<u16>) -> Error {
    let value = number.value;
    let advice = STATUS_ADVICE;
    let message = match (status::class(value), status::reason(value)) {
        (Some(class), Some(_)) => {
            format!("{} is {class} status: {advice}", status::display(value))
        }
        (Some(class), None) => format!("{value} is {class} status without a name: {advice}"),
        (None, _) => format!("{value} is no HTTP status: {advice}"),
    };
    Error::new_spanned(&number.literal, message)
}

pub(crate) fn pair_twice(first: &Entry<'_>, second: &Entry<'_>, code: u32, number: u16) -> Error {
    let (a, b) = (first.ident, second.ident);
    let both = format!(
        "`{a}` and `{b}` both have code {code} with status {}",
        status::display(number)
    );
    at_both(
        Error::new_spanned(
            second.code_tokens(),
            format!("{both}: give one of them another code"),
        ),
        Error::new_spanned(first.code_tokens(), format!("{both}: this is the first")),
    )
}

pub(crate) fn code_shared(entry: &Entry<'_>, others: &[&Entry<'_>], code: u32) -> Error {
    let others: Vec<_> = others.iter().map(|other| describe(other)).collect();
    Error::new_spanned(
        entry.code_tokens(),
        format!(
            "code {code} is {} and {}: give them different codes, or write `shares_code` on each of \
             them if this is meant",
            describe(entry),
            others.join(" and "),
        ),
    )
}

/// ``403 Forbidden in `InvalidPartner` ``.
fn describe(entry: &Entry<'_>) -> String {
    let status = entry
        .status()
        .map_or_else(|| "of unknown status".to_owned(), status::display);
    format!("{status} in `{}`", entry.ident)
}

pub(crate) fn shares_alone(entry: &Entry<'_>, flag: &Ident, code: u32) -> Error {
    Error::new_spanned(
        flag,
        format!(
            "`shares_code` is not needed: no entry but `{}` has code {code} here; remove it",
            entry.ident
        ),
    )
}

pub(crate) fn code_outside(
    entry: &Entry<'_>,
    code: u32,
    ranges: &[Range],
    free: Option<u32>,
) -> Error {
    let ranges = list(ranges.iter().map(|range| shown(&range.tokens)));
    Error::new_spanned(
        entry.code_tokens(),
        format!(
            "code {code} lies outside `codes`, which is {ranges}: {}",
            next_free(free)
        ),
    )
}

pub(crate) fn code_reserved(
    entry: &Entry<'_>,
    code: u32,
    range: &Range,
    free: Option<u32>,
) -> Error {
    let tokens = &range.tokens;
    let range = shown(tokens);
    let within = match tokens.clone().into_iter().count() {
        1 => String::new(),
        _ => format!(" by `{range}`"),
    };
    Error::new_spanned(
        entry.code_tokens(),
        format!(
            "code {code} is reserved{within}, and is not used again: {}",
            next_free(free)
        ),
    )
}

fn next_free(free: Option<u32>) -> String {
    match free {
        Some(code) => format!("the next free code is {code}"),
        None => "there is no free code left".to_owned(),
    }
}

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

pub(crate) fn expose_not_needed(flag: &Ident, field: &Field<'_>) -> Error {
    let why = if field.is_source() {
        format!("no placeholder shows the field {}", field.quoted())
    } else {
        format!(
            "the field {} is neither `#[source]` nor `#[from]`",
            field.quoted()
        )
    };
    Error::new_spanned(flag, format!("`expose` is not needed: {why}; remove it"))
}

pub(crate) fn conflict(flag: &Ident, field: &Field<'_>, other: &str, why: &str) -> Error {
    Error::new_spanned(
        flag,
        format!(
            "the field {} cannot be both `{flag}` and `{other}`: {why}",
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
            "the fields {} and {} are both {kind}: an entry has at most one",
            first.quoted(),
            second.quoted(),
        ),
    )
}

pub(crate) fn from_beside_others(mark: &Ident, field: &Field<'_>, entry: &Entry<'_>) -> Error {
    Error::new_spanned(
        mark,
        format!(
            "`#[from]` builds `{}` from the field {} alone, but it has {} fields: write `#[source]`, \
             and build it where the other fields are known",
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
            "`{}` is `transparent`, so its `{other}` is that of its field: remove `{other}`, or \
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
            "`transparent` passes on an error that is the only field, but `{}` has {count}: write \
             `{}(OtherError)`",
            entry.ident, entry.ident,
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
