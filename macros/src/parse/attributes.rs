//! The keys of `#[pc(...)]` with their values and tokens, the marks `#[source]` and `#[from]`, and thiserror's attributes. Only the form
//! of each value is checked here.

use std::mem;

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{
    Attribute, Data, DeriveInput, Expr, Ident, Lit, LitStr, MacroDelimiter, Meta, Path, Token,
};

use super::keys::{Key, Place, key};
use super::thiserror::ErrorText;
use super::tokens::skip_to_comma;
use super::value::{self, Number, Range, Value, Variant};
use super::words::{ENVELOPES, RETRIES};
use crate::diagnostics::{self as say, Report};

/// A type with all its attributes.
pub(crate) struct Written<'a> {
    pub(crate) input: &'a DeriveInput,
    /// The name of the type with the span of the expansion, so that lints don't take it for a use by the user.
    pub(crate) ident: Ident,
    pub(crate) attrs: Attrs,
    /// The variants of an enum, or the struct itself.
    pub(crate) entries: Vec<WrittenEntry<'a>>,
    /// Whether thiserror writes `Display`, `Error` and `From`.
    pub(crate) is_beside_thiserror: bool,
}

/// A variant, or a struct.
pub(crate) struct WrittenEntry<'a> {
    pub(crate) ident: &'a Ident,
    /// `None` for a struct, whose attributes are those of the type.
    pub(crate) attrs: Option<Attrs>,
    pub(crate) docs: String,
    pub(crate) fields: Vec<(&'a syn::Field, Attrs)>,
    /// Whether it has neither parentheses nor braces.
    pub(crate) is_unit: bool,
}

/// The attributes of one item.
#[derive(Default)]
pub(crate) struct Attrs {
    pub(crate) source: Option<LitStr>,
    pub(crate) codes: Vec<Range>,
    pub(crate) reserved: Vec<Range>,
    pub(crate) reserved_names: Vec<LitStr>,
    pub(crate) extends: Vec<Path>,
    pub(crate) help: Option<LitStr>,
    pub(crate) kind: Option<Kind>,
    pub(crate) envelope: Option<Variant>,
    pub(crate) named: Option<Named>,
    pub(crate) decode: Option<Ident>,
    pub(crate) axum: Option<Ident>,
    pub(crate) actix_web: Option<Ident>,
    pub(crate) utoipa: Option<Ident>,
    pub(crate) manual: Option<Ident>,
    pub(crate) krate: Option<Path>,

    pub(crate) code: Option<Number<u32>>,
    pub(crate) status: Option<Number<u16>>,
    pub(crate) msg: Option<LitStr>,
    pub(crate) retry: Option<Variant>,
    pub(crate) name: Option<LitStr>,
    pub(crate) opaque: Option<Ident>,
    pub(crate) shares_code: Option<Ident>,
    pub(crate) transparent: Option<Ident>,

    pub(crate) arg: Option<Number<usize>>,
    pub(crate) data: Option<Ident>,
    pub(crate) internal: Option<Ident>,
    pub(crate) expose: Option<Ident>,
    pub(crate) retry_after: Option<Ident>,

    /// `#[source]` and `#[from]`.
    pub(crate) source_mark: Option<Ident>,
    pub(crate) from_mark: Option<Ident>,

    /// `#[error(...)]` of thiserror.
    pub(crate) error: Option<ErrorText>,
    /// Whether the field is marked `#[backtrace]` for thiserror.
    pub(crate) has_backtrace_mark: bool,

    /// Whether format arguments follow the message.
    pub(crate) has_arguments: bool,

    /// Every key that belongs here, even if its value is wrong.
    pub(crate) keys: Vec<(&'static Key, Ident)>,
    /// Whether something could not be read, so that a key that seems to be missing may be there.
    pub(crate) is_garbled: bool,
}

/// The key `kind`.
pub(crate) struct Kind {
    pub(crate) flag: Ident,
    /// The name of the kind, if it has one of its own.
    pub(crate) name: Option<Ident>,
}

/// The key `named`.
pub(crate) struct Named {
    /// How variants are renamed.
    pub(crate) rule: Option<&'static str>,
}

impl Attrs {
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(known, _)| known.name == key)
    }
}

