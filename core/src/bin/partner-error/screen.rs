//! Writes for people: colours on a terminal, lines as wide as it is, and nothing that it would obey.

use std::borrow::Cow;
use std::io::{self, Write};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const STRONG: Style = Style::new().bold();
pub(crate) const SOFT: Style = Style::new().dimmed();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default();
pub(crate) const BAD: Style = AnsiColor::Red.on_default();

/// The width of lines that don't go to a terminal, and the widest on one.
const WIDTH: usize = 100;

/// The standard output. Colours are left out if it is no terminal, or if `NO_COLOR` is set.
pub(crate) struct Screen {
    out: AutoStream<io::StdoutLock<'static>>,
    width: usize,
}

impl Screen {
    pub(crate) fn new() -> Self {
        let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            out: AutoStream::auto(io::stdout().lock()),
            width: width.unwrap_or(WIDTH).clamp(20, WIDTH),
        }
    }

    /// Writes a line of pieces, each in its style.
    pub(crate) fn line(&mut self, pieces: &[(Style, &str)]) -> io::Result<()> {
        for (style, text) in pieces {
            write!(self.out, "{style}{}{style:#}", shown(text))?;
        }
        writeln!(self.out)
    }

    /// Writes a text behind a label, over as many lines as it takes.
    pub(crate) fn fact(&mut self, label: &str, style: Style, text: &str) -> io::Result<()> {
        const INDENT: usize = 14;
        let text = shown(text);
        let room = self.width.saturating_sub(INDENT).max(16);
        let mut label = label;
        for paragraph in text.split('\n') {
            // An empty line has no words to wrap.
            let mut lines = textwrap::wrap(paragraph, room);
            if lines.is_empty() {
                lines.push(Cow::Borrowed(""));
            }
            for line in lines {
                write!(self.out, "  {SOFT}{label:12}{SOFT:#}")?;
                writeln!(self.out, "{style}{line}{style:#}")?;
                label = "";
            }
        }
        Ok(())
    }

    pub(crate) fn empty_line(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }
}

/// Writes a text to the standard output as it is.
pub(crate) fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// A text without characters that a terminal obeys, or that change how others are shown.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    let is_obeyed = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if is_obeyed(c) {
            plain.extend(c.escape_default());
        } else {
            plain.push(c);
        }
    }
    Cow::Owned(plain)
}
