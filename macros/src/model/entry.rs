use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Ident, LitStr, Token, token};

use super::field::Field;
use super::template::{Argument, Placeholder, Template, TemplateFault, spec_trait};
use crate::parse::{self, Attrs, ErrorForm, ErrorText, Written, WrittenEntry};

/// A variant, or a struct.
pub(crate) struct Entry<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) attrs: &'a Attrs,
    pub(crate) docs: &'a str,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) message: Option<Message<'a>>,
    /// What thiserror shows, where it writes `Display`.
    pub(crate) error: Option<&'a ErrorText>,
    of_type: &'a Ident,
    is_variant: bool,
    is_unit: bool,
    /// Whether the type is `named`.
    is_named: bool,
    rename_rule: Option<&'static str>,
}

/// The message that is sent, parsed.
pub(crate) struct Message<'a> {
    /// Whether it is the text of thiserror's `#[error]`, because the entry has no `msg`.
    pub(crate) is_error_text: bool,
    pub(crate) literal: &'a LitStr,
    /// The value of the literal.
    pub(crate) text: String,
    pub(crate) template: Template,
    pub(crate) faults: Vec<TemplateFault>,
}

impl<'a> Entry<'a> {
    pub(super) fn new(written: &'a WrittenEntry<'a>, of_type: &'a Written<'a>) -> Self {
        let attrs = written.attrs.as_ref().unwrap_or(&of_type.attrs);
        // As in thiserror, a variant without a text takes that of the type.
        let error = attrs.error.as_ref().or(of_type.attrs.error.as_ref());
        let error_text = error.and_then(|error| match &error.form {
            ErrorForm::Literal(text) => Some(text),
            _ => None,
        });
        let is_beside_thiserror = of_type.is_beside_thiserror && attrs.transparent.is_none();
        let mut marked = written.fields.iter().map(|(_, attrs)| attrs);
        let has_marked_source =
            marked.any(|attrs| attrs.source_mark.is_some() || attrs.from_mark.is_some());
        let fields = written.fields.iter().enumerate();
        Self {
            ident: written.ident,
            error,
            of_type: &of_type.ident,
            attrs,
            docs: &written.docs,
            fields: fields
                .map(|(index, (syntax, attrs))| {
                    let field = Field::new(syntax, attrs, index);
                    if is_beside_thiserror {
                        field.beside_thiserror(error, has_marked_source)
                    } else {
                        field
                    }
                })
                .collect(),
            message: attrs.msg.as_ref().or(error_text).map(|literal| {
                let text = parse::text(literal);
                let (template, faults) = Template::parse(&text);
                Message {
                    is_error_text: attrs.msg.is_none(),
                    literal,
                    text,
                    template,
                    faults,
                }
            }),
            is_variant: written.attrs.is_some(),
            is_unit: written.is_unit,
            is_named: of_type.attrs.named.is_some(),
            rename_rule: of_type.attrs.named.as_ref().and_then(|named| named.rule),
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

    /// Returns the name in the catalogue: the `name`, or else the variant's name, renamed by the rule of `named`.
    pub(crate) fn name(&self) -> String {
        if let Some(name) = &self.attrs.name {
            return name.value();
        }
        let ident = self.ident.unraw().to_string();
        match self.rename_rule {
            Some(rule) => parse::rename(&ident, rule),
            None => ident,
        }
    }

    /// Returns the number in the catalogue: the code, or in a `named` type the hash of the name.
    pub(crate) fn number(&self) -> Option<u32> {
        let hash = || self.is_named.then(|| fnv1a(&self.name()));
        self.code().or_else(hash)
    }

    /// Returns the name of the variant, if the entry is one.
    pub(crate) fn variant(&self) -> Option<&'a Ident> {
        self.is_variant.then_some(self.ident)
    }

    /// Returns its path, `Type::Variant` or `Self`.
    pub(crate) fn path(&self) -> EntryPath<'a> {
        EntryPath {
            variant: self.is_variant.then_some((self.of_type, self.ident)),
        }
    }

    /// Writes a pattern that matches every value of the entry. The compiler checks a plain path fastest. Fields that
    /// nothing else reads are bound, since the compiler would warn about them otherwise.
    pub(crate) fn pattern(&self, tokens: &mut TokenStream) {
        self.path().to_tokens(tokens);
        if self.is_unit {
            return;
        }
        token::Brace::default().surround(tokens, |inside| {
            for field in self.fields.iter().filter(|field| self.is_unread(field)) {
                field.member().to_tokens(inside);
                <Token![:]>::default().to_tokens(inside);
                field.variable().to_tokens(inside);
                <Token![,]>::default().to_tokens(inside);
            }
            <Token![..]>::default().to_tokens(inside);
        });
    }