impl<'a> Written<'a> {
    /// Reads all attributes of a type. Reports those that can't be read and leaves them out.
    pub(crate) fn read(input: &'a DeriveInput, report: &mut Report) -> Self {
        let is_beside_thiserror = has_error_text(input);
        let marks = if is_beside_thiserror || is_manual(input) {
            Marks::Shared
        } else {
            Marks::Own
        };
        let entry =
            |ident, attrs, docs: &[Attribute], fields: &'a syn::Fields, report: &mut Report| {
                let read_field = |field: &'a syn::Field| {
                    (field, read(&field.attrs, Place::Field, marks, report))
                };
                WrittenEntry {
                    ident,
                    attrs,
                    docs: self::docs(docs),
                    fields: fields.iter().map(read_field).collect(),
                    is_unit: matches!(fields, syn::Fields::Unit),
                }
            };
        let (place, entries) = match &input.data {
            Data::Enum(data) => {
                let variants = data.variants.iter().map(|variant| {
                    let attrs = read(&variant.attrs, Place::Variant, marks, report);
                    entry(
                        &variant.ident,
                        Some(attrs),
                        &variant.attrs,
                        &variant.fields,
                        report,
                    )
                });
                (Place::Enum, variants.collect())
            }
            Data::Struct(data) => {
                let itself = entry(&input.ident, None, &input.attrs, &data.fields, report);
                (Place::Struct, vec![itself])
            }
            // `check` refuses unions. Until then they take the keys of a struct.
            Data::Union(_) => (Place::Struct, Vec::new()),
        };
        let mut ident = input.ident.clone();
        ident.set_span(ident.span().resolved_at(Span::call_site()));
        Self {
            input,
            ident,
            attrs: read(&input.attrs, place, marks, report),
            entries,
            is_beside_thiserror,
        }
    }
}

/// Returns the doc comment, without the space at the start of each line.
fn docs(attributes: &[Attribute]) -> String {
    let mut docs = String::new();
    for attribute in attributes {
        let Meta::NameValue(doc) = &attribute.meta else {
            continue;
        };
        // `#[doc = include_str!(...)]` isn't a literal: only rustdoc knows its text.
        let literal = string_literal(&doc.value).filter(|_| doc.path.is_ident("doc"));
        let text = literal.map(value::text).unwrap_or_default();
        for line in text.split('\n') {
            docs.push_str(line.strip_prefix(' ').unwrap_or(line).trim_end());
            docs.push('\n');
        }
    }
    docs.trim().to_owned()
}

/// Returns the string literal of an expression, even inside the invisible group of a `macro_rules!` argument.
fn string_literal(value: &Expr) -> Option<&LitStr> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(literal) => Some(literal),
            _ => None,
        },
        Expr::Group(group) => string_literal(&group.expr),
        _ => None,
    }
}

/// Whose marks `#[source]` and `#[from]` are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// The derive's alone.
    Own,
    /// Those of another derive as well, which reports mistakes in them.
    Shared,
}

/// Whether the type or a variant has thiserror's `#[error(...)]`.
fn has_error_text(input: &DeriveInput) -> bool {
    let has = |attributes: &[Attribute]| {
        let mut attributes = attributes.iter();
        attributes.any(|attribute| attribute.path().is_ident("error"))
    };
    let in_variants = || match &input.data {
        Data::Enum(data) => data.variants.iter().any(|variant| has(&variant.attrs)),
        Data::Struct(_) | Data::Union(_) => false,
    };
    has(&input.attrs) || in_variants()
}

