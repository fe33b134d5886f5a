//! Says which error a text is about.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::time::Duration;

use serde_json::Value;

use super::document::Document;
use super::entry::DocumentEntry;
use super::pasted::Pasted;
use crate::catalogue::{Retry, Status};
use crate::http::{
    Known, Lookup, Recognised, Recognition, ids, recognise, retry_after, retry_policy,
};
use crate::template::Values;
use crate::wire::{Fault, Texts, Wording, agrees, number_of_code};

/// Names and texts.
type Parameters = Vec<(String, String)>;

/// How many near entries are proposed.
const MOST_NEAR: usize = 3;

/// How an [`Explanation`] has found its entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FoundBy {
    /// By the body of a response. Where the text has no status, it counts as that of the entry.
    Body(Recognition),
    /// By a code, and by the status if there is one.
    Code,
    /// By the name of an entry.
    Name,
    /// By a message, without a code.
    Message,
}

/// What a document says about a text that somebody has pasted. [`Document::explain`] returns it.
#[derive(Clone, Debug)]
pub struct Explanation<'d> {
    found_by: Option<FoundBy>,
    entries: Vec<&'d DocumentEntry>,
    near: Vec<&'d DocumentEntry>,
    status: Option<u16>,
    fault: Option<Fault>,
    parameters: Parameters,
    correlation_id: Option<String>,
    request_id: Option<String>,
    retry_after: Option<Duration>,
}

