use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::document::Document;
use super::entry::DocumentEntry;
use crate::catalogue::{Envelope, Status};

/// One difference between a catalogue that was published and one that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    subject: Subject,
    what: What,
}

/// What identifies an entry on the wire.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Code {
    Number(u32),
    Name(String),
}

/// The entries of a document, by what identifies them.
type Entries<'a> = BTreeMap<(Code, Status), &'a DocumentEntry>;

/// What is changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Catalogue(String),
    Entry(Code, String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Removed(Status),
    Status(Status, Status),
    Source(String, String),
    Placeholders(String, String),
    Parameters {
        before: String,
        after: String,
        /// Whether an answer has lost a parameter.
        is_lost: bool,
    },
    /// A placeholder, and the parameters that it showed and shows.
    Argument(String, String, String),
    Data {
        is_added: bool,
    },
    Reused(String),
    Added(Status),
    Wording {
        before: String,
        after: String,
        /// Whether the message alone tells the arguments.
        has_arguments: bool,
    },
    Retry(String, String),
    Envelope(String, String),
    Named {
        is_named: bool,
    },
    Docs,
    Help(Option<String>, Option<String>),
}

impl Change {
    /// Returns whether clients of the published catalogue may fail because of the change.
    ///
    /// ```
    /// use partner_error::PartnerError;
    /// use partner_error::document::Document;
    ///
    /// #[derive(Debug, PartnerError)]
    /// #[pc(code = 7, status = 404, msg = "There is no shelf {0}", source = "Shelves")]
    /// struct NoShelf(u32);
    ///
    /// let published = r#"{
    ///     "catalogue": "NoShelf",
    ///     "envelope": "documented",
    ///     "entries": [{
    ///         "code": 7, "status": 404, "name": "NoShelf", "source": "Shelves", "retry": "never",
    ///         "parameters": ["0"], "message": "Shelf {0} not found"
    ///     }]
    /// }"#;
    /// let changes = Document::parse(published)?.changes_to(&Document::of(NoShelf::catalogue()));
    /// assert!(changes[0].is_breaking());
    /// assert_eq!(
    ///     changes[0].to_string(),
    ///     "7 `NoShelf`: its message was \"Shelf {0} not found\", and is \"There is no shelf {0}\": \
    ///      clients that read the arguments from it lose them"
    /// );
    /// # Ok::<(), partner_error::document::DocumentError>(())
    /// ```
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        match &self.what {
            What::Removed(_)
            | What::Status(..)
            | What::Source(..)
            | What::Placeholders(..)
            | What::Argument(..)
            | What::Reused(_)
            | What::Named { .. } => true,
            What::Parameters { is_lost, .. } => *is_lost,
            What::Data { is_added } => !is_added,
            What::Wording { has_arguments, .. } => *has_arguments,
            // The members of the one are among those of the other.
            What::Envelope(before, after) => {
                (&**before, &**after)
                    != (Envelope::Documented.as_str(), Envelope::Detailed.as_str())
            }
            What::Added(_) | What::Retry(..) | What::Docs | What::Help(..) => false,
        }
    }
}

impl Document {
    /// Returns the changes from this catalogue to another one: those of the whole catalogue, then those of
    /// its entries, by code.
    ///
    /// What one of the documents doesn't say isn't compared: an older version wrote neither envelope, data and
    /// parameters nor source, docs and help. The order of the parameters doesn't count.
    #[must_use]
    pub fn changes_to(&self, now: &Self) -> Vec<Change> {
        let mut changes = self.changes_of_all(now);
        let by_name = self.is_named || now.is_named;
        let entries = (self.keyed(by_name), now.keyed(by_name));
        self.compare_entries(now, (&entries.0, &entries.1), &mut changes);
        changes.sort_by(|one, other| one.subject.code().cmp(&other.subject.code()));
        changes
    }

