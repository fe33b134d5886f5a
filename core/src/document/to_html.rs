//! A document as a page for a browser.

use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
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

/// Part of the page, since browsers ask the server for an icon if a page has none.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E\
    %3Crect width='16' height='16' rx='4' fill='%239b1627'/%3E\
    %3Cpath d='M8 3.2v5.6M8 11v2' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

/// Allows the style and the script of the page by their hashes, its icon, and nothing else. A test computes the hashes.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; \
    style-src 'sha256-Laag/v1gkf9tcugn6Zr02Kfceaib4xRMLnwtIYohgSs='; script-src 'sha256-SbXmU5qQH3SeqnSGZARHWca8y0bSh7zL/2ttS7XF45Q='";

impl Document {
    /// Returns a page for a browser: one file of HTML that needs nothing else and asks for nothing. It has every
    /// error by status and by code, a search, a filter, and for each error its message, its docs, when to repeat
    /// the request, and an answer in JSON and a match arm in Rust to copy. Without JavaScript it shows all of this but
    /// the search.
    ///
    /// `#800064` at the end of the address leads to an error. Where a code has several, `#2006-403` leads to the one
    /// with the status, and `#2006` to the first. Where codes are names, it is the name (`#index_not_found`), or the
    /// number of the entry if the name has characters that an address escapes. If the page itself has the address, such
    /// as `#search`, the status follows: `#search-404`.
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
        let by_status = self.cards();
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
                    link rel="icon" href=(ICON);
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
                        (statuses(&by_status))
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
                    div #said .of role="status" {}
                    script type="module" { (PreEscaped(SCRIPT)) }
                }
            }
        };
        page.into_string()
    }

    /// The entries by their statuses, each with its place on the page.
    fn cards(&self) -> BTreeMap<Status, Vec<Card<'_>>> {
        let mut by_status: BTreeMap<Status, Vec<Card<'_>>> = BTreeMap::new();
        let mut codes: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
        for entry in self.entries() {
            by_status.entry(entry.status()).or_default();
            *codes.entry(entry.code_text()).or_default() += 1;
        }
        let mut taken: BTreeSet<String> = OWN_IDS.into_iter().map(ToString::to_string).collect();
        taken.extend(by_status.keys().copied().map(section_id));
        for entry in self.entries() {
            let code = entry.code_text();
            let is_shared = codes.get(&code).is_some_and(|count| *count > 1);
            let address = if code.chars().all(is_plain) {
                code.to_string()
            } else {
                entry.code().to_string()
            };
            // The entries of a code are sorted by status: the first one has the lowest.
            let first_id = (is_shared && taken.insert(address.clone())).then(|| address.clone());
            let with_status = |id: &str| format!("{id}-{}", entry.status().as_u16());
            let mut id = if is_shared {
                with_status(&address)
            } else {
                address
            };
            // The page has this id, or another entry's name looks like it.
            while !taken.insert(id.clone()) {
                id = with_status(&id);
            }
            let card = Card {
                entry,
                id,
                first_id,
                code,
            };
            by_status.entry(entry.status()).or_default().push(card);
        }
        by_status
    }

    fn section(&self, status: Status, cards: &[Card<'_>]) -> Markup {
        let id = section_id(status);
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) {
                    span.status.(class(status)) { (status.as_u16()) }
                    " " (status.reason()) " "
                    span.count { (cards.len()) @if cards.len() == 1 { " error" } @else { " errors" } }
                }
                @for card in cards {
                    (self.card(card))
                }
            }
        }
    }

    fn card(&self, card: &Card<'_>) -> Markup {
        let Card {
            entry,
            id,
            first_id,
            code,
        } = card;
        let status = entry.status();
        html! {
            article id=(id) data-code=(code) data-status=(status.as_u16()) {
                @if let Some(first) = first_id { span.first id=(first) {} }
                h3 {
                    a.anchor.code href=(format!("#{id}")) { bdi { (visible(code)) } } " "
                    @if !self.is_named() { bdi.name { (visible(entry.name())) } " " }
                    span.status.(class(status)) { (status.as_u16()) }
                }
                p.message dir="auto" { (message(entry)) }
                @if !entry.docs().is_empty() {
                    div.docs dir="auto" { (PreEscaped(docs_html(entry.docs()))) }
                }
                (self.facts(entry))
                details.more {
                    summary { "Answer and match arm" span.of { " of " bdi { (visible(entry.name())) } } }
                    (example("JSON answer", &json_text(&self.example(entry))))
                    (example("Rust match arm", &visible(&self.match_arm(entry))))
                }
            }
        }
    }

    fn facts(&self, entry: &DocumentEntry) -> Markup {
        html! {
            dl {
                dt { "Retry" }
                dd { (advice(entry.retry())) }
                @if !entry.parameters().is_empty() {
                    dt { "Parameters" }
                    dd { (parameters(entry)) }
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
    /// The address of the code alone, if this is the first of several entries with the code.
    first_id: Option<String>,
    code: Cow<'a, str>,
}

/// Whether an address shows a character as it is.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// The ids of the page itself, with those of [`section_id`].
const OWN_IDS: [&str; 6] = ["errors", "search", "status", "found", "none", "said"];

fn section_id(status: Status) -> String {
    format!("status-{}", status.as_u16())
}

/// The links to the statuses.
fn statuses(by_status: &BTreeMap<Status, Vec<Card<'_>>>) -> Markup {
    html! {
        nav.statuses aria-label="Errors by status" {
            ul {
                @for (status, cards) in by_status {
                    li {
                        a href=(format!("#{}", section_id(*status))) {
                            span.status.(class(*status)) { (status.as_u16()) }
                            " " (status.reason()) " " span.count { (cards.len()) }
                        }
                    }
                }
            }
        }
    }
}

fn tools(by_status: &BTreeMap<Status, Vec<Card<'_>>>) -> Markup {
    html! {
        // The script shows it.
        div.tools role="search" hidden {
            div.wrap {
                div.search {
                    input #search type="search" aria-label="Search the errors" aria-keyshortcuts="/"
                        placeholder="Search by code, name or words" autocomplete="off" spellcheck="false";
                    kbd aria-hidden="true" { "/" }
                }
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
                                bdi.code { (visible(&card.code)) }
                                @if !card.entry.is_named { " " bdi.name { (visible(card.entry.name())) } }
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

/// The parameters, each with the placeholder that shows it, if that has another name.
fn parameters(entry: &DocumentEntry) -> Markup {
    let mut placeholders: BTreeMap<&str, &str> = BTreeMap::new();
    let shown = entry.shown_parameters();
    for placeholder in entry.template().placeholders() {
        match shown.parameter(placeholder) {
            Some(name) if name != placeholder => {
                placeholders.entry(name).or_insert(placeholder);
            }
            _ => {}
        }
    }
    html! {
        @for (place, name) in entry.parameters().iter().enumerate() {
            @if place > 0 { ", " }
            code { (visible(name)) }
            @if let Some(placeholder) = placeholders.get(&**name) {
                " as " var { "{" (visible(placeholder)) "}" }
            }
        }
    }
}

/// A text to copy. The script shows the button.
fn example(title: &str, text: &str) -> Markup {
    html! {
        div.example {
            div.bar {
                h4 { (title) }
                button type="button" hidden { span { "Copy" } span.of { " the " (title) } }
            }
            pre dir="ltr" { code { (text) } }
        }
    }
}

fn advice(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "No. The same request fails again.",
        Retry::Later => "Yes, later: after the time in Retry-After, or else with growing pauses.",
        Retry::WhenAsked => "Only if the answer has Retry-After, and after that time.",
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
