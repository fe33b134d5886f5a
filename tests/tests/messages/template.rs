//! Templates are displayed, parsed and rendered, and arguments are captured from messages.

use std::fmt::{self, Display, Write};

use partner_error::{Captures, Entry, PartnerCenterError, PartnerError, Template};
use proptest::prelude::*;
use proptest::sample::select;

use partner_error_tests::splits::splits;

/// A template in pieces: texts, with a placeholder between each two.
#[derive(Clone, Debug)]
struct Pieces {
    texts: Vec<String>,
    placeholders: Vec<&'static str>,
}

impl Pieces {
    /// Joins all pieces, each mapped by one of the functions.
    fn join(&self, text: impl Fn(&str) -> String, placeholder: impl Fn(usize) -> String) -> String {
        let (first, others) = self.texts.split_first().unwrap();
        let others = others.iter().enumerate();
        let others = others.map(|(at, other)| placeholder(at) + &text(other));
        text(first) + &others.collect::<String>()
    }

    /// Returns the template as in source code.
    fn written(&self) -> String {
        self.join(doubled, |at| format!("{{{}}}", self.placeholders[at]))
    }

    /// Returns the template as documented.
    fn documented(&self) -> String {
        self.join(str::to_owned, |at| format!("{{{}}}", self.placeholders[at]))
    }

    /// Returns the message, with an argument for each place in the text.
    fn filled(&self, arguments: &[String]) -> String {
        self.join(str::to_owned, |at| arguments[at].clone())
    }

    fn template(&self) -> Template {
        Template::parse(&self.written()).unwrap()
    }

    /// Returns the name of the placeholder at each place. `{}` is the next number.
    fn names(&self) -> Vec<String> {
        let mut numbers = 0..;
        let name = |written: &&str| match *written {
            "" => numbers.next().unwrap().to_string(),
            name => name.to_owned(),
        };
        self.placeholders.iter().map(name).collect()
    }

    /// Returns each name once: numbers in order, then the others as they occur.
    fn distinct_names(&self) -> Vec<String> {
        let mut distinct: Vec<String> = Vec::new();
        for name in self.names() {
            if !distinct.contains(&name) {
                distinct.push(name);
            }
        }
        distinct.sort_by_key(|name| name.parse().unwrap_or(u64::MAX));
        distinct
    }

    /// Captures the arguments in a slow and obvious way.
    fn read<'m>(&self, message: &'m str) -> Option<Vec<(String, &'m str)>> {
        let texts: Vec<&str> = self.texts.iter().map(String::as_str).collect();
        let ways = splits(message, &texts);
        let [values] = &ways[..] else {
            return None;
        };
        let named: Vec<(String, &str)> = self.names().into_iter().zip(values.clone()).collect();
        let value = |name: String| {
            let mut values = named.iter().filter(|(known, _)| *known == name);
            let (_, first) = values.next()?;
            values
                .all(|(_, other)| other == first)
                .then_some((name, *first))
        };
        self.distinct_names().into_iter().map(value).collect()
    }
}

