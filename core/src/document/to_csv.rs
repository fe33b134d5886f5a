//! A document as a sheet of CSV.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use csv_core::{WriteResult, Writer};

use super::column::Column;
use super::document::Document;
use super::text;

impl Document {
    /// Returns the errors as CSV (RFC 4180), a row each, with a heading for each [`Column`].
    /// [`from_csv`](Self::from_csv) reads it back, except for whether an entry has `data`, and the document's name
    /// and envelope.
    ///
    /// A spreadsheet takes a cell for a formula if it begins with `=`, `+`, `-`, `@`, a tab or a carriage return.
    /// Such a text gets a `'` before it, which marks it as text; the import removes the mark.
    ///
    /// ```
    /// use partner_error::PartnerError;
    /// use partner_error::document::Document;
    ///
    /// #[derive(Debug, PartnerError)]
    /// #[pc(source = "Shelves")]
    /// enum ShelfError {
    ///     /// It may have been removed.
    ///     #[pc(code = 7, status = 404, msg = "There is no shelf {0}, sorry")]
    ///     NoShelf(u32),
    /// }
    ///
    /// let csv = Document::of(ShelfError::catalogue()).to_csv();
    /// assert_eq!(
    ///     csv,
    ///     "code,status,status_name,message,name,source,retry,parameters,help,docs\n\
    ///      7,404,NotFound,\"There is no shelf {0}, sorry\",NoShelf,Shelves,never,0,,It may have been removed.\n"
    /// );
    /// assert_eq!(Document::from_csv(&csv)?.entries()[0].docs(), "It may have been removed.");
    /// # Ok::<(), partner_error::document::DocumentError>(())
    /// ```
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut sheet = Sheet::new();
        sheet.row(
            Column::ALL
                .iter()
                .map(|column| Cow::Borrowed(column.as_str())),
        );
        for entry in self.entries() {
            sheet.row(Column::ALL.iter().map(|column| -> Cow<'_, str> {
                match column {
                    Column::Code => entry.code_text(),
                    Column::Status => Cow::Owned(entry.status().as_u16().to_string()),
                    Column::StatusName => entry.status().name().into(),
                    Column::Message => Cow::Owned(format!("{:#}", entry.template())),
                    Column::Name => entry.name().into(),
                    Column::Source => entry.source().into(),
                    Column::Retry => entry.retry().as_str().into(),
                    Column::Parameters => Cow::Owned(entry.parameters().join(" ")),
                    Column::Help => entry.help().unwrap_or_default().into(),
                    Column::Docs => entry.docs().into(),
                }
            }));
        }
        sheet.finish()
    }
}

struct Sheet {
    writer: Writer,
    text: Vec<u8>,
    buffer: Vec<u8>,
}

impl Sheet {
    fn new() -> Self {
        Self {
            writer: Writer::new(),
            text: Vec::new(),
            buffer: vec![0; 1024],
        }
    }

    fn row<'a>(&mut self, cells: impl Iterator<Item = Cow<'a, str>>) {
        for (place, cell) in cells.enumerate() {
            if place > 0 {
                self.put(Writer::delimiter);
            }
            let cell = text::marked(&cell);
            let mut rest = cell.as_bytes();
            self.put(|writer, buffer| {
                let (result, read, written) = writer.field(rest, buffer);
                rest = &rest[read..];
                (result, written)
            });
        }
        self.put(Writer::terminator);
    }

    /// Appends what the writer writes. If the buffer is too small, it is called again.
    fn put(&mut self, mut write: impl FnMut(&mut Writer, &mut [u8]) -> (WriteResult, usize)) {
        loop {
            let (result, written) = write(&mut self.writer, &mut self.buffer);
            self.text.extend_from_slice(&self.buffer[..written]);
            if matches!(result, WriteResult::InputEmpty) {
                return;
            }
        }
    }

    fn finish(mut self) -> String {
        self.put(Writer::finish);
        // The cells are text, and the writer adds ASCII between bytes that it takes for ASCII.
        String::from_utf8_lossy(&self.text).into_owned()
    }
}
