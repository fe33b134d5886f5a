//! Messages about entries, their codes and their statuses.

use syn::{Error, Ident};

use super::{STATUS_ADVICE, at_both, list, shown};
use crate::model::Entry;
use crate::model::status;
use crate::parse::Key;
use crate::parse::{Number, Range};

pub(crate) fn missing_keys(ident: &Ident, missing: &[&Key], why: Option<&str>) -> Error {
    let examples: Vec<_> = missing.iter().map(|key| key.example).collect();
    Error::new_spanned(
        ident,
        format!(
            "`{ident}` has no {}: add `{}` to its `#[pc(...)]`{}",
            list(missing.iter().map(|key| key.name)),
            examples.join(", "),
            error_text_needs_message(why),
        ),
    )
}

/// `why` says why the `#[error]` beside it isn't the message.
pub(crate) fn no_keys(ident: &Ident, needed: &[&str], why: Option<&str>) -> Error {
    let (missing, example) = if needed.contains(&"code") {
        (
            "code, status and message",
            "code = 800_064, status = 409, msg = \"...\"",
        )
    } else {
        ("status and message", "status = 409, msg = \"...\"")
    };
    Error::new_spanned(
        ident,
        format!(
            "`{ident}` has no {missing}: write `#[pc({example})]`, or `#[pc(transparent)]` if its \
             only field is another `PartnerError`{}",
            error_text_needs_message(why),
        ),
    )
}

fn error_text_needs_message(why: Option<&str>) -> String {
    let advice = |why| format!("; its `#[error]` can't be the message, because {why}");
    why.map(advice).unwrap_or_default()
}

pub(crate) fn not_an_error_status(number: &Number<u16>) -> Error {
    let value = number.value;
    let advice = STATUS_ADVICE;
    let message = match (status::class(value), status::reason(value)) {
        (Some(class), Some(_)) => {
            format!("{} is {class} status: {advice}", status::display(value))
        }
        (Some(class), None) => format!("{value} is {class} status without a name: {advice}"),
        (None, _) => format!("{value} isn't an HTTP status: {advice}"),
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
             them if that is intended",
            describe(entry),
            others.join(" and "),
        ),
    )
}

/// Returns the status and the name of an entry: ``403 Forbidden in `InvalidPartner` ``.
fn describe(entry: &Entry<'_>) -> String {
    let status = entry
        .status()
        .map_or_else(|| "an unknown status".to_owned(), status::display);
    format!("{status} in `{}`", entry.ident)
}

pub(crate) fn shares_alone(entry: &Entry<'_>, flag: &Ident, code: u32) -> Error {
    Error::new_spanned(
        flag,
        format!(
            "`shares_code` isn't needed, because `{}` is the only entry with code {code}: remove it",
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
            "code {code} is outside `codes`, which is {ranges}: {}",
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
            "code {code} is reserved{within} and must not be used again: {}",
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
