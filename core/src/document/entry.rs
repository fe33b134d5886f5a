use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::shown_parameters::ShownParameters;
use crate::catalogue::{Entry, Retry, Status};
use crate::template::Template;

/// One entry of a [`Document`](super::Document): everything that is known about an error before it happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentEntry {
    pub(super) code: u32,
    /// Whether the code on the wire is the name.
    pub(super) is_named: bool,
    pub(super) status: Status,
    pub(super) name: String,
    pub(super) source: String,
    pub(super) retry: Retry,
    pub(super) has_data: bool,
    pub(super) template: Template,
    pub(super) parameters: Vec<String>,
    /// The number of the placeholder that shows each of the parameters. A parameter that is shown by its own name
    /// has none, and the list may be shorter than that of the parameters.
    pub(super) numbers: Vec<Option<usize>>,
    pub(super) docs: String,
    pub(super) help: Option<String>,
}

impl DocumentEntry {
    /// The entry of a catalogue in which codes are names or not.
    pub(super) fn of(entry: &Entry, is_named: bool) -> Self {
        let template = entry.template();
        let mut numbers: Vec<Option<usize>> = Vec::new();
        for (name, argument) in template.declared.parameters() {
            let placeholder = template.name(argument);
            let number = placeholder.parse().ok();
            numbers.push(number.filter(|_| placeholder != name));
        }
        if numbers.iter().all(Option::is_none) {
            numbers.clear();
        }
        let mut entry = Self {
            code: entry.code(),
            is_named,
            status: entry.status(),
            name: entry.name().into(),
            source: entry.source().into(),
            retry: entry.retry(),
            has_data: entry.has_data(),
            // In a declared template, a placeholder with several format specs counts as several.
            template: Template::parse(&format!("{template:#}"))
                .unwrap_or_else(|_| template.clone()),
            parameters: entry.parameters().map(ToOwned::to_owned).collect(),
            numbers,
            docs: entry.docs().into(),
            help: entry.help(),
        };
        entry.complete_numbers();
        entry
    }

    /// Finds the field of each number that is shown beside the field's own name, of which a catalogue says only
    /// the name. It is the field at that position, unless it is the one that is left.
    fn complete_numbers(&mut self) {
        let shown = self.shown_parameters();
        let placeholders = self.template.placeholders();
        let unknown = placeholders.filter(|placeholder| shown.parameter(placeholder).is_none());
        let unknown: Vec<usize> = unknown
            .filter_map(|placeholder| placeholder.parse().ok())
            .collect();
        for number in unknown {
            self.numbers.resize(self.parameters.len(), None);
            let mut free = self
                .numbers
                .iter()
                .enumerate()
                .filter(|(_, known)| known.is_none());
            let first = free.clone().next();
            let place = free.find(|(position, _)| *position == number).or(first);
            if let Some((position, _)) = place {
                self.numbers[position] = Some(number);
            }
        }
    }

    /// Returns the code. Where codes are names, it is the number by which look-ups find the entry, and isn't
    /// on the wire.
    #[must_use]
    pub fn code(&self) -> u32 {
        self.code
    }

    /// Returns the code as it is written on the wire: its digits, or the name where codes are names.
    #[must_use]
    pub fn code_text(&self) -> Cow<'_, str> {
        if self.is_named {
            Cow::Borrowed(&self.name)
        } else {
            Cow::Owned(self.code.to_string())
        }
    }

    /// Returns the HTTP status that carries the error.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// Returns the name, such as `CartBusy`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the `source` of the fault: the service that answers. It is empty if the document doesn't say.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Returns the message with its placeholders.
    #[must_use]
    pub fn template(&self) -> &Template {
        &self.template
    }

    /// Returns the names of the fields that the template shows, in the order of the fields. A field of a
    /// tuple variant is named by its index.
    #[must_use]
    pub fn parameters(&self) -> &[String] {
        &self.parameters
    }

    /// Returns the parameter that a placeholder shows, which is often named otherwise: `{0}` may show `cart_id`.
    ///
    /// ```
    /// use partner_error::document::Document;
    /// use partner_error::{PartnerCenterError, PartnerError, Status};
    ///
    /// let document = Document::of(PartnerCenterError::catalogue());
    /// let entry = document.get(Status::CONFLICT, 800_064).unwrap();
    /// assert_eq!(entry.template().to_string(), "Cart {0} is being processed by another request");
    /// assert_eq!(entry.parameter_of("0"), Some("cart_id"));
    /// assert_eq!(entry.parameter_of("1"), None);
    /// ```
    #[must_use]
    pub fn parameter_of(&self, placeholder: &str) -> Option<&str> {
        self.shown_parameters().parameter(placeholder)
    }

    pub(super) fn shown_parameters(&self) -> ShownParameters<'_> {
        ShownParameters::new(&self.template, &self.parameters, &self.numbers)
    }

    /// Returns the documentation, in Markdown. It is empty if there is none, or if the document doesn't say.
    #[must_use]
    pub fn docs(&self) -> &str {
        &self.docs
    }

    /// Returns whether repeating the request may help.
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.retry
    }

    /// Returns the address of the help page.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// Returns whether the error's fault can have `data`.
    #[must_use]
    pub fn has_data(&self) -> bool {
        self.has_data
    }
}
