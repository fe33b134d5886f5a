//! Documents of any texts: what is exported is read back, and holds no mark that an editor or a compiler would obey.

use partner_error::document::{Document, Format, Import};
use partner_error::{Status, Template};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use crate::import_fuzz::{message, text};

/// What an entry says, but for its code.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    status: Status,
    message: String,
    docs: String,
    source: String,
    help: Option<String>,
    retry: &'static str,
}

pub(crate) fn facts() -> impl Strategy<Value = Facts> {
    let texts = (message(), text(), text(), proptest::option::of(text()));
    let retry = select(&["never", "later", "when_asked"][..]);
    (select(Status::ALL), texts, retry).prop_map(|(status, texts, retry)| {
        let (message, docs, source, help) = texts;
        Facts {
            status,
            message,
            docs,
            source,
            help,
            retry,
        }
    })
}

pub(crate) fn document(entries: &[Facts]) -> Document {
    let entries = entries.iter().zip(1..).map(|(facts, code)| {
        let template = Template::parse(&facts.message).unwrap();
        json!({
            "code": code,
            "status": facts.status.as_u16(),
            "name": format!("Name{code}"),
            "source": facts.source,
            "retry": facts.retry,
            "parameters": template.placeholders().filter(|name| name.parse::<usize>().is_err()).collect::<Vec<_>>(),
            "message": facts.message,
            "docs": facts.docs,
            "help": facts.help,
        })
    });
    let entries: Vec<_> = entries.collect();
    Document::parse(&json!({ "catalogue": "Fuzzed", "entries": entries }).to_string()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn csv_is_read_back(entries in vec(facts(), 1..6)) {
        let document = document(&entries);
        let read = Import::new().csv(&document.to_csv()).into_result().unwrap();
        prop_assert_eq!(read.entries().len(), document.entries().len());
        for (read, written) in read.entries().iter().zip(document.entries()) {
            prop_assert_eq!(
                (read.code(), read.status(), read.name(), read.retry()),
                (written.code(), written.status(), written.name(), written.retry())
            );
            prop_assert_eq!(read.template(), written.template());
            prop_assert_eq!(read.docs(), written.docs());
            // White space around a cell isn't part of an address or a name.
            prop_assert_eq!(read.source(), written.source().trim());
            prop_assert_eq!(read.help().unwrap_or_default(), written.help().unwrap_or_default().trim());
        }
    }

    #[test]
    fn markdown_is_read_back(entries in vec(facts(), 1..6)) {
        let document = document(&entries);
        let read = Import::new().markdown(&document.to_markdown()).into_result().unwrap();
        let facts = |document: &Document| -> Vec<_> {
            let entries = document.entries().iter();
            entries.map(|entry| (entry.code(), entry.status(), entry.template().clone())).collect()
        };
        prop_assert_eq!(facts(&read), facts(&document));
    }

    #[test]
    fn sources_hold_no_marks(entries in vec(facts(), 1..6)) {
        let document = document(&entries);
        for format in [Format::TypeScript, Format::Rust, Format::Json, Format::Markdown] {
            let exported = document.export(format);
            let disturbing = |c: char| {
                (c.is_control() && c != '\n')
                    || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            };
            prop_assert_eq!(exported.find(disturbing), None, "{} {:?}", format, exported);
        }
    }

    /// The openings and ends of comments are those that the export writes.
    #[test]
    fn comments_of_typescript_are_closed_once(entries in vec(facts(), 1..6)) {
        let module = document(&entries).to_typescript();
        let comments = module.lines().filter(|line| line.trim_start() == "/**").count();
        let ends = module.lines().filter(|line| line.trim_start() == "*/").count();
        prop_assert_eq!(comments, entries.len());
        prop_assert_eq!(ends, entries.len());
        let inside = module.lines().filter(|line| line.starts_with("   * "));
        prop_assert_eq!(inside.filter(|line| line.contains("*/")).count(), 0);
    }
}
