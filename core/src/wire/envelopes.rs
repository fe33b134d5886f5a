//! The members of each envelope, in order. They are written to an [`Output`].

use alloc::borrow::Cow;
use alloc::string::String;

use crate::catalogue::{Catalogue, Entry, Envelope, Retry, Status};

/// What a fault states of an entry, be it one of a type or one of a document.
pub(crate) trait EntryFacts {
    fn code(&self) -> u32;
    fn status(&self) -> Status;
    fn name(&self) -> &str;
    fn source(&self) -> &str;
    fn retry(&self) -> Retry;
    /// The address of the help page.
    fn help(&self) -> Option<Cow<'_, str>>;
}

impl EntryFacts for Entry {
    #[inline]
    fn code(&self) -> u32 {
        self.code()
    }

    #[inline]
    fn status(&self) -> Status {
        self.status()
    }

    #[inline]
    fn name(&self) -> &str {
        self.name()
    }

    #[inline]
    fn source(&self) -> &str {
        self.source()
    }

    #[inline]
    fn retry(&self) -> Retry {
        self.retry()
    }

    fn help(&self) -> Option<Cow<'_, str>> {
        self.help().map(Cow::Owned)
    }
}

/// The facts about an entry that a fault states in each envelope, without the arguments of the value.
pub(crate) struct Facts<'a, E = Entry> {
    pub(crate) entry: &'a E,
    /// Whether the code is the entry's name.
    pub(crate) is_named: bool,
    /// The address of this occurrence of the problem.
    pub(crate) instance: Option<&'a str>,
}

impl<'a> Facts<'a> {
    /// Returns the facts about an entry that a type with this catalogue answers.
    pub(crate) fn of(entry: &'a Entry, catalogue: &Catalogue) -> Self {
        Self {
            entry,
            is_named: catalogue.is_named(),
            instance: None,
        }
    }
}

/// The name of a member.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// The JSON text that begins the member: from the comma after the one before to the first quote of a string.
    #[cfg(feature = "json")]
    pub(crate) json: &'static str,
}

impl Key {
    const fn new(name: &'static str, json: &'static str) -> Self {
        #[cfg(not(feature = "json"))]
        let _ = json;
        Self {
            name,
            #[cfg(feature = "json")]
            json,
        }
    }
}