/// Whether the type has the key `manual`, even if it can't be read.
fn is_manual(input: &DeriveInput) -> bool {
    let mut attributes = input.attrs.iter();
    attributes.any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("pc") => {
            let mut tokens = list.tokens.clone().into_iter();
            tokens.any(|token| matches!(token, TokenTree::Ident(word) if word == "manual"))
        }
        _ => false,
    })
}

fn read(attributes: &[Attribute], place: Place, marks: Marks, report: &mut Report) -> Attrs {
    let mut attrs = Attrs::default();
    for attribute in attributes {
        let path = attribute.path();
        if path.is_ident("source") || path.is_ident("from") {
            if let Some(mark) = path.get_ident() {
                read_mark(mark, attribute, place, marks, &mut attrs, report);
            }
        } else if path.is_ident("error") && place != Place::Field {
            attrs.error = Some(ErrorText::read(attribute));
        } else if path.is_ident("backtrace") && place == Place::Field {
            attrs.has_backtrace_mark = true;
        } else if path.is_ident("pc") {
            match &attribute.meta {
                Meta::List(list) if matches!(list.delimiter, MacroDelimiter::Paren(_)) => {
                    let items = |stream: ParseStream<'_>| {
                        read_items(stream, place, &mut attrs, report);
                        Ok(())
                    };
                    if let Err(error) = items.parse2(list.tokens.clone()) {
                        report.push(error);
                    }
                }
                _ => {
                    attrs.is_garbled = true;
                    report.push(say::not_a_list(attribute, place));
                }
            }
        }
    }
    attrs
}

fn read_mark(
    mark: &Ident,
    attribute: &Attribute,
    place: Place,
    marks: Marks,
    attrs: &mut Attrs,
    report: &mut Report,
) {
    let is_plain = place == Place::Field && matches!(attribute.meta, Meta::Path(_));
    if marks == Marks::Shared && !is_plain {
        return;
    }
    if place != Place::Field {
        return report.push(say::mark_off_field(mark));
    }
    if !matches!(attribute.meta, Meta::Path(_)) {
        // It is clear what it marks, so reading goes on.
        report.push(say::mark_with_arguments(attribute, mark));
    }
    let slot = if mark == "source" {
        &mut attrs.source_mark
    } else {
        &mut attrs.from_mark
    };
    match slot {
        Some(_) if marks == Marks::Shared => {}
        Some(first) => report.push(say::mark_twice(first, mark)),
        None => *slot = Some(mark.clone()),
    }
}

/// Reads `key, key = value, ...`. After a mistake, reading continues after the next comma.
fn read_items(stream: ParseStream<'_>, place: Place, attrs: &mut Attrs, report: &mut Report) {
    // Whether a message precedes, so that what follows may be meant as its format arguments.
    let mut is_behind_message = false;
    while !stream.is_empty() {
        if is_behind_message && is_argument(stream, attrs) {
            let argument = skip_to_comma(stream);
            // All of them together are one mistake.
            if !mem::replace(&mut attrs.has_arguments, true) {
                report.push(say::format_argument(&argument));
            }
        } else if let Some(message) = bare_message(stream, place) {
            report.push(say::bare_message(&message));
            (is_behind_message, attrs.has_arguments) = (true, true);
        } else {
            let known = attrs.keys.len();
            if let Err(error) = read_item(stream, place, attrs) {
                attrs.is_garbled = true;
                report.push(error);
                skip_to_comma(stream);
            }
            let mut read = attrs.keys[known..].iter();
            is_behind_message = read.any(|(key, _)| key.name == "msg");
        }
        attrs.is_garbled |= attrs.has_arguments;
        let _: Option<Token![,]> = stream.parse().unwrap_or_default();
    }
}

