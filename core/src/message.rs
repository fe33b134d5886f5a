use core::fmt::{self, Write};

use crate::PartnerError;

/// A value's message as it goes on the wire: never empty, at most 1024 characters, as the Partner
/// Center documentation says of `description`.
///
/// A longer message ends in `…` as its 1024th character, and so does one in which the `Display` of
/// a field failed. In place of an empty one stands the reason phrase of the status. The whole
/// message, as long as it is, is the error's own `Display`.
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError};
///
/// let error = PartnerCenterError::CartBusy { cart_id: "x".repeat(2000) };
/// let message = error.message().to_string();
/// assert_eq!(message.chars().count(), 1024);
/// assert!(message.ends_with('…'));
/// ```
#[derive(Clone, Copy)]
pub struct Message<'a> {
    error: &'a dyn PartnerError,
}

impl<'a> Message<'a> {
    /// The longest message, in characters.
    pub const MAX_CHARS: usize = 1024;

    pub(crate) fn of(error: &'a dyn PartnerError) -> Self {
        Self { error }
    }

    /// The message, if it fits into so few bytes that there cannot be too many characters.
    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) fn short<'b>(&self, short: &'b mut Short) -> Option<&'b str> {
        write!(short, "{}", self.error).ok()?;
        (!short.is_empty()).then_some(short)
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entry = self.error.entry();
        let mut limited = Limited {
            out: f,
            written: 0,
            last: None,
            state: State::Open,
        };
        let rendered = self.error.render(entry.template(), &mut limited);
        let Limited {
            out, last, state, ..
        } = limited;
        match (state, last) {
            (State::OutFailed, _) => Err(fmt::Error),
            (State::Full, _) => out.write_char('…'),
            (State::Open, _) if rendered.is_err() => out.write_char('…'),
            (State::Open, Some(last)) => out.write_char(last),
            (State::Open, None) if limited.written == 0 => out.write_str(entry.status().reason()),
            (State::Open, None) => Ok(()),
        }
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({self})")
    }
}

/// Almost every message fits in here.
#[cfg(feature = "serde")]
pub(crate) type Short = arrayvec::ArrayString<256>;

/// How many characters there are. Most text is ASCII, which takes less time to see than to count.
fn count(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// Lets 1023 characters through and holds the 1024th back, until it is known to be the last.
struct Limited<'a, 'b> {
    out: &'a mut fmt::Formatter<'b>,
    written: usize,
    last: Option<char>,
    state: State,
}

#[derive(Clone, Copy)]
enum State {
    Open,
    /// There were more characters than fit.
    Full,
    OutFailed,
}

impl Limited<'_, '_> {
    fn pass(&mut self, text: &str, chars: usize) -> fmt::Result {
        self.written += chars;
        self.out
            .write_str(text)
            .inspect_err(|_| self.state = State::OutFailed)
    }
}

impl Write for Limited<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = Message::MAX_CHARS - 1 - self.written;
        // There are no more characters than bytes.
        if text.len() <= room {
            return self.pass(text, count(text));
        }
        let Some((end, held)) = text.char_indices().nth(room) else {
            return self.pass(text, text.chars().count());
        };
        if self.last.is_none() {
            self.pass(&text[..end], room)?;
            self.last = Some(held);
            if text.len() == end + held.len_utf8() {
                return Ok(());
            }
        }
        // The error ends the rendering: nothing behind this point is wanted.
        self.state = State::Full;
        Err(fmt::Error)
    }
}
