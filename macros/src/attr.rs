//! What was written: the keys of `#[pc(...)]` with their values and tokens, and the marks
//! `#[source]` and `#[from]`. Nothing is judged here but the shape of each value.

use std::ops::RangeInclusive;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{
    Attribute, Data, DeriveInput, Ident, Lit, LitInt, LitStr, MacroDelimiter, Meta, Path, Token,
    Type,
};

use crate::diagnostics::{self as say, Report};

/// A type with everything that was written on it.
pub(crate) struct Written<'a> {
    pub(crate) input: &'a DeriveInput,
    pub(crate) attrs: Attrs,
    /// The variants of an enum, or the struct itself.
    pub(crate) entries: Vec<WrittenEntry<'a>>,
}

/// A variant, or a struct.
pub(crate) struct WrittenEntry<'a> {
    pub(crate) ident: &'a Ident,
    /// `None` for a struct: what was written on it is that of the type.
    pub(crate) attrs: Option<Attrs>,
    pub(crate) docs: String,
    pub(crate) fields: Vec<(&'a syn::Field, Attrs)>,
}

/// What one item carries.
#[derive(Default)]
pub(crate) struct Attrs {
    pub(crate) source: Option<LitStr>,
    pub(crate) codes: Vec<Range>,
    pub(crate) reserved: Vec<Range>,
    pub(crate) extends: Vec<Path>,
    pub(crate) help: Option<LitStr>,
    pub(crate) decode: Option<Ident>,
    pub(crate) axum: Option<Ident>,
    pub(crate) actix_web: Option<Ident>,
    pub(crate) krate: Option<Path>,

    pub(crate) code: Option<Number<u32>>,
    pub(crate) status: Option<Number<u16>>,
    pub(crate) msg: Option<LitStr>,
    pub(crate) retry: Option<Retry>,
    pub(crate) shares_code: Option<Ident>,
    pub(crate) transparent: Option<Ident>,

    pub(crate) arg: Option<Number<usize>>,
    pub(crate) data: Option<Ident>,
    pub(crate) internal: Option<Ident>,
    pub(crate) expose: Option<Ident>,

    /// `#[source]` and `#[from]`.
    pub(crate) source_mark: Option<Ident>,
    pub(crate) from_mark: Option<Ident>,

    /// Every key that belongs here, also one whose value is wrong.
    pub(crate) keys: Vec<Ident>,
    /// Whether something could not be read, so that what seems to be missing may be there.
    pub(crate) is_garbled: bool,
}

impl Attrs {
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|written| written == key)
    }
}

/// An integer literal.
#[derive(Clone)]
pub(crate) struct Number<T> {
    pub(crate) value: T,
    pub(crate) literal: LitInt,
}

/// A code, or a range of codes, as tokens and as numbers. It may be empty.
pub(crate) struct Range {
    pub(crate) tokens: TokenStream,
    pub(crate) codes: RangeInclusive<u32>,
}

/// The policies that `retry` knows.
pub(crate) const RETRIES: &[(&str, &str)] = &[
    ("never", "Never"),
    ("later", "Later"),
    ("when_asked", "WhenAsked"),
];

/// The name of a variant of the library's `Retry`.
pub(crate) type Retry = &'static str;

/// Where attributes stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
}

/// A key of `#[pc(...)]`.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// Whether it describes the type, an entry, a field.
    on_type: bool,
    on_entry: bool,
    on_field: bool,
    /// How it is written.
    pub(crate) example: &'static str,
}

impl Key {
    const fn of_type(name: &'static str, example: &'static str) -> Self {
        Self {
            name,
            on_type: true,
            on_entry: false,
            on_field: false,
            example,
        }
    }

    const fn of_entry(name: &'static str, example: &'static str) -> Self {
        Self {
            on_type: false,
            on_entry: true,
            ..Self::of_type(name, example)
        }
    }

    const fn of_field(name: &'static str, example: &'static str) -> Self {
        Self {
            on_type: false,
            on_field: true,
            ..Self::of_type(name, example)
        }
    }

    pub(crate) fn belongs(&self, place: Place) -> bool {
        match place {
            Place::Enum => self.on_type,
            Place::Struct => self.on_type || self.on_entry,
            Place::Variant => self.on_entry,
            Place::Field => self.on_field,
        }
    }