impl Document {
    /// Says which error a text is about. The text is what people have at hand: a code (`800064`, `409/800064`), a name,
    /// a JSON body, a line of a log with JSON somewhere in it, a response with its headers as `curl -i` or `curl -v`
    /// prints it, an error of PowerShell, the line that [`Failure`](crate::Failure) writes to a log, or a message alone.
    ///
    /// A body is read as [`Fault`](crate::Fault) is, and recognised as by [`Failure`](crate::Failure). It takes time and
    /// memory in proportion to the text and to the document. In JSON, the first 64 objects are looked at, to a depth of 16.
    ///
    /// Needs the feature `http`.
    ///
    /// ```
    /// use partner_error::document::{Document, FoundBy};
    /// use partner_error::{PartnerCenterError, PartnerError, Recognition};
    ///
    /// let document = Document::of(PartnerCenterError::catalogue());
    /// let line = r#"WARN order failed: {"code":"800064","description":"Cart C-7 is being processed by another request"}"#;
    /// let explanation = document.explain(line);
    /// assert_eq!(explanation.entries()[0].name(), "CartBusy");
    /// assert_eq!(explanation.found_by(), Some(FoundBy::Body(Recognition::Exact)));
    ///
    /// let explanation = document.explain("HTTP 409: 800064");
    /// assert_eq!(explanation.entries()[0].name(), "CartBusy");
    /// assert_eq!(explanation.found_by(), Some(FoundBy::Code));
    ///
    /// let explanation = document.explain("CartBsy");
    /// assert_eq!(explanation.found_by(), None);
    /// assert_eq!(explanation.near()[0].name(), "CartBusy");
    /// ```
    #[must_use]
    pub fn explain(&self, text: &str) -> Explanation<'_> {
        let text = text.trim_start_matches('\u{feff}').trim();
        let pasted = Pasted::read(text);
        let status = pasted
            .status
            .and_then(|status| Status::try_from(status).ok());
        let mut explanation = Explanation {
            found_by: None,
            entries: Vec::new(),
            near: Vec::new(),
            status: pasted.status,
            correlation_id: ids::correlation_id(&pasted.headers).map(ToOwned::to_owned),
            request_id: ids::request_id(&pasted.headers).map(ToOwned::to_owned),
            retry_after: retry_after::read(&pasted.headers),
            fault: None,
            parameters: Vec::new(),
        };
        self.by_fault(pasted.faults, status, &mut explanation);
        if explanation.found_by.is_none() {
            self.by_words(text, status, &mut explanation);
        }
        if explanation.found_by.is_none() {
            self.by_message(text, status, &mut explanation);
        }
        if explanation.found_by.is_none() {
            explanation.near = self.near(text, explanation.fault.as_ref());
        }
        explanation
    }

    /// Finds the fault of which most is known. Without one, keeps the first.
    fn by_fault<'d>(
        &'d self,
        faults: Vec<Fault>,
        status: Option<Status>,
        to: &mut Explanation<'d>,
    ) {
        let rank = |fault: &Fault| match recognise(self, status, fault).recognition {
            Recognition::Exact => 0,
            Recognition::Reworded => 1,
            Recognition::OtherStatus => 2,
            Recognition::Unknown => 3,
        };
        let Some(fault) = faults.into_iter().min_by_key(rank) else {
            return;
        };
        let mut recognised = recognise(self, status, &fault);
        if let (None, Some(entry)) = (status, recognised.entry) {
            // Without a status, the message tells how sure it is.
            recognised = recognise(self, Some(entry.status()), &fault);
        }
        to.found_by = match recognised.recognition {
            Recognition::Unknown => None,
            other => Some(FoundBy::Body(other)),
        };
        match recognised.entry {
            Some(entry) => {
                to.parameters = parameters(entry, &recognised);
                to.entries.push(entry);
            }
            // Several have its code.
            None => to.entries = self.of_code(&fault.code).collect(),
        }
        to.take_ids(&fault);
        to.fault = Some(fault);
    }

    /// The entries of a code as it is on the wire.
    fn of_code<'d>(&'d self, code: &str) -> impl Iterator<Item = &'d DocumentEntry> + use<'d> {
        let (number, name) = if self.is_named() {
            (None, Some(code.to_owned()))
        } else {
            (number_of_code(code), None)
        };
        self.entries().iter().filter(move |entry| {
            Some(entry.code()) == number || name.as_deref() == Some(entry.name())
        })
    }

    /// Finds a code or a name among the words of a text.
    fn by_words<'d>(&'d self, text: &str, status: Option<Status>, to: &mut Explanation<'d>) {
        // `409/800064` is the key of a translation.
        let (status, text) = match slashed_status(text) {
            Some((slashed, code)) => (Some(slashed), code),
            None => (status, text),
        };
        if let Some(status) = status {
            to.status = Some(status.as_u16());
        }
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let words = || text.split(|c| !is_part(c)).filter(|word| !word.is_empty());
        // In a sentence, a short number is hardly a code, and a name is written exactly.
        let is_short = words().nth(4).is_none();
        let status_number = to.status.map(|status| status.to_string());
        let is_status = |word: &str| status_number.as_deref() == Some(word);
        let is_label = |word: &&str| {
            let label = word.to_ascii_lowercase();
            is_status(word) || ["http", "status", "error", "code"].contains(&label.as_str())
        };
        let is_alone = words().filter(|word| !is_label(word)).nth(1).is_none();
        for word in words() {
            if word.len() > 3 || (is_alone && !is_status(word)) {
                let entries: Vec<_> = self.of_code(word).collect();
                if !entries.is_empty() {
                    to.take(FoundBy::Code, entries, status);
                    return;
                }
            }
        }
        for word in words() {
            let named = |entry: &&DocumentEntry| {
                entry.name() == word || (is_short && entry.name().eq_ignore_ascii_case(word))
            };
            let entries: Vec<_> = self.entries().iter().filter(named).collect();
            if !entries.is_empty() {
                to.take(FoundBy::Name, entries, status);
                return;
            }
        }
    }

    /// Finds the entries whose message a line has, or what stands behind a colon in it.
    fn by_message<'d>(&'d self, text: &str, status: Option<Status>, to: &mut Explanation<'d>) {
        let description = to.fault.as_ref().map(|fault| fault.description.as_str());
        let lines = description.into_iter().chain(text.lines().take(MOST_LINES));
        let parts = lines.flat_map(|line| {
            let behind = line.match_indices(": ").map(move |(at, _)| &line[at + 2..]);
            [line].into_iter().chain(behind.take(MOST_PARTS))
        });
        let mut found: Vec<(usize, &DocumentEntry, Parameters)> = Vec::new();
        for part in parts.map(|part| part.trim().trim_matches(['"', '\''])) {
            for entry in self.entries() {
                let fixed = fixed_length(entry);
                let mut values = Values::None;
                if fixed >= LEAST_FIXED
                    && agrees(entry.template(), entry.status(), part, &mut values)
                {
                    found.push((fixed, entry, named(entry, values.as_slice())));
                }
            }
        }
        let longest = found.iter().map(|(fixed, _, _)| *fixed).max();
        found.retain(|(fixed, _, _)| Some(*fixed) == longest);
        if let [(_, _, parameters)] = found.as_mut_slice() {
            to.parameters = core::mem::take(parameters);
        }
        if !found.is_empty() {
            let entries = found.into_iter().map(|(_, entry, _)| entry).collect();
            to.take(FoundBy::Message, entries, status);
        }
    }

    /// The entries whose codes or names are like what stands in the text.
    fn near(&self, text: &str, fault: Option<&Fault>) -> Vec<&DocumentEntry> {
        let code = fault
            .map(|fault| fault.code.as_str())
            .filter(|code| !code.is_empty());
        let word = code.or_else(|| {
            let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
            let word = words.find(|word| !word.is_empty());
            // A sentence isn't a misspelt name.
            word.filter(|word| word.len() <= MOST_WORD && words.nth(3).is_none())
        });
        let Some(word) = word.map(str::to_lowercase) else {
            return Vec::new();
        };
        let number: Option<u32> = word.parse().ok();
        let mut near: Vec<(usize, u32, &DocumentEntry)> = Vec::new();
        for entry in self.entries() {
            if let Some(number) = number.filter(|_| !self.is_named()) {
                let distance = strsim::osa_distance(&word, &entry.code_text());
                near.push((distance, entry.code().abs_diff(number), entry));
            } else {
                let name = entry.name().to_lowercase();
                let distance = strsim::osa_distance(&word, &name);
                let is_part = word.len() > 3 && name.contains(&word);
                if is_part || distance <= 2.max(word.chars().count() / 4) {
                    near.push((distance, 0, entry));
                }
            }
        }
        // A digit too few or too many is a mistake in typing. Otherwise, the difference of the codes counts.
        let has_typo = near.iter().any(|(distance, ..)| *distance <= 1);
        near.retain(|(distance, ..)| !has_typo || *distance <= 1);
        near.sort_by_key(|(distance, difference, entry)| {
            let distance = if number.is_some() { 0 } else { *distance };
            (distance, *difference, entry.code(), entry.status())
        });
        near.truncate(MOST_NEAR);
        near.into_iter().map(|(_, _, entry)| entry).collect()
    }
}

