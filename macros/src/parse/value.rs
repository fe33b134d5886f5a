//! Reads the value after a key.

use std::ops::RangeInclusive;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Ident, Lit, LitInt, LitStr, Path, PathSegment, Token, Type};

use super::keys::{Key, key};
use super::tokens::skip_to_comma;
use super::words::RENAME_RULES;
use crate::diagnostics as say;

/// An integer literal.
#[derive(Clone)]
pub(crate) struct Number<T> {
    pub(crate) value: T,
    pub(crate) literal: LitInt,
}

/// A code or a range of codes, as tokens and as numbers. A range may be empty.
pub(crate) struct Range {
    pub(crate) tokens: TokenStream,
    pub(crate) codes: RangeInclusive<u32>,
}

/// The name of a variant of one of the library's enums.
pub(crate) type Variant = &'static str;

/// The value of a key, which is to be read.
pub(crate) struct Value<'a> {
    pub(crate) key: &'static Key,
    pub(crate) written: &'a Ident,
    pub(crate) stream: ParseStream<'a>,
}

impl Value<'_> {
    pub(crate) fn flag(&self) -> syn::Result<()> {
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

    /// Skips the `=`.
    fn equals(&self) -> syn::Result<()> {
        let equals: Option<Token![=]> = self.stream.parse()?;
        if equals.is_some() && !self.stream.is_empty() && !self.stream.peek(Token![,]) {
            return Ok(());
        }
        Err(say::no_value(self.written, self.key))
    }

    /// Takes the tokens of the value.
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

    /// Reads a value that is a single literal, as almost all are. If `read` returns `None`, nothing is taken, and the
    /// caller finds out what is wrong from the [`tokens`](Self::tokens), which take many times as long to
    /// collect.
    fn literal<L: Parse, T>(&self, read: impl FnOnce(L) -> Option<T>) -> Option<T> {
        let ahead = self.stream.fork();
        ahead.parse::<Token![=]>().ok()?;
        let literal = ahead.parse().ok()?;
        if !ahead.is_empty() && !ahead.peek(Token![,]) {
            return None;
        }
        let value = read(literal)?;
        self.stream.advance_to(&ahead);
        Some(value)
    }

    pub(crate) fn string(&self) -> syn::Result<LitStr> {
        let plain = |literal: LitStr| literal.suffix().is_empty().then_some(literal);
        if let Some(literal) = self.literal(plain) {
            return Ok(literal);
        }
        let tokens = self.tokens()?;
        match syn::parse2::<LitStr>(tokens.clone()) {
            Ok(lit) if lit.suffix().is_empty() => Ok(lit),
            _ => Err(say::not_a_string(&tokens, self.key)),
        }
    }

    pub(crate) fn code(&self) -> syn::Result<Number<u32>> {
        if let Some(number) = self.literal(|literal| code_of(literal).ok()) {
            return Ok(number);
        }
        let tokens = self.tokens()?;
        code(&tokens).map_err(|problem| say::not_a_code(&tokens, self.key, &problem))
    }

    /// Reads a number that isn't a code. `too_large` makes the error for one that doesn't fit.
    pub(crate) fn number<T: std::str::FromStr>(
        &self,
        what: &str,
        too_large: fn(&LitInt, &'static Key) -> syn::Error,
    ) -> syn::Result<Number<T>> {
        let plain = |literal: LitInt| {
            let value = literal.base10_digits().parse().ok()?;
            literal
                .suffix()
                .is_empty()
                .then_some(Number { value, literal })
        };
        if let Some(number) = self.literal(plain) {
            return Ok(number);
        }
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

    /// Reads one of the words that a key takes, and returns its variant.
    pub(crate) fn word(&self, words: &'static [(&str, &str)]) -> syn::Result<Variant> {
        let tokens = self.tokens()?;
        let word = syn::parse2::<Ident>(tokens.clone());
        let known = word.ok().and_then(|word| {
            let found = words.iter().find(|(name, _)| word == name);
            found.map(|(_, variant)| *variant)
        });
        known.ok_or_else(|| say::not_a_word(&tokens, self.key, words))
    }

    /// Reads a flag that may be followed by `=` and a name.
    pub(crate) fn flag_or_name(&self) -> syn::Result<Option<Ident>> {
        if !self.stream.peek(Token![=]) {
            return self.flag().map(|()| None);
        }
        let tokens = self.tokens()?;
        match syn::parse2::<Ident>(tokens.clone()) {
            Ok(name) => Ok(Some(name)),
            Err(_) => Err(say::not_a_name(&tokens, self.key)),
        }
    }

    /// Reads a flag that may be followed by `=` and a rename rule.
    pub(crate) fn flag_or_rule(&self) -> syn::Result<Option<&'static str>> {
        if !self.stream.peek(Token![=]) {
            return self.flag().map(|()| None);
        }
        let literal = self.string()?;
        let written = literal.value();
        let known = RENAME_RULES.iter().find(|rule| **rule == written);
        match known {
            Some(rule) => Ok(Some(rule)),
            None => Err(say::not_a_rename_rule(&literal)),
        }
    }

    pub(crate) fn ranges(&self) -> syn::Result<Vec<Range>> {
        let tokens = self.tokens()?;
        self.ranges_in(&tokens, in_parens(&tokens))
    }

    /// Reads ranges of codes and names of entries.
    pub(crate) fn ranges_and_names(&self) -> syn::Result<(Vec<Range>, Vec<LitStr>)> {
        let tokens = self.tokens()?;
        let (mut names, mut ranges) = (Vec::new(), Vec::new());
        for item in in_parens(&tokens) {
            match syn::parse2::<LitStr>(item.clone()) {
                Ok(name) => names.push(name),
                Err(_) => ranges.push(item),
            }
        }
        if ranges.is_empty() && !names.is_empty() {
            return Ok((Vec::new(), names));
        }
        Ok((self.ranges_in(&tokens, ranges)?, names))
    }

    fn ranges_in(&self, tokens: &TokenStream, items: Vec<TokenStream>) -> syn::Result<Vec<Range>> {
        if items.is_empty() {
            return Err(say::not_a_range(tokens, self.key));
        }
        let ranges = items.into_iter().map(|item| range(item, self.key));
        combine(ranges)
    }

    pub(crate) fn path(&self) -> syn::Result<Path> {
        let tokens = self.tokens()?;
        let path = Path::parse_mod_style.parse2(tokens.clone());
        // A crate isn't in a type, and the words for modules come first.
        let is_place = |(at, segment): (usize, &PathSegment)| {
            segment.ident != "Self"
                && (at == 0 || segment.ident != "crate" && segment.ident != "self")
        };
        let path = path
            .ok()
            .filter(|path| path.segments.iter().enumerate().all(is_place));
        path.ok_or_else(|| say::not_a_path(&tokens, self.key))
    }

    /// Reads one path, or several in parentheses. The commas inside `Base<A, B>` don't separate paths.
    pub(crate) fn paths(&self) -> syn::Result<Vec<Path>> {
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
            // A type that is an argument of a `macro_rules!` is inside an invisible group.
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

/// Returns the value of a string literal. Most have no escapes, so that the written text is the value.
pub(crate) fn text(literal: &LitStr) -> String {
    let written = literal.token().to_string();
    let quoted = written
        .strip_prefix('"')
        .and_then(|behind| behind.strip_suffix('"'));
    let plain = quoted.filter(|text| !text.contains('\\'));
    plain.map_or_else(|| literal.value(), str::to_owned)
}

/// Whether a key is next, as if a comma preceded it.
fn begins_key(stream: ParseStream<'_>) -> bool {
    let ahead = stream.fork();
    let next = ahead.call(Ident::parse_any);
    next.is_ok_and(|next| key(&next.to_string()).is_some())
}

/// Returns all values, or all errors combined.
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

/// Why tokens aren't a code.
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
        Ok(Lit::Int(literal)) => code_of(literal),
        Ok(Lit::Str(_)) => Err(CodeProblem::Text),
        _ if written.starts_with('-') => Err(CodeProblem::Negative),
        _ => Err(CodeProblem::Expression),
    }
}

fn code_of(literal: LitInt) -> Result<Number<u32>, CodeProblem> {
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

/// Returns the items of `(item, item)`, or the only item if there are no parentheses. An empty item is its comma, so
/// that an error can point at it.
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
            (TokenTree::Punct(comma), Some(item)) if comma.as_char() == ',' => {
                if item.is_empty() {
                    item.extend([token]);
                }
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

/// Reads a code, `first..=last` or `first..end`.
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
        // `0..0` has no last code, so any empty range represents it.
        last.checked_sub(1)
            .map_or(RangeInclusive::new(1, 0), |last| first..=last)
    };
    Ok(Range { tokens, codes })
}