    fn keyed(&self, by_name: bool) -> Entries<'_> {
        let code = |entry: &DocumentEntry| {
            if by_name {
                Code::Name(entry.name.clone())
            } else {
                Code::Number(entry.code)
            }
        };
        let entries = self.entries.iter();
        entries
            .map(|entry| ((code(entry), entry.status), entry))
            .collect()
    }

    fn changes_of_all(&self, now: &Self) -> Vec<Change> {
        let envelopes = self.envelope.as_ref().zip(now.envelope.as_ref());
        let envelopes = envelopes.filter(|(before, after)| before != after);
        let is_named = now.is_named;
        [
            envelopes.map(|(before, after)| What::Envelope(before.clone(), after.clone())),
            (self.is_named != is_named).then_some(What::Named { is_named }),
        ]
        .into_iter()
        .flatten()
        .map(|what| Change {
            subject: Subject::Catalogue(self.name.clone()),
            what,
        })
        .collect()
    }

    fn compare_entries(
        &self,
        now: &Self,
        (before_all, after_all): (&Entries<'_>, &Entries<'_>),
        changes: &mut Vec<Change>,
    ) {
        let has = |entries: &Entries<'_>, code: &Code, status| {
            entries.contains_key(&(code.clone(), status))
        };
        for ((code, status), before) in before_all {
            let change = |what| Change {
                subject: Subject::Entry(code.clone(), before.name.clone()),
                what,
            };
            match after_all.get(&(code.clone(), *status)) {
                Some(after) => {
                    let comparison = Comparison {
                        catalogues: (self, now),
                        entries: (before, after),
                    };
                    changes.extend(comparison.changes().map(change));
                }
                None => changes.push(change(match status_of(after_all, code, &before.name) {
                    Some(after) if !has(before_all, code, after) => What::Status(*status, after),
                    _ => What::Removed(*status),
                })),
            }
        }
        for ((code, status), after) in after_all {
            let is_moved = status_of(before_all, code, &after.name)
                .is_some_and(|before| !has(after_all, code, before));
            if !has(before_all, code, *status) && !is_moved {
                changes.push(Change {
                    subject: Subject::Entry(code.clone(), after.name.clone()),
                    what: What::Added(*status),
                });
            }
        }
    }
}

/// The status of an entry that is known by code and name.
fn status_of(entries: &Entries<'_>, code: &Code, name: &str) -> Option<Status> {
    let first = (code.clone(), *Status::ALL.first()?);
    let mut same_code = entries
        .range(first..)
        .take_while(|((other, _), _)| other == code);
    let found = same_code.find(|(_, entry)| entry.name == name)?;
    Some(found.0.1)
}

/// An entry before and after, with the catalogues that have it.
struct Comparison<'a> {
    catalogues: (&'a Document, &'a Document),
    entries: (&'a DocumentEntry, &'a DocumentEntry),
}

impl Comparison<'_> {
    fn changes(&self) -> impl Iterator<Item = What> {
        let (before, after) = self.entries;
        let placeholders = changed(placeholders(before), placeholders(after));
        let parameters = self.parameters(placeholders.as_ref());
        let wording = self.wording().filter(|_| placeholders.is_none());
        let pair = |before: &String, after: &String| changed(before.clone(), after.clone());
        let retry = |before: &DocumentEntry, after: &DocumentEntry| {
            changed(before.retry.as_str().into(), after.retry.as_str().into())
        };
        [
            pair(&before.name, &after.name).map(|(_, after)| What::Reused(after)),
            pair(&before.source, &after.source).map(|(a, b)| What::Source(a, b)),
            placeholders.map(|(a, b)| What::Placeholders(a, b)),
            parameters,
            self.data(),
            wording,
            retry(before, after).map(|(a, b)| What::Retry(a, b)),
            self.docs(),
            self.help(),
        ]
        .into_iter()
        .flatten()
        .chain(self.arguments())
    }

    /// Whether both catalogues say what they have beside codes and messages.
    fn knows_all(&self) -> bool {
        let (before, after) = self.catalogues;
        before.envelope.is_some() && after.envelope.is_some()
    }

    /// Whether both catalogues say what they have beside what clients match on.
    fn knows_docs(&self) -> bool {
        let (before, after) = self.catalogues;
        before.source.is_some() && after.source.is_some()
    }

    fn docs(&self) -> Option<What> {
        let (before, after) = self.entries;
        (self.knows_docs() && before.docs != after.docs).then_some(What::Docs)
    }

    fn help(&self) -> Option<What> {
        let (before, after) = self.entries;
        let change = || What::Help(before.help.clone(), after.help.clone());
        (self.knows_docs() && before.help != after.help).then(change)
    }

    /// The placeholders that show another parameter now, where no parameter has another name.
    fn arguments(&self) -> Vec<What> {
        let (before, after) = self.entries;
        if !self.knows_docs() || sorted(before) != sorted(after) {
            return Vec::new();
        }
        let shown_before = before.shown_parameters();
        let shown_after = after.shown_parameters();
        let placeholders = before.template.placeholders();
        let change = |placeholder: &str| {
            let was = shown_before.parameter(placeholder)?;
            let is = shown_after.parameter(placeholder)?;
            (was != is).then(|| What::Argument(placeholder.into(), was.into(), is.into()))
        };
        placeholders.filter_map(change).collect()
    }

    fn data(&self) -> Option<What> {
        let (before, after) = self.entries;
        let is_added = after.has_data;
        (self.knows_all() && before.has_data != is_added).then_some(What::Data { is_added })
    }

    /// The change of the parameters, unless that of the placeholders says the same.
    fn parameters(&self, placeholders: Option<&(String, String)>) -> Option<What> {
        let (before, after) = self.entries;
        let names =
            |entry: &DocumentEntry| list(sorted(entry).iter().map(|name| format!("`{name}`")));
        let (names_before, names_after) = changed(names(before), names(after))?;
        let without_braces = |text: &str| text.replace(['{', '}'], "");
        let is_said = placeholders.is_some_and(|(before, after)| {
            without_braces(before) == names_before && without_braces(after) == names_after
        });
        let known = sorted(after);
        let is_lost = !sorted(before).is_subset(&known);
        (self.knows_all() && !is_said).then(|| What::Parameters {
            before: names_before,
            after: names_after,
            is_lost: is_lost && self.catalogues.0.has_parameters(),
        })
    }

    fn wording(&self) -> Option<What> {
        let (before, after) = self.entries;
        let text = |entry: &DocumentEntry| format!("{:#}", entry.template);
        let (text_before, text_after) = changed(text(before), text(after))?;
        let has_arguments = before.template.placeholders().len() > 0;
        Some(What::Wording {
            before: text_before,
            after: text_after,
            has_arguments: has_arguments && !self.catalogues.1.has_parameters(),
        })
    }
}