fn doubled(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

fn rendered(template: &Template, arguments: &[String]) -> String {
    let arguments: Vec<&dyn Display> = arguments.iter().map(|text| text as &dyn Display).collect();
    let mut message = String::new();
    template.render(&arguments, &mut message).unwrap();
    message
}

fn as_pairs<'a>(captures: &Captures<'a>) -> Vec<(String, &'a str)> {
    captures
        .iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Templates with texts of this kind.
fn pieces(text: &'static str) -> impl Strategy<Value = Pieces> {
    let names = select(vec!["", "0", "1", "7", "10", "cart", "_a", "größe"]);
    proptest::collection::vec(names, 0..5).prop_flat_map(move |placeholders| {
        let texts = proptest::collection::vec(text, placeholders.len() + 1);
        texts.prop_map(move |texts| Pieces {
            texts,
            placeholders: placeholders.clone(),
        })
    })
}

/// Templates with one argument for each distinct placeholder.
fn pieces_and_arguments(
    text: &'static str,
    argument: &'static str,
) -> impl Strategy<Value = (Pieces, Vec<String>)> {
    pieces(text).prop_flat_map(move |pieces| {
        let count = pieces.distinct_names().len();
        let arguments = proptest::collection::vec(argument, count);
        (Just(pieces), arguments)
    })
}

/// The arguments as they stand in the text, one for each place.
fn placed(pieces: &Pieces, arguments: &[String]) -> Vec<String> {
    let distinct = pieces.distinct_names();
    let argument = |name: &String| distinct.iter().position(|known| known == name).unwrap();
    let names = pieces.names();
    names
        .iter()
        .map(|name| arguments[argument(name)].clone())
        .collect()
}

const ANY_TEXT: &str = "(?s:.{0,8})";
const BRACES: &str = "[{}0a:é ]{0,6}";
/// Few letters, so that texts also occur in arguments and overlap.
const FEW_LETTERS: &str = "[ab]{0,2}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn templates_are_shown_as_documented(pieces in prop_oneof![pieces(ANY_TEXT), pieces(BRACES)]) {
        prop_assert_eq!(pieces.template().to_string(), pieces.documented());
    }

    #[test]
    fn the_alternate_form_is_what_parse_reads(pieces in prop_oneof![pieces(ANY_TEXT), pieces(BRACES)]) {
        let template = pieces.template();
        let alternate = format!("{template:#}");
        prop_assert_eq!(&alternate, &pieces.written());
        prop_assert_eq!(Template::parse(&alternate), Ok(template));
    }

    #[test]
    fn placeholders_are_numbers_and_then_names(pieces in pieces(ANY_TEXT)) {
        let template = pieces.template();
        let placeholders: Vec<&str> = template.placeholders().collect();
        prop_assert_eq!(placeholders, pieces.distinct_names());
    }

    #[test]
    fn arguments_take_the_place_of_placeholders(
        (pieces, arguments) in pieces_and_arguments(ANY_TEXT, ANY_TEXT),
    ) {
        let message = rendered(&pieces.template(), &arguments);
        prop_assert_eq!(message, pieces.filled(&placed(&pieces, &arguments)));
    }

    #[test]
    fn arguments_are_captured_or_nothing(
        (pieces, arguments) in prop_oneof![
            pieces_and_arguments(ANY_TEXT, ANY_TEXT),
            pieces_and_arguments(BRACES, BRACES),
            pieces_and_arguments(FEW_LETTERS, "[ab]{0,4}"),
        ],
    ) {
        let template = pieces.template();
        let message = rendered(&template, &arguments);
        let captures = template.capture(&message);
        let captured = captures.as_ref().map(as_pairs);

        let names = pieces.distinct_names();
        let given: Vec<(String, &str)> = names.into_iter().zip(arguments.iter().map(String::as_str)).collect();
        prop_assert!(captured.is_none() || captured == Some(given), "{captured:?}");
        prop_assert_eq!(captured, pieces.read(&message));
    }

    #[test]
    fn any_message_is_read_in_the_one_way_there_is(
        (pieces, message) in prop_oneof![
            (pieces(FEW_LETTERS), "[ab]{0,9}"),
            (pieces(ANY_TEXT), ANY_TEXT),
        ],
    ) {
        let template = pieces.template();
        let captures = template.capture(&message);
        prop_assert_eq!(captures.as_ref().map(as_pairs), pieces.read(&message));
    }

    #[test]
    fn any_text_is_parsed_without_panic(
        written in prop_oneof![ANY_TEXT, "[{}0a:é ]{0,12}", any::<String>()],
        message in ANY_TEXT,
    ) {
        match Template::parse(&written) {
            Ok(template) => {
                let again = Template::parse(&format!("{template:#}"));
                prop_assert_eq!(again.as_ref(), Ok(&template));
                // Any answer will do, as long as it returns.
                let _ = template.capture(&message);
            }
            Err(error) => {
                let at_fault = written.chars().nth(error.position() - 1);
                prop_assert!(matches!(at_fault, Some('{' | '}')), "{error} in {written:?}");
            }
        }
    }
}

#[test]
fn every_documented_template_is_read_back() {
    for entry in PartnerCenterError::catalogue().own() {
        let written = format!("{:#}", entry.template());
        let parsed = Template::parse(&written).unwrap();
        assert_eq!(&parsed, entry.template());
        assert!(parsed.placeholders().eq(entry.template().placeholders()));
    }
}

