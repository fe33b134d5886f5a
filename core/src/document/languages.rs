//! Languages, and which of them a client gets by the list that it sends (RFC 9110, section 12.5.4).

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Reverse;

use fluent_langneg::LanguageIdentifier;
use fluent_langneg::NegotiationStrategy::Lookup;
use fluent_langneg::negotiate::filter_matches;

use crate::weight::thousandths;

/// The longest list that is read, in bytes.
const MAX_BYTES: usize = 4096;

/// The most subtags of a range that are read. A language has one, a script, a region and few variants.
const MAX_SUBTAGS: usize = 8;

/// The most characters of a subtag.
const MAX_SUBTAG: usize = 8;

/// A language in which there are messages.
#[derive(Debug)]
pub(super) struct Language {
    /// The tag (BCP 47), in the usual case.
    tag: String,
    id: LanguageIdentifier,
}

impl Language {
    /// Reads a tag of a language, a script, a region and variants. Extensions and private use belong to no
    /// text.
    pub(super) fn parse(tag: &str) -> Option<Self> {
        let id = LanguageIdentifier::try_from_bytes(tag.as_bytes()).ok()?;
        (!id.language.is_empty()).then(|| Self {
            tag: id.to_string(),
            id: with_script(id),
        })
    }

    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    pub(super) fn is(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl AsRef<LanguageIdentifier> for Language {
    fn as_ref(&self) -> &LanguageIdentifier {
        &self.id
    }
}

/// Returns which of the available languages a client wants most. None if it wants none of them, and if the list
/// is malformed or longer than 4096 bytes.
///
/// Where any language will do, the first is returned.
pub(super) fn best<'a, A: AsRef<LanguageIdentifier>>(
    available: &'a [A],
    list: &str,
) -> Option<&'a A> {
    let ranges = ranges(list)?;
    let (wanted, refused) = ranges.split_at(ranges.partition_point(|range| range.weight > 0));
    let refused = Refused::of(refused, wanted);
    let available = available.iter();
    let acceptable: Vec<&A> = available
        .filter(|language| !refused.has((*language).as_ref()))
        .collect();
    for range in wanted {
        if range.is_any() {
            return acceptable.first().copied();
        }
        let Some(id) = range.identifier() else {
            continue;
        };
        if let Some(found) = filter_matches(&[id], &acceptable, Lookup).first() {
            return Some(found);
        }
    }
    None
}

/// The languages that a client doesn't want.
#[derive(Default)]
struct Refused {
    refused: Vec<LanguageIdentifier>,
    /// Those that it names, which may be among those that it refuses by a more general range.
    wanted: Vec<LanguageIdentifier>,
}

impl Refused {
    fn of(refused: &[Range<'_>], wanted: &[Range<'_>]) -> Self {
        // Few clients refuse anything.
        if refused.is_empty() {
            return Self::default();
        }
        let [refused, wanted] = [refused, wanted].map(|ranges| {
            let identifiers = ranges.iter().filter_map(Range::identifier);
            identifiers.collect()
        });
        Self { refused, wanted }
    }

    fn has(&self, language: &LanguageIdentifier) -> bool {
        let mut refused = self.refused.iter();
        refused.any(|range| covers(range, language)) && !self.wanted.contains(language)
    }
}

/// One member of a list: the languages that it means, and how much they are wanted.
struct Range<'a> {
    tag: &'a str,
    /// In thousandths.
    weight: u16,
}

/// Reads a list, and sorts it: what is wanted most comes first.
fn ranges(list: &str) -> Option<Vec<Range<'_>>> {
    if list.len() > MAX_BYTES {
        return None;
    }
    let members = list.split(',').map(trim);
    let members = members.filter(|member| !member.is_empty());
    let mut ranges: Vec<Range<'_>> = members.map(Range::parse).collect::<Option<_>>()?;
    ranges.sort_by_key(|range| Reverse(range.weight));
    Some(ranges)
}

