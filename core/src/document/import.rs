use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::column::Column;
use super::document::Document;
use super::error::{DocumentError, Problem};
use super::table::{TableOptions, Tables};
use super::{from_csv, from_markdown};

/// Reads tables of errors: those of a documentation, or of a spreadsheet.
///
/// A table needs headings for the code, the status and the message. [`Column`] says which are known;
/// [`heading`](Self::heading) names others.
///
/// ```
/// use partner_error::document::{Column, Import};
///
/// let page = "
/// | Error no. | HTTP | What it says                |
/// |-----------|------|-----------------------------|
/// | 910001    | 409  | Cart {0} is locked          |
/// | 910002    | 404  | There is no cart {0}        |
/// ";
/// let import = Import::new()
///     .name("CartError")
///     .source("Carts")
///     .heading(Column::Code, "Error no.")
///     .heading(Column::Status, "HTTP")
///     .heading(Column::Message, "What it says");
/// let document = import.markdown(page).into_result()?;
///
/// assert_eq!(document.name(), "CartError");
/// let entry = document.by_code(910_001).next().unwrap();
/// assert_eq!(entry.name(), "CartLocked");
/// assert_eq!(entry.source(), "Carts");
/// assert_eq!(entry.parameters(), ["cart"]);
/// # Ok::<(), partner_error::document::DocumentError>(())
/// ```
///
/// # Limits
///
/// Reading takes time and memory in proportion to the text, which has at most 64 MiB. At most 1,000 problems are
/// listed, and one more says how many there are beside them.
#[derive(Clone, Debug)]
pub struct Import {
    name: String,
    source: Option<String>,
    headings: Vec<(Column, String)>,
}

impl Default for Import {
    fn default() -> Self {
        Self::new()
    }
}

impl Import {
    /// Returns the import with the headings that are known, and with `ImportedError` for the name of the document.
    #[must_use]
    pub fn new() -> Self {
        Self {
            name: "ImportedError".to_owned(),
            source: None,
            headings: Vec::new(),
        }
    }

    /// Names the document. The name is that of the type in [`Document`]'s Rust.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets the source of the document, and of the rows that don't say theirs. Without it, the source of the document is
    /// that of its rows if they agree.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Names the heading of a column. The column is then found by no other heading; called several times, by each of
    /// those that were named. Upper and lower case, white space and punctuation don't count.
    #[must_use]
    pub fn heading(mut self, column: Column, heading: impl Into<String>) -> Self {
        self.headings.push((column, heading.into()));
        self
    }

    /// Reads the tables of a Markdown text. [`Document::from_markdown`] says how.
    #[must_use]
    pub fn markdown(&self, text: &str) -> Imported {
        self.read(text, from_markdown::read)
    }

    /// Reads a CSV text. [`Document::from_csv`] says how.
    #[must_use]
    pub fn csv(&self, text: &str) -> Imported {
        self.read(text, from_csv::read)
    }

    fn read(&self, text: &str, read: impl FnOnce(&str, &mut Tables)) -> Imported {
        let options = TableOptions {
            name: &self.name,
            source: self.source.as_deref(),
            named: &self.headings,
        };
        let mut tables = Tables::new(&options);
        if tables.takes(text) {
            read(text, &mut tables);
        }
        let (document, problems) = tables.finish(text);
        Imported { document, problems }
    }
}

