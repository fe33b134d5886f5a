//! A document as a page for a browser.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::docs_html::docs_html;
use super::document::Document;
use super::entry::DocumentEntry;
use super::text::{json_text, visible};
use crate::catalogue::{Retry, Status};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Allows the style and the script of the page by their hashes, and nothing else. A test computes them.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; \
    style-src 'sha256-pBn922+jUXoftLJM5TsS696L9f3uaxRLPEjay5Qlq1M='; script-src 'sha256-Z1lDhE5+xtGB+TKrqk51P4qoyUMwsTYPVKQgTyT5fns='";

impl Document {
    /// Returns a page for a browser: one file of HTML that needs nothing else and asks for nothing. It has every
    /// error by status and by code, a search, a filter, and for each error its message, its docs, when to repeat
    /// the request, and an answer in JSON and a match arm in Rust to copy. Without JavaScript it shows all of this but
    /// the search.
    ///
    /// `#800064` at the end of the address leads to an error. Where a code has several, `#2006-403` leads to the one
    /// with the status, and `#2006` to the first. Where codes are names, it is the name (`#index_not_found`), or the
    /// number of the entry if the name has characters that an address escapes.
    ///
    /// The docs are Markdown. HTML in them is shown as text, images by their texts, and links are kept if they are of
    /// `https`, `http` or `mailto`.
    ///
    /// ```
    /// use partner_error::document::Document;
    /// use partner_error::{PartnerCenterError, PartnerError};
    ///
    /// let page = Document::of(PartnerCenterError::catalogue()).to_html();
    /// assert!(page.starts_with("<!DOCTYPE html>"));
    /// assert!(page.contains(r#"<article id="800064""#));
    /// ```
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut by_status: BTreeMap<Status, Vec<Card<'_>>> = BTreeMap::new();
        let mut codes: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
        for entry in self.entries() {
            *codes.entry(entry.code_text()).or_default() += 1;
        }
        for entry in self.entries() {
            let is_shared = codes
                .get(&entry.code_text())
                .is_some_and(|count| *count > 1);
            let card = Card::new(entry, is_shared);
            by_status.entry(entry.status()).or_default().push(card);
        }
        let count = self.entries().len();
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="referrer" content="no-referrer";
                    title { (visible(self.name())) ": errors" }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href="#errors" { "Skip to the errors" }
                    header.wrap {
                        h1 { bdi { (visible(self.name())) } }
                        p {
                            (count) @if count == 1 { " error" } @else { " errors" }
                            @if let Some(source) = self.source() {
                                " of " bdi { (visible(source)) }
                            }
                        }
                    }
                    (tools(&by_status))
                    main #errors tabindex="-1" {
                        div.wrap {
                            (index(&by_status))
                            p #none hidden { "No error has these words." }
                            @for (status, cards) in &by_status {
                                (self.section(*status, cards))
                            }
                        }
                    }
                    footer.wrap {
                        p { "Made by partner-error from the catalogue " bdi { (visible(self.name())) } "." }
                    }
                    script type="module" { (PreEscaped(SCRIPT)) }
                }
            }
        };
        page.into_string()
    }

    fn section(&self, status: Status, cards: &[Card<'_>]) -> Markup {
        let number = status.as_u16();
        html! {
            section aria-labelledby=(format!("status-{number}")) {
                h2 id=(format!("status-{number}")) {
                    span.status.(class(status)) { (number) }
                    (status.reason())
                    span.count { (cards.len()) @if cards.len() == 1 { " error" } @else { " errors" } }
                }
                @for card in cards {
                    (self.card(card))
                }
            }
        }
    }

    fn card(&self, card: &Card<'_>) -> Markup {
        let Card { entry, id, code } = card;
        let number = entry.status().as_u16();
        html! {
            article id=(id) data-code=(code) data-status=(number) {
                h3 {
                    a.anchor.code href=(format!("#{id}")) { bdi { (visible(code)) } }
                    @if !self.is_named() { bdi { (visible(entry.name())) } }
                    span.status.(class(entry.status())) { (number) " " (entry.status().reason()) }
                }
                p.message dir="auto" { (message(entry)) }
                @if !entry.docs().is_empty() {
                    div.docs dir="auto" { (PreEscaped(docs_html(entry.docs()))) }
                }
                dl {
                    dt { "Repeat the request" }
                    dd { (advice(entry.retry())) }
                    @if !entry.parameters().is_empty() {
                        dt { "Parameters" }
                        dd {
                            @for (place, name) in entry.parameters().iter().enumerate() {
                                @if place > 0 { ", " }
                                code { (visible(name)) }
                            }
                        }
                    }
                    @if Some(entry.source()) != self.source() && !entry.source().is_empty() {
                        dt { "Source" }
                        dd { bdi { (visible(entry.source())) } }
                    }
                    @if let Some(help) = entry.help() {
                        dt { "Help" }
                        dd {
                            @if help.starts_with("https://") || help.starts_with("http://") {
                                a href=(help) rel="noreferrer" { bdi { (visible(help)) } }
                            } @else {
                                bdi { (visible(help)) }
                            }
                        }
                    }
                }
                details.more {
                    summary { "Answer and match arm" span.of { " of " bdi { (visible(entry.name())) } } }
                    (example("JSON answer", &json_text(&self.example(entry))))
                    (example("Rust match arm", &visible(&self.match_arm(entry))))
                }
            }
        }
    }

    /// An arm that matches the error. What another service declares is matched by its number.
    fn match_arm(&self, entry: &DocumentEntry) -> String {
        let is_own = self.source().is_none_or(|source| source == entry.source());
        let is_variant = |name: &str| super::rust_fields::is_identifier(name);
        if !is_own || !is_variant(entry.name()) || !is_variant(self.name()) {
            let (status, code) = (entry.status().as_u16(), entry.code());
            return format!("({status}, {code}) => todo!(), // {}", entry.name());
        }
        let fields: Vec<String> = entry
            .parameters()
            .iter()
            .map(|name| match name.parse::<usize>() {
                Ok(position) => format!("{position}: argument_{position}"),
                Err(_) => super::rust_fields::raw(name),
            })
            .collect();
        let fields = match fields.as_slice() {
            [] if entry.has_data() => " { .. }".to_string(),
            [] => String::new(),
            fields => format!(" {{ {}, .. }}", fields.join(", ")),
        };
        format!("{}::{}{fields} => todo!(),", self.name(), entry.name())
    }
}