/// The most lines of a text in which a message is searched, and parts of a line.
const MOST_LINES: usize = 64;
const MOST_PARTS: usize = 8;

/// The shortest text beside the placeholders by which a message is known.
const LEAST_FIXED: usize = 8;

/// The longest word that is compared with names.
const MOST_WORD: usize = 100;

impl<'d> Explanation<'d> {
    /// Keeps the entries that have the status, or all if none has.
    fn take(&mut self, found_by: FoundBy, entries: Vec<&'d DocumentEntry>, status: Option<Status>) {
        let has_status = |entry: &&&DocumentEntry| Some(entry.status()) == status;
        let of_status: Vec<_> = entries.iter().filter(has_status).copied().collect();
        self.entries = if of_status.is_empty() {
            entries
        } else {
            of_status
        };
        self.found_by = Some(found_by);
    }

    /// Takes the ids from a body, where no header has them.
    fn take_ids(&mut self, fault: &Fault) {
        let id = |names: [&str; 2]| {
            let mut names = names.into_iter();
            let id = names.find_map(|name| fault.extra(name, Value::is_string)?.as_str());
            id.map(ToOwned::to_owned)
        };
        if self.correlation_id.is_none() {
            self.correlation_id = id(["correlationId", "ms-correlationid"]);
        }
        if self.request_id.is_none() {
            self.request_id = id(["requestId", "ms-requestid"]);
        }
    }

    /// Returns how the entries were found. `None` if there is none.
    #[must_use]
    pub fn found_by(&self) -> Option<FoundBy> {
        self.found_by
    }