impl<'a> Range<'a> {
    fn parse(member: &'a str) -> Option<Self> {
        let (tag, weight) = match member.split_once(';') {
            None => (member, 1000),
            Some((tag, parameter)) => {
                let (name, weight) = parameter.split_once('=')?;
                let is_weight = trim(name).eq_ignore_ascii_case("q");
                (trim(tag), thousandths(weight).filter(|_| is_weight)?)
            }
        };
        is_range(tag).then_some(Self { tag, weight })
    }

    fn is_any(&self) -> bool {
        self.tag == "*"
    }

    /// The language, without what follows the longest part that has a meaning. None of a range such as `*`,
    /// `i-klingon` and `x-whale`.
    fn identifier(&self) -> Option<LanguageIdentifier> {
        let parse = |tag: &str| LanguageIdentifier::try_from_bytes(tag.as_bytes()).ok();
        let whole = Some(self.tag).filter(|tag| subtags(tag).nth(MAX_SUBTAGS).is_none());
        let id = whole.and_then(parse).or_else(|| {
            // Extensions and private use follow a subtag of one character.
            let subtags = subtags(self.tag).take(MAX_SUBTAGS);
            let subtags = subtags.take_while(|subtag| subtag.len() > 1);
            let ends = subtags.scan(0, |next, subtag| {
                let end = *next + subtag.len();
                *next = end + 1;
                Some(end)
            });
            let ends: Vec<usize> = ends.collect();
            let mut shorter = ends.iter().rev().filter_map(|end| self.tag.get(..*end));
            shorter.find_map(parse)
        })?;
        (!id.language.is_empty()).then(|| with_script(id))
    }
}

/// Whether a text is a language range (RFC 4647, section 2.1). Some clients write `_` for `-`.
fn is_range(text: &str) -> bool {
    let mut is_first = true;
    let mut length = 0;
    for byte in text.bytes() {
        match byte {
            b'-' | b'_' if length > 0 => {
                is_first = false;
                length = 0;
            }
            b'0'..=b'9' if !is_first => length += 1,
            b'a'..=b'z' | b'A'..=b'Z' => length += 1,
            _ => return text == "*",
        }
        if length > MAX_SUBTAG {
            return false;
        }
    }
    length > 0
}