    /// Where it may stand, in words.
    pub(crate) fn home(&self) -> &'static str {
        match (self.on_type, self.on_entry) {
            (true, true) => "on the type or on an entry",
            (true, false) => "on the type",
            (false, true) => "on an entry (a variant, or a struct)",
            (false, false) => "on a field",
        }
    }
}

/// Every key there is.
pub(crate) const KEYS: &[Key] = &[
    Key {
        on_entry: true,
        ..Key::of_type("source", "source = \"Storefront\"")
    },
    Key::of_type("codes", "codes = 910_000..=910_999"),
    Key::of_type("reserved", "reserved = (910_005, 910_900..=910_999)"),
    Key::of_type("extends", "extends = PartnerCenterError"),
    Key::of_type("help", "help = \"https://example.com/errors/{code}\""),
    Key::of_type("decode", "decode"),
    Key::of_type("axum", "axum"),
    Key::of_type("actix_web", "actix_web"),
    Key::of_type("crate", "crate = my_errors::partner_error"),
    Key::of_entry("code", "code = 800_064"),
    Key::of_entry("status", "status = 409"),
    Key::of_entry("msg", "msg = \"Cart {cart} is locked\""),
    Key::of_entry("retry", "retry = later"),
    Key::of_entry("shares_code", "shares_code"),
    Key::of_entry("transparent", "transparent"),
    Key::of_field("arg", "arg = 0"),
    Key::of_field("data", "data"),
    Key::of_field("internal", "internal"),
    Key::of_field("expose", "expose"),
];

/// The key of that name.
pub(crate) fn key(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

impl<'a> Written<'a> {
    /// Reads all attributes of a type. What cannot be read is reported, and left out.
    pub(crate) fn read(input: &'a DeriveInput, report: &mut Report) -> Self {
        let entry =
            |ident, attrs, docs: &[Attribute], fields: &'a syn::Fields, report: &mut Report| {
                let read_field =
                    |field: &'a syn::Field| (field, read(&field.attrs, Place::Field, report));
                WrittenEntry {
                    ident,
                    attrs,
                    docs: self::docs(docs),
                    fields: fields.iter().map(read_field).collect(),
                }
            };
        let (place, entries) = match &input.data {
            Data::Enum(data) => {
                let variants = data.variants.iter().map(|variant| {
                    let attrs = read(&variant.attrs, Place::Variant, report);
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
            // Refused by `check`; until then its keys may be whatever a type has.
            Data::Union(_) => (Place::Struct, Vec::new()),
        };
        Self {
            input,
            attrs: read(&input.attrs, place, report),
            entries,
        }
    }
}

/// The doc comment, a line a line, without the space that stands before each.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(doc) = &attribute.meta else {
            return None;
        };
        // `#[doc = include_str!(...)]` is not a literal; it is known to rustdoc alone.
        let lit = syn::parse2::<LitStr>(doc.value.to_token_stream()).ok();
        lit.filter(|_| doc.path.is_ident("doc"))
            .map(|lit| lit.value())
    });
    let lines: Vec<String> = lines
        .flat_map(|text| text.split('\n').map(str::to_owned).collect::<Vec<_>>())
        .map(|line| {
            line.strip_prefix(' ')
                .unwrap_or(&line)
                .trim_end()
                .to_owned()
        })
        .collect();
    lines.join("\n").trim().to_owned()
}

