//! Writes faults as JSON, straight into the bytes.

use alloc::vec::Vec;
use core::convert::Infallible;
use core::fmt::{self, Write};

use super::body::Body;
use super::envelopes::{self, EntryFacts, Facts, Key, Output};
use crate::catalogue::Envelope;
use crate::error::{Message, PartnerError, Whole};

impl Body<'_> {
    /// Returns the fault as JSON: the same bytes as `serde_json::to_vec`, in a fraction of the time.
    ///
    /// ```
    /// use partner_error::{Body, PartnerCenterError};
    ///
    /// let body = Body::of(&PartnerCenterError::InvalidCustomerId).to_json();
    /// assert_eq!(
    ///     body,
    ///     br#"{"code":"900118","description":"Invalid Customer Id","source":"PartnerFD"}"#
    /// );
    /// ```
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        self.write_json(&mut out);
        out
    }

    /// Appends the fault as JSON. In the documented envelope and without `data`, nothing is allocated
    /// except room in `out`.
    ///
    /// ```
    /// use partner_error::{Body, PartnerCenterError};
    ///
    /// let mut lines = Vec::new();
    /// for error in [PartnerCenterError::InvalidCustomerId, PartnerCenterError::CartNotFound] {
    ///     Body::of(&error).write_json(&mut lines);
    ///     lines.push(b'\n');
    /// }
    /// assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), 2);
    /// ```
    pub fn write_json(&self, out: &mut Vec<u8>) {
        object(self.envelope, &self.facts(), &self.error, out);
        out.push(b'}');
    }
}

/// The parts of a fault that depend on the value, as JSON.
pub(crate) trait Contents {
    /// Appends the message, escaped for a JSON string.
    fn message(&self, out: &mut Vec<u8>);
    /// Appends the `data` as an array, if there is any, behind the text that begins the member.
    fn data(&self, begin: &str, out: &mut Vec<u8>);
    /// Calls a function with the name and the text of each parameter.
    fn parameters(&self, visit: &mut dyn FnMut(&str, &str));
}

impl Contents for &dyn PartnerError {
    #[inline]
    fn message(&self, out: &mut Vec<u8>) {
        let start = out.len();
        // A text has at most as many characters as bytes.
        let limit = start + Message::MAX_CHARS;
        let rendered = write!(Raw { out, limit }, "{}", Whole(*self));
        if rendered.is_err() || out.len() == start {
            out.truncate(start);
            let limit = usize::MAX;
            // The message is shorter than the limit of `Raw`, so this doesn't fail.
            let _ = write!(Raw { out, limit }, "{}", PartnerError::message(*self));
        }
        // Once for the whole message: its pieces are short.
        if !is_plain(&out[start..]) {
            escape_end(out, start);
        }
    }

    #[inline]
    fn data(&self, begin: &str, out: &mut Vec<u8>) {
        let text = super::data::text_of(*self, self.entry());
        if !text.is_empty() {
            out.extend_from_slice(begin.as_bytes());
            out.extend_from_slice(&text);
        }
    }

    fn parameters(&self, visit: &mut dyn FnMut(&str, &str)) {
        for (name, text) in PartnerError::parameters(*self) {
            visit(name, &text);
        }
    }
}

/// Appends an object with the members of the envelope, without the brace that closes it.
#[inline]
pub(crate) fn object<E: EntryFacts, C: Contents>(
    envelope: Envelope,
    facts: &Facts<'_, E>,
    contents: &C,
    out: &mut Vec<u8>,
) {
    let start = out.len();
    let Ok(()) = envelopes::write(envelope, facts, &mut Json { contents, out });
    // The text of each member begins with a comma, also that of the first.
    if let Some(comma) = out.get_mut(start) {
        *comma = b'{';
    }
}

/// Appends a member after others.
#[cfg(feature = "http")]
pub(crate) fn member(name: &str, json: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"");
    escape(name, out);
    out.extend_from_slice(b"\":");
    out.extend_from_slice(json);
}

/// Writes members as JSON text.
struct Json<'a, C> {
    contents: &'a C,
    out: &'a mut Vec<u8>,
}

