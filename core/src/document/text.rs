//! What is common to the formats: characters that each of them has to take care of.

/// Whether a character breaks a line where `\n` doesn't, or turns the direction of the text around it.
pub(super) fn is_disturbing(c: char) -> bool {
    matches!(
        c,
        '\u{85}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}