#[test]
fn only_one_documented_template_has_braces_in_its_text() {
    let has_doubled = |entry: &&Entry| format!("{:#}", entry.template()).contains("{{");
    let codes: Vec<u32> = PartnerCenterError::catalogue()
        .own()
        .iter()
        .filter(has_doubled)
        .map(Entry::code)
        .collect();
    assert_eq!(codes, [800_075]);
}

#[test]
fn white_space_may_stand_before_the_closing_brace() {
    let template = Template::parse("{cart } and {0\n}").unwrap();
    assert_eq!(template.to_string(), "{cart} and {0}");
    assert!(Template::parse("{ cart}").is_err());
}

#[test]
fn errors_say_what_is_wrong_and_where() {
    let table = [
        (
            "}",
            1,
            "the `}` at character 1 has no opening brace: write `}}` for a brace",
        ),
        (
            "Straße 7}",
            9,
            "the `}` at character 9 has no opening brace: write `}}` for a brace",
        ),
        (
            "{{}",
            3,
            "the `}` at character 3 has no opening brace: write `}}` for a brace",
        ),
        (
            "{0}}",
            4,
            "the `}` at character 4 has no opening brace: write `}}` for a brace",
        ),
        (
            "Cart {",
            6,
            "the `{` at character 6 isn't closed: write `}` after the placeholder, or `{{` for a brace",
        ),
        (
            "{0 and {1}",
            1,
            "the `{` at character 1 isn't closed: write `}` after the placeholder, or `{{` for a brace",
        ),
        (
            "{{{0",
            3,
            "the `{` at character 3 isn't closed: write `}` after the placeholder, or `{{` for a brace",
        ),
        (
            "for {cart id}",
            5,
            "`{cart id}` at character 5 isn't a placeholder: write `{0}` or `{name}`, or `{{` for a brace",
        ),
        (
            "{ 0 }",
            1,
            "`{ 0 }` at character 1 isn't a placeholder: write `{0}` or `{name}`, or `{{` for a brace",
        ),
        (
            "{-1}",
            1,
            "`{-1}` at character 1 isn't a placeholder: write `{0}` or `{name}`, or `{{` for a brace",
        ),
        (
            "{+1}",
            1,
            "`{+1}` at character 1 isn't a placeholder: write `{0}` or `{name}`, or `{{` for a brace",
        ),
        (
            "{1st}",
            1,
            "`{1st}` at character 1 isn't a placeholder: write `{0}` or `{name}`, or `{{` for a brace",
        ),
        (
            "{99999999999999999999}",
            1,
            "`{99999999999999999999}` at character 1 isn't a placeholder: write `{0}` or `{name}`, or `{{` for a brace",
        ),
        (
            "größer als {total:>8.2}",
            12,
            "`{total:>8.2}` at character 12 has a format spec, which belongs to the declaration of the message: write `{total}`",
        ),
        (
            "{:?}",
            1,
            "`{:?}` at character 1 has a format spec, which belongs to the declaration of the message: write `{}`",
        ),
    ];
    for (written, position, message) in table {
        let error = Template::parse(written).unwrap_err();
        assert_eq!(
            (error.to_string().as_str(), error.position()),
            (message, position),
            "{written:?}"
        );
    }
}

#[test]
fn the_first_mistake_is_reported() {
    let error = Template::parse("{a b} and }").unwrap_err();
    assert_eq!(error, Template::parse("{a b}").unwrap_err());
}

#[test]
fn a_template_may_be_empty() {
    let template = Template::parse("").unwrap();
    assert_eq!(template.to_string(), "");
    assert_eq!(rendered(&template, &[]), "");
    assert!(template.capture("").is_some());
    assert!(template.capture(" ").is_none());
}

#[test]
fn render_takes_as_many_arguments_as_there_are_placeholders() {
    let template = Template::parse("{0} {0} {1}").unwrap();
    let counts: [&[&dyn Display]; 3] = [&[], &[&1], &[&1, &2, &3]];
    for arguments in counts {
        let mut message = String::new();
        assert_eq!(template.render(arguments, &mut message), Err(fmt::Error));
        assert_eq!(message, "");
    }
    let mut message = String::new();
    assert_eq!(template.render(&[&1, &2], &mut message), Ok(()));
    assert_eq!(message, "1 1 2");
}