impl<C: Contents> Output for Json<'_, C> {
    type Error = Infallible;

    #[inline]
    fn text(&mut self, key: Key, text: &str) -> Result<(), Infallible> {
        self.out.extend_from_slice(key.json.as_bytes());
        escape(text, self.out);
        self.out.push(b'"');
        Ok(())
    }

    #[inline]
    fn digits(&mut self, key: Key, number: u32) -> Result<(), Infallible> {
        self.out.extend_from_slice(key.json.as_bytes());
        let mut digits = itoa::Buffer::new();
        self.out.extend_from_slice(digits.format(number).as_bytes());
        self.out.push(b'"');
        Ok(())
    }

    fn number(&mut self, key: Key, number: u16) -> Result<(), Infallible> {
        self.out.extend_from_slice(key.json.as_bytes());
        let mut digits = itoa::Buffer::new();
        self.out.extend_from_slice(digits.format(number).as_bytes());
        Ok(())
    }

    fn flag(&mut self, key: Key, flag: bool) -> Result<(), Infallible> {
        self.out.extend_from_slice(key.json.as_bytes());
        let flag: &[u8] = if flag { b"true" } else { b"false" };
        self.out.extend_from_slice(flag);
        Ok(())
    }

    #[inline]
    fn message(&mut self, key: Key) -> Result<(), Infallible> {
        self.out.extend_from_slice(key.json.as_bytes());
        self.contents.message(self.out);
        self.out.push(b'"');
        Ok(())
    }

    #[inline]
    fn data(&mut self, key: Key) -> Result<(), Infallible> {
        self.contents.data(key.json, self.out);
        Ok(())
    }

    fn parameters(&mut self, key: Key) -> Result<(), Infallible> {
        let out = &mut *self.out;
        out.extend_from_slice(key.json.as_bytes());
        out.push(b'{');
        let mut separator: &[u8] = b"";
        self.contents.parameters(&mut |name, text| {
            out.extend_from_slice(separator);
            string(name, out);
            out.push(b':');
            string(text, out);
            separator = b",";
        });
        out.push(b'}');
        Ok(())
    }
}

/// Appends a JSON string.
#[inline]
fn string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    escape(text, out);
    out.push(b'"');
}

/// Appends text as it is, and fails if there were more bytes than the limit.
struct Raw<'a> {
    out: &'a mut Vec<u8>,
    limit: usize,
}

impl Write for Raw<'_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text.len() > self.limit.saturating_sub(self.out.len()) {
            return Err(fmt::Error);
        }
        self.out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// Appends a text as the content of a JSON string (RFC 8259, section 7).
#[inline]
pub(crate) fn escape(text: &str, out: &mut Vec<u8>) {
    let start = out.len();
    out.extend_from_slice(text.as_bytes());
    if !is_plain(text.as_bytes()) {
        escape_end(out, start);
    }
}

/// Whether a JSON string can have the text as it is.
#[inline]
fn is_plain(text: &[u8]) -> bool {
    // The last bytes of a text are looked at twice where they don't fill a chunk: the compiler checks a whole chunk
    // at once, and the bytes of the rest one by one.
    match (text.last_chunk::<16>(), text.last_chunk::<4>()) {
        (Some(last), _) => text.chunks_exact(16).all(are_plain) && are_plain(last),
        (None, Some(last)) => text.chunks_exact(4).all(are_plain) && are_plain(last),
        (None, None) => are_plain(text),
    }
}

/// Whether none of the bytes is one that JSON escapes.
#[inline]
fn are_plain(bytes: &[u8]) -> bool {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    // Without an early exit.
    bytes
        .iter()
        .fold(true, |plain, byte| plain & is_plain(*byte))
}

/// Escapes the text that begins at `start`.
#[cold]
fn escape_end(out: &mut Vec<u8>, start: usize) {
    let end = out.len();
    for at in start..end {
        let byte = out[at];
        let letter = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            b'\x08' => b'b',
            b'\x0c' => b'f',
            0..b' ' => {
                let hex = |digit: u8| b"0123456789abcdef"[usize::from(digit)];
                out.extend_from_slice(&[b'\\', b'u', b'0', b'0', hex(byte >> 4), hex(byte & 15)]);
                continue;
            }
            _ => {
                out.push(byte);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', letter]);
    }
    // The escaped text follows the text as it was.
    out.drain(start..end);
}
