use alloc::string::String;
use alloc::vec::Vec;

use super::entry::DocumentEntry;
use crate::catalogue::{Catalogue, Envelope, Status};

/// A catalogue as data, outside any Rust type.
///
/// `Display` writes the JSON that [`assert_locked!`](crate::assert_locked) commits: sorted by code and status, one
/// entry a line, so that a diff reads well. [`parse`](Self::parse) reads it.
///
/// ```
/// use partner_error::PartnerError;
/// use partner_error::document::Document;
///
/// /// The shelf may have been removed.
/// #[derive(Debug, PartnerError)]
/// #[pc(code = 7, status = 404, msg = "There is no shelf {0}", source = "Shelves")]
/// struct NoShelf(u32);
///
/// let document = Document::of(NoShelf::catalogue());
/// assert_eq!(
///     document.to_string(),
///     r#"{
///   "catalogue": "NoShelf",
///   "source": "Shelves",
///   "envelope": "documented",
///   "entries": [
///     {"code": 7, "status": 404, "name": "NoShelf", "source": "Shelves", "retry": "never", "parameters": ["0"], "message": "There is no shelf {0}", "docs": "The shelf may have been removed."}
///   ]
/// }
/// "#
/// );
/// assert_eq!(Document::parse(&document.to_string())?, document);
/// # Ok::<(), partner_error::document::DocumentError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub(super) name: String,
    /// `None` in a file that is older than docs, help and sources.
    pub(super) source: Option<String>,
    /// The name of the envelope. `None` in a file that is older than envelopes.
    pub(super) envelope: Option<String>,
    /// Whether codes are names.
    pub(super) is_named: bool,
    /// Sorted by code, or by name where codes are names, then by status. No two have the same.
    pub(super) entries: Vec<DocumentEntry>,
}

impl Document {
    /// Returns the catalogue of a type, with the entries of its transparent variants.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let is_named = catalogue.is_named();
        let entries = catalogue.entries();
        let entries = entries.map(|entry| DocumentEntry::of(entry, is_named));
        let mut document = Self {
            name: catalogue.name().into(),
            source: Some(catalogue.source().into()),
            envelope: Some(catalogue.envelope().as_str().into()),
            is_named,
            entries: entries.collect(),
        };
        document.sort();
        document
    }

    /// Sorts the entries. Of those with the same code and status it keeps the first.
    pub(super) fn sort(&mut self) {
        // Sorting is stable.
        if self.is_named {
            self.entries
                .sort_by(|a, b| (&a.name, a.status).cmp(&(&b.name, b.status)));
            self.entries
                .dedup_by(|next, first| next.name == first.name && next.status == first.status);
        } else {
            self.entries.sort_by_key(|entry| (entry.code, entry.status));
            self.entries
                .dedup_by(|next, first| next.code == first.code && next.status == first.status);
        }
    }

    /// Returns the name of the catalogue: that of the type.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the `source` of the catalogue's faults, of which an entry may have another. A document that an
    /// older version wrote has none.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// Returns the JSON form in which the errors are answered: `"documented"`, `"detailed"` or `"problem"`. A
    /// document that an older version wrote has none.
    #[must_use]
    pub fn envelope(&self) -> Option<&str> {
        self.envelope.as_deref()
    }

    /// Returns whether codes are names on the wire.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.is_named
    }

    /// Returns the entries, sorted by code and status. Where codes are names, they are sorted by name.
    #[must_use]
    pub fn entries(&self) -> &[DocumentEntry] {
        &self.entries
    }

    /// Returns the entry of this code with this status.
    #[must_use]
    pub fn get(&self, status: Status, code: u32) -> Option<&DocumentEntry> {
        self.by_code(code).find(|entry| entry.status == status)
    }

    /// Returns all entries of this code, by ascending status.
    pub fn by_code(&self, code: u32) -> impl Iterator<Item = &DocumentEntry> {
        let start = if self.is_named {
            0
        } else {
            self.entries.partition_point(|entry| entry.code < code)
        };
        let is_named = self.is_named;
        self.entries[start..]
            .iter()
            .take_while(move |entry| is_named || entry.code == code)
            .filter(move |entry| entry.code == code)
    }

    /// Returns all entries of this name.
    pub fn by_name(&self, name: &str) -> impl Iterator<Item = &DocumentEntry> {
        self.entries.iter().filter(move |entry| entry.name == name)
    }

    /// Whether an answer has the parameters beside the message.
    pub(super) fn has_parameters(&self) -> bool {
        let envelope = self.envelope.as_deref();
        envelope.is_some_and(|envelope| envelope != Envelope::Documented.as_str())
    }
}
