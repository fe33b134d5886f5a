//! What people paste of a failed response: finds the status, the headers and the body in any text around them.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Map, Value};

use crate::catalogue::Status;
use crate::wire::Fault;

/// How often JSON is tried to be read in a text, and how many objects of it are looked at.
const MOST_TRIES: usize = 64;

/// The deepest object that is looked at.
const MOST_DEPTH: usize = 16;

/// What was found in a text.
#[derive(Default)]
pub(super) struct Pasted {
    pub(super) status: Option<u16>,
    pub(super) headers: HeaderMap,
    /// The objects that tell of an error, the outermost first.
    pub(super) faults: Vec<Fault>,
}

impl Pasted {
    pub(super) fn read(text: &str) -> Self {
        let text = response_of_curl(text);
        let mut pasted = Self::default();
        pasted.read_headers(&text);
        pasted.read_json(&text);
        if pasted.faults.is_empty() && text.contains("\\\"") {
            // JSON in a string of a log.
            pasted.read_json(&unescaped(&text));
        }
        if pasted.faults.is_empty() {
            pasted.faults.extend(fields(&text));
        }
        if pasted.faults.is_empty() {
            pasted.faults.extend(line_of_failure(&text));
        }
        if pasted.status.is_none() {
            let statuses = pasted.faults.iter().filter_map(status_of_fault);
            pasted.status = statuses.chain(status_in(&text)).next();
        }
        pasted
    }

    /// Reads the last status line, and the headers behind it. Without one, every line that looks like a header.
    fn read_headers(&mut self, text: &str) {
        let mut is_inside = true;
        for line in text.lines().map(str::trim) {
            if let Some(status) = status_line(line) {
                self.status = Some(status);
                self.headers.clear();
                is_inside = true;
            } else if line.is_empty() && self.status.is_some() {
                is_inside = false;
            } else if is_inside {
                let header = line.split_once(':').and_then(|(name, value)| {
                    let name = HeaderName::from_bytes(name.trim().as_bytes()).ok()?;
                    Some((name, HeaderValue::from_str(value.trim()).ok()?))
                });
                if let Some((name, value)) = header {
                    // Of a header that stands twice, the first counts, as in a response.
                    self.headers.try_append(name, value).ok();
                }
            }
        }
    }

    /// Reads the JSON in a text, wherever it starts.
    fn read_json(&mut self, text: &str) {
        let mut rest = text;
        for _ in 0..MOST_TRIES {
            let Some(start) = rest.find(['{', '[']) else {
                return;
            };
            rest = &rest[start..];
            let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
            if let Some(Ok(value)) = values.next() {
                let end = values.byte_offset();
                self.look_into(&value, 0);
                rest = &rest[end..];
            } else {
                rest = &rest[1..];
            }
        }
    }

    /// Adds the faults in a value: the value itself, and what stands in it.
    fn look_into(&mut self, value: &Value, depth: usize) {
        if depth > MOST_DEPTH || self.faults.len() >= MOST_TRIES {
            return;
        }
        match value {
            Value::Object(members) => {
                let json = serde_json::to_vec(value).unwrap_or_default();
                self.faults.extend(Fault::from_json(&json));
                for member in members.values() {
                    self.look_into(member, depth + 1);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.look_into(item, depth + 1);
                }
            }
            Value::String(text) if text.contains('{') && depth > 0 => self.read_nested(text, depth),
            _ => {}
        }
    }

    /// Reads a string that holds JSON.
    fn read_nested(&mut self, text: &str, depth: usize) {
        let start = text.find('{').unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
        if let Some(Ok(value)) = values.next() {
            self.look_into(&value, depth + 1);
        }
    }
}

/// The lines of the response in what `curl -v` prints, without its marks.
fn response_of_curl(text: &str) -> Cow<'_, str> {
    if !text.lines().any(|line| line.starts_with("< HTTP/")) {
        return Cow::Borrowed(text);
    }
    let lines = text.lines().filter_map(|line| {
        let of_curl = ["> ", "* ", "} [", "{ ["];
        let is_of_request = line == ">" || of_curl.iter().any(|mark| line.starts_with(mark));
        (!is_of_request).then(|| match line.strip_prefix('<') {
            Some(header) if header.is_empty() || header.starts_with(' ') => header.trim(),
            _ => line,
        })
    });
    let lines: Vec<&str> = lines.collect();
    Cow::Owned(lines.join("\n"))
}