const CODE: Key = Key::new("code", r#","code":""#);
const DESCRIPTION: Key = Key::new("description", r#","description":""#);
const DATA: Key = Key::new("data", r#","data":"#);
const SOURCE: Key = Key::new("source", r#","source":""#);
const ERROR_NAME: Key = Key::new("errorName", r#","errorName":""#);
const IS_RETRYABLE: Key = Key::new("isRetryable", r#","isRetryable":"#);
const PARAMETERS: Key = Key::new("parameters", r#","parameters":"#);
const TYPE: Key = Key::new("type", r#","type":""#);
const TITLE: Key = Key::new("title", r#","title":""#);
const STATUS: Key = Key::new("status", r#","status":"#);
const DETAIL: Key = Key::new("detail", r#","detail":""#);
const INSTANCE: Key = Key::new("instance", r#","instance":""#);

/// Whether a member belongs to the envelope, so that no other member can have its name.
#[cfg(feature = "http")]
pub(crate) fn has(envelope: Envelope, name: &str) -> bool {
    const DOCUMENTED: [Key; 4] = [CODE, DESCRIPTION, DATA, SOURCE];
    const DETAILED: [Key; 3] = [ERROR_NAME, IS_RETRYABLE, PARAMETERS];
    const PROBLEM: [Key; 8] = [TYPE, TITLE, STATUS, DETAIL, INSTANCE, CODE, DATA, SOURCE];
    let (first, then): (&[Key], &[Key]) = match envelope {
        Envelope::Documented => (&DOCUMENTED, &[]),
        Envelope::Detailed => (&DOCUMENTED, &DETAILED),
        Envelope::Problem => (&PROBLEM, &DETAILED),
    };
    first.iter().chain(then).any(|key| key.name == name)
}

/// An object that takes the members of a fault. It knows the message, the `data` and the parameters.
pub(crate) trait Output {
    type Error;

    fn text(&mut self, key: Key, text: &str) -> Result<(), Self::Error>;

    /// Writes the digits of a number as a text.
    #[inline]
    fn digits(&mut self, key: Key, number: u32) -> Result<(), Self::Error> {
        self.text(key, itoa::Buffer::new().format(number))
    }

    fn number(&mut self, key: Key, number: u16) -> Result<(), Self::Error>;
    fn flag(&mut self, key: Key, flag: bool) -> Result<(), Self::Error>;
    fn message(&mut self, key: Key) -> Result<(), Self::Error>;
    fn parameters(&mut self, key: Key) -> Result<(), Self::Error>;

    /// Writes nothing if there is no `data`.
    fn data(&mut self, key: Key) -> Result<(), Self::Error>;
}

/// Returns how many members [`write`] writes.
pub(crate) fn count(envelope: Envelope, facts: &Facts<'_>, has_data: bool) -> usize {
    let documented = 3 + usize::from(has_data);
    let detail = 2 + usize::from(facts.entry.retry() != Retry::WhenAsked);
    match envelope {
        Envelope::Documented => documented,
        Envelope::Detailed => documented + detail,
        Envelope::Problem => documented + 3 + usize::from(facts.instance.is_some()) + detail,
    }
}

/// Writes all members.
#[inline]
pub(crate) fn write<E: EntryFacts, O: Output>(
    envelope: Envelope,
    facts: &Facts<'_, E>,
    out: &mut O,
) -> Result<(), O::Error> {
    if envelope == Envelope::Problem {
        problem(facts, out)?;
        code(facts, out)?;
    } else {
        code(facts, out)?;
        out.message(DESCRIPTION)?;
    }
    out.data(DATA)?;
    out.text(SOURCE, facts.entry.source())?;
    if envelope == Envelope::Documented {
        return Ok(());
    }
    detail(facts, out)
}

#[inline]
fn code<E: EntryFacts, O: Output>(facts: &Facts<'_, E>, out: &mut O) -> Result<(), O::Error> {
    if facts.is_named {
        out.text(CODE, facts.entry.name())
    } else {
        out.digits(CODE, facts.entry.code())
    }
}

/// The members that identify the error and its parameters, whatever the wording.
fn detail<E: EntryFacts, O: Output>(facts: &Facts<'_, E>, out: &mut O) -> Result<(), O::Error> {
    out.text(ERROR_NAME, facts.entry.name())?;
    match facts.entry.retry() {
        Retry::Later => out.flag(IS_RETRYABLE, true)?,
        Retry::Never => out.flag(IS_RETRYABLE, false)?,
        // Only the header `Retry-After` decides.
        Retry::WhenAsked => {}
    }
    out.parameters(PARAMETERS)
}

/// The members of RFC 9457, section 3.1.
fn problem<E: EntryFacts, O: Output>(facts: &Facts<'_, E>, out: &mut O) -> Result<(), O::Error> {
    let entry = facts.entry;
    if let Some(help) = entry.help() {
        out.text(TYPE, &help)?;
        out.text(TITLE, &in_words(entry.name()))?;
    } else {
        // Section 4.2.1: for `about:blank`, the title is the reason phrase of the status.
        out.text(TYPE, "about:blank")?;
        out.text(TITLE, entry.status().reason())?;
    }
    out.number(STATUS, entry.status().as_u16())?;
    out.message(DETAIL)?;
    match facts.instance {
        Some(instance) => out.text(INSTANCE, instance),
        None => Ok(()),
    }
}

/// Returns the words of a name: `Cart busy` for `CartBusy` and `cart_busy`, `MPN id` for `MPNId`. Only ASCII letters
/// change their case: the table of all others would add 26 kB to a program.
fn in_words(name: &str) -> String {
    let has_small_letters = name.contains(char::is_lowercase);
    let mut words = String::with_capacity(name.len() + 8);
    for part in name.split(['_', '-']) {
        let mut rest = part;
        while !rest.is_empty() {
            let (word, behind) = rest.split_at(word_end(rest));
            rest = behind;
            let is_acronym =
                has_small_letters && word.len() > 1 && !word.contains(char::is_lowercase);
            let is_first = words.is_empty();
            if !is_first {
                words.push(' ');
            }
            if is_acronym {
                words.push_str(word);
                continue;
            }
            let mut letters = word.chars();
            if is_first {
                words.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            }
            words.extend(letters.map(|letter| letter.to_ascii_lowercase()));
        }
    }
    words
}

/// Where the first word of a name ends: before a capital, unless that is inside an acronym.
fn word_end(name: &str) -> usize {
    let mut before = None;
    for (at, letter) in name.char_indices() {
        let begins_small = || {
            let next = name[at + letter.len_utf8()..].chars().next();
            next.is_some_and(char::is_lowercase)
        };
        let follows_small = before.is_some_and(|before: char| !before.is_uppercase());
        if before.is_some() && letter.is_uppercase() && (follows_small || begins_small()) {
            return at;
        }
        before = Some(letter);
    }
    name.len()
}
