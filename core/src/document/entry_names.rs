//! Names of entries that are made from their messages.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::catalogue::Status;
use crate::template::Template;

/// The most words of a name, without those that only connect others.
const MOST_WORDS: usize = 4;

/// The most characters of a name.
const MOST_CHARS: usize = 64;

/// Words that are left out. The `s` is that of `item(s)`.
const DROPPED: &[&str] = &[
    "a",
    "an",
    "are",
    "currently",
    "is",
    "its",
    "our",
    "please",
    "s",
    "that",
    "the",
    "their",
    "there",
    "these",
    "this",
    "those",
    "was",
    "were",
    "your",
];

/// Words that connect others. They don't count, and no name ends with one.
const CONNECTING: &[&str] = &[
    "and", "another", "any", "at", "be", "been", "being", "between", "by", "can", "cannot",
    "could", "did", "do", "does", "doesnt", "for", "from", "has", "have", "in", "into", "longer",
    "may", "must", "no", "not", "of", "on", "or", "should", "than", "to", "too", "unable", "under",
    "with", "within", "without",
];

/// Words that begin a clause of which a name has no need.
const CLAUSE: &[&str] = &[
    "as", "because", "before", "due", "if", "since", "so", "unless", "until", "when", "which",
    "while", "who",
];

/// Makes a name of a message: `OrderNotFound` of `The order {0} is not found`. Returns `None` for a message without
/// words that a name of Rust can have.
pub(super) fn name_of(template: &Template) -> Option<String> {
    let pattern = template.pattern();
    let mut name = Name::default();
    let mut at = 0;
    for (start, end, _) in pattern.holes {
        name.read(&pattern.text[at..*start]);
        at = *end;
    }
    name.read(&pattern.text[at..]);
    name.finish()
}

/// A name that is being made.
#[derive(Default)]
struct Name {
    words: Vec<String>,
    /// How many of the words count.
    counted: usize,
    chars: usize,
    is_cut_off: bool,
}

impl Name {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        while !self.is_cut_off {
            rest = rest.trim_start_matches(|c| !is_of_word(c));
            if rest.is_empty() {
                return;
            }
            let end = rest.find(|c| !is_of_word(c) && !is_apostrophe(c));
            let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
            self.add(word);
            rest = behind;
            if self.counted >= 2 && ends_sentence(rest) {
                self.is_cut_off = true;
            }
        }
    }

    fn add(&mut self, written: &str) {
        let without_genitive = ["'s", "’s"]
            .iter()
            .find_map(|end| written.strip_suffix(end));
        let written = without_genitive.unwrap_or(written);
        let written = written.replace(is_apostrophe, "");
        let lower = written.to_lowercase();
        let lower = lower.as_str();
        if DROPPED.contains(&lower) {
            return;
        }
        if self.counted >= 2 && CLAUSE.contains(&lower) {
            self.is_cut_off = true;
            return;
        }
        let is_connecting = CONNECTING.contains(&lower);
        if self.counted == MOST_WORDS && !is_connecting {
            self.is_cut_off = true;
            return;
        }
        let mut word = capitalised(&written);
        if self.words.is_empty() {
            let start = word.find(unicode_ident::is_xid_start);
            word.drain(..start.unwrap_or(word.len()));
            if word.is_empty() {
                return;
            }
            word = capitalised(&word);
        }
        let room = MOST_CHARS - self.chars;
        let length = word.chars().count();
        if length > room {
            self.is_cut_off = true;
            if !self.words.is_empty() {
                return;
            }
            word = word.chars().take(room).collect();
        }
        self.chars += length.min(room);
        self.counted += usize::from(!is_connecting);
        // Two numbers next to each other would become another one.
        let ends_with_digit = |word: &String| word.ends_with(char::is_numeric);
        if word.starts_with(char::is_numeric) && self.words.last().is_some_and(ends_with_digit) {
            word.insert(0, '_');
        }
        self.words.push(word);
    }

    fn finish(mut self) -> Option<String> {
        let connects = |word: &String| CONNECTING.contains(&word.to_lowercase().as_str());
        while self.words.len() > 1 && self.words.last().is_some_and(connects) {
            self.words.pop();
        }
        let name = self.words.concat();
        // The only keyword that begins with a capital.
        (!name.is_empty() && name != "Self").then_some(name)
    }
}

fn is_of_word(c: char) -> bool {
    c != '_' && unicode_ident::is_xid_continue(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether the text behind a word ends the sentence.
fn ends_sentence(behind: &str) -> bool {
    let after = behind.trim_start_matches([')', '"', '\'', '”']);
    match after.strip_prefix(['.', '!', '?', ';', ':']) {
        Some(next) => next.starts_with(char::is_whitespace) || next.is_empty(),
        None => after.starts_with('\n'),
    }
}

/// A word in the case of a Rust type: `Api` of `API`, `ProductId` of `productId`.
fn capitalised(word: &str) -> String {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let is_acronym = singular.len() > 1 && !singular.contains(char::is_lowercase);
    let mut chars = word.chars();
    let Some(first) = chars.next() else {
        return String::new();
    };
    let rest = chars.as_str();
    let mut capitalised: String = first.to_uppercase().collect();
    if is_acronym {
        capitalised.push_str(&rest.to_lowercase());
    } else {
        capitalised.push_str(rest);
    }
    // An upper case of several characters may have some that no name has.
    if capitalised.chars().all(is_of_word) {
        capitalised
    } else {
        word.to_owned()
    }
}

/// An entry that is to get a name.
pub(super) struct Unnamed<'a> {
    pub(super) code: u32,
    pub(super) status: Status,
    pub(super) template: &'a Template,
}

/// Names entries, each differently from the others and from the names that are taken. Entries whose messages give the
/// same name have their codes appended, all of them, so that none depends on the order of the others.
pub(super) fn unique_names(entries: &[Unnamed], mut taken: BTreeSet<String>) -> Vec<String> {
    let bases: Vec<Option<String>> = entries
        .iter()
        .map(|entry| name_of(entry.template))
        .collect();
    let mut names: Vec<Option<String>> = bases.clone();
    let with_code = |position: usize| {
        let base = bases[position].as_deref().unwrap_or("Error");
        format!("{base}{}", entries[position].code)
    };
    let with_status = |position: usize| {
        let status = entries[position].status.as_u16();
        format!("{}Status{status}", with_code(position))
    };
    keep_unique(&mut names, &mut taken);
    let mut codes: Vec<Option<String>> = (0..names.len())
        .map(|position| names[position].is_none().then(|| with_code(position)))
        .collect();
    keep_unique(&mut codes, &mut taken);
    let pairs = names.into_iter().zip(codes).enumerate();
    let unique = pairs.map(|(position, (name, with_code))| {
        name.or(with_code).unwrap_or_else(|| {
            let name = with_status(position);
            let mut free = name.clone();
            let mut number = 1;
            while !taken.insert(free.clone()) {
                number += 1;
                free = format!("{name}_{number}");
            }
            free
        })
    });
    unique.collect()
}

/// Removes the names that occur more than once or are taken, and takes the others.
fn keep_unique(names: &mut [Option<String>], taken: &mut BTreeSet<String>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.iter().flatten() {
        *counts.entry(name.clone()).or_default() += 1;
    }
    for name in names {
        let is_unique = |name: &String| counts[name] == 1 && !taken.contains(name);
        *name = name.take().filter(is_unique);
    }
    for (name, count) in counts {
        if count == 1 {
            taken.insert(name);
        }
    }
}