/// The parameters, whose order isn't on the wire.
fn sorted(entry: &DocumentEntry) -> BTreeSet<&str> {
    entry.parameters.iter().map(String::as_str).collect()
}

fn placeholders(entry: &DocumentEntry) -> String {
    let names = entry.template.placeholders();
    list(names.map(|name| format!("`{{{name}}}`")))
}

fn list(names: impl Iterator<Item = String>) -> String {
    let names: Vec<_> = names.collect();
    if names.is_empty() {
        "none".into()
    } else {
        names.join(", ")
    }
}

fn changed(before: String, after: String) -> Option<(String, String)> {
    (before != after).then_some((before, after))
}

impl Subject {
    /// The code, which a catalogue lacks.
    fn code(&self) -> Option<&Code> {
        match self {
            Self::Catalogue(_) => None,
            Self::Entry(code, _) => Some(code),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(Code::Number(code), name) => write!(f, "{code} `{name}`"),
            Self::Catalogue(name) | Self::Entry(Code::Name(_), name) => write!(f, "`{name}`"),
        }
    }
}

/// ``910001 `CartLocked`: its status was 409 Conflict, and is 423 Locked``.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.subject)?;
        match &self.what {
            What::Removed(status) => write!(f, " with {status} is removed"),
            What::Status(before, after) => {
                write!(f, ": its status was {before}, and is {after}")
            }
            What::Source(before, after) => {
                write!(f, ": its source was {before:?}, and is {after:?}")
            }
            What::Placeholders(before, after) => {
                write!(f, ": its placeholders were {before}, and are {after}")
            }
            What::Parameters { before, after, .. } => {
                write!(f, ": its parameters were {before}, and are {after}")
            }
            What::Argument(placeholder, before, after) => write!(
                f,
                ": its placeholder `{{{placeholder}}}` showed `{before}`, and shows `{after}`"
            ),
            What::Data { is_added: true } => write!(f, ": its fault has `data` now"),
            What::Data { is_added: false } => write!(f, ": its fault has no `data` any longer"),
            What::Reused(name) => write!(f, ": its code now belongs to `{name}`"),
            What::Added(status) => write!(f, " with {status} is added"),
            What::Wording {
                before,
                after,
                has_arguments,
            } => {
                write!(f, ": its message was {before:?}, and is {after:?}")?;
                if *has_arguments {
                    write!(f, ": clients that read the arguments from it lose them")?;
                }
                Ok(())
            }
            What::Retry(before, after) => {
                write!(f, ": its retry policy was `{before}`, and is `{after}`")
            }
            What::Envelope(before, after) => {
                write!(f, ": its envelope was `{before}`, and is `{after}`")
            }
            What::Docs => write!(f, ": its documentation is another one"),
            What::Help(before, after) => {
                let page = |page: &Option<String>| match page {
                    Some(page) => format!("`{page}`"),
                    None => "none".into(),
                };
                let (before, after) = (page(before), page(after));
                write!(f, ": its help page was {before}, and is {after}")
            }
            What::Named { is_named: true } => write!(f, ": its codes were numbers, and are names"),
            What::Named { is_named: false } => write!(f, ": its codes were names, and are numbers"),
        }
    }
}