/// The status in `HTTP/1.1 409 Conflict`.
fn status_line(line: &str) -> Option<u16> {
    let behind = line.strip_prefix("HTTP/")?;
    let (_, behind) = behind.split_once(' ')?;
    let number = behind.split_whitespace().next()?;
    number
        .parse()
        .ok()
        .filter(|status| (100..600).contains(status))
}

/// The status that a body states.
fn status_of_fault(fault: &Fault) -> Option<u16> {
    let mut names = ["status", "statusCode", "httpStatusCode"].into_iter();
    names.find_map(|name| {
        let number = fault.extra(name, |value| value.is_number() || value.is_string())?;
        let number = match number {
            Value::String(text) => text.parse().ok()?,
            number => number.as_u64()?,
        };
        u16::try_from(number)
            .ok()
            .filter(|status| is_error(*status))
    })
}

fn is_error(status: u16) -> bool {
    (400..600).contains(&status)
}

/// The status in a sentence: `(409)`, `HTTP 409`, `status: 409`, `409 Conflict`, `error: 409`.
fn status_in(text: &str) -> Option<u16> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = bytes[at..].iter().position(|byte| !byte.is_ascii_digit());
        let end = end.map_or(bytes.len(), |length| at + length);
        let number = text[at..end]
            .parse()
            .ok()
            .filter(|status| is_error(*status));
        if let Some(status) = number.filter(|_| end - at == 3) {
            if is_named_status(&text[..at], status, &text[end..]) {
                return Some(status);
            }
        }
        at = end;
    }
    None
}

/// Whether the words around a number say that it is a status.
fn is_named_status(before: &str, status: u16, behind: &str) -> bool {
    if before.ends_with('(') && behind.starts_with(')') {
        return true;
    }
    let reason = Status::try_from(status).map_or("", Status::reason);
    let next = behind.trim_start();
    let is_followed = next
        .get(..reason.len())
        .is_some_and(|next| !reason.is_empty() && next.eq_ignore_ascii_case(reason));
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default().to_ascii_lowercase();
    let words = ["http", "status", "statuscode", "error"];
    is_followed || words.contains(&word.as_str())
}

/// A text with the escapes of a JSON string resolved.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some('t') => plain.push('\t'),
            Some(other @ ('"' | '\\' | '/')) => plain.push(other),
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    plain
}

/// An error as PowerShell prints an object: `@{code=800064; description=...}`, or a line for each member.
fn fields(text: &str) -> Option<Fault> {
    let mut members = Map::new();
    let mut add = |name: &str, value: &str| {
        let name = name.trim();
        let is_name =
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if is_name && !members.contains_key(name) {
            members.insert(name.to_owned(), value.trim().into());
        }
    };
    if let Some((_, inside)) = text.split_once("@{") {
        let inside = inside.split_once('}').map_or(inside, |(inside, _)| inside);
        for member in inside.split(';') {
            if let Some((name, value)) = member.split_once('=') {
                add(name, value);
            }
        }
    } else {
        for line in text.lines() {
            if let Some((name, value)) = line.split_once(" : ") {
                add(name, value);
            }
        }
    }
    let known = ["code", "errorcode", "errorname"];
    let has_code = members
        .keys()
        .any(|name| known.contains(&name.to_ascii_lowercase().as_str()));
    let json = serde_json::to_vec(&members).ok().filter(|_| has_code)?;
    Fault::from_json(&json).or_else(|| {
        // The description is missing.
        let code = members
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("code"))?;
        Some(Fault::new(code.1.as_str()?, ""))
    })
}

/// The line that `Display` of a `Failure` writes: `409 Conflict · 800064 CartBusy · Cart C-7 ... · correlation c-1`.
fn line_of_failure(text: &str) -> Option<Fault> {
    let line = text.lines().find(|line| line.contains(" · "))?;
    let mut parts = line.split(" · ").skip(1);
    let code = parts.next()?;
    let description = parts.next()?;
    let code = code.split_whitespace().next()?;
    let mut fault = Fault::new(code, description);
    for part in parts {
        if let Some((name, id)) = part.split_once(' ') {
            let name = format!("{name}Id");
            fault.extra.insert(name, id.into());
        }
    }
    Some(fault)
}
