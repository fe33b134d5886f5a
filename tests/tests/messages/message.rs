//! The message on the wire: never empty, and at most 1024 characters.

use std::fmt::{self, Display, Write};

use partner_error::{Body, Fault, Message, PartnerError, Template};
use proptest::prelude::*;

/// Writes itself in many pieces, and continues when a write fails.
#[derive(Debug)]
struct Pieces(Vec<&'static str>);

impl Display for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in &self.0 {
            let _ = f.write_str(piece);
        }
        Ok(())
    }
}

/// Writes its text, then fails.
#[derive(Debug)]
struct Broken(String);

impl Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)?;
        Err(fmt::Error)
    }
}

/// Errors with arguments of all kinds.
#[derive(Debug, PartnerError)]
enum ShelfError {
    #[pc(code = 1, status = 404, msg = "{0}")]
    Bare(String),

    #[pc(code = 2, status = 409, msg = "{0}{1}")]
    Touching(String, String),

    #[pc(code = 3, status = 409, msg = "Shelf {shelf} holds {count} books")]
    Full { shelf: String, count: u32 },

    #[pc(code = 4, status = 409, msg = "{0} is taken")]
    Taken(Pieces),

    #[pc(code = 5, status = 500, msg = "Shelf {shelf} is broken")]
    Broken { shelf: Broken },

    #[pc(code = 6, status = 503, msg = "Closed")]
    Closed,
}

fn bare(text: impl Into<String>) -> ShelfError {
    ShelfError::Bare(text.into())
}

fn message(error: &ShelfError) -> String {
    let message = error.message().to_string();
    // Every way to write the fault gives the same description.
    let json = Body::of(error).to_json();
    assert_eq!(json, serde_json::to_vec(&Body::of(error)).unwrap());
    let fault: Fault = serde_json::from_slice(&json).unwrap();
    assert_eq!(fault.description, message);
    message
}

/// The same rule, implemented differently.
fn limited(whole: &str) -> String {
    if whole.chars().count() <= 1024 {
        return whole.to_owned();
    }
    whole.chars().take(1023).chain(['…']).collect()
}

fn rendered(error: &ShelfError, wording: &str) -> Result<String, (fmt::Error, String)> {
    let template = Template::parse(wording).unwrap();
    let mut text = String::new();
    match error.render(&template, &mut text) {
        Ok(()) => Ok(text),
        Err(error) => Err((error, text)),
    }
}

#[test]
fn the_limit_is_1024_characters() {
    assert_eq!(Message::MAX_CHARS, 1024);
    assert_eq!(message(&bare("x".repeat(1023))), "x".repeat(1023));
    assert_eq!(message(&bare("x".repeat(1024))), "x".repeat(1024));
    assert_eq!(message(&bare("x".repeat(1025))), "x".repeat(1023) + "…");
    assert_eq!(message(&bare("x".repeat(9999))), "x".repeat(1023) + "…");
}

#[test]
fn characters_count_and_not_bytes() {
    for c in ["é", "…", "漢", "🛒"] {
        assert_eq!(message(&bare(c.repeat(1024))), c.repeat(1024));
        assert_eq!(message(&bare(c.repeat(1025))), c.repeat(1023) + "…");

        // Only the character before or after the limit has several bytes.
        let last = "x".repeat(1023) + c;
        assert_eq!(message(&bare(&last)), last);
        let beyond = "x".repeat(1024) + c;
        assert_eq!(message(&bare(beyond)), "x".repeat(1023) + "…");
        let both = "x".repeat(1023) + c + c;
        assert_eq!(message(&bare(both)), "x".repeat(1023) + "…");
    }
}

#[test]
fn the_limit_may_fall_between_two_parts() {
    let touching =
        |first: usize, second: usize| ShelfError::Touching("x".repeat(first), "y".repeat(second));
    assert_eq!(message(&touching(1023, 0)), "x".repeat(1023));
    assert_eq!(message(&touching(1023, 1)), "x".repeat(1023) + "y");
    assert_eq!(message(&touching(1023, 2)), "x".repeat(1023) + "…");
    assert_eq!(message(&touching(1024, 0)), "x".repeat(1024));
    assert_eq!(message(&touching(1024, 1)), "x".repeat(1023) + "…");
    assert_eq!(message(&touching(1025, 0)), "x".repeat(1023) + "…");
    assert_eq!(
        message(&touching(1, 1023)),
        "x".to_owned() + &"y".repeat(1023)
    );
    assert_eq!(message(&touching(0, 1025)), "y".repeat(1023) + "…");
}