impl Document {
    /// Reads the tables of errors of a Markdown text, as GitHub has them: pipe tables, of which the text may have
    /// several. Tables without a heading for the code, the status and the message are passed over if there are others.
    ///
    /// The text of a cell is what a browser shows: escapes and entities are resolved, marks of emphasis and code are
    /// left out, and `<br>` is a line break. Other HTML is text, as in `/subscriptions/<subscriptionId>`.
    ///
    /// A brace that isn't one of a placeholder is doubled in a message (`{{`), unless braces stand around a sentence.
    /// Entries without a name get one that is made from the message, with the code behind it where several messages
    /// give the same name. A placeholder with a number shows a parameter that is named by the word before it. Where no
    /// code is a number, codes are names. A row may be repeated.
    ///
    /// [`Import`] has options, and returns the other rows if some are at fault.
    ///
    /// # Errors
    ///
    /// If there is no table of errors; if a row has too many or too few cells, isn't closed or stands below an empty
    /// line; if a code isn't a number, a status is no error status, or a message is empty, too long or has a brace that
    /// is no placeholder's; if two rows of one code and status differ. The error lists every problem with its line and
    /// column.
    ///
    /// ```
    /// use partner_error::document::Document;
    ///
    /// let page = "
    /// | HTTP Status | HTTP Error Code | Error code | Description                                    |
    /// |-------------|-----------------|------------|------------------------------------------------|
    /// | Conflict    | 409             | 800064     | Cart {0} is being processed by another request |
    /// | NotFound    | 404             | 800002     | The cart is not found                          |
    /// ";
    /// let document = Document::from_markdown(page)?;
    /// let [not_found, busy] = document.entries() else { panic!() };
    /// assert_eq!(not_found.name(), "CartNotFound");
    /// assert_eq!(busy.name(), "CartBeingProcessedByAnotherRequest");
    /// assert_eq!(busy.parameter_of("0"), Some("cart"));
    /// # Ok::<(), partner_error::document::DocumentError>(())
    /// ```
    pub fn from_markdown(text: &str) -> Result<Self, DocumentError> {
        Import::new().markdown(text).into_result()
    }

    /// Reads a CSV text as RFC 4180 has it, of which the first row has the headings. Cells are separated by commas,
    /// semicolons or tabs, whichever gives the most headings that are known. A byte order mark, empty lines and either
    /// kind of line ending are read. Messages and docs are taken to the letter, with their white space. A `'` before
    /// what would be a formula of a spreadsheet (`'=`, `'+`, `'-`, `'@`) marks it as text, and isn't part of it.
    ///
    /// The rest is as in [`from_markdown`](Self::from_markdown).
    ///
    /// # Errors
    ///
    /// As in [`from_markdown`](Self::from_markdown), and if a quote isn't closed.
    ///
    /// ```
    /// use partner_error::document::Document;
    ///
    /// let sheet = "Code;Status;Message\n910001;409;Cart {cart} is locked\n910002;404;\"No cart; no order\"\n";
    /// let document = Document::from_csv(sheet)?;
    /// assert_eq!(document.entries()[0].name(), "CartLocked");
    /// assert_eq!(document.entries()[1].template().to_string(), "No cart; no order");
    ///
    /// let error = Document::from_csv("Code;Status;Message\n910001;409;Cart {cart is locked\n").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "line 2, column 17: in the message, the `{` at character 6 isn't closed: write `}` after the placeholder, \
    ///      or `{{` for a brace"
    /// );
    /// # Ok::<(), partner_error::document::DocumentError>(())
    /// ```
    pub fn from_csv(text: &str) -> Result<Self, DocumentError> {
        Import::new().csv(text).into_result()
    }
}

/// What an [`Import`] has read: the rows without a problem, and the problems.
///
/// ```
/// use partner_error::document::Import;
///
/// let imported = Import::new().csv("code,status,message\n1,404,There is no shelf {0}\n2,200,All is well\n");
/// assert_eq!(imported.document().entries().len(), 1);
/// assert_eq!(
///     imported.problems()[0].to_string(),
///     "line 3, column 3: the status 200 isn't an error status: those are the 4xx and 5xx statuses that have a name"
/// );
/// assert!(imported.into_result().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    document: Document,
    problems: Vec<Problem>,
}

impl Imported {
    /// Returns the document without the rows at fault. Of rows that contradict each other it has the first.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the problems, in the order of the text.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Returns the document without the rows at fault.
    #[must_use]
    pub fn into_document(self) -> Document {
        self.document
    }

    /// Returns the document if there is no problem.
    ///
    /// # Errors
    ///
    /// If there is any problem. The error lists them all.
    pub fn into_result(self) -> Result<Document, DocumentError> {
        DocumentError::of(self.problems).map_or(Ok(self.document), Err)
    }
}
