//! What was written, as what it means: a type with its entries, and the questions that the rules and
//! the expansion ask of them.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Ident, LitStr, Member, Path, Token, parse_quote, token};

use crate::attr::{Attrs, Written, WrittenEntry};
use crate::template::{Argument, Fault, Placeholder, Template};
use crate::value::{self, Range};

/// A type that is to be a `PartnerError`.
pub(crate) struct Model<'a> {
    pub(crate) input: &'a syn::DeriveInput,
    /// The name of the type, in the expansion.
    pub(crate) ident: &'a Ident,
    pub(crate) attrs: &'a Attrs,
    pub(crate) entries: Vec<Entry<'a>>,
}

/// A variant, or a struct.
pub(crate) struct Entry<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) attrs: &'a Attrs,
    pub(crate) docs: &'a str,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) message: Option<Message<'a>>,
    of_type: &'a Ident,
    is_variant: bool,
    is_unit: bool,
}

/// A `msg`, parsed.
pub(crate) struct Message<'a> {
    pub(crate) literal: &'a LitStr,
    /// What the literal says.
    pub(crate) text: String,
    pub(crate) template: Template,
    pub(crate) faults: Vec<Fault>,
}

/// A field of an entry.
pub(crate) struct Field<'a> {
    pub(crate) syntax: &'a syn::Field,
    pub(crate) attrs: &'a Attrs,
    /// Its place in the order of declaration.
    index: usize,
}

impl<'a> Model<'a> {
    pub(crate) fn new(written: &'a Written<'a>) -> Self {
        let entries = written.entries.iter();
        Self {
            input: written.input,
            ident: &written.ident,
            attrs: &written.attrs,
            entries: entries.map(|entry| Entry::new(entry, written)).collect(),
        }
    }

    /// Where the library is found.
    pub(crate) fn library(&self) -> Path {
        let default = || parse_quote!(::partner_error);
        self.attrs.krate.clone().unwrap_or_else(default)
    }

    /// The entries that the type declares itself, in declaration order: its own rows.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| !entry.is_transparent())
    }

    /// The entries that are another type's.
    pub(crate) fn transparent(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.is_transparent())
    }

    /// The own entries whose code is known, with it.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (u32, &Entry<'a>)> {
        self.own().filter_map(|entry| Some((entry.code()?, entry)))
    }

    /// Whether `codes` lets the type declare a code.
    pub(crate) fn has_inside(&self, code: u32) -> bool {
        let ranges = &self.attrs.codes;
        // Where no range holds a code, that is the mistake.
        ranges.iter().all(|range| range.codes.is_empty())
            || ranges.iter().any(|range| range.codes.contains(&code))
    }

    /// The range of `reserved` that a code is in.
    pub(crate) fn reserving(&self, code: u32) -> Option<&Range> {
        let mut ranges = self.attrs.reserved.iter();
        ranges.find(|range| range.codes.contains(&code))
    }
}

impl<'a> Entry<'a> {
    fn new(written: &'a WrittenEntry<'a>, of_type: &'a Written<'a>) -> Self {
        let attrs = written.attrs.as_ref().unwrap_or(&of_type.attrs);
        let fields = written.fields.iter().enumerate();
        Self {
            ident: written.ident,
            of_type: &of_type.ident,
            attrs,
            docs: &written.docs,
            fields: fields
                .map(|(index, (syntax, attrs))| Field {
                    syntax,
                    attrs,
                    index,
                })
                .collect(),
            message: attrs.msg.as_ref().map(|literal| {
                let text = value::text(literal);
                let (template, faults) = Template::parse(&text);
                Message {
                    literal,
                    text,
                    template,
                    faults,
                }
            }),
            is_variant: written.attrs.is_some(),
            is_unit: written.is_unit,
        }
    }

    pub(crate) fn is_transparent(&self) -> bool {
        self.attrs.transparent.is_some()
    }

    pub(crate) fn code(&self) -> Option<u32> {
        self.attrs.code.as_ref().map(|code| code.value)
    }

    pub(crate) fn status(&self) -> Option<u16> {
        self.attrs.status.as_ref().map(|status| status.value)
    }

