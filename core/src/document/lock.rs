//! Holds a published catalogue still.
//!
//! A catalogue is a contract: clients have its codes, statuses and placeholders in their code.
//! [`assert_locked!`](crate::assert_locked) in a test compares it with a file that is committed beside
//! the code, and fails with the list of what changed:
//!
//! ```no_run
//! # use partner_error::PartnerError;
//! # #[derive(Debug, PartnerError)]
//! # enum StorefrontError { #[pc(code = 1, status = 409, msg = "Cart is locked")] CartLocked }
//! #[test]
//! fn catalogue_is_locked() {
//!     partner_error::assert_locked!(StorefrontError, "storefront.lock.json");
//! }
//! ```
//!
//! The file is JSON, sorted by code and status, one entry a line, so that a diff reads well. With
//! `PARTNER_ERROR_LOCK=update` in the environment the test writes it.
//!
//! | change | |
//! |---|---|
//! | entry removed; its status, `source` or placeholders changed; its code used under another name | breaking |
//! | entry added; its wording or retry policy changed | compatible |

extern crate std;

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::sync::atomic::{AtomicU32, Ordering};
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use serde_json::Value;

use crate::catalogue::{Catalogue, Entry, Status};
use crate::template::Template;

/// The environment variable that tells [`assert_locked!`](crate::assert_locked) to write.
const VARIABLE: &str = "PARTNER_ERROR_LOCK";

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
    catalogue: String,
    entries: BTreeMap<Key, Locked>,
}

/// What names an entry on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    code: u32,
    status: Status,
}

/// What clients may rely on, of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Locked {
    name: String,
    source: String,
    retry: String,
    template: Template,
}

impl Lock {
    /// The catalogue as it is now, with what it passes on.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let locked = |entry: &'static Entry| {
            let key = Key {
                code: entry.code(),
                status: entry.status(),
            };
            let locked = Locked {
                name: entry.name().into(),
                source: entry.source().into(),
                retry: entry.retry().as_str().into(),
                template: entry.template().clone(),
            };
            (key, locked)
        };
        Self {
            catalogue: catalogue.name().into(),
            entries: catalogue.entries().map(locked).collect(),
        }
    }

    /// Reads what `Display` wrote.
    ///
    /// # Errors
    ///
    /// If the text is no lock; the error says why, and where.
    pub fn parse(text: &str) -> Result<Self, LockError> {
        let lock: Value =
            serde_json::from_str(text).map_err(|error| LockError::NoLock(error.to_string()))?;
        let (Some(catalogue), Some(entries)) =
            (lock["catalogue"].as_str(), lock["entries"].as_array())
        else {
            let problem = "it has no `catalogue` (a string) with `entries` (an array)";
            return Err(LockError::NoLock(problem.into()));
        };
        let read = |entry: &Value| {
            parse_entry(entry)
                .ok_or_else(|| LockError::NoLock(format!("{entry} is no entry of a catalogue")))
        };
        let count = entries.len();
        let entries: BTreeMap<_, _> = entries.iter().map(read).collect::<Result<_, _>>()?;
        if entries.len() < count {
            let problem = "it has two entries with the same code and status";
            return Err(LockError::NoLock(problem.into()));
        }
        Ok(Self {
            catalogue: catalogue.into(),
            entries,
        })
    }

    /// What must be done to come from this catalogue to another, by code and status.
    #[must_use]
    pub fn changes_to(&self, now: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        for (key, before) in &self.entries {
            let what = |what| Change {
                code: key.code,
                name: before.name.clone(),
                what,
            };
            match now.entries.get(key) {
                Some(after) => changes.extend(before.changes_to(after).map(what)),
                None => changes.push(what(match now.status_of(key.code, &before.name) {
                    Some(after) if !self.has(key.code, after) => What::Status(key.status, after),
                    _ => What::Removed(key.status),
                })),
            }
        }
        for (key, after) in &now.entries {
            let is_moved = self
                .status_of(key.code, &after.name)
                .is_some_and(|before| !now.has(key.code, before));
            if !self.has(key.code, key.status) && !is_moved {
                changes.push(Change {
                    code: key.code,
                    name: after.name.clone(),
                    what: What::Added(key.status),
                });
            }
        }
        changes.sort_by_key(|change| change.code);
        changes
    }

    fn has(&self, code: u32, status: Status) -> bool {
        self.entries.contains_key(&Key { code, status })
    }

    /// The status of an entry that is known by code and name.
    fn status_of(&self, code: u32, name: &str) -> Option<Status> {
        let mut entries = self.entries.iter();
        entries
            .find(|(key, entry)| key.code == code && entry.name == name)
            .map(|(key, _)| key.status)
    }
}

