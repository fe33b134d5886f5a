extern crate std;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use fluent_langneg::LanguageIdentifier;

use super::languages::{Language, best};
use super::translation_error::TranslationError;
use super::translation_text::{Identity, TranslationText, identity};
use crate::catalogue::{Catalogue, Entry};
#[cfg(feature = "http")]
use crate::http::Reply;
use crate::template::Template;

/// The messages of a catalogue in other languages.
///
/// A translation is a JSON object. Its keys are the codes, or `status/code` where several entries share a code;
/// in a type whose codes are names, they are the names. Its values are the messages, with the placeholders of the
/// declared ones: each at least once, in any order, without format specs.
///
/// ```
/// use partner_error::document::Translations;
/// use partner_error::{PartnerError, Reply};
///
/// #[derive(Debug, PartnerError)]
/// #[pc(source = "Storefront", envelope = detailed)]
/// enum StorefrontError {
///     #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}")]
///     CartLocked { cart: String, until: String },
///     #[pc(code = 910_002, status = 422, msg = "Cart {0} is empty")]
///     CartEmpty(String),
/// }
///
/// let german = r#"{
///     "910001": "Bis {until} ist der Warenkorb {cart} gesperrt",
///     "910002": "Der Warenkorb {0} ist leer"
/// }"#;
/// let mut translations = Translations::new(StorefrontError::catalogue(), "en");
/// translations.add("de", german)?;
///
/// let empty = StorefrontError::CartEmpty("C-7".to_owned());
/// let template = translations.get(empty.entry(), "de-AT").unwrap();
/// let mut text = String::new();
/// empty.render(template, &mut text).unwrap();
/// assert_eq!(text, "Der Warenkorb C-7 ist leer");
/// assert!(translations.get(empty.entry(), "fr, en;q=0.8").is_none());
/// # Ok::<(), partner_error::document::TranslationError>(())
/// ```
///
/// # Languages
///
/// Languages are tags of BCP 47 with a language, a script, a region and variants: `de`, `de-AT`, `zh-Hant`. What a
/// client wants is a tag, or a list as in `Accept-Language` (RFC 9110, section 12.5.4): `de-AT, en;q=0.5`. For
/// each entry, the client gets the first language of its list, by weight, in which there is a message. The
/// declared messages count as one of the languages. Where the language isn't there as it is asked for, a more
/// general one stands in, and then one of another region: `de-AT` gets `de`, else `de-CH`.
///
/// A malformed list, and one of more than 4096 bytes, asks for nothing, so that the client gets the declared
/// message.
#[derive(Clone)]
pub struct Translations {
    catalogue: &'static Catalogue,
    /// The language of the declared messages, or what was given in place of one.
    declared: Result<Arc<Language>, String>,
    /// In the order in which they were added.
    added: Vec<Arc<Language>>,
    translated: BTreeMap<Identity, Translated>,
}

/// An entry that is translated into some languages.
#[derive(Clone)]
struct Translated {
    entry: &'static Entry,
    /// The first is that of the declared language.
    wordings: Vec<Wording>,
}

/// The message of an entry in a language. There is no template if it is the declared one.
#[derive(Clone)]
struct Wording {
    language: Arc<Language>,
    template: Option<Template>,
}

impl AsRef<LanguageIdentifier> for Wording {
    fn as_ref(&self) -> &LanguageIdentifier {
        (*self.language).as_ref()
    }
}

impl Translations {
    /// Starts without any translation. The language is that of the declared messages.
    ///
    /// If it isn't a language tag, [`add`](Self::add) says so.
    #[must_use]
    pub fn new(catalogue: &'static Catalogue, language: &str) -> Self {
        Self {
            catalogue,
            declared: Language::parse(language)
                .map(Arc::new)
                .ok_or_else(|| language.into()),
            added: Vec::new(),
            translated: BTreeMap::new(),
        }
    }

