//! Docs, which are Markdown, as HTML that is safe to show.

use alloc::string::String;
use alloc::vec::Vec;

use pulldown_cmark::{Alignment, BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::text::visible;

/// Renders docs. HTML becomes text, images their texts, and a heading a paragraph. Links that lead elsewhere than to the
/// web or to an address of mail are left out, but not their texts.
pub(super) fn docs_html(docs: &str) -> String {
    // Whether each link that is open is kept.
    let mut links: Vec<bool> = Vec::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    // [`Name`] is a link of rustdoc. It leads nowhere here, so that only the name is shown.
    let mut name = |link: BrokenLink<'_>| {
        let is_name = link.reference.starts_with('`');
        is_name.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let events = Parser::new_with_broken_link_callback(docs, options, Some(&mut name));
    let events = events.filter_map(|event| {
        Some(match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(shown(html)),
            Event::Text(text) => Event::Text(shown(text)),
            Event::Code(code) => Event::Code(shown(code)),
            Event::Start(Tag::Heading { .. } | Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::Heading(_) | TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            // The page allows no styles of its cells.
            Event::Start(Tag::Table(columns)) => {
                let columns = columns.iter().map(|_| Alignment::None);
                Event::Start(Tag::Table(columns.collect()))
            }
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                let is_kept = is_harmless(dest_url);
                links.push(is_kept);
                return is_kept.then_some(event);
            }
            Event::End(TagEnd::Link) => {
                return links.pop().unwrap_or_default().then_some(event);
            }
            event => event,
        })
    });
    let mut rendered = String::with_capacity(docs.len() * 2);
    html::push_html(&mut rendered, events);
    rendered
}

fn shown(text: CowStr<'_>) -> CowStr<'_> {
    let seen = visible(&text);
    if *seen == *text {
        return text;
    }
    seen.into_owned().into()
}

fn is_harmless(address: &str) -> bool {
    let schemes = ["https://", "http://", "mailto:"];
    let mut schemes = schemes.iter();
    schemes.any(|scheme| {
        let start = address.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}