#[test]
fn the_limit_may_fall_into_fixed_text() {
    let full = |chars: usize| ShelfError::Full {
        shelf: "x".repeat(chars),
        count: 7,
    };
    let around = "Shelf  holds 7 books".len();
    let whole = format!("Shelf {} holds 7 books", "x".repeat(1024 - around));
    assert_eq!(message(&full(1024 - around)), whole);
    let cut = format!("Shelf {} holds 7 boo…", "x".repeat(1025 - around));
    assert_eq!(message(&full(1025 - around)), cut);
}

/// Only its length differs from that of a message that was cut off.
#[test]
fn a_message_may_end_in_an_ellipsis_of_its_own() {
    let text = "x".repeat(1023) + "…";
    assert_eq!(message(&bare(&text)), text);
}

#[test]
fn an_argument_may_be_written_in_many_pieces() {
    let taken = |count: usize| ShelfError::Taken(Pieces(vec!["é"; count]));
    assert_eq!(message(&taken(3)), "ééé is taken");
    assert_eq!(
        message(&taken(1024 - 9)),
        "é".repeat(1024 - 9) + " is taken"
    );
    assert_eq!(message(&taken(1025 - 9)), "é".repeat(1025 - 9) + " is tak…");
    assert_eq!(message(&taken(1024)), "é".repeat(1023) + "…");
    assert_eq!(message(&taken(5000)), "é".repeat(1023) + "…");
}

#[test]
fn pieces_may_be_empty() {
    let pieces = ["", "a", "", "", "b", ""];
    let taken = ShelfError::Taken(Pieces(pieces.repeat(10)));
    assert_eq!(message(&taken), "ab".repeat(10) + " is taken");

    let mut pieces = ["x"].repeat(1023 - 9);
    pieces.extend(["", "", "y", ""]);
    let taken = ShelfError::Taken(Pieces(pieces));
    assert_eq!(message(&taken), "x".repeat(1023 - 9) + "y is taken");
}

#[test]
fn an_empty_message_becomes_the_reason_of_the_status() {
    assert_eq!(message(&bare("")), "Not Found");
    assert_eq!(
        message(&ShelfError::Touching(String::new(), String::new())),
        "Conflict"
    );
    // The error's own `Display` is empty.
    assert_eq!(bare("").to_string(), "");
    // White space isn't empty.
    assert_eq!(message(&bare(" ")), " ");
}

#[test]
fn a_message_without_arguments_is_as_declared() {
    assert_eq!(message(&ShelfError::Closed), "Closed");
}

/// A server still answers if an argument fails to be displayed.
#[test]
fn a_message_ends_where_an_argument_fails() {
    let broken = |shelf: &str| ShelfError::Broken {
        shelf: Broken(shelf.to_owned()),
    };
    assert_eq!(message(&broken("")), "Shelf …");
    assert_eq!(message(&broken("A")), "Shelf A…");
    assert_eq!(
        message(&broken(&"x".repeat(1017))),
        format!("Shelf {}…", "x".repeat(1017))
    );
    assert_eq!(
        message(&broken(&"x".repeat(1018))),
        format!("Shelf {}…", "x".repeat(1017))
    );
    assert_eq!(
        message(&broken(&"x".repeat(9999))),
        format!("Shelf {}…", "x".repeat(1017))
    );
}

#[test]
fn the_display_of_an_error_is_whole() {
    let text = "x".repeat(5000);
    assert_eq!(bare(&text).to_string(), text);
    assert_eq!(
        ShelfError::Taken(Pieces(vec!["é"; 5000])).to_string(),
        "é".repeat(5000) + " is taken"
    );
}

/// As with `write!`: an argument has its own format spec, or none.
#[test]
fn what_is_asked_of_the_whole_is_not_asked_of_arguments() {
    let error = bare("A");
    let plain = error.to_string();
    assert_eq!(format!("{error:>40}"), plain);
    assert_eq!(format!("{error:*<40}"), plain);
    assert_eq!(format!("{error:.0}"), plain);
    assert_eq!(format!("{error:#}"), plain);
    assert_eq!(format!("{error:+}"), plain);
    assert_eq!(format!("{error:012}"), plain);
}