    /// Returns the entries that fit. There are several if the text doesn't tell which of those with one code, or with
    /// one message, it is.
    #[must_use]
    pub fn entries(&self) -> &[&'d DocumentEntry] {
        &self.entries
    }

    /// Returns up to three entries with a code or a name that is like the one in the text, if none fits.
    #[must_use]
    pub fn near(&self) -> &[&'d DocumentEntry] {
        &self.near
    }

    /// Returns the status in the text, if there is one. It may be one without a name, or not that of the entry.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns the fault in the text, if it has a body that is one.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// Returns the names and the texts of the parameters, if they can be read in exactly one way.
    #[must_use]
    pub fn parameters(&self) -> &[(String, String)] {
        &self.parameters
    }

    /// Returns the id of the chain of requests, from the headers or from the body.
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        self.correlation_id.as_deref()
    }

    /// Returns the id of the request, from the headers or from the body.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Returns the retry policy: what the body says (`isRetryable`), else that of the entry, or of the status.
    #[must_use]
    pub fn retry(&self) -> Retry {
        let of_entry = self.entries.first().map(|entry| entry.retry());
        let status = self.status.and_then(|status| Status::try_from(status).ok());
        retry_policy::of(self.fault(), of_entry, status)
    }

    /// Returns the time in the header `Retry-After`, if the text has it.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }
}

/// The status and the code of `409/800064`.
fn slashed_status(text: &str) -> Option<(Status, &str)> {
    let (status, code) = text.split_once('/')?;
    let status: u16 = status.trim().parse().ok()?;
    Some((Status::try_from(status).ok()?, code))
}

/// How much of a message isn't a placeholder.
fn fixed_length(entry: &DocumentEntry) -> usize {
    let pattern = entry.template().pattern();
    let holes = pattern.holes.iter().map(|(start, end, _)| end - start);
    pattern.text.len().saturating_sub(holes.sum::<usize>())
}

/// The parameters that a fault states, or that its description shows.
fn parameters(entry: &DocumentEntry, recognised: &Recognised<'_, &DocumentEntry>) -> Parameters {
    match recognised.wording.as_ref().map(|wording| &wording.texts) {
        None => Vec::new(),
        Some(Texts::Parameters(sent)) => {
            let names = entry.parameters().iter().cloned();
            names
                .zip(sent.iter().map(|&text| text.to_owned()))
                .collect()
        }
        Some(Texts::Arguments(values)) => named(entry, values.as_slice()),
    }
}

/// The arguments of a message, with the names of the parameters.
fn named(entry: &DocumentEntry, values: &[&str]) -> Parameters {
    let shown = entry.shown_parameters();
    let placeholders = entry.template().placeholders().enumerate();
    let named = placeholders.filter_map(|(argument, placeholder)| {
        let value = *values.get(argument)?;
        let name = shown.parameter(placeholder).unwrap_or(placeholder);
        Some((name.to_owned(), value.to_owned()))
    });
    named.collect()
}

impl<'d> Lookup for &'d Document {
    type Entry = &'d DocumentEntry;

    fn is_named(self) -> bool {
        Document::is_named(self)
    }

    fn entries(self) -> impl Iterator<Item = Self::Entry> {
        Document::entries(self).iter()
    }

    fn get(self, status: Status, code: u32) -> Option<Self::Entry> {
        Document::get(self, status, code)
    }

    fn by_code(self, code: u32) -> impl Iterator<Item = Self::Entry> {
        Document::by_code(self, code)
    }

    fn by_name(self, name: &str) -> impl Iterator<Item = Self::Entry> {
        Document::by_name(self, name)
    }
}

impl Known for &DocumentEntry {
    fn is_named(self) -> bool {
        self.is_named
    }

    fn code(self) -> u32 {
        self.code
    }

    fn status(self) -> Status {
        self.status
    }

    fn has_page(self, address: &str) -> bool {
        self.help() == Some(address)
    }

    fn read(self, fault: &Fault) -> Wording<'_> {
        let names = self.parameters().iter().map(String::as_str);
        Wording::read(self.template(), self.status(), names, fault)
    }
}