/// Whether a format argument follows, and not a key.
fn is_argument(stream: ParseStream<'_>, attrs: &Attrs) -> bool {
    if stream.peek(Token![,]) {
        return false;
    }
    let behind = stream.fork();
    let Ok(word) = behind.call(Ident::parse_any) else {
        return true;
    };
    let name = word.unraw().to_string();
    let stands_alone = behind.is_empty() || behind.peek(Token![,]);
    let is_asked_for = || {
        let placeholder = format!("{{{name}");
        let message = attrs.msg.as_ref();
        message.is_some_and(|message| message.value().contains(&placeholder))
    };
    if key(&name).is_some() {
        false
    } else if behind.peek(Token![=]) {
        is_asked_for()
    } else {
        !stands_alone || is_asked_for() || !say::is_like_key(&name)
    }
}

/// Reads a string that stands where a key belongs.
fn bare_message(stream: ParseStream<'_>, place: Place) -> Option<LitStr> {
    let is_entry = matches!(place, Place::Struct | Place::Variant);
    if !is_entry || stream.cursor().literal().is_none() {
        return None;
    }
    let behind = stream.fork();
    let message = behind.parse().ok()?;
    let stands_alone = behind.is_empty() || behind.peek(Token![,]);
    stands_alone.then(|| {
        stream.advance_to(&behind);
        message
    })
}

fn read_item(stream: ParseStream<'_>, place: Place, attrs: &mut Attrs) -> syn::Result<()> {
    if stream.peek(Token![,]) {
        return Err(say::nothing_before_comma(stream.span()));
    }
    let start = stream.fork();
    let written = match stream.call(Ident::parse_any) {
        // `a::b` isn't a key followed by something else.
        Ok(written) if !stream.peek(Token![::]) => written,
        _ => return Err(say::not_a_key(skip_to_comma(&start))),
    };
    let name = written.unraw().to_string();
    let Some(key) = key(&name).filter(|key| key.belongs(place)) else {
        return Err(say::unknown_key(&written, place));
    };
    let mut keys = attrs.keys.iter();
    let first = keys.find(|(known, _)| known.name == key.name).cloned();
    attrs.keys.push((key, written.clone()));
    let value = Value {
        key,
        written: &written,
        stream,
    };
    if let Some((_, first)) = first {
        skip_to_comma(stream);
        return Err(say::key_twice(&first, &written));
    }
    match key.name {
        "source" => attrs.source = Some(value.string()?),
        "codes" => attrs.codes = value.ranges()?,
        "reserved" => (attrs.reserved, attrs.reserved_names) = value.ranges_and_names()?,
        "extends" => attrs.extends = value.paths()?,
        "help" => attrs.help = Some(value.string()?),
        "crate" => attrs.krate = Some(value.path()?),
        "code" => attrs.code = Some(value.code()?),
        "status" => {
            attrs.status = Some(value.number("a status from 400 to 599", say::no_such_status)?);
        }
        "msg" => attrs.msg = Some(value.string()?),
        "retry" => attrs.retry = Some(value.word(RETRIES)?),
        "name" => attrs.name = Some(value.string()?),
        "envelope" => attrs.envelope = Some(value.word(ENVELOPES)?),
        "kind" => {
            let (flag, name) = (written.clone(), value.flag_or_name()?);
            attrs.kind = Some(Kind { flag, name });
        }
        "named" => {
            let rule = value.flag_or_rule()?;
            attrs.named = Some(Named { rule });
        }
        "arg" => {
            attrs.arg = Some(value.number("the number of a placeholder", say::number_too_large)?);
        }
        _ => {
            let flag = match key.name {
                "decode" => &mut attrs.decode,
                "axum" => &mut attrs.axum,
                "actix_web" => &mut attrs.actix_web,
                "utoipa" => &mut attrs.utoipa,
                "manual" => &mut attrs.manual,
                "shares_code" => &mut attrs.shares_code,
                "transparent" => &mut attrs.transparent,
                "data" => &mut attrs.data,
                "internal" => &mut attrs.internal,
                "opaque" => &mut attrs.opaque,
                "retry_after" => &mut attrs.retry_after,
                _ => &mut attrs.expose,
            };
            *flag = Some(written.clone());
            value.flag()?;
        }
    }
    Ok(())
}