    /// Adds messages in a language. It doesn't have to have all of them: see [`missing`](Self::missing).
    ///
    /// A language may be added in several texts. A message takes the place of the one that was added before, and
    /// in the language of the declared messages it takes the place of the declared one.
    ///
    /// The text may begin with a byte order mark, and has at most 16 MiB. Reading it takes time and memory in
    /// proportion to it, however deep it is nested.
    ///
    /// # Errors
    ///
    /// Every problem (of more than 1,000, the first), with its place: a code that isn't there, is there twice, or needs its status; a value that
    /// isn't a text, a brace that isn't closed, a format spec; a placeholder that is missing or that the declared
    /// message doesn't have; an empty message, and one of more than 1024
    /// characters or placeholders; a text that isn't JSON. Or if
    /// one of the languages isn't a tag. Then nothing is added.
    pub fn add(&mut self, language: &str, text: &str) -> Result<&mut Self, TranslationError> {
        let text = TranslationText::read(self.catalogue, text);
        let parsed = Language::parse(language);
        let mut tags = Vec::new();
        let mut check = |tag: Option<&str>| {
            tags.extend(tag.map(|tag| {
                let tag = tag.escape_debug();
                format!("`{tag}` isn't a language tag, such as `de`, `de-AT` or `zh-Hant`")
            }));
        };
        check(self.declared.as_ref().err().map(String::as_str));
        check(parsed.is_none().then_some(language));
        let (Some(added), Ok(declared)) = (parsed, &self.declared) else {
            return Err(TranslationError::new(language, tags, text.problems));
        };
        if !text.problems.is_empty() {
            return Err(TranslationError::new(language, tags, text.problems));
        }
        let known = core::iter::once(declared).chain(&self.added);
        let known = known.into_iter().find(|known| known.is(&added)).cloned();
        let added = known.unwrap_or_else(|| Arc::new(added));
        if !self.added.iter().any(|known| known.is(&added)) {
            self.added.push(Arc::clone(&added));
        }
        for (entry, template) in text.messages {
            let translated = self.translated.entry(identity(entry));
            let translated = translated.or_insert_with(|| Translated {
                entry,
                wordings: vec![Wording {
                    language: Arc::clone(declared),
                    template: None,
                }],
            });
            translated.put(&added, template);
        }
        Ok(self)
    }

