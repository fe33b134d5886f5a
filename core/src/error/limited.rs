use core::fmt::{self, Write};

/// The length of the longest message, in characters.
pub(super) const MAX_CHARS: usize = 1024;

/// The number of characters. Most text is ASCII, which is faster to check than to count.
fn count(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// A text as a message: at most 1024 characters of it, and another text if it is empty.
#[cfg(feature = "http")]
pub(crate) struct Limit<'a, D> {
    pub(crate) text: D,
    pub(crate) default: &'a str,
}

#[cfg(feature = "http")]
impl<D: fmt::Display> fmt::Display for Limit<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut limited = Limited::new(f);
        let rendered = fmt::write(&mut limited, format_args!("{}", self.text));
        limited.finish(rendered, self.default)
    }
}

/// Lets 1023 characters through, and holds the 1024th back until it turns out to be the last.
pub(super) struct Limited<'a, 'b> {
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

impl<'a, 'b> Limited<'a, 'b> {
    pub(super) fn new(out: &'a mut fmt::Formatter<'b>) -> Self {
        Self {
            out,
            written: 0,
            last: None,
            state: State::Open,
        }
    }

    /// Ends a message, given what its rendering returned. Writes `default` if the message is empty.
    pub(super) fn finish(self, rendered: fmt::Result, default: &str) -> fmt::Result {
        match (self.state, self.last) {
            (State::OutFailed, _) => Err(fmt::Error),
            (State::Full, _) => self.out.write_char('…'),
            (State::Open, _) if rendered.is_err() => self.out.write_char('…'),
            (State::Open, Some(last)) => self.out.write_char(last),
            (State::Open, None) if self.written == 0 => self.out.write_str(default),
            (State::Open, None) => Ok(()),
        }
    }

    fn pass(&mut self, text: &str, chars: usize) -> fmt::Result {
        self.written += chars;
        self.out
            .write_str(text)
            .inspect_err(|_| self.state = State::OutFailed)
    }
}

impl Write for Limited<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = MAX_CHARS - 1 - self.written;
        // A text has no more characters than bytes.
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
        // The error ends the rendering, since nothing after this point is wanted.
        self.state = State::Full;
        Err(fmt::Error)
    }
}