fn parse_entry(entry: &Value) -> Option<(Key, Locked)> {
    let text = |key: &str| entry[key].as_str();
    let number = |key: &str| entry[key].as_u64();
    let key = Key {
        code: number("code")?.try_into().ok()?,
        status: Status::new(number("status")?.try_into().ok()?)?,
    };
    let locked = Locked {
        name: text("name")?.into(),
        source: text("source")?.into(),
        retry: text("retry")?.into(),
        template: Template::parse(text("message")?).ok()?,
    };
    Some((key, locked))
}

impl Locked {
    fn changes_to(&self, now: &Self) -> impl Iterator<Item = What> {
        let pair = |before: &str, after: &str| {
            (before != after).then(|| (before.to_string(), after.to_string()))
        };
        let placeholders = |template: &Template| {
            let names = template.placeholders().map(|name| format!("`{{{name}}}`"));
            let names: Vec<_> = names.collect();
            if names.is_empty() {
                "none".into()
            } else {
                names.join(", ")
            }
        };
        let (before, after) = (placeholders(&self.template), placeholders(&now.template));
        let placeholders = pair(&before, &after);
        let wording = pair(
            &format!("{:#}", self.template),
            &format!("{:#}", now.template),
        );
        let wording = wording.filter(|_| placeholders.is_none());
        [
            pair(&self.name, &now.name).map(|(_, after)| What::Reused(after)),
            pair(&self.source, &now.source).map(|(a, b)| What::Source(a, b)),
            placeholders.map(|(a, b)| What::Placeholders(a, b)),
            wording.map(|(a, b)| What::Wording(a, b)),
            pair(&self.retry, &now.retry).map(|(a, b)| What::Retry(a, b)),
        ]
        .into_iter()
        .flatten()
    }
}

/// The file: sorted by code and status, one entry a line.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let string = |text: &str| Value::from(text);
        writeln!(f, "{{")?;
        writeln!(f, "  \"catalogue\": {},", string(&self.catalogue))?;
        write!(f, "  \"entries\": [")?;
        let mut separator = "\n";
        for (key, entry) in &self.entries {
            write!(
                f,
                "{separator}    {{\"code\": {}, \"status\": {}, \"name\": {}, \"source\": {}, \"retry\": {}, \"message\": {}}}",
                key.code,
                key.status.as_u16(),
                string(&entry.name),
                string(&entry.source),
                string(&entry.retry),
                string(&format!("{:#}", entry.template)),
            )?;
            separator = ",\n";
        }
        writeln!(f, "\n  ]\n}}")
    }
}

/// One difference between a catalogue that was published and one that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    code: u32,
    name: String,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Removed(Status),
    Status(Status, Status),
    Source(String, String),
    Placeholders(String, String),
    Reused(String),
    Added(Status),
    Wording(String, String),
    Retry(String, String),
}

impl Change {
    /// Whether clients of the published catalogue may fail by it.
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        match self.what {
            What::Removed(_)
            | What::Status(..)
            | What::Source(..)
            | What::Placeholders(..)
            | What::Reused(_) => true,
            What::Added(_) | What::Wording(..) | What::Retry(..) => false,
        }
    }
}

/// ``910001 `CartLocked`: its status was 409 Conflict, and is 423 Locked``.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`", self.code, self.name)?;
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
            What::Reused(name) => write!(f, ": its code is now that of `{name}`"),
            What::Added(status) => write!(f, " with {status} is added"),
            What::Wording(before, after) => {
                write!(f, ": its message was {before:?}, and is {after:?}")
            }
            What::Retry(before, after) => {
                write!(f, ": its retry policy was `{before}`, and is `{after}`")
            }
        }
    }
}

