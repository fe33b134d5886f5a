use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_json::Value;

use crate::catalogue::{Catalogue, Entry, Envelope, Status};
use crate::template::Template;

/// A catalogue as it was, or is, published.
///
/// ```
/// use partner_error::lock::Lock;
/// use partner_error::{PartnerCenterError, PartnerError};
///
/// let lock = Lock::of(PartnerCenterError::catalogue());
/// let file = lock.to_string();
/// assert_eq!(Lock::parse(&file)?, lock);
/// assert_eq!(lock.changes_to(&lock), []);
/// # Ok::<(), partner_error::lock::LockError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    pub(super) catalogue: String,
    /// The name of the envelope. `None` in a file that is older than envelopes.
    pub(super) envelope: Option<String>,
    /// Whether codes are names.
    pub(super) is_named: bool,
    pub(super) entries: BTreeMap<Key, Locked>,
}

/// What identifies an entry on the wire.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) code: Code,
    pub(super) status: Status,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Code {
    Number(u32),
    Name(String),
}

impl Code {
    fn of(is_named: bool, number: u32, name: &str) -> Self {
        if is_named {
            Self::Name(name.into())
        } else {
            Self::Number(number)
        }
    }
}

/// What clients may rely on, of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Locked {
    pub(super) name: String,
    pub(super) source: String,
    pub(super) retry: String,
    pub(super) has_data: bool,
    pub(super) parameters: BTreeSet<String>,
    pub(super) template: Template,
}

/// Why a text isn't a locked catalogue.
pub(super) struct NoLock(pub(super) String);

impl Lock {
    /// Returns the catalogue as it is now, with the entries of transparent catalogues.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let is_named = catalogue.is_named();
        let locked = |entry: &'static Entry| {
            let key = Key {
                code: Code::of(is_named, entry.code(), entry.name()),
                status: entry.status(),
            };
            let locked = Locked {
                name: entry.name().into(),
                source: entry.source().into(),
                retry: entry.retry().as_str().into(),
                has_data: entry.has_data(),
                parameters: entry.parameters().map(ToOwned::to_owned).collect(),
                template: entry.template().clone(),
            };
            (key, locked)
        };
        Self {
            catalogue: catalogue.name().into(),
            envelope: Some(catalogue.envelope().as_str().into()),
            is_named,
            entries: catalogue.entries().map(locked).collect(),
        }
    }

    /// Reads what `Display` wrote.
    pub(super) fn read(text: &str) -> Result<Self, NoLock> {
        let lock: Value = serde_json::from_str(text).map_err(|error| NoLock(error.to_string()))?;
        let (Some(catalogue), Some(entries)) =
            (lock["catalogue"].as_str(), lock["entries"].as_array())
        else {
            let problem = "it has no `catalogue` (a string) with `entries` (an array)";
            return Err(NoLock(problem.into()));
        };
        let envelope = match &lock["envelope"] {
            Value::Null => None,
            Value::String(envelope) => Some(envelope.clone()),
            other => return Err(NoLock(format!("its `envelope` is {other}, not a string"))),
        };
        let is_named = match &lock["named"] {
            Value::Null => false,
            Value::Bool(is_named) => *is_named,
            other => return Err(NoLock(format!("its `named` is {other}, not true or false"))),
        };
        let read = |entry: &Value| {
            read_entry(entry, is_named)
                .ok_or_else(|| NoLock(format!("{entry} is no entry of a catalogue")))
        };
        let count = entries.len();
        let entries: BTreeMap<_, _> = entries.iter().map(read).collect::<Result<_, _>>()?;
        if entries.len() < count {
            let problem = "it has two entries with the same code and status";
            return Err(NoLock(problem.into()));
        }
        Ok(Self {
            catalogue: catalogue.into(),
            envelope,
            is_named,
            entries,
        })
    }

    /// Whether an answer has the parameters beside the message.
    pub(super) fn has_parameters(&self) -> bool {
        let envelope = self.envelope.as_deref();
        envelope.is_some_and(|envelope| envelope != Envelope::Documented.as_str())
    }

    /// Returns the same entries, identified by name.
    pub(super) fn by_name(&self) -> Self {
        let entries = self.entries.iter().map(|(key, entry)| {
            let key = Key {
                code: Code::Name(entry.name.clone()),
                status: key.status,
            };
            (key, entry.clone())
        });
        Self {
            entries: entries.collect(),
            ..self.clone()
        }
    }
}

fn read_entry(entry: &Value, is_named: bool) -> Option<(Key, Locked)> {
    let text = |key: &str| entry[key].as_str();
    let number = |key: &str| entry[key].as_u64();
    let code = if is_named {
        Code::Name(text("name")?.into())
    } else {
        Code::Number(number("code")?.try_into().ok()?)
    };
    let key = Key {
        code,
        status: Status::new(number("status")?.try_into().ok()?)?,
    };
    let parameters = match &entry["parameters"] {
        Value::Null => &[][..],
        parameters => parameters.as_array()?,
    };
    let parameters = parameters
        .iter()
        .map(|name| name.as_str().map(ToOwned::to_owned));
    let locked = Locked {
        name: text("name")?.into(),
        source: text("source")?.into(),
        retry: text("retry")?.into(),
        has_data: match &entry["data"] {
            Value::Null => false,
            has_data => has_data.as_bool()?,
        },
        parameters: parameters.collect::<Option<_>>()?,
        template: Template::parse(text("message")?).ok()?,
    };
    Some((key, locked))
}

/// The file: sorted by code and status, one entry a line.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let string = |text: &str| Value::from(text);
        writeln!(f, "{{")?;
        writeln!(f, "  \"catalogue\": {},", string(&self.catalogue))?;
        if let Some(envelope) = &self.envelope {
            writeln!(f, "  \"envelope\": {},", string(envelope))?;
        }
        if self.is_named {
            writeln!(f, "  \"named\": true,")?;
        }
        write!(f, "  \"entries\": [")?;
        let mut separator = "\n";
        for (key, entry) in &self.entries {
            write!(f, "{separator}    {{")?;
            if let Code::Number(code) = key.code {
                write!(f, "\"code\": {code}, ")?;
            }
            write!(
                f,
                "\"status\": {}, \"name\": {}, \"source\": {}, \"retry\": {}, ",
                key.status.as_u16(),
                string(&entry.name),
                string(&entry.source),
                string(&entry.retry),
            )?;
            if entry.has_data {
                write!(f, "\"data\": true, ")?;
            }
            if !entry.parameters.is_empty() {
                let names: Vec<_> = entry
                    .parameters
                    .iter()
                    .map(|name| string(name).to_string())
                    .collect();
                write!(f, "\"parameters\": [{}], ", names.join(", "))?;
            }
            write!(
                f,
                "\"message\": {}}}",
                string(&format!("{:#}", entry.template))
            )?;
            separator = ",\n";
        }
        writeln!(f, "\n  ]\n}}")
    }
}
