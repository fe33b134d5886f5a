//! The parameters of an imported message: which there are, and which placeholder shows each of them.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::template::Template;

/// The parameters of a message, as a [`DocumentEntry`](super::DocumentEntry) has them.
pub(super) struct Parameters {
    pub(super) names: Vec<String>,
    /// The number of the placeholder that shows each of them, where it isn't shown by its name.
    pub(super) numbers: Vec<Option<usize>>,
}

impl Parameters {
    fn new(names: Vec<String>, mut numbers: Vec<Option<usize>>) -> Self {
        if numbers.iter().all(Option::is_none) {
            numbers.clear();
        }
        Self { names, numbers }
    }

    /// Names the parameters of a message. A placeholder with a name shows the parameter of that name. One with a
    /// number gets the word before it for its name: `{0}` in `Cart {0} is locked` shows `cart`.
    pub(super) fn of_message(template: &Template) -> Self {
        let placeholders: Vec<&str> = template.placeholders().collect();
        let number_of = |placeholder: &str| placeholder.parse::<usize>().ok();
        let mut taken: BTreeSet<String> = placeholders
            .iter()
            .filter(|placeholder| number_of(placeholder).is_none())
            .map(|placeholder| (*placeholder).to_owned())
            .collect();
        let words = words_before(template);
        let mut parameters = Vec::new();
        for placeholder in placeholders {
            let Some(number) = number_of(placeholder) else {
                parameters.push((placeholder.to_owned(), None));
                continue;
            };
            let word = words.get(placeholder).cloned().flatten();
            let mut name = match word {
                Some(word) if !taken.contains(&word) && !is_reserved(&word) => word,
                Some(word) => format!("{word}_{number}"),
                None => format!("argument_{number}"),
            };
            while !taken.insert(name.clone()) {
                name.push('_');
            }
            parameters.push((name, Some(number)));
        }
        let (names, numbers) = parameters.into_iter().unzip();
        Self::new(names, numbers)
    }

    /// Takes the names of a message's parameters from a list. Placeholders without one of these names show the others
    /// in their order.
    ///
    /// Fails, with what is wrong, if the list isn't that of the message.
    pub(super) fn listed(template: &Template, listed: &[&str]) -> Result<Self, String> {
        let mut positions = BTreeMap::new();
        for (position, name) in listed.iter().enumerate() {
            if positions.insert(*name, position).is_some() {
                return Err(format!("the parameter `{name}` is listed twice"));
            }
        }
        let placeholders = template.placeholders();
        let (by_name, by_number): (Vec<&str>, Vec<&str>) =
            placeholders.partition(|placeholder| positions.contains_key(placeholder));
        let mut is_shown: Vec<bool> = listed.iter().map(|_| false).collect();
        for placeholder in by_name {
            is_shown[positions[placeholder]] = true;
        }
        let mut numbers: Vec<Option<usize>> = listed.iter().map(|_| None).collect();
        let mut left = Vec::new();
        let mut free = 0;
        for placeholder in by_number {
            let Ok(number) = placeholder.parse() else {
                return Err(format!(
                    "the message shows `{{{placeholder}}}`, which isn't among the parameters"
                ));
            };
            while is_shown.get(free) == Some(&true) {
                free += 1;
            }
            match is_shown.get_mut(free) {
                Some(shown) => {
                    *shown = true;
                    numbers[free] = Some(number);
                }
                None => left.push(number),
            }
        }
        if let Some(position) = is_shown.iter().position(|shown| !shown) {
            let name = listed[position];
            return Err(format!("the message doesn't show the parameter `{name}`"));
        }
        // These are shown by their names, too.
        let mut free = 0;
        for number in left {
            while numbers.get(free).is_some_and(Option::is_some) {
                free += 1;
            }
            let place = match numbers.get(number) {
                Some(None) => number,
                _ => free,
            };
            match numbers.get_mut(place) {
                Some(place) => *place = Some(number),
                None => {
                    return Err(format!(
                        "the message shows `{{{number}}}`, for which there is no parameter"
                    ));
                }
            }
        }
        Ok(Self::new(
            listed.iter().map(|name| (*name).to_owned()).collect(),
            numbers,
        ))
    }
}

/// The word before the first place of each placeholder.
fn words_before(template: &Template) -> BTreeMap<&str, Option<String>> {
    let pattern = template.pattern();
    let mut words = BTreeMap::new();
    let mut at = 0;
    for (start, end, argument) in pattern.holes {
        let text = &pattern.text[at..*start];
        let word = words.entry(template.name(*argument));
        word.or_insert_with(|| word_at_end(text));
        at = *end;
    }
    words
}

/// The words that name nothing.
const NAMELESS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is",
    "it", "not", "of", "on", "or", "than", "that", "the", "this", "to", "was", "were", "with",
    "you", "your",
];

/// The name that the last word of a text gives. An id is that of what stands before: `item_id` for `item with id`.
fn word_at_end(text: &str) -> Option<String> {
    let is_end = |c: char| {
        matches!(
            c,
            ' ' | ':' | '=' | '#' | '\'' | '"' | '(' | '[' | '`' | '<'
        )
    };
    // The words further in front don't matter, however long the text is.
    let words = text.trim_end_matches(is_end);
    let words = words
        .strip_suffix("'s")
        .or(words.strip_suffix("’s"))
        .unwrap_or(words);
    let mut words = words.rsplit(|c: char| c != '_' && !unicode_ident::is_xid_continue(c));
    let last = snake_case(words.next()?)?;
    if NAMELESS.contains(&last.as_str()) {
        return None;
    }
    if last != "id" {
        return Some(last);
    }
    let mut words = words.filter(|word| !word.is_empty()).take(3);
    let whose = words.find_map(|word| {
        let word = snake_case(word)?;
        (!NAMELESS.contains(&word.as_str())).then_some(word)
    });
    match whose {
        Some(whose) if !is_verb(&whose) => Some(format!("{whose}_id")),
        _ => Some(last),
    }
}

/// Whether the word before an id says what is done with it.
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "invalid" | "no" | "given" | "unknown" | "find" | "get"
    )
}

/// A word in the case of a Rust field: `product_id` for `productId`. `None` if it is none.
fn snake_case(word: &str) -> Option<String> {
    const MOST_CHARS: usize = 40;
    if !word.starts_with(unicode_ident::is_xid_start) || word.chars().nth(MOST_CHARS).is_some() {
        return None;
    }
    let mut snake = String::with_capacity(word.len() + 2);
    let mut before_is_lower = false;
    for c in word.chars() {
        if before_is_lower && c.is_uppercase() {
            snake.push('_');
        }
        before_is_lower = c.is_lowercase() || c.is_numeric();
        snake.extend(c.to_lowercase());
    }
    let is_name = snake.chars().all(unicode_ident::is_xid_continue);
    is_name.then_some(snake)
}

/// Whether a field may not have this name in the declaration of an error: keywords, and `source`, which is taken for
/// the cause.
fn is_reserved(name: &str) -> bool {
    name == "source" || is_keyword(name)
}

/// Whether a name is a keyword of Rust.
pub(super) fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
        "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
        "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv",
        "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
        "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.contains(&name)
}