    /// Returns the languages that were added, each as a tag, in their order.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.added.iter().map(|language| language.tag())
    }

    /// Returns the message of an entry for a client that wants these languages: a tag, or a list as in
    /// `Accept-Language`. None if the client gets the declared message, and for an entry of another catalogue.
    #[must_use]
    pub fn get(&self, entry: &Entry, languages: &str) -> Option<&Template> {
        let wordings = &self.translated(entry)?.wordings;
        find(wordings, languages)?.template.as_ref()
    }

    /// Returns the entries that have no message for a client that wants this language, in the order of
    /// [`Catalogue::entries`].
    ///
    /// ```
    /// use partner_error::document::Translations;
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// let mut translations = Translations::new(PartnerCenterError::catalogue(), "en");
    /// translations.add("de", r#"{"800008": "Der Warenkorb wurde nicht gefunden"}"#)?;
    /// translations.add("de-AT", r#"{"900118": "Die Kundennummer ist ungültig"}"#)?;
    /// assert_eq!(translations.missing("de").count(), 157);
    /// assert_eq!(translations.missing("fr").count(), 159);
    /// assert_eq!(translations.missing("en-GB").count(), 0);
    /// # Ok::<(), partner_error::document::TranslationError>(())
    /// ```
    pub fn missing(&self, language: &str) -> impl Iterator<Item = &'static Entry> {
        self.catalogue.entries().filter(move |entry| {
            let found = match (self.translated(entry), &self.declared) {
                (Some(translated), _) => find(&translated.wordings, language).is_some(),
                (None, Ok(declared)) => {
                    best(core::slice::from_ref(&**declared), language).is_some()
                }
                (None, Err(_)) => false,
            };
            !found
        })
    }

    /// Words a reply as a client wants it, and adds `Content-Language`. The list is the request's
    /// `Accept-Language`; without one, it is empty.
    ///
    /// A reply of another catalogue stays as it is, and so does one that [`Reply::wording`] has reworded.
    ///
    /// [`ReplyLayer::translations`](crate::ReplyLayer) does this for all replies of a service. Where it isn't used,
    /// the response needs `Vary: Accept-Language` as well.
    ///
    /// ```
    /// use partner_error::document::Translations;
    /// use partner_error::{PartnerCenterError, PartnerError, Reply};
    ///
    /// let mut translations = Translations::new(PartnerCenterError::catalogue(), "en");
    /// translations.add("de", r#"{"800008": "Der Warenkorb wurde nicht gefunden"}"#)?;
    ///
    /// let reply = || Reply::from(PartnerCenterError::CartNotFound);
    /// let german = translations.translate(reply(), "de-AT, en;q=0.5");
    /// assert_eq!(german.description(), "Der Warenkorb wurde nicht gefunden");
    /// assert_eq!(german.headers()["Content-Language"], "de");
    /// let english = translations.translate(reply(), "fr");
    /// assert_eq!(english.description(), "Unable to retrieve cart Id");
    /// assert_eq!(english.headers()["Content-Language"], "en");
    /// # Ok::<(), partner_error::document::TranslationError>(())
    /// ```
    #[cfg(feature = "http")]
    #[must_use]
    pub fn translate(&self, reply: Reply, languages: &str) -> Reply {
        self.translate_by(reply, [languages])
    }

    /// Like [`translate`](Self::translate), with several lists. The first that asks for a language that is there
    /// decides.
    #[cfg(feature = "http")]
    pub(crate) fn translate_by<'a>(
        &self,
        reply: Reply,
        lists: impl IntoIterator<Item = &'a str>,
    ) -> Reply {
        let entry = reply.entry();
        if reply.is_reworded() {
            return reply;
        }
        let reply = match self.translated(entry) {
            Some(translated) => {
                let mut lists = lists.into_iter();
                let found = lists.find_map(|list| find(&translated.wordings, list));
                // Its declared message may have been replaced, too.
                let wording = found.or_else(|| translated.wordings.first());
                match wording.and_then(|found| Some((&found.language, found.template.as_ref()?))) {
                    Some((language, template)) => reply.wording(template, language.tag()),
                    None => reply,
                }
            }
            None if self.catalogue.has(entry) => reply,
            None => return reply,
        };
        match &self.declared {
            Ok(declared) if !reply.is_reworded() => reply.in_declared_language(declared.tag()),
            _ => reply,
        }
    }

    /// What is known about an entry, if it is one of the catalogue.
    fn translated(&self, entry: &Entry) -> Option<&Translated> {
        let translated = self.translated.get(&identity(entry))?;
        let is_same = core::ptr::eq(translated.entry, entry) || translated.entry == entry;
        is_same.then_some(translated)
    }
}

impl Translated {
    fn put(&mut self, language: &Arc<Language>, template: Template) {
        let template = Some(template);
        let mut known = self.wordings.iter_mut();
        match known.find(|wording| wording.language.is(language)) {
            Some(wording) => wording.template = template,
            None => self.wordings.push(Wording {
                language: Arc::clone(language),
                template,
            }),
        }
    }
}

/// The wording that a list of languages asks for.
fn find<'a>(wordings: &'a [Wording], list: &str) -> Option<&'a Wording> {
    // A single tag is found without looking at what it means.
    let mut same = wordings.iter();
    let same = same.find(|wording| wording.language.tag().eq_ignore_ascii_case(list));
    same.or_else(|| best(wordings, list))
}

impl fmt::Debug for Translations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let declared = match &self.declared {
            Ok(language) => language.tag(),
            Err(given) => given,
        };
        let languages: Vec<&str> = self.languages().collect();
        f.debug_struct("Translations")
            .field("catalogue", &self.catalogue.path())
            .field("declared", &declared)
            .field("languages", &languages)
            .finish_non_exhaustive()
    }
}