fn read(attributes: &[Attribute], place: Place, report: &mut Report) -> Attrs {
    let mut attrs = Attrs::default();
    for attribute in attributes {
        let path = attribute.path();
        if path.is_ident("source") || path.is_ident("from") {
            if let Some(mark) = path.get_ident() {
                read_mark(mark, attribute, place, &mut attrs, report);
            }
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
    attrs: &mut Attrs,
    report: &mut Report,
) {
    if place != Place::Field {
        return report.push(say::mark_off_field(mark));
    }
    if !matches!(attribute.meta, Meta::Path(_)) {
        // What it marks is clear all the same.
        report.push(say::mark_with_arguments(attribute, mark));
    }
    let slot = if mark == "source" {
        &mut attrs.source_mark
    } else {
        &mut attrs.from_mark
    };
    match slot {
        Some(first) => report.push(say::mark_twice(first, mark)),
        None => *slot = Some(mark.clone()),
    }
}

/// Reads `key, key = value, ...`. After a mistake it goes on behind the next comma.
fn read_items(stream: ParseStream<'_>, place: Place, attrs: &mut Attrs, report: &mut Report) {
    while !stream.is_empty() {
        if let Err(error) = read_item(stream, place, attrs) {
            attrs.is_garbled = true;
            report.push(error);
            skip_to_comma(stream);
        }
        let _: Option<Token![,]> = stream.parse().unwrap_or_default();
    }
}

/// The tokens before the next comma, or the end.
fn skip_to_comma(stream: ParseStream<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    while !stream.is_empty() && !stream.peek(Token![,]) {
        match stream.parse::<TokenTree>() {
            Ok(token) => tokens.extend([token]),
            Err(_) => break,
        }
    }
    tokens
}

fn read_item(stream: ParseStream<'_>, place: Place, attrs: &mut Attrs) -> syn::Result<()> {
    if stream.peek(Token![,]) {
        return Err(say::nothing_before_comma(stream.span()));
    }
    let start = stream.fork();
    let written = match stream.call(Ident::parse_any) {
        // `a::b` is no key that is followed by something.
        Ok(written) if !stream.peek(Token![::]) => written,
        _ => return Err(say::not_a_key(skip_to_comma(&start))),
    };
    let name = written.unraw().to_string();
    let Some(key) = key(&name).filter(|key| key.belongs(place)) else {
        return Err(say::unknown_key(&written, place));
    };
    let first = attrs.keys.iter().find(|known| **known == name).cloned();
    attrs.keys.push(Ident::new(&name, written.span()));
    let value = Value {
        key,
        written: &written,
        stream,
    };
    if let Some(first) = first {
        skip_to_comma(stream);
        return Err(say::key_twice(&first, &written));
    }
    match key.name {
        "source" => attrs.source = Some(value.string()?),
        "codes" => attrs.codes = value.ranges()?,
        "reserved" => attrs.reserved = value.ranges()?,
        "extends" => attrs.extends = value.paths()?,
        "help" => attrs.help = Some(value.string()?),
        "crate" => attrs.krate = Some(value.path()?),
        "code" => attrs.code = Some(value.code()?),
        "status" => {
            attrs.status = Some(value.number("a status from 400 to 599", say::no_such_status)?);
        }
        "msg" => attrs.msg = Some(value.string()?),
        "retry" => attrs.retry = Some(value.retry()?),
        "arg" => {
            attrs.arg = Some(value.number("the number of a placeholder", say::number_too_large)?);
        }
        _ => {
            let flag = match key.name {
                "decode" => &mut attrs.decode,
                "axum" => &mut attrs.axum,
                "actix_web" => &mut attrs.actix_web,
                "shares_code" => &mut attrs.shares_code,
                "transparent" => &mut attrs.transparent,
                "data" => &mut attrs.data,
                "internal" => &mut attrs.internal,
                _ => &mut attrs.expose,
            };
            *flag = Some(written.clone());
            value.flag()?;
        }
    }
    Ok(())
}

/// What stands behind a key, about to be read.
struct Value<'a> {
    key: &'static Key,
    written: &'a Ident,
    stream: ParseStream<'a>,
}

impl Value<'_> {
    fn flag(&self) -> syn::Result<()> {
        if begins_key(self.stream) {
            let next: Ident = self.stream.fork().call(Ident::parse_any)?;
            return Err(say::no_comma(self.written, &next));
        }
        let value = skip_to_comma(self.stream);
        if value.is_empty() {
            return Ok(());
        }
        Err(say::flag_with_value(&value, self.key))
    }

    /// Steps over `=`.
    fn equals(&self) -> syn::Result<()> {
        let equals: Option<Token![=]> = self.stream.parse()?;
        if equals.is_some() && !self.stream.is_empty() && !self.stream.peek(Token![,]) {
            return Ok(());
        }
        Err(say::no_value(self.written, self.key))
    }

    /// The tokens of the value.
    fn tokens(&self) -> syn::Result<TokenStream> {
        self.equals()?;
        let first = self.stream.fork();
        let is_literal = self.stream.peek(Lit) && first.parse::<Lit>().is_ok();
        if is_literal && begins_key(&first) {
            let literal: Lit = self.stream.parse()?;
            let next: Ident = self.stream.fork().call(Ident::parse_any)?;
            return Err(say::no_comma(&literal, &next));
        }
        Ok(skip_to_comma(self.stream))
    }

    fn string(&self) -> syn::Result<LitStr> {
        let tokens = self.tokens()?;
        match syn::parse2::<LitStr>(tokens.clone()) {
            Ok(lit) if lit.suffix().is_empty() => Ok(lit),
            _ => Err(say::not_a_string(&tokens, self.key)),
        }
    }

    fn code(&self) -> syn::Result<Number<u32>> {
        let tokens = self.tokens()?;
        code(&tokens).map_err(|problem| say::not_a_code(&tokens, self.key, &problem))
    }

    /// A number that is no code; `too_large` words what is wrong with one that does not fit.
    fn number<T: std::str::FromStr>(
        &self,
        what: &str,
        too_large: fn(&LitInt, &'static Key) -> syn::Error,
    ) -> syn::Result<Number<T>> {
        let tokens = self.tokens()?;
        let literal = syn::parse2::<LitInt>(tokens.clone());
        let literal = literal.map_err(|_| say::not_a_number(&tokens, self.key, what))?;
        if literal.base10_digits().starts_with('-') {
            return Err(say::not_a_number(&tokens, self.key, what));
        }
        if !literal.suffix().is_empty() {
            return Err(say::number_with_suffix(&literal, self.key));
        }
        let value = literal.base10_digits().parse();
        match value {
            Ok(value) => Ok(Number { value, literal }),
            Err(_) => Err(too_large(&literal, self.key)),
        }
    }

    fn retry(&self) -> syn::Result<Retry> {
        let tokens = self.tokens()?;
        let word = syn::parse2::<Ident>(tokens.clone());
        let known = word.ok().and_then(|word| {
            let found = RETRIES.iter().find(|(name, _)| word == name);
            found.map(|(_, variant)| *variant)
        });
        known.ok_or_else(|| say::not_a_retry(&tokens))
    }

    fn ranges(&self) -> syn::Result<Vec<Range>> {
        let tokens = self.tokens()?;
        let items = in_parens(&tokens);
        if items.is_empty() {
            return Err(say::not_a_range(&tokens, self.key));
        }
        let ranges = items.into_iter().map(|item| range(item, self.key));
        combine(ranges)
    }

    fn path(&self) -> syn::Result<Path> {
        let tokens = self.tokens()?;
        let path = Path::parse_mod_style.parse2(tokens.clone());
        path.map_err(|_| say::not_a_path(&tokens, self.key))
    }

    /// One path, or several in parentheses. The commas of `Base<A, B>` are no separators.
    fn paths(&self) -> syn::Result<Vec<Path>> {
        self.equals()?;
        let start = self.stream.fork();
        let whole = || skip_to_comma(&start);
        let types: Vec<Type> = if self.stream.peek(syn::token::Paren) {
            let group: TokenTree = self.stream.parse()?;
            let TokenTree::Group(group) = group else {
                return Err(say::not_a_type(&whole(), self.key));
            };
            let list = syn::punctuated::Punctuated::<Type, Token![,]>::parse_terminated;
            match list.parse2(group.stream()) {
                Ok(types) if !types.is_empty() => types.into_iter().collect(),
                _ => return Err(say::not_a_type(&whole(), self.key)),
            }
        } else {
            match Type::parse(self.stream) {
                Ok(ty) => vec![ty],
                Err(_) => return Err(say::not_a_type(&whole(), self.key)),
            }
        };
        if !self.stream.is_empty() && !self.stream.peek(Token![,]) {
            let next = self.stream.fork().call(Ident::parse_any);
            let before = types.last().map(ToTokens::to_token_stream);
            return Err(match next {
                Ok(next) => say::no_comma(&before, &next),
                Err(_) => say::not_a_type(&whole(), self.key),
            });
        }
        let types = types.into_iter().map(|mut ty| {
            // A type that a `macro_rules!` was given stands in a group that is not seen.
            while let Type::Group(group) = ty {
                ty = *group.elem;
            }
            ty
        });
        combine(types.map(|ty| match ty {
            Type::Path(ty) if ty.qself.is_none() => {
                let plain = ty
                    .path
                    .segments
                    .iter()
                    .all(|segment| segment.arguments.is_none());
                plain
                    .then_some(ty.path.clone())
                    .ok_or_else(|| say::extends_with_parameters(&ty.path))
            }
            other => Err(say::not_a_type(&other.to_token_stream(), self.key)),
        }))
    }
}

/// Whether a key stands next, as if a comma had been before it.
fn begins_key(stream: ParseStream<'_>) -> bool {
    let ahead = stream.fork();
    let next = ahead.call(Ident::parse_any);
    next.is_ok_and(|next| key(&next.to_string()).is_some())
}

/// All values, or all errors as one.
fn combine<T>(results: impl Iterator<Item = syn::Result<T>>) -> syn::Result<Vec<T>> {
    let mut values = Vec::new();
    let mut errors: Option<syn::Error> = None;
    for result in results {
        match (result, &mut errors) {
            (Ok(value), _) => values.push(value),
            (Err(error), Some(errors)) => errors.combine(error),
            (Err(error), None) => errors = Some(error),
        }
    }
    errors.map_or(Ok(values), Err)
}

/// Why tokens are no code.
pub(crate) enum CodeProblem {
    Negative,
    TooLarge,
    Text,
    Suffix(String),
    Expression,
}

fn code(tokens: &TokenStream) -> Result<Number<u32>, CodeProblem> {
    let written = tokens.to_string();
    match syn::parse2::<Lit>(tokens.clone()) {
        Ok(Lit::Int(literal)) => {
            let digits = literal.base10_digits();
            if digits.starts_with('-') {
                return Err(CodeProblem::Negative);
            }
            if !matches!(literal.suffix(), "" | "u32") {
                return Err(CodeProblem::Suffix(literal.suffix().to_owned()));
            }
            let value = digits.parse().map_err(|_| CodeProblem::TooLarge)?;
            Ok(Number { value, literal })
        }
        Ok(Lit::Str(_)) => Err(CodeProblem::Text),
        _ if written.starts_with('-') => Err(CodeProblem::Negative),
        _ => Err(CodeProblem::Expression),
    }
}

/// The items of `(item, item)`, or the one item that stands without parentheses.
fn in_parens(tokens: &TokenStream) -> Vec<TokenStream> {
    let group = syn::parse2::<TokenTree>(tokens.clone());
    let Ok(TokenTree::Group(group)) = group else {
        return vec![tokens.clone()];
    };
    if group.delimiter() != proc_macro2::Delimiter::Parenthesis {
        return vec![tokens.clone()];
    }
    let mut items = vec![TokenStream::new()];
    for token in group.stream() {
        match (&token, items.last_mut()) {
            (TokenTree::Punct(comma), _) if comma.as_char() == ',' => {
                items.push(TokenStream::new());
            }
            (_, Some(item)) => item.extend([token]),
            (_, None) => {}
        }
    }
    if items.last().is_some_and(TokenStream::is_empty) {
        items.pop();
    }
    items
}

/// A code, `first..=last` or `first..end`.
fn range(tokens: TokenStream, key: &'static Key) -> syn::Result<Range> {
    let bounds = |stream: ParseStream<'_>| {
        let first = stream.parse::<LitInt>()?;
        if stream.is_empty() {
            return Ok((first.clone(), true, first));
        }
        let inclusive = stream.peek(Token![..=]);
        if inclusive {
            stream.parse::<Token![..=]>()?;
        } else {
            stream.parse::<Token![..]>()?;
        }
        Ok((first, inclusive, stream.parse::<LitInt>()?))
    };
    let Ok((first, inclusive, last)) = bounds.parse2(tokens.clone()) else {
        return Err(say::not_a_range(&tokens, key));
    };
    let bound = |literal: &LitInt| {
        let tokens = literal.to_token_stream();
        let number = code(&tokens).map_err(|problem| say::not_a_code(&tokens, key, &problem));
        number.map(|number| number.value)
    };
    let (first, last) = (bound(&first)?, bound(&last)?);
    let codes = if inclusive {
        first..=last
    } else {
        // `0..0` has no last code: any range that is empty stands for it.
        last.checked_sub(1)
            .map_or(RangeInclusive::new(1, 0), |last| first..=last)
    };
    Ok(Range { tokens, codes })
}
