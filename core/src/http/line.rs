use core::fmt;

/// A text that came from outside, on one line of a log.
pub(super) struct Line<'a>(pub(super) &'a str);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MAX_CHARS: usize = 256;
        let end = self.0.char_indices().nth(MAX_CHARS).map(|(end, _)| end);
        for c in self.0[..end.unwrap_or(self.0.len())].chars() {
            // Also the separators of lines and paragraphs, and characters that change the direction of text.
            let turns_or_ends = matches!(
                c,
                '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            );
            if c.is_control() || turns_or_ends {
                write!(f, "{}", c.escape_default())?;
            } else {
                write!(f, "{c}")?;
            }
        }
        if end.is_some() {
            f.write_str("…")
        } else {
            Ok(())
        }
    }
}