#[test]
fn render_passes_on_that_an_argument_or_the_output_failed() {
    struct Failing;

    impl Display for Failing {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    impl Write for Failing {
        fn write_str(&mut self, _: &str) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    let template = Template::parse("Cart {0} is locked").unwrap();
    let mut message = String::new();
    assert_eq!(template.render(&[&Failing], &mut message), Err(fmt::Error));
    assert_eq!(message, "Cart ");
    assert_eq!(template.render(&[&7], &mut Failing), Err(fmt::Error));
}

#[test]
fn captures_have_each_placeholder_with_its_argument() {
    let template = Template::parse("{unit}: {1} of {0} {unit}").unwrap();
    let captures = template.capture("kg: 3 of 7 kg").unwrap();
    assert_eq!(
        captures.iter().collect::<Vec<_>>(),
        [("0", "7"), ("1", "3"), ("unit", "kg")]
    );
    assert_eq!(captures.get("unit"), Some("kg"));
    assert_eq!(captures.get("0"), Some("7"));
    assert_eq!(captures.get("2"), None);
    assert_eq!(captures.get(""), None);
}

#[test]
fn a_placeholder_that_occurs_twice_has_one_value() {
    let template = Template::parse("{0}, that is {0}").unwrap();
    assert!(template.capture("a, that is a").is_some());
    assert!(template.capture("a, that is b").is_none());
}

#[test]
fn placeholders_that_touch_are_read_where_nothing_is_between_them() {
    let template = Template::parse("<{0}{1}>").unwrap();
    assert!(template.capture("<ab>").is_none());
    let captures = template.capture("<>").unwrap();
    assert_eq!(captures.iter().collect::<Vec<_>>(), [("0", ""), ("1", "")]);
}

#[test]
fn the_ends_of_a_message_do_not_overlap() {
    let template = Template::parse("aba{0}aba").unwrap();
    assert!(template.capture("aba").is_none());
    assert!(template.capture("ababa").is_none());
    assert_eq!(template.capture("abaaba").unwrap().get("0"), Some(""));
}

/// A megabyte each: anything slower than linear would take too long.
#[test]
fn long_messages_are_read_in_linear_time() {
    const MEGABYTE: usize = 1 << 20;
    let captured = |written: &str, message: &str| {
        let template = Template::parse(written).unwrap();
        let captures = template.capture(message);
        captures.map(|captures| captures.get("0").unwrap().len())
    };

    // The separator occurs everywhere.
    let everywhere = "ab".repeat(MEGABYTE / 2);
    assert_eq!(captured("{0}ab{1}ab{2}ab{3}", &everywhere), None);
    assert_eq!(captured("{0}a{1}b{2}a{3}", &everywhere), None);
    assert_eq!(captured("ab{0}ab", &everywhere), Some(MEGABYTE - 4));

    // All of the separator except its last or first letter occurs everywhere.
    let many = "a".repeat(MEGABYTE);
    let long = "a".repeat(MEGABYTE / 100);
    assert_eq!(captured(&format!("{{0}}{long}b{{1}}"), &many), None);
    assert_eq!(captured(&format!("{{0}}b{long}{{1}}"), &many), None);
    assert_eq!(captured(&format!("{{0}}{long}{{1}}"), &many), None);
    let once = format!("{many}b{many}");
    assert_eq!(
        captured(&format!("{{0}}{long}b{{1}}"), &once),
        Some(MEGABYTE - long.len())
    );

    // The placeholder occurs everywhere, with one value or with different ones.
    let places = vec!["{0}"; 10_000].join(",");
    let word = "x".repeat(100);
    let one_value = vec![&word[..]; 10_000].join(",");
    assert_eq!(captured(&places, &one_value), Some(100));
    assert_eq!(captured(&places, &format!("{one_value}y")), None);
    assert_eq!(captured(&places, &one_value.replacen(',', ";", 1)), None);
}