    /// Whether nothing else in the expansion reads a field.
    fn is_unread(&self, field: &Field<'_>) -> bool {
        let attrs = field.attrs;
        let is_used = field.is_source() || attrs.data.is_some() || attrs.retry_after.is_some();
        !is_used && self.placeholder_of(field).is_none()
    }

    /// Returns the tokens that an error about the name points at.
    pub(crate) fn name_tokens(&self) -> TokenStream {
        match &self.attrs.name {
            Some(name) => name.to_token_stream(),
            None => self.ident.to_token_stream(),
        }
    }

    /// Returns the tokens that an error about the code points at.
    pub(crate) fn code_tokens(&self) -> TokenStream {
        match &self.attrs.code {
            Some(code) => code.literal.to_token_stream(),
            None => self.ident.to_token_stream(),
        }
    }

    /// Returns the arguments of the message in the order in which they are rendered. Each is a field with a format
    /// spec. A field with several specs occurs once for each.
    pub(crate) fn arguments(&self) -> Vec<(&Field<'a>, &str)> {
        let Some(message) = &self.message else {
            return Vec::new();
        };
        let arguments = message.template.arguments().into_iter();
        arguments
            .filter_map(|(argument, spec)| Some((self.field_of(argument)?, spec)))
            .collect()
    }

    /// Returns the parameters: the fields that placeholders show, in the order of the fields, each with the argument
    /// that shows it, preferably by `Display`.
    pub(crate) fn parameters(&self) -> Vec<(&Field<'a>, usize)> {
        let arguments = self.arguments();
        let shown_by = |field: &Field<'_>| {
            let is_shown =
                |(_, (known, _)): &(usize, &(&Field<'_>, &str))| known.index == field.index;
            let mut shown = arguments.iter().enumerate().filter(is_shown);
            let first = shown.clone().next()?;
            let plain = shown.find(|(_, (_, spec))| spec_trait(spec) == "Display");
            Some(plain.unwrap_or(first).0)
        };
        let fields = self.fields.iter();
        fields
            .filter_map(|field| Some((field, shown_by(field)?)))
            .collect()
    }

    /// Whether the parameters are the same as the arguments, in the same order and with the same names.
    pub(crate) fn shows_fields_in_order(&self) -> bool {
        let Some(message) = &self.message else {
            return true;
        };
        let names = message.template.arguments().into_iter().enumerate();
        let names = names.map(|(argument, (placeholder, _))| (placeholder.to_string(), argument));
        let parameters = self.parameters().into_iter();
        parameters
            .map(|(field, argument)| (field.name(), argument))
            .eq(names)
    }

    /// Returns the fields that placeholders show, each once.
    pub(crate) fn shown_fields(&self) -> impl Iterator<Item = &Field<'a>> {
        let fields = self.fields.iter();
        fields.filter(|field| self.placeholder_of(field).is_some())
    }

    /// Returns the field that a placeholder shows.
    pub(crate) fn field_of(&self, argument: &Argument) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| match argument {
            Argument::Number(number) => field.number() == *number,
            Argument::Name(name) => field.syntax.ident.is_some() && field.name() == *name,
        })
    }

    /// Returns the first placeholder that shows a field.
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

    /// Returns the field that is the source.
    pub(crate) fn source_field(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.is_source())
    }

    /// Returns the field marked `#[from]`.
    pub(crate) fn field_from(&self) -> Option<&Field<'a>> {
        self.fields
            .iter()
            .find(|field| field.attrs.from_mark.is_some())
    }

    pub(crate) fn retry_after_field(&self) -> Option<&Field<'a>> {
        let mut fields = self.fields.iter();
        fields.find(|field| field.attrs.retry_after.is_some())
    }

    pub(crate) fn data_field(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.attrs.data.is_some())
    }

    /// Whether `decode` can build a value, at least from parameters.
    pub(crate) fn can_be_built(&self) -> bool {
        let is_known = |field: &Field<'_>| {
            !field.is_source() && field.attrs.internal.is_none() && !field.is_reference()
        };
        self.message.is_some() && self.attrs.opaque.is_none() && self.fields.iter().all(is_known)
    }

    /// Whether `decode` can read the arguments back from a message.
    pub(crate) fn can_be_read(&self) -> bool {
        let message = self.message.as_ref();
        message.is_some_and(|message| message.template.can_be_read())
    }
}

/// Returns the 32-bit FNV-1a hash of a name, which is the number of an entry without a code.
pub(crate) fn fnv1a(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// The path of an entry in patterns and expressions. It writes its tokens straight to their destination, since a
/// stream for each of thousands of entries takes more time than everything else. A variant isn't named through `Self`,
/// for which the compiler searches all variants each time.
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