    /// The name, as the catalogue has it.
    pub(crate) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    /// `Type::Variant`, or `Self`.
    pub(crate) fn path(&self) -> EntryPath<'a> {
        EntryPath {
            variant: self.is_variant.then_some((self.of_type, self.ident)),
        }
    }

    /// The pattern that any value of it fits. That of a path is what the compiler checks fastest.
    pub(crate) fn pattern(&self, tokens: &mut TokenStream) {
        self.path().to_tokens(tokens);
        if !self.is_unit {
            token::Brace::default()
                .surround(tokens, |rest| <Token![..]>::default().to_tokens(rest));
        }
    }

    /// Where an error about the code goes.
    pub(crate) fn code_tokens(&self) -> TokenStream {
        match &self.attrs.code {
            Some(code) => code.literal.to_token_stream(),
            None => self.ident.to_token_stream(),
        }
    }

    /// The fields that placeholders show, in the order in which they are rendered, each with its
    /// format spec.
    pub(crate) fn arguments(&self) -> Vec<(&Field<'a>, &str)> {
        let Some(message) = &self.message else {
            return Vec::new();
        };
        let template = &message.template;
        let arguments = template.arguments().into_iter().filter_map(|argument| {
            let mut placeholders = template.placeholders.iter();
            let placeholder = placeholders.find(|known| known.argument == *argument)?;
            Some((self.field_of(argument)?, placeholder.spec.as_str()))
        });
        arguments.collect()
    }

    /// The fields that placeholders show, each once.
    pub(crate) fn shown_fields(&self) -> impl Iterator<Item = &Field<'a>> {
        let fields = self.fields.iter();
        fields.filter(|field| self.placeholder_of(field).is_some())
    }

    /// The field that a placeholder shows.
    pub(crate) fn field_of(&self, argument: &Argument) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| match argument {
            Argument::Number(number) => field.number() == *number,
            Argument::Name(name) => field.syntax.ident.is_some() && field.name() == *name,
        })
    }

    /// The first placeholder that shows a field.
    pub(crate) fn placeholder_of(&self, field: &Field<'_>) -> Option<&Placeholder> {
        let mut placeholders = self
            .message
            .iter()
            .flat_map(|message| &message.template.placeholders);
        placeholders.find(|placeholder| {
            let shown = self.field_of(&placeholder.argument);
            shown.is_some_and(|shown| shown.index == field.index)
        })
    }

    /// The field that is the source.
    pub(crate) fn source_field(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.is_source())
    }

    /// The field that alone builds the entry.
    pub(crate) fn field_from(&self) -> Option<&Field<'a>> {
        self.fields
            .iter()
            .find(|field| field.attrs.from_mark.is_some())
    }

    pub(crate) fn data_field(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.attrs.data.is_some())
    }

    /// Whether a value can be built from what stands on the wire.
    pub(crate) fn can_be_built(&self) -> bool {
        let is_hidden = |field: &Field<'_>| field.is_source() || field.attrs.internal.is_some();
        let message = self.message.as_ref();
        message.is_some_and(|message| message.template.can_be_read())
            && !self.fields.iter().any(is_hidden)
    }
}

/// How an entry is named in patterns, and where it is built. Its tokens go straight to where they are
/// wanted: a stream for each of thousands of entries takes more time than all else about it. And a variant
/// is not found through `Self`, where the compiler looks at all of them for each.
#[derive(Clone, Copy)]
pub(crate) struct EntryPath<'a> {
    variant: Option<(&'a Ident, &'a Ident)>,
}

impl ToTokens for EntryPath<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Some((of_type, variant)) = self.variant else {
            return <Token![Self]>::default().to_tokens(tokens);
        };
        of_type.to_tokens(tokens);
        <Token![::]>::default().to_tokens(tokens);
        variant.to_tokens(tokens);
    }
}

impl Field<'_> {
    /// What placeholders number it: its index, unless `arg` says otherwise.
    pub(crate) fn number(&self) -> usize {
        self.attrs.arg.as_ref().map_or(self.index, |arg| arg.value)
    }

    /// Its name, or its index.
    pub(crate) fn name(&self) -> String {
        match &self.syntax.ident {
            Some(ident) => ident.unraw().to_string(),
            None => self.index.to_string(),
        }
    }

    pub(crate) fn quoted(&self) -> String {
        format!("`{}`", self.name())
    }

    /// How it is named in patterns and when it is built.
    pub(crate) fn member(&self) -> Member {
        match &self.syntax.ident {
            Some(ident) => Member::Named(ident.clone()),
            None => Member::from(self.index),
        }
    }

    /// The variable that it is bound to: `__0`. Errors about its type point at the field.
    pub(crate) fn variable(&self) -> Ident {
        let span = self.span().resolved_at(Span::mixed_site());
        Ident::new(&format!("__{}", self.index), span)
    }

    pub(crate) fn span(&self) -> Span {
        self.tokens().span()
    }

    /// Where an error about the field goes: its name, or its type.
    pub(crate) fn tokens(&self) -> TokenStream {
        match &self.syntax.ident {
            Some(ident) => ident.to_token_stream(),
            None => self.syntax.ty.to_token_stream(),
        }
    }

    /// Where an error about its number goes.
    pub(crate) fn arg_tokens(&self) -> TokenStream {
        match &self.attrs.arg {
            Some(arg) => arg.literal.to_token_stream(),
            None => self.tokens(),
        }
    }

    /// The mark that makes it a source.
    pub(crate) fn source_mark(&self) -> Option<&Ident> {
        let attrs = self.attrs;
        attrs.source_mark.as_ref().or(attrs.from_mark.as_ref())
    }

    pub(crate) fn is_source(&self) -> bool {
        self.source_mark().is_some()
    }

    /// Where an error about the source goes.
    pub(crate) fn source_span(&self) -> Span {
        self.source_mark().map_or_else(|| self.span(), Ident::span)
    }
}
