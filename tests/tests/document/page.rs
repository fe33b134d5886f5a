//! The page of a catalogue, as text. `.ci/run page` looks at it in a browser.

use std::collections::BTreeSet;
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use partner_error::document::Document;
use partner_error::{PartnerCenterError, PartnerError};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::exports_fuzz::{document, facts};
use crate::hostile::{Hostile, HostileNames};
use crate::locked::errors::StorefrontError;

/// An element's name, and the names and values of its attributes.
type Tag<'p> = (&'p str, Vec<(&'p str, &'p str)>);

/// The start tags of a page. It is written by a program, so that every value stands in double quotes.
fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap();
    while let Some((_, behind)) = rest.split_once('<') {
        if behind.starts_with('/') {
            rest = behind;
            continue;
        }
        let (name, mut inside) = behind.split_at(behind.find([' ', '>']).unwrap());
        let mut attributes = Vec::new();
        while let Some(attribute) = inside
            .strip_prefix(' ')
            .filter(|rest| !rest.starts_with('/'))
        {
            let (name, behind) = attribute.split_at(attribute.find(['=', ' ', '>']).unwrap());
            let (value, behind) = match behind.strip_prefix("=\"") {
                Some(value) => value.split_once('"').unwrap(),
                None => ("", behind),
            };
            attributes.push((name, value));
            inside = behind;
        }
        rest = inside
            .strip_prefix('>')
            .or(inside.strip_prefix(" />"))
            .unwrap();
        // What stands in these is no markup.
        if ["style", "script"].contains(&name) {
            rest = rest.split_once(&format!("</{name}>")).unwrap().1;
        }
        tags.push((name, attributes));
    }
    tags
}

fn value<'p>(tag: &Tag<'p>, name: &str) -> Option<&'p str> {
    let mut attributes = tag.1.iter();
    attributes
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

/// The elements that a page may have.
const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "meta",
    "link",
    "title",
    "style",
    "body",
    "a",
    "header",
    "footer",
    "main",
    "nav",
    "section",
    "article",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "span",
    "bdi",
    "var",
    "code",
    "pre",
    "dl",
    "dt",
    "dd",
    "ul",
    "ol",
    "li",
    "details",
    "summary",
    "button",
    "input",
    "select",
    "option",
    "output",
    "kbd",
    "script",
    "em",
    "strong",
    "del",
    "blockquote",
    "hr",
    "br",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

/// The attributes that they may have.
const ATTRIBUTES: &[&str] = &[
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "href",
    "id",
    "hidden",
    "tabindex",
    "role",
    "type",
    "aria-hidden",
    "aria-keyshortcuts",
    "aria-label",
    "aria-labelledby",
    "placeholder",
    "autocomplete",
    "spellcheck",
    "value",
    "for",
    "data-code",
    "data-status",
    "dir",
    "rel",
    "title",
    "start",
];

/// Checks that the page runs and loads nothing but what belongs to it.
fn assert_harmless(page: &str) {
    let tags = tags(page);
    for tag in &tags {
        assert!(ELEMENTS.contains(&tag.0), "{tag:?}");
        for (name, value) in &tag.1 {
            assert!(ATTRIBUTES.contains(name), "{tag:?}");
            // The icon is a link of the head.
            if *name == "href" && tag.0 == "a" {
                let schemes = ["#", "https://", "http://", "mailto:"];
                let value = value.to_lowercase();
                assert!(
                    schemes.iter().any(|scheme| value.starts_with(scheme)),
                    "{tag:?}"
                );
            }
        }
    }
    for name in ["link", "script", "style"] {
        assert_eq!(tags.iter().filter(|tag| tag.0 == name).count(), 1, "{name}");
    }
    let ids: Vec<&str> = tags.iter().filter_map(|tag| value(tag, "id")).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(distinct.len(), ids.len(), "{ids:?}");
    for link in tags
        .iter()
        .filter_map(|tag| value(tag, "href")?.strip_prefix('#'))
    {
        assert!(distinct.contains(link), "{link}");
    }
}

