//! What is common to the formats: characters that each of them has to take care of.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};

use serde_json::Value;

/// Whether a character breaks a line where `\n` doesn't, or turns the direction of the text around it.
pub(super) fn is_disturbing(c: char) -> bool {
    matches!(
        c,
        '\u{85}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// A key, a code or a cell for a message, of which a long one is cut off.
pub(super) fn shortened(text: &str) -> String {
    cut_off(text, 60)
}

/// At most so many characters of a text, and `…` if there are more.
pub(super) fn cut_off(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    }
}

/// Whether a spreadsheet would take a cell for a formula, or if it were not for the `'` before it.
fn is_formula(cell: &str) -> bool {
    let text = cell.trim_start_matches('\'');
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell with a `'` before it if a spreadsheet would take it for a formula.
pub(super) fn marked(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// What stands behind the `'` of a cell that [`marked`] has written. `None` if it has no mark.
pub(super) fn behind_mark(cell: &str) -> Option<&str> {
    cell.strip_prefix('\'').filter(|text| is_formula(text))
}

/// A string of JSON. Marks that break lines or turn the direction of text are escaped, so that an editor shows what
/// is there.
pub(super) fn json_string(text: &str) -> String {
    let written = Value::from(text).to_string();
    let is_hidden = |c: char| c.is_control() || is_disturbing(c);
    if !written.contains(is_hidden) {
        return written;
    }
    let mut escaped = String::with_capacity(written.len());
    for c in written.chars() {
        if is_hidden(c) {
            let escape = format!("\\u{:04x}", u32::from(c));
            escaped.push_str(&escape);
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// A text for a reader: characters that are not seen, or that turn the direction of what stands behind them, are written
/// as Rust escapes them.
#[cfg(feature = "html")]
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    escaped(text, |c| {
        (c.is_control() && !matches!(c, '\n' | '\t')) || is_disturbing(c)
    })
}

/// The same, with the ends of lines escaped, too.
pub(super) fn on_one_line(text: &str) -> Cow<'_, str> {
    escaped(text, |c| c.is_control() || is_disturbing(c))
}

fn escaped(text: &str, is_hidden: fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return text.into();
    }
    let mut seen = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_hidden(c) {
            seen.extend(c.escape_default());
        } else {
            seen.push(c);
        }
    }
    seen.into()
}

/// JSON for a reader: a line for each member, and hidden characters as JSON escapes them. There must be no white space
/// outside of strings.
#[cfg(feature = "html")]
pub(super) fn json_text(json: &str) -> String {
    let mut text = String::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let mut is_string = false;
    let mut is_escaped = false;
    let break_line = |text: &mut String, depth: usize| {
        text.push('\n');
        text.extend(core::iter::repeat_n("  ", depth));
    };
    let mut chars = json.chars().peekable();
    while let Some(c) = chars.next() {
        if is_string {
            is_string = is_escaped || c != '"';
            is_escaped = !is_escaped && c == '\\';
            if c.is_control() || is_disturbing(c) {
                text.push_str(&format!("\\u{:04x}", u32::from(c)));
            } else {
                text.push(c);
            }
            continue;
        }
        if matches!(c, '}' | ']') {
            depth = depth.saturating_sub(1);
            break_line(&mut text, depth);
        }
        text.push(c);
        match c {
            '"' => is_string = true,
            ':' => text.push(' '),
            ',' => break_line(&mut text, depth),
            '{' | '[' => {
                if let Some(end) = chars.next_if(|next| matches!(next, '}' | ']')) {
                    text.push(end);
                } else {
                    depth += 1;
                    break_line(&mut text, depth);
                }
            }
            _ => {}
        }
    }
    text
}
