//! Writes a body as JSON, straight from the value into the bytes.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::body::Body;
use crate::error::{Message, Whole};

impl Body<'_> {
    /// The fault as JSON: the bytes that `serde_json::to_vec` gives, in a fraction of the time.
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

    /// Appends the fault as JSON. Without `data`, nothing is allocated but room in `out`.
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
        let entry = self.error.entry();
        out.extend_from_slice(br#"{"code":""#);
        out.extend_from_slice(itoa::Buffer::new().format(entry.code()).as_bytes());
        out.extend_from_slice(br#"","description":""#);
        self.write_description(out);
        out.push(b'"');
        let data = super::data::of(self.error, entry);
        // No `Value` is one that JSON refuses.
        let list = (!data.is_empty()).then(|| serde_json::to_vec(&data).ok());
        if let Some(list) = list.flatten() {
            out.extend_from_slice(br#","data":"#);
            out.extend_from_slice(&list);
        }
        out.extend_from_slice(br#","source":""#);
        escape(entry.source(), out);
        out.extend_from_slice(br#""}"#);
    }

    fn write_description(&self, out: &mut Vec<u8>) {
        let start = out.len();
        // There are no more characters than bytes.
        let room = Message::MAX_CHARS;
        let rendered = write!(Escaped { out, room }, "{}", Whole(self.error));
        if rendered.is_err() || out.len() == start {
            out.truncate(start);
            let room = usize::MAX;
            // What this writes to does not fail.
            let _ = write!(Escaped { out, room }, "{}", self.error.message());
        }
    }
}

/// Takes text of so many bytes into a JSON string.
struct Escaped<'a> {
    out: &'a mut Vec<u8>,
    room: usize,
}

impl Write for Escaped<'_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.room = self.room.checked_sub(text.len()).ok_or(fmt::Error)?;
        escape(text, self.out);
        Ok(())
    }
}

/// Appends what stands for a text in a JSON string (RFC 8259, section 7).
#[inline]
fn escape(text: &str, out: &mut Vec<u8>) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    // No early end: so the compiler looks at many bytes at once.
    let all_plain = |plain, byte: &u8| plain & is_plain(*byte);
    if text.as_bytes().iter().fold(true, all_plain) {
        out.extend_from_slice(text.as_bytes());
    } else {
        escape_each(text, out);
    }
}

#[cold]
fn escape_each(text: &str, out: &mut Vec<u8>) {
    for byte in text.bytes() {
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
}