/// An entry with its place on the page.
struct Card<'a> {
    entry: &'a DocumentEntry,
    id: String,
    code: Cow<'a, str>,
}

impl<'a> Card<'a> {
    fn new(entry: &'a DocumentEntry, is_shared: bool) -> Self {
        let code = entry.code_text();
        let is_address = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        // An id of the page has no white space, and a letter in front is none of the page's own ids.
        let mut id = if code.chars().all(is_address) && !OWN_IDS.contains(&&*code) {
            code.to_string()
        } else {
            entry.code().to_string()
        };
        if is_shared {
            id = format!("{id}-{}", entry.status().as_u16());
        }
        Self { entry, id, code }
    }
}

/// The ids of the page itself. Those of its sections begin with `status-`, which no name of an entry should be.
const OWN_IDS: [&str; 5] = ["errors", "search", "status", "found", "none"];

fn tools(by_status: &BTreeMap<Status, Vec<Card<'_>>>) -> Markup {
    html! {
        // The script shows it.
        div.tools role="search" hidden {
            div.wrap {
                input #search type="search" aria-label="Search the errors" placeholder="Search: code, name or words  ( / )"
                    autocomplete="off" spellcheck="false";
                select #status aria-label="Status" {
                    option value="" { "Every status" }
                    option value="4" { "4xx: the request" }
                    option value="5" { "5xx: the service" }
                    @for status in by_status.keys() {
                        option value=(status.as_u16()) { (status.to_string()) }
                    }
                }
                output #found for="search status" {}
            }
        }
    }
}

/// The links to all errors by code.
fn index(by_status: &BTreeMap<Status, Vec<Card<'_>>>) -> Markup {
    let mut cards: Vec<&Card<'_>> = by_status.values().flatten().collect();
    cards.sort_by(|a, b| {
        let key = |card: &Card<'_>| (card.entry.is_named, card.entry.code, card.entry.status);
        if a.entry.is_named {
            a.code.cmp(&b.code)
        } else {
            key(a).cmp(&key(b))
        }
    });
    html! {
        nav.index aria-label="Errors by code" {
            details {
                summary { "All codes" }
                ul {
                    @for card in cards {
                        li {
                            a href=(format!("#{}", card.id)) {
                                span.code { (visible(&card.code)) }
                                @if !card.entry.is_named { " " bdi { (visible(card.entry.name())) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The message with its placeholders marked.
fn message(entry: &DocumentEntry) -> Markup {
    let pattern = entry.template().pattern();
    let mut at = 0;
    let mut pieces = Vec::new();
    for (start, end, _) in pattern.holes {
        pieces.push((&pattern.text[at..*start], &pattern.text[*start..*end]));
        at = *end;
    }
    html! {
        @for (text, placeholder) in pieces {
            (visible(text)) var { (visible(placeholder)) }
        }
        (visible(&pattern.text[at..]))
    }
}

fn example(title: &str, text: &str) -> Markup {
    html! {
        div.example {
            h4 { (title) }
            button.copy type="button" aria-label=(format!("Copy the {title}")) hidden { "Copy" }
            pre tabindex="0" aria-label=(title) { code dir="ltr" { (text) } }
        }
    }
}

fn advice(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "Not as it is: the answer would be the same.",
        Retry::Later => "Later, with growing pauses, or after the time in Retry-After.",
        Retry::WhenAsked => "If the answer has Retry-After, after that time.",
    }
}

/// The class of a status, by which it is coloured.
fn class(status: Status) -> &'static str {
    if status.as_u16() < 500 {
        "client"
    } else {
        "server"
    }
}