#[test]
fn every_error_has_its_place() {
    let document = Document::of(PartnerCenterError::catalogue());
    let page = document.to_html();
    assert_harmless(&page);
    assert_eq!(page, document.to_html());
    let tags = tags(&page);
    let articles: Vec<_> = tags.iter().filter(|tag| tag.0 == "article").collect();
    assert_eq!(articles.len(), 159);
    for entry in document.entries() {
        let (code, status) = (
            entry.code().to_string(),
            entry.status().as_u16().to_string(),
        );
        let found = articles.iter().filter(|article| {
            value(article, "data-code") == Some(&*code)
                && value(article, "data-status") == Some(&*status)
        });
        let ids: Vec<_> = found.filter_map(|article| value(article, "id")).collect();
        let is_shared = document.by_code(entry.code()).count() > 1;
        let expected = if is_shared {
            format!("{code}-{status}")
        } else {
            code
        };
        assert_eq!(ids, [expected]);
    }
    // The code alone leads to the first of its entries.
    let first = r#"<article id="2006-400" data-code="2006" data-status="400"><span class="first" id="2006">"#;
    assert!(page.contains(first));
}

/// Names that are ids of the page, or look like those of other entries.
#[test]
fn ids_are_unique() {
    let entry = |code: u32, status: u16, name: &str| {
        json!({
            "code": code, "status": status, "name": name, "source": "", "retry": "never",
            "parameters": [], "message": name,
        })
    };
    let entries = [
        entry(1, 404, "search"),
        entry(2, 404, "status-404"),
        entry(3, 404, "shared"),
        entry(3, 409, "shared"),
        entry(4, 404, "shared-409"),
        entry(5, 404, "a b"),
        entry(6, 404, "5"),
    ];
    let json = json!({ "catalogue": "Names", "named": true, "entries": entries });
    let page = Document::parse(&json.to_string()).unwrap().to_html();
    assert_harmless(&page);
    let tags = tags(&page);
    let articles = tags.iter().filter(|tag| tag.0 == "article");
    let mut ids: Vec<_> = articles.filter_map(|tag| value(tag, "id")).collect();
    ids.sort_unstable();
    assert_eq!(
        ids,
        [
            "5",
            "5-404",
            "search-404",
            "shared-404",
            "shared-409",
            "shared-409-404",
            "status-404-404"
        ]
    );
}

