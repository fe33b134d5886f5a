//! Reads a fault in the documented form, in a fraction of the time of a JSON parser. Almost all faults have this
//! form.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Map;

use super::fault::Fault;

impl Fault {
    /// Reads a JSON object that has `code` and `description`, may have `source` and an empty `data`, each
    /// once, and no other member. The texts must be without escapes. `None` for everything else, whether
    /// or not it is a fault.
    pub(super) fn scan_documented(text: &str) -> Option<Self> {
        let (mut code, mut description, mut source) = (None, None, None);
        let mut has_data = false;
        let mut rest = Rest(text);
        rest.expect('{')?;
        loop {
            rest.skip_space();
            let name = rest.string()?;
            rest.expect(':')?;
            rest.skip_space();
            let place = match name {
                "code" => &mut code,
                "description" => &mut description,
                "source" => &mut source,
                "data" if !has_data => {
                    has_data = true;
                    rest.expect('[')?;
                    rest.expect(']')?;
                    if !rest.has_next_member()? {
                        break;
                    }
                    continue;
                }
                _ => return None,
            };
            let value = if name == "code" && !rest.0.starts_with('"') {
                rest.digits()?
            } else {
                rest.string()?
            };
            if place.replace(value).is_some() {
                return None;
            }
            if !rest.has_next_member()? {
                break;
            }
        }
        rest.skip_space();
        let (code, description) = (code?, description?);
        rest.0.is_empty().then(|| Self {
            code: code.to_owned(),
            description: description.to_owned(),
            data: Vec::new(),
            source: source.map(String::from),
            extra: Map::new(),
        })
    }
}

/// The part of a JSON text that has not been read yet.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    /// Takes some bytes, which must be whole characters.
    fn take(&mut self, bytes: usize) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(taken)
    }

    #[inline]
    fn skip_space(&mut self) {
        let is_space = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t');
        // Most services write none.
        if self.0.starts_with(is_space) {
            self.0 = self.0.trim_start_matches(is_space);
        }
    }

    /// Takes a sign, after any space.
    #[inline]
    fn expect(&mut self, sign: char) -> Option<()> {
        self.skip_space();
        self.0 = self.0.strip_prefix(sign)?;
        Some(())
    }

    /// Takes the comma behind a member or the brace behind the last one, and returns which it was.
    #[inline]
    fn has_next_member(&mut self) -> Option<bool> {
        self.skip_space();
        let sign = self.take(1)?;
        matches!(sign, "," | "}").then_some(sign == ",")
    }

    /// Takes a string without escapes and control characters.
    #[inline]
    fn string(&mut self) -> Option<&'a str> {
        self.0 = self.0.strip_prefix('"')?;
        let length = plain_length(self.0.as_bytes());
        let text = self.take(length)?;
        self.0 = self.0.strip_prefix('"')?;
        Some(text)
    }

    /// Takes a number that consists of digits.
    fn digits(&mut self) -> Option<&'a str> {
        let is_digit = |byte: u8| byte.is_ascii_digit();
        let length = self.0.bytes().take_while(|byte| is_digit(*byte)).count();
        let digits = self.take(length)?;
        let is_number = digits == "0" || !digits.is_empty() && !digits.starts_with('0');
        is_number.then_some(digits)
    }
}