fn subtags(tag: &str) -> impl Iterator<Item = &str> {
    tag.split(['-', '_'])
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Whether a range means a language: it is the same, or says less.
fn covers(range: &LanguageIdentifier, language: &LanguageIdentifier) -> bool {
    range.language == language.language
        && (range.script.is_none() || range.script == language.script)
        && (range.region.is_none() || range.region == language.region)
        && (range.variants.is_empty() || range.variants == language.variants)
}

/// Adds the script of Chinese, which the region says (CLDR): clients send `zh-TW`, and can't read `zh-Hans`.
fn with_script(mut id: LanguageIdentifier) -> LanguageIdentifier {
    let region = id.region.filter(|_| id.script.is_none());
    if let Some(region) = region.filter(|_| id.language.as_str() == "zh") {
        id.script = match region.as_str() {
            "TW" | "HK" | "MO" => "Hant".parse().ok(),
            "CN" | "SG" | "MY" => "Hans".parse().ok(),
            _ => None,
        };
    }
    id
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::vec::Vec;

    use super::{Language, best};

    fn chosen<'a>(available: &'a [Language], list: &str) -> Option<&'a str> {
        best(available, list).map(Language::tag)
    }

    fn languages(tags: &[&str]) -> Vec<Language> {
        tags.iter().filter_map(|tag| Language::parse(tag)).collect()
    }

    #[test]
    fn the_language_that_is_wanted_most() {
        let available = languages(&["en", "de", "de-AT", "fr-CA", "zh-Hans", "zh-Hant"]);
        assert_eq!(available.len(), 6);
        for (list, expected) in [
            ("de", Some("de")),
            ("DE", Some("de")),
            ("de-AT", Some("de-AT")),
            ("de-at", Some("de-AT")),
            ("de_AT", Some("de-AT")),
            ("de-CH", Some("de")),
            ("de-CH-1996", Some("de")),
            ("de-DE-u-co-phonebk", Some("de")),
            ("de-AT-x-vienna", Some("de-AT")),
            ("fr", Some("fr-CA")),
            ("fr-FR", Some("fr-CA")),
            ("da, en-GB;q=0.8, en;q=0.7", Some("en")),
            ("en;q=0.5, de;q=0.6", Some("de")),
            ("en;q=0.5, de;Q=0.501", Some("de")),
            ("en , ,\tde ;\tq=0.9", Some("en")),
            ("de;q=1, en;q=1.000", Some("de")),
            ("fr-CA;q=0.001", Some("fr-CA")),
            // Scripts.
            ("zh-TW, zh;q=0.9, en;q=0.8", Some("zh-Hant")),
            ("zh-CN", Some("zh-Hans")),
            ("zh-Hant-HK", Some("zh-Hant")),
            ("zh", Some("zh-Hans")),
            ("zh-cmn-Hant", Some("zh-Hans")),
            // Any language.
            ("*", Some("en")),
            ("*, de;q=0.5", Some("en")),
            ("de;q=0.5, *;q=0.4", Some("de")),
            ("it, *;q=0.1", Some("en")),
            // Languages that are refused.
            ("de;q=0", None),
            ("en;q=0, *", Some("de")),
            ("en;q=0, de;q=0, *", Some("fr-CA")),
            ("en, de;q=0", Some("en")),
            ("de-DE, de;q=0", None),
            ("de-AT, de;q=0", Some("de-AT")),
            ("de, de-AT;q=0", Some("de")),
            ("*;q=0, de", Some("de")),
            ("*;q=0", None),
            // None of these is there.
            ("", None),
            (" , ", None),
            ("it", None),
            ("x-whale", None),
            ("i-klingon", None),
            ("german", None),
            ("und", None),
            // Malformed.
            ("de;", None),
            ("de;q", None),
            ("de;q=", None),
            ("de;q=2", None),
            ("de;q=0.1234", None),
            ("de;q=0,5", None),
            ("de;level=1", None),
            ("de;q=1;q=1", None),
            ("de, @", None),
            ("de, -", None),
            ("de-", None),
            ("-de", None),
            ("de--AT", None),
            ("de-abcdefghi", None),
            ("deutsches", None),
            ("1de", None),
            ("*-AT", None),
            ("de en", None),
            ("de\n", None),
            ("dé", None),
        ] {
            assert_eq!(chosen(&available, list), expected, "{list}");
        }
    }

    #[test]
    fn long_lists_and_ranges() {
        let available = languages(&["en", "de"]);
        let list = |count| format!("{}de", "it-IT,".repeat(count));
        assert_eq!(chosen(&available, &list(600)), Some("de"));
        assert_eq!(chosen(&available, &list(683)), None);
        let range = |subtag: &str| format!("de{}", subtag.repeat(500));
        for subtag in ["-1996", "-AT", "-a", "-abcdefg", "_xy"] {
            assert_eq!(chosen(&available, &range(subtag)), Some("de"), "{subtag}");
        }
    }

    #[test]
    fn tags() {
        for (tag, expected) in [
            ("de", Some("de")),
            ("DE_at", Some("de-AT")),
            ("zh-hant-tw", Some("zh-Hant-TW")),
            ("zh-TW", Some("zh-TW")),
            ("sl-rozaj-biske", Some("sl-biske-rozaj")),
            ("", None),
            ("*", None),
            ("und", None),
            ("german", None),
            ("x-whale", None),
            ("de-x-formal", None),
            ("de, en", None),
            ("de\r\nX: y", None),
        ] {
            let language = Language::parse(tag);
            assert_eq!(language.as_ref().map(Language::tag), expected, "{tag:?}");
        }
    }
}
