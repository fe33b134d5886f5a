use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::error::Problem;

/// Why a text can't be added to [`Translations`](super::Translations): every problem, with its place.
///
/// ```
/// use partner_error::document::Translations;
/// use partner_error::{PartnerCenterError, PartnerError};
///
/// let german = r#"{
///   "800064": "Der Warenkorb wird gerade bearbeitet",
///   "4711": "Kölnisch Wasser"
/// }"#;
/// let mut translations = Translations::new(PartnerCenterError::catalogue(), "en");
/// let error = translations.add("de", german).unwrap_err();
/// assert_eq!(error.problems()[0].line(), 2);
/// assert_eq!(
///     error.to_string(),
///     "the translation into `de` has 2 problems:\n\
///      line 2, column 13: the message of 800064 lacks `{0}`: it has to show what \
///      \"Cart {0} is being processed by another request\" shows\n\
///      line 3, column 3: there is no code 4711 in `PartnerCenterError`"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationError {
    language: String,
    /// What is wrong with the tags, which are no part of the text.
    tags: Vec<String>,
    problems: Vec<Problem>,
}

impl TranslationError {
    pub(super) fn new(language: &str, tags: Vec<String>, problems: Vec<Problem>) -> Self {
        Self {
            language: language.into(),
            tags,
            problems,
        }
    }

    /// Returns the language, as it was given.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Returns the problems with the text, in its order. There is none if only a language tag is wrong.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

/// One problem a line, below a line that says how many there are.
impl fmt::Display for TranslationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language.escape_debug();
        write!(f, "the translation into `{language}` has ")?;
        match self.tags.len() + self.problems.len() {
            1 => write!(f, "a problem:")?,
            count => write!(f, "{count} problems:")?,
        }
        for tag in &self.tags {
            write!(f, "\n{tag}")?;
        }
        for problem in &self.problems {
            write!(f, "\n{problem}")?;
        }
        Ok(())
    }
}

impl core::error::Error for TranslationError {}
