use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::locked::{Code, Key, Lock, Locked};
use crate::catalogue::{Envelope, Status};

/// One difference between a catalogue that was published and one that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    subject: Subject,
    what: What,
}

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
}

impl Change {
    /// Returns whether clients of the published catalogue may fail because of the change.
    ///
    /// ```
    /// use partner_error::PartnerError;
    /// use partner_error::lock::Lock;
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
    /// let changes = Lock::parse(published)?.changes_to(&Lock::of(NoShelf::catalogue()));
    /// assert!(changes[0].is_breaking());
    /// assert_eq!(
    ///     changes[0].to_string(),
    ///     "7 `NoShelf`: its message was \"Shelf {0} not found\", and is \"There is no shelf {0}\": \
    ///      clients that read the arguments from it lose them"
    /// );
    /// # Ok::<(), partner_error::lock::LockError>(())
    /// ```
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        match &self.what {
            What::Removed(_)
            | What::Status(..)
            | What::Source(..)
            | What::Placeholders(..)
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
            What::Added(_) | What::Retry(..) => false,
        }
    }
}

impl Lock {
    /// Returns the changes from this catalogue to another one: those of the whole catalogue, then those of
    /// its entries, by code.
    #[must_use]
    pub fn changes_to(&self, now: &Self) -> Vec<Change> {
        let mut changes = self.changes_of_all(now);
        if self.is_named == now.is_named {
            self.compare_entries(now, &mut changes);
        } else {
            self.by_name().compare_entries(&now.by_name(), &mut changes);
        }
        changes.sort_by(|one, other| one.subject.code().cmp(&other.subject.code()));
        changes
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
            subject: Subject::Catalogue(self.catalogue.clone()),
            what,
        })
        .collect()
    }

    fn compare_entries(&self, now: &Self, changes: &mut Vec<Change>) {
        for (key, before) in &self.entries {
            let change = |what| Change {
                subject: Subject::Entry(key.code.clone(), before.name.clone()),
                what,
            };
            match now.entries.get(key) {
                Some(after) => {
                    let comparison = Comparison {
                        catalogues: (self, now),
                        entries: (before, after),
                    };
                    changes.extend(comparison.changes().map(change));
                }
                None => changes.push(change(match now.status_of(&key.code, &before.name) {
                    Some(after) if !self.has(&key.code, after) => What::Status(key.status, after),
                    _ => What::Removed(key.status),
                })),
            }
        }
        for (key, after) in &now.entries {
            let is_moved = self
                .status_of(&key.code, &after.name)
                .is_some_and(|before| !now.has(&key.code, before));
            if !self.has(&key.code, key.status) && !is_moved {
                changes.push(Change {
                    subject: Subject::Entry(key.code.clone(), after.name.clone()),
                    what: What::Added(key.status),
                });
            }
        }
    }

    fn has(&self, code: &Code, status: Status) -> bool {
        let code = code.clone();
        self.entries.contains_key(&Key { code, status })
    }

    /// The status of an entry that is known by code and name.
    fn status_of(&self, code: &Code, name: &str) -> Option<Status> {
        let mut entries = self.entries.iter();
        entries
            .find(|(key, entry)| key.code == *code && entry.name == name)
            .map(|(key, _)| key.status)
    }
}

/// An entry before and after, with the catalogues that have it.
struct Comparison<'a> {
    catalogues: (&'a Lock, &'a Lock),
    entries: (&'a Locked, &'a Locked),
}

impl Comparison<'_> {
    fn changes(&self) -> impl Iterator<Item = What> + use<> {
        let (before, after) = self.entries;
        let placeholders = changed(placeholders(before), placeholders(after));
        let parameters = self.parameters(placeholders.as_ref());
        let wording = self.wording().filter(|_| placeholders.is_none());
        let pair = |before: &String, after: &String| changed(before.clone(), after.clone());
        [
            pair(&before.name, &after.name).map(|(_, after)| What::Reused(after)),
            pair(&before.source, &after.source).map(|(a, b)| What::Source(a, b)),
            placeholders.map(|(a, b)| What::Placeholders(a, b)),
            parameters,
            self.data(),
            wording,
            pair(&before.retry, &after.retry).map(|(a, b)| What::Retry(a, b)),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether both catalogues say what they have beside codes and messages.
    fn knows_all(&self) -> bool {
        let (before, after) = self.catalogues;
        before.envelope.is_some() && after.envelope.is_some()
    }

    fn data(&self) -> Option<What> {
        let (before, after) = self.entries;
        let is_added = after.has_data;
        (self.knows_all() && before.has_data != is_added).then_some(What::Data { is_added })
    }

    /// The change of the parameters, unless that of the placeholders says the same.
    fn parameters(&self, placeholders: Option<&(String, String)>) -> Option<What> {
        let (before, after) = self.entries;
        let names = |entry: &Locked| list(entry.parameters.iter().map(|name| format!("`{name}`")));
        let (names_before, names_after) = changed(names(before), names(after))?;
        let without_braces = |text: &str| text.replace(['{', '}'], "");
        let is_said = placeholders.is_some_and(|(before, after)| {
            without_braces(before) == names_before && without_braces(after) == names_after
        });
        let is_lost = !before.parameters.is_subset(&after.parameters);
        (self.knows_all() && !is_said).then(|| What::Parameters {
            before: names_before,
            after: names_after,
            is_lost: is_lost && self.catalogues.0.has_parameters(),
        })
    }

    fn wording(&self) -> Option<What> {
        let (before, after) = self.entries;
        let text = |entry: &Locked| format!("{:#}", entry.template);
        let (text_before, text_after) = changed(text(before), text(after))?;
        let has_arguments = before.template.placeholders().len() > 0;
        Some(What::Wording {
            before: text_before,
            after: text_after,
            has_arguments: has_arguments && !self.catalogues.1.has_parameters(),
        })
    }
}

fn placeholders(entry: &Locked) -> String {
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
            What::Named { is_named: true } => write!(f, ": its codes were numbers, and are names"),
            What::Named { is_named: false } => write!(f, ": its codes were names, and are numbers"),
        }
    }
}