#[test]
fn a_message_that_cannot_be_written_is_an_error() {
    struct Room(usize);

    impl Write for Room {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0 = self.0.checked_sub(text.len()).ok_or(fmt::Error)?;
            Ok(())
        }
    }

    let error = bare("x".repeat(1024));
    assert_eq!(write!(Room(1024), "{}", error.message()), Ok(()));
    assert_eq!(write!(Room(1023), "{}", error.message()), Err(fmt::Error));
    assert_eq!(write!(Room(10), "{}", error.message()), Err(fmt::Error));
    let too_long = bare("x".repeat(1025));
    assert_eq!(write!(Room(1023 + 3), "{}", too_long.message()), Ok(()));
    assert_eq!(
        write!(Room(1023), "{}", too_long.message()),
        Err(fmt::Error)
    );
}

#[test]
fn the_debug_form_shows_the_message() {
    assert_eq!(
        format!("{:?}", ShelfError::Closed.message()),
        "Message(Closed)"
    );
}

proptest! {
    #[test]
    fn messages_are_limited_and_otherwise_whole(
        first in prop_oneof![any::<String>(), (any::<char>(), 0_usize..1100).prop_map(|(c, n)| c.to_string().repeat(n))],
        second in prop_oneof![any::<String>(), (any::<char>(), 0_usize..1100).prop_map(|(c, n)| c.to_string().repeat(n))],
    ) {
        let whole = first.clone() + &second;
        prop_assume!(!whole.is_empty());
        let error = ShelfError::Touching(first, second);
        prop_assert_eq!(error.to_string(), &whole[..]);
        prop_assert_eq!(message(&error), limited(&whole));
    }
}

#[test]
fn a_message_is_rendered_in_another_wording() {
    let full = ShelfError::Full {
        shelf: "A".to_owned(),
        count: 7,
    };
    assert_eq!(
        rendered(&full, "{count} Bücher stehen auf Regal {shelf}"),
        Ok("7 Bücher stehen auf Regal A".to_owned())
    );
    // It may leave arguments out, and may have them twice.
    assert_eq!(
        rendered(&full, "Regal {shelf}, {shelf}!"),
        Ok("Regal A, A!".to_owned())
    );
    assert_eq!(rendered(&full, "Voll {{0}}"), Ok("Voll {0}".to_owned()));
    assert_eq!(rendered(&full, ""), Ok(String::new()));
}

#[test]
fn another_wording_is_neither_limited_nor_replaced() {
    let text = "x".repeat(5000);
    assert_eq!(rendered(&bare(&text), "«{0}»"), Ok(format!("«{text}»")));
    assert_eq!(rendered(&bare(""), "{}"), Ok(String::new()));
}

#[test]
fn a_placeholder_that_the_value_lacks_is_an_error_before_anything_is_written() {
    let full = ShelfError::Full {
        shelf: "A".to_owned(),
        count: 7,
    };
    // Placeholders are those of the entry's own template, as they are written there.
    for wording in [
        "Regal {shelf}, Reihe {row}",
        "Regal {0}",
        "Regal {}",
        "{Shelf}",
        "{count} {2}",
    ] {
        let nothing = (fmt::Error, String::new());
        assert_eq!(rendered(&full, wording), Err(nothing), "{wording}");
    }
    let nothing = (fmt::Error, String::new());
    assert_eq!(rendered(&ShelfError::Closed, "Zu {0}"), Err(nothing));
}

#[test]
fn a_failing_argument_fails_the_rendering() {
    let broken = ShelfError::Broken {
        shelf: Broken("A".to_owned()),
    };
    let written = (fmt::Error, "Regal A".to_owned());
    assert_eq!(rendered(&broken, "Regal {shelf} ist kaputt"), Err(written));
}

#[test]
fn a_value_is_rendered_behind_a_reference_a_box_or_a_trait_object() {
    let german = Template::parse("Regal {0}").unwrap();
    let error = bare("A");
    let by_reference: &dyn PartnerError = &&error;
    let boxed: Box<dyn PartnerError> = Box::new(Box::new(bare("A")));
    for error in [by_reference, &*boxed] {
        let mut text = String::new();
        error.render(&german, &mut text).unwrap();
        assert_eq!(text, "Regal A");
        assert_eq!(error.message().to_string(), "A");
    }
}