/// Returns the number of bytes before the first quote, backslash or control character.
#[inline]
fn plain_length(text: &[u8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    // Sets the high bit of each byte that is zero, and perhaps of some that follow one.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let mut length = 0;
    while let Some(chunk) = text[length..].first_chunk() {
        let word = u64::from_le_bytes(*chunk);
        let controls = word.wrapping_sub(ONES * u64::from(b' ')) & !word & HIGH;
        let ends = controls
            | zeros(word ^ (ONES * u64::from(b'"')))
            | zeros(word ^ (ONES * u64::from(b'\\')));
        if ends != 0 {
            return length + ends.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    let rest = text[length..].iter().position(|byte| !is_plain(*byte));
    rest.map_or(text.len(), |rest| length + rest)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{Fault, plain_length};

    const DOCUMENTED: &str =
        r#"{"code":"800064","description":"Cart C-7 is busy","data":[],"source":"PartnerFD"}"#;

    fn fault(code: &str, description: &str, source: Option<&str>) -> Fault {
        let mut fault = Fault::new(code, description);
        fault.source = source.map(String::from);
        fault
    }

    #[test]
    fn the_documented_form_is_scanned() {
        let busy = || fault("800064", "Cart C-7 is busy", Some("PartnerFD"));
        let bare = || fault("7", "", None);
        for (text, expected) in [
            (DOCUMENTED, busy()),
            (
                "\n{ \"source\" : \"PartnerFD\" ,\r\n\t\"data\" : [ ] , \"description\":\"Cart C-7 is busy\",\"code\":800064 } ",
                busy(),
            ),
            (r#"{"code":7,"description":""}"#, bare()),
            (r#"{"code":"7","description":"","data":[]}"#, bare()),
            (r#"{"code":0,"description":"?"}"#, fault("0", "?", None)),
            (r#"{"code":"07","description":"ü"}"#, fault("07", "ü", None)),
        ] {
            assert_eq!(Fault::scan_documented(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn another_form_is_left_to_the_parser() {
        for text in [
            "",
            "{",
            "{}",
            r#"{"code":7}"#,
            r#"{"description":"?"}"#,
            r#"{"code":7,"description":"?","#,
            r#"{"code":7,"description":"?",}"#,
            r#"{"code":7,"description":"?"},"#,
            r#"{"code":7,"description":"?"}}"#,
            r#"{"code":7,"description":"?"]"#,
            r#"{"code":7;"description":"?"}"#,
            r#"{"code":7,"code":8,"description":"?"}"#,
            r#"{"code":7,"description":"?","data":[],"data":[]}"#,
            r#"{"code":7,"description":"?","data":[1]}"#,
            r#"{"code":7,"description":"?","data":null}"#,
            r#"{"code":7,"description":"?","traceId":"t-1"}"#,
            r#"{"code":7,"description":"A \"quoted\" word"}"#,
            "{\"code\":7,\"description\":\"two\nlines\"}",
            r#"{"code":07,"description":"?"}"#,
            r#"{"code":-7,"description":"?"}"#,
            r#"{"code":7.5,"description":"?"}"#,
            r#"{"code":,"description":"?"}"#,
            r#"{"code":7,"description":8}"#,
            r#"{"code":7,"description":"?","source":8}"#,
        ] {
            assert_eq!(Fault::scan_documented(text), None, "{text}");
        }
    }

    /// Puts each of some characters at each place of a fault.
    #[test]
    fn what_is_scanned_is_what_the_parser_reads() {
        let step = if cfg!(miri) { 7 } else { 1 };
        let mut scanned = 0;
        for at in (0..DOCUMENTED.len()).step_by(step) {
            for character in "\"\\{}[]:, \n\u{1}07-aü".chars() {
                let (before, after) = (&DOCUMENTED[..at], &DOCUMENTED[at + 1..]);
                let text = alloc::format!("{before}{character}{after}");
                if let Some(fault) = Fault::scan_documented(&text) {
                    assert_eq!(Fault::of_object(&text), Some(fault), "{text}");
                    scanned += 1;
                }
            }
        }
        assert!(scanned > DOCUMENTED.len() / step);
    }

    #[test]
    fn a_text_is_plain_up_to_what_ends_it() {
        let text = "Größe of the cart: 100 % – busy";
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            let (before, after) = text.split_at(at);
            assert_eq!(plain_length(before.as_bytes()), at);
            for end in ["\"", "\\", "\n", "\0", "\u{1f}", "\"\\", "\n\""] {
                let ended = alloc::format!("{before}{end}{after}");
                assert_eq!(plain_length(ended.as_bytes()), at, "{ended:?}");
            }
        }
        let longest = "x".repeat(64);
        for bytes in 0..64 {
            assert_eq!(plain_length(&longest.as_bytes()[..bytes]), bytes);
        }
    }
}