/// What a reader sees of one error, from the markup of its card.
#[test]
fn card_of_an_error() {
    let page = Document::of(StorefrontError::catalogue()).to_html();
    let (_, card) = page.split_once(r#"<article id="910001""#).unwrap();
    let (card, _) = card.split_once("</article>").unwrap();
    for part in [
        r#"<p class="message" dir="auto">Cart <var>{cart}</var> is locked until <var>{until}</var></p>"#,
        "<p>Another request holds the cart, until the given time at the latest.</p>",
        "<dd>Yes, later: after the time in Retry-After, or else with growing pauses.</dd>",
        "<dd><code>cart</code>, <code>until</code></dd>",
        "&quot;errorName&quot;: &quot;CartLocked&quot;,\n  &quot;isRetryable&quot;: true,\n",
        "&quot;parameters&quot;: {\n    &quot;cart&quot;: &quot;{cart}&quot;,\n    &quot;until&quot;: &quot;{until}&quot;\n  }\n}",
        "StorefrontError::CartLocked { cart, until, .. } =&gt; todo!(),",
    ] {
        assert!(card.contains(part), "{part}\n{card}");
    }
    // The number of a placeholder and the field that it shows.
    assert!(page.contains("<dd><code>cart_id</code> as <var>{0}</var></dd>"));
    // Another type declares it, so that its variant has another path.
    assert!(page.contains("(409, 800064) =&gt; todo!(), // CartBusy"));
}

#[test]
fn hostile_texts_stay_texts() {
    let page = Document::of(Hostile::catalogue()).to_html();
    assert_harmless(&page);
    assert!(page.contains("&lt;script&gt;alert('<var>{0}</var>')&lt;/script&gt;"));
    assert!(page.contains(r"\u{202e}drawkcab"));
    assert!(!page.contains('\u{202e}'));
    let page = Document::of(HostileNames::catalogue()).to_html();
    assert_harmless(&page);
    assert!(page.contains(r#"<article id="__proto__""#));
    // In an address, this name would be escaped.
    let comment = HostileNames::Comment.code();
    assert!(page.contains(&format!(r#"<article id="{comment}" data-code="a*/b""#)));
}

/// The policy names the style and the script by their hashes.
#[test]
fn policy_allows_what_the_page_has() {
    let page = Document::of(PartnerCenterError::catalogue()).to_html();
    for (start, end, directive) in [
        ("<style>", "</style>", "style-src"),
        ("<script type=\"module\">", "</script>", "script-src"),
    ] {
        let (_, content) = page.split_once(start).unwrap();
        let (content, _) = content.split_once(end).unwrap();
        let hash = BASE64_STANDARD.encode(Sha256::digest(content));
        let expected = format!("{directive} 'sha256-{hash}'");
        assert!(
            page.contains(&expected),
            "write this to the policy in `to_html.rs`: {expected}"
        );
    }
}

/// What becomes of the Markdown of docs.
#[test]
fn docs_are_rendered() {
    let rendered = |docs: &str| {
        let entry = json!({
            "code": 1, "status": 404, "name": "Name", "source": "", "retry": "never", "parameters": [],
            "message": "x", "docs": docs,
        });
        let json = json!({ "catalogue": "Docs", "entries": [entry] });
        let page = Document::parse(&json.to_string()).unwrap().to_html();
        assert_harmless(&page);
        let (_, docs) = page.split_once(r#"<div class="docs" dir="auto">"#).unwrap();
        docs.split_once("</div>").unwrap().0.trim_end().to_owned()
    };
    for (docs, html) in [
        (
            "_One_ **two** `<3>`",
            "<p><em>One</em> <strong>two</strong> <code>&lt;3&gt;</code></p>",
        ),
        ("# A heading", "<p>A heading</p>"),
        ("- [ ] one", "<ul>\n<li>[ ] one</li>\n</ul>"),
        // Links of rustdoc lead nowhere on a page.
        (
            "See [`CartBusy`] and [that](Self::CartBusy).",
            "<p>See <code>CartBusy</code> and that.</p>",
        ),
        ("A [note] of [1].", "<p>A [note] of [1].</p>"),
        (
            r#"[a](https://example.com/?a=1&b="2) [b](JavaScript:alert(1)) [c](data:text/html,x)"#,
            r#"<p><a href="https://example.com/?a=1&amp;b=%222">a</a> b c</p>"#,
        ),
        ("![image](https://example.com/x.png)", "<p>image</p>"),
        (
            "a <b onclick=x>b</b>",
            "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>",
        ),
        (
            "<img src=x onerror=alert(1)>",
            "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
        ),
        ("a\u{202e}b", r"<p>a\u{202e}b</p>"),
        (
            "| a | b |\n|:--|--:|\n| 1 | ~~2~~ |",
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>1</td><td><del>2</del></td></tr>\n</tbody></table>",
        ),
    ] {
        assert_eq!(rendered(docs), html, "{docs}");
    }
}

/// It takes Chromium and two packages of npm, which the step installs.
#[test]
#[ignore = "`.ci/run page` does it"]
fn page_in_a_browser() {
    let run = concat!(env!("CARGO_MANIFEST_DIR"), "/../.ci/run");
    let status = Command::new(run).arg("page").status().unwrap();
    assert!(status.success());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_texts_stay_texts(entries in vec(facts(), 1..6)) {
        let page = document(&entries).to_html();
        assert_harmless(&page);
    }
}
