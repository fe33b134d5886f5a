use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;
use std::path::Path;

use super::document::Document;

extern crate std;

/// A format in which a [`Document`] can be exported.
///
/// ```
/// use std::path::Path;
///
/// use partner_error::document::Format;
///
/// assert_eq!("typescript".parse(), Ok(Format::TypeScript));
/// assert_eq!(Format::of_path(Path::new("docs/errors.md")), Ok(Format::Markdown));
/// assert!(Format::of_path(Path::new("errors.xls")).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// [`Document::to_markdown`].
    Markdown,
    /// [`Document::to_csv`].
    Csv,
    /// [`Document::to_html`], with the feature `html`.
    #[cfg(feature = "html")]
    Html,
    /// [`Document::to_typescript`].
    TypeScript,
    /// [`Document::to_rust`].
    Rust,
    /// [`Document::to_openapi`].
    OpenApi,
    /// The document's own JSON, which [`Document::parse`] reads.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Markdown,
        Self::Csv,
        #[cfg(feature = "html")]
        Self::Html,
        Self::TypeScript,
        Self::Rust,
        Self::OpenApi,
        Self::Json,
    ];

    /// Returns the name of the format: `"markdown"`, `"openapi"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            #[cfg(feature = "html")]
            Self::Html => "html",
            Self::TypeScript => "typescript",
            Self::Rust => "rust",
            Self::OpenApi => "openapi",
            Self::Json => "json",
        }
    }

    /// Returns the ending of the format's files: `".md"`, `".openapi.json"`.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => ".md",
            Self::Csv => ".csv",
            #[cfg(feature = "html")]
            Self::Html => ".html",
            Self::TypeScript => ".ts",
            Self::Rust => ".rs",
            Self::OpenApi => ".openapi.json",
            Self::Json => ".json",
        }
    }

    /// Returns the format of a file, by the ending of its name. A file `openapi.json` is OpenAPI, too. Upper and
    /// lower case don't count.
    ///
    /// # Errors
    ///
    /// If the name ends in none of the endings.
    pub fn of_path(path: &Path) -> Result<Self, UnknownFormat> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_lowercase();
        if name == "openapi.json" {
            return Ok(Self::OpenApi);
        }
        let mut all = Self::ALL.iter().copied();
        let known = all.find(|format| name.ends_with(format.ending()));
        known.ok_or_else(|| UnknownFormat {
            what: path.to_string_lossy().into_owned(),
            is_path: true,
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// By the name of the format, or by its ending without the dot.
impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let mut all = Self::ALL.iter().copied();
        let known = all.find(|format| format.as_str() == name || &format.ending()[1..] == name);
        known.ok_or_else(|| UnknownFormat {
            what: name.to_owned(),
            is_path: false,
        })
    }
}

/// A text that names no [`Format`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat {
    what: String,
    is_path: bool,
}

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = &self.what;
        let of = |text: fn(Format) -> &'static str| {
            let all: Vec<&str> = Format::ALL.iter().map(|format| text(*format)).collect();
            all.join(", ")
        };
        if self.is_path {
            let endings = of(Format::ending);
            write!(
                f,
                "{what:?} has none of the endings that name a format: {endings}"
            )
        } else {
            let names = of(Format::as_str);
            write!(f, "{what:?} isn't a format: those are {names}")
        }
    }
}

impl core::error::Error for UnknownFormat {}

impl Document {
    /// Returns the document in a format.
    ///
    /// ```
    /// use partner_error::document::{Document, Format};
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// let document = Document::of(PartnerCenterError::catalogue());
    /// assert_eq!(document.export(Format::Csv), document.to_csv());
    /// assert_eq!(document.export(Format::Json), document.to_string());
    /// ```
    #[must_use]
    pub fn export(&self, format: Format) -> String {
        match format {
            Format::Markdown => self.to_markdown(),
            Format::Csv => self.to_csv(),
            #[cfg(feature = "html")]
            Format::Html => self.to_html(),
            Format::TypeScript => self.to_typescript(),
            Format::Rust => self.to_rust(),
            Format::OpenApi => self.to_openapi(),
            Format::Json => self.to_string(),
        }
    }
}
