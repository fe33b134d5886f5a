//! Rules about fields and their marks.

use std::mem;

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::{Ident, Lifetime};

use super::messages::numbers_clash;
use crate::diagnostics::{self as say, Report};
use crate::model::template::Placeholder;
use crate::model::{Entry, Field, Message, Model};
use crate::parse::Attrs;

/// No two fields have the same number, which only `arg` can cause.
pub(super) fn numbers_once(entry: &Entry<'_>, report: &mut Report) {
    for (at, second) in entry.fields.iter().enumerate() {
        let same = |first: &&Field<'_>| first.number() == second.number();
        if let Some(first) = entry.fields[..at].iter().find(same) {
            report.push(say::number_twice(first, second, second.number()));
        }
    }
}

pub(super) fn fields_used(entry: &Entry<'_>, message: &Message<'_>, report: &mut Report) {
    // A placeholder that can't be read or has no field may be meant for any of them.
    let mut placeholders = message.template.placeholders.iter();
    let has_no_field = |placeholder: &Placeholder| entry.field_of(&placeholder.argument).is_none();
    if !message.faults.is_empty() || placeholders.any(has_no_field) || numbers_clash(entry) {
        return;
    }
    for field in entry.fields.iter().filter(|field| !field.attrs.is_garbled) {
        match (entry.placeholder_of(field), &field.attrs.arg) {
            (_, Some(arg)) if message.is_error_text => {
                report.push(say::arg_without_message(entry, arg));
            }
            (Some(_), _) => {}
            (None, Some(arg)) => report.push(say::arg_unused(field, arg)),
            (None, None) if field.is_marked() || field.needs_source_mark() => {}
            (None, None)
                if entry
                    .error
                    .is_some_and(|error| error.may_show(&field.name())) => {}
            (None, None) => report.push(say::field_unused(field, message)),
        }
    }
}

/// The marks of a field don't contradict each other.
pub(super) fn marks_agree(entry: &Entry<'_>, report: &mut Report) {
    for field in &entry.fields {
        let attrs = field.attrs;
        // Without a message it can't be known what is shown.
        if let Some(flag) = attrs.expose.as_ref().filter(|_| entry.message.is_some()) {
            let is_shown = entry.placeholder_of(field).is_some();
            // A source without its mark is told to write it.
            let is_error = field.needs_source_mark() || (is_shown && field.is_named_error());
            let is_needed = if field.is_source() {
                is_shown || attrs.is_garbled
            } else {
                is_error && !field.is_marked()
            };
            if !is_needed {
                report.push(say::expose_not_needed(flag, field));
            }
        }
        if let Some(flag) = &attrs.data {
            if attrs.internal.is_some() {
                report.push(say::conflict(
                    flag,
                    field,
                    "internal",
                    "`data` is sent and an internal field isn't",
                ));
            } else if let Some(mark) = field.source_mark() {
                report.push(say::conflict(
                    flag,
                    field,
                    &format!("#[{mark}]"),
                    "`data` is sent and a source isn't",
                ));
            } else if field.is_source() {
                report.push(say::data_of_source(flag, field));
            }
        }
    }
}

pub(super) fn one_source(entry: &Entry<'_>, report: &mut Report) {
    marked_once(
        entry,
        |attrs| attrs.source_mark.as_ref().or(attrs.from_mark.as_ref()),
        "the source",
        report,
    );
}

/// The type of a source contains none of the type's lifetimes.
pub(super) fn sources_owned(model: &Model<'_>, entry: &Entry<'_>, report: &mut Report) {
    for field in entry.fields.iter().filter(|field| field.is_source()) {
        let mut lifetimes = model.input.generics.lifetimes();
        let borrowed = lifetimes.find(|known| names(&field.syntax.ty, &known.lifetime));
        if let Some(borrowed) = borrowed {
            report.push(say::borrowed_source(field, &borrowed.lifetime));
        }
    }
}

/// Whether a lifetime occurs in a type.
fn names(ty: &impl ToTokens, lifetime: &Lifetime) -> bool {
    let mut is_behind_quote = false;
    ty.to_token_stream().into_iter().any(|token| match token {
        TokenTree::Punct(punct) => {
            is_behind_quote = punct.as_char() == '\'';
            false
        }
        TokenTree::Ident(ident) => mem::take(&mut is_behind_quote) && ident == lifetime.ident,
        TokenTree::Group(group) => names(&group.stream(), lifetime),
        TokenTree::Literal(_) => false,
    })
}

pub(super) fn one_data(entry: &Entry<'_>, report: &mut Report) {
    marked_once(entry, |attrs| attrs.data.as_ref(), "`data`", report);
}

pub(super) fn one_retry_after(entry: &Entry<'_>, report: &mut Report) {
    marked_once(
        entry,
        |attrs| attrs.retry_after.as_ref(),
        "`retry_after`",
        report,
    );
}

/// At most one field of an entry has a certain mark.
fn marked_once<'a>(
    entry: &Entry<'a>,
    mark: impl Fn(&'a Attrs) -> Option<&'a Ident>,
    what: &str,
    report: &mut Report,
) {
    let fields = entry.fields.iter();
    let mut marked = fields.filter_map(|field| Some((field, mark(field.attrs)?)));
    let Some((first, _)) = marked.next() else {
        return;
    };
    for (second, mark) in marked {
        report.push(say::second_of_its_kind(first, second, mark, what));
    }
}

pub(super) fn from_alone(entry: &Entry<'_>, report: &mut Report) {
    // Two sources, and a transparent entry with several fields, are other mistakes.
    let sources = entry.fields.iter().filter(|field| field.is_source());
    let is_beside_others =
        entry.fields.len() > 1 && sources.count() == 1 && !entry.is_transparent();
    for field in entry.fields.iter().filter(|_| is_beside_others) {
        if let Some(mark) = &field.attrs.from_mark {
            report.push(say::from_beside_others(mark, field, entry));
        }
    }
}