/// Why a catalogue is not as it was locked, or why that is not known.
#[derive(Debug)]
#[non_exhaustive]
pub enum LockError {
    /// The text is no lock: why.
    NoLock(String),
    /// The file at this path is no lock: why.
    NoLockFile(PathBuf, String),
    /// There is no file at this path.
    Missing(PathBuf),
    /// The file at this path cannot be read or written.
    Io(PathBuf, io::Error),
    /// The file at this path holds another catalogue. At least one change.
    Changed(PathBuf, Vec<Change>),
    /// The environment variable has a value that means nothing.
    Variable(String),
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Rust 1.85 cannot keep the result of `format_args!` in a variable.
        let update = format!("run the test with `{VARIABLE}=update`");
        match self {
            Self::NoLock(why) => write!(f, "the text is no locked catalogue: {why}"),
            Self::NoLockFile(path, why) => write!(
                f,
                "{} is no locked catalogue: {why}; remove it, and {update} to write it anew",
                path.display()
            ),
            Self::Missing(path) => write!(
                f,
                "there is no {}: {update} to write it, and commit it",
                path.display()
            ),
            Self::Io(path, _) => write!(f, "{} cannot be read or written", path.display()),
            Self::Changed(path, changes) => {
                write!(f, "the catalogue is not the one in {}", path.display())?;
                let (breaking, compatible): (Vec<_>, Vec<_>) =
                    changes.iter().partition(|change| change.is_breaking());
                for (kind, changes) in [("breaking", breaking), ("compatible", compatible)] {
                    if !changes.is_empty() {
                        write!(f, "\n{kind} changes:")?;
                    }
                    for change in changes {
                        write!(f, "\n  {change}")?;
                    }
                }
                write!(f, "\nif they are meant, {update} and commit the file")
            }
            Self::Variable(value) => write!(
                f,
                "{VARIABLE} is {value:?}, but only `update` has a meaning: set it so, or not at all"
            ),
        }
    }
}

impl core::error::Error for LockError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Compares a catalogue with the file that locks it.
///
/// # Errors
///
/// If there is any change, or if the file is not there or no lock.
pub fn compare(catalogue: &Catalogue, path: &Path) -> Result<(), LockError> {
    let text = fs::read_to_string(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => LockError::Missing(path.into()),
        io::ErrorKind::InvalidData => LockError::NoLockFile(path.into(), error.to_string()),
        _ => LockError::Io(path.into(), error),
    })?;
    let locked = Lock::parse(&text).map_err(|error| match error {
        LockError::NoLock(why) => LockError::NoLockFile(path.into(), why),
        other => other,
    })?;
    let changes = locked.changes_to(&Lock::of(catalogue));
    if changes.is_empty() {
        Ok(())
    } else {
        Err(LockError::Changed(path.into(), changes))
    }
}

/// Writes the file that locks a catalogue: whole or not at all, whoever else reads or writes it.
///
/// # Errors
///
/// If the file system refuses.
pub fn write(catalogue: &Catalogue, path: &Path) -> Result<(), LockError> {
    static WRITTEN: AtomicU32 = AtomicU32::new(0);
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}-{number}", process::id()));
    let refused = |error| LockError::Io(path.into(), error);
    fs::write(&beside, Lock::of(catalogue).to_string()).map_err(refused)?;
    fs::rename(&beside, path).map_err(|error| {
        // What matters is why the file could not take its place.
        let _ = fs::remove_file(&beside);
        refused(error)
    })
}

/// What [`assert_locked!`](crate::assert_locked) does, as the environment says.
#[doc(hidden)]
#[track_caller]
pub fn assert_locked(catalogue: &Catalogue, path: &Path) {
    let done = match env::var_os(VARIABLE) {
        None => compare(catalogue, path),
        Some(mode) if mode == "update" => write(catalogue, path),
        Some(other) => Err(LockError::Variable(other.to_string_lossy().into())),
    };
    if let Err(error) = done {
        let cause = match &error {
            LockError::Io(_, cause) => format!(": {cause}"),
            _ => String::new(),
        };
        panic!("`{}` is not locked: {error}{cause}", catalogue.name());
    }
}

/// Asserts that the catalogue of a type is the one in a file that is committed: see
/// [`lock`](crate::lock).
///
/// The path is relative to the package that calls the macro.
///
/// # Panics
///
/// If the catalogue changed, with the list of breaking and of compatible changes; if there is no such
/// file, or it is no lock.
#[macro_export]
macro_rules! assert_locked {
    ($type:ty, $path:expr $(,)?) => {
        $crate::lock::assert_locked(
            <$type as $crate::PartnerError>::catalogue(),
            &::std::path::Path::new(::core::env!("CARGO_MANIFEST_DIR")).join($path),
        )
    };
}
