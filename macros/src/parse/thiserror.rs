//! `#[error(...)]` of thiserror. Where it is written, `Display`, `Error` and `From` are thiserror's.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitStr, Meta, Token};

/// The text that thiserror shows for an entry.
pub(crate) struct ErrorText {
    pub(crate) attribute: Attribute,
    pub(crate) form: ErrorForm,
}

/// What is in the parentheses.
pub(crate) enum ErrorForm {
    /// A string and nothing else.
    Literal(LitStr),
    /// A string with format arguments.
    Arguments(LitStr, TokenStream),
    /// `fmt = path::to::function`.
    Function,
    /// `transparent`: the text of the only field.
    Transparent,
    /// Something else, which thiserror reports.
    Unknown,
}

impl ErrorText {
    pub(super) fn read(attribute: &Attribute) -> Self {
        let form = match &attribute.meta {
            Meta::List(list) => list.parse_args().unwrap_or(ErrorForm::Unknown),
            _ => ErrorForm::Unknown,
        };
        Self {
            attribute: attribute.clone(),
            form,
        }
    }

    /// Whether the text may show the field of this name or index. Arguments can be any expressions, so that all names
    /// and numbers in them count.
    pub(crate) fn may_show(&self, field: &str) -> bool {
        match &self.form {
            ErrorForm::Literal(text) => is_in_braces(field, &text.value()),
            ErrorForm::Arguments(text, arguments) => {
                is_in_braces(field, &text.value()) || occurs(field, arguments.clone())
            }
            ErrorForm::Function | ErrorForm::Transparent | ErrorForm::Unknown => true,
        }
    }
}

impl Parse for ErrorForm {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            let text = input.parse()?;
            let _: Option<Token![,]> = input.parse()?;
            let arguments: TokenStream = input.parse()?;
            return Ok(if arguments.is_empty() {
                Self::Literal(text)
            } else {
                Self::Arguments(text, arguments)
            });
        }
        let word = input.call(Ident::parse_any)?;
        let _: TokenStream = input.parse()?;
        Ok(if word == "fmt" {
            Self::Function
        } else if word == "transparent" {
            Self::Transparent
        } else {
            Self::Unknown
        })
    }
}

/// Whether a word occurs in a placeholder of a format string: as its argument, its width or its precision.
fn is_in_braces(word: &str, text: &str) -> bool {
    let placeholders = text.split('{').skip(1);
    let mut placeholders = placeholders.filter_map(|rest| Some(rest.split_once('}')?.0));
    placeholders.any(|inside| {
        let mut words = inside.split(|c: char| c != '_' && !c.is_alphanumeric());
        words.any(|known| known == word)
    })
}

/// Whether an identifier or the index of a tuple field occurs in an expression. `.0.1` is the one literal `0.1`.
fn occurs(name: &str, tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident.unraw() == name,
        TokenTree::Group(group) => occurs(name, group.stream()),
        TokenTree::Literal(literal) => {
            let literal = literal.to_string();
            // A string may be that of a `format!`, which shows the fields in its braces.
            literal.split('.').next() == Some(name) || is_in_braces(name, &literal)
        }
        TokenTree::Punct(_) => false,
    })
}
