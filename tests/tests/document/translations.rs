//! Messages in other languages: what a translation may say, what is wrong with it, and which message a client gets.

use partner_error::document::{TranslationError, Translations};
use partner_error::{Catalogue, Entry, PartnerCenterError, PartnerError, Reply, Status, Template};

#[derive(Debug, PartnerError)]
#[pc(source = "Tests", codes = 910_000..=910_999)]
#[expect(dead_code, reason = "only their entries count")]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart} is locked until {until}"
    )]
    CartLocked { cart: String, until: String },
    #[pc(code = 910_002, status = 422, msg = "Cart {0} is empty")]
    CartEmpty(String),
    #[pc(
        code = 910_003,
        status = 400,
        msg = "{total:>8.2} is more than {0:?}, not {total}"
    )]
    TooMuch {
        #[pc(arg = 0)]
        limit: String,
        total: f64,
    },
    #[pc(code = 910_004, status = 404, msg = "Nothing is here", shares_code)]
    NotHere,
    #[pc(
        code = 910_004,
        status = 410,
        msg = "Nothing is here any longer",
        shares_code
    )]
    Gone,
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

fn empty() -> StorefrontError {
    StorefrontError::CartEmpty("C-7".to_owned())
}

fn translations() -> Translations {
    Translations::new(StorefrontError::catalogue(), "en")
}

fn entry(code: u32) -> &'static Entry {
    let mut entries = StorefrontError::catalogue().by_code(code);
    entries.next().unwrap()
}

/// The problems with a text, each with its place.
fn problems(catalogue: &'static Catalogue, text: &str) -> Vec<(usize, usize, String)> {
    let mut translations = Translations::new(catalogue, "en");
    let Err(error) = translations.add("de", text) else {
        return Vec::new();
    };
    assert_eq!(translations.languages().count(), 0);
    let problems = error.problems().iter();
    problems
        .map(|problem| (problem.line(), problem.column(), problem.what().to_owned()))
        .collect()
}

/// The only problem with a text, without its place.
fn problem(text: &str) -> String {
    let mut problems = problems(StorefrontError::catalogue(), text);
    assert_eq!(problems.len(), 1, "{text}: {problems:?}");
    problems.remove(0).2
}

#[test]
fn messages_in_two_languages() -> Result<(), TranslationError> {
    let german = r#"{
        "910001": "Bis {until} ist {cart} gesperrt, wirklich {cart}",
        "910003": "{total} ist mehr als {0}",
        "404/910004": "Hier ist nichts",
        "410/910004": "Hier ist nichts mehr",
        "409/800064": "Der Warenkorb {} wird {{gerade}} bearbeitet"
    }"#;
    let mut translations = translations();
    translations
        .add("de", german)?
        .add("fr-CA", r#"{"910002": "Le panier {0} est vide"}"#)?
        .add("fr-CA", "\u{feff}{\"910001\": \"{cart}, {until}\"}")?
        .add("de-at", r#"{"404/910004": "Da ist nichts"}"#)?;
    assert_eq!(
        translations.languages().collect::<Vec<_>>(),
        ["de", "fr-CA", "de-AT"]
    );

    let get = |code, languages| {
        let template = translations.get(entry(code), languages);
        template.map(ToString::to_string)
    };
    for (code, languages, expected) in [
        (910_002, "fr", Some("Le panier {0} est vide")),
        (910_002, "FR-fr, en;q=0.9", Some("Le panier {0} est vide")),
        (910_002, "de", None),
        (910_002, "de, fr;q=0.5", Some("Le panier {0} est vide")),
        (910_002, "de, en;q=0.9, fr;q=0.5", None),
        (910_002, "en", None),
        (910_002, "*", None),
        (910_004, "de", Some("Hier ist nichts")),
        (910_004, "de-AT", Some("Da ist nichts")),
        (910_004, "de-DE", Some("Hier ist nichts")),
        (
            910_001,
            "de-AT",
            Some("Bis {until} ist {cart} gesperrt, wirklich {cart}"),
        ),
        (910_001, "fr-CA", Some("{cart}, {until}")),
        (
            800_064,
            "de",
            Some("Der Warenkorb {} wird {gerade} bearbeitet"),
        ),
        (800_008, "de", None),
        (910_001, "de;q=oops", None),
        (910_001, "", None),
    ] {
        assert_eq!(
            get(code, languages).as_deref(),
            expected,
            "{code} {languages}"
        );
    }

    let gone = StorefrontError::catalogue()
        .get(Status::GONE, 910_004)
        .unwrap();
    let template = translations.get(gone, "de-AT").unwrap();
    assert_eq!(template, &Template::parse("Hier ist nichts mehr").unwrap());

    // Format specs belong to the declared message.
    let error = StorefrontError::TooMuch {
        limit: "a \"few\"".to_owned(),
        total: 12.345,
    };
    assert_eq!(
        error.to_string(),
        "   12.35 is more than \"a \\\"few\\\"\", not 12.345"
    );
    let reply = translations.translate(Reply::of(&error), "de");
    assert_eq!(reply.description(), "12.345 ist mehr als \"a \\\"few\\\"\"");
    Ok(())
}

#[test]
fn what_is_missing() -> Result<(), TranslationError> {
    let mut translations = translations();
    translations
        .add(
            "de",
            r#"{"404/910004": "Hier ist nichts", "910002": "{0} ist leer"}"#,
        )?
        .add("de-AT", r#"{"800064": "{0} wird bearbeitet"}"#)?;
    let missing = |language| -> Vec<&str> {
        let missing = translations.missing(language).map(Entry::name);
        missing.collect()
    };
    assert_eq!(missing("de")[..3], ["CartLocked", "TooMuch", "Gone"]);
    assert_eq!(missing("de").len(), 5 + 159 - 3);
    assert_eq!(missing("de-AT").len(), 5 + 159 - 3);
    assert!(!missing("de-AT").contains(&"CartBusy"));
    assert_eq!(missing("it").len(), 5 + 159);
    assert_eq!(missing("en"), [""; 0]);
    assert_eq!(missing("en-GB"), [""; 0]);
    Ok(())
}

#[test]
fn an_entry_of_another_catalogue_has_no_translation() -> Result<(), TranslationError> {
    /// It has the code and the status of another one.
    #[derive(Debug, PartnerError)]
    #[pc(
        source = "Tests",
        code = 910_002,
        status = 422,
        msg = "Shelf {0} is empty"
    )]
    struct ShelfEmpty(u32);

    let mut translations = translations();
    translations.add("de", r#"{"910002": "Der Warenkorb {0} ist leer"}"#)?;
    let other = ShelfEmpty(3);
    assert_eq!(translations.get(other.entry(), "de"), None);
    let reply = translations.translate(other.into(), "de");
    assert_eq!(reply.description(), "Shelf 3 is empty");
    assert!(!reply.headers().contains_key("Content-Language"));

    // A copy is the same entry.
    let copy = empty().entry().clone();
    assert!(translations.get(&copy, "de").is_some());
    Ok(())
}

#[test]
fn the_declared_message_can_be_reworded() -> Result<(), TranslationError> {
    let mut translations = translations();
    translations
        .add("de", r#"{"910002": "{0} ist leer"}"#)?
        .add("en", r#"{"910002": "There is nothing in cart {0}"}"#)?;
    for (languages, language, description) in [
        ("de", "de", "C-7 ist leer"),
        ("en-GB", "en", "There is nothing in cart C-7"),
        ("it", "en", "There is nothing in cart C-7"),
        ("", "en", "There is nothing in cart C-7"),
        ("@", "en", "There is nothing in cart C-7"),
    ] {
        let reply = translations.translate(empty().into(), languages);
        assert_eq!(reply.description(), description, "{languages}");
        assert_eq!(reply.headers()["Content-Language"], language, "{languages}");
    }
    // A later text takes the place of an earlier one.
    translations.add("de", r#"{"910002": "Leer: {0}"}"#)?;
    let reply = translations.translate(empty().into(), "de");
    assert_eq!(reply.description(), "Leer: C-7");
    assert_eq!(translations.languages().collect::<Vec<_>>(), ["de", "en"]);
    Ok(())
}

#[test]
fn a_wording_that_was_chosen_stays() -> Result<(), TranslationError> {
    let mut translations = translations();
    translations.add("de", r#"{"910002": "{0} ist leer"}"#)?;
    let italian = Template::parse("Il carrello {0} è vuoto").unwrap();
    let reply = Reply::of(&empty()).wording(&italian, "it");
    let reply = translations.translate(reply, "de");
    assert_eq!(reply.description(), "Il carrello C-7 è vuoto");
    assert_eq!(reply.headers()["Content-Language"], "it");
    Ok(())
}

#[test]
fn every_problem_is_listed_with_its_place() {
    let text = "{
  \"910001\": \"Bis {until} ist {cart gesperrt\",
  \"910002\": \"Der Wärenkorb ist leer\", \"910004\": \"Nichts\",
  \"910005\": \"Etwas anderes\",
  \"CartEmpty\": \"Leer\",
  \"400/910003\": [1, 2]
}";
    let mut translations = Translations::new(StorefrontError::catalogue(), "English");
    let error = translations.add("Deutsch", text).unwrap_err();
    assert_eq!(error.language(), "Deutsch");
    assert_eq!(error.problems().len(), 6);
    assert_eq!(
        error.to_string(),
        "the translation into `Deutsch` has 8 problems:
`English` isn't a language tag, such as `de`, `de-AT` or `zh-Hant`
`Deutsch` isn't a language tag, such as `de`, `de-AT` or `zh-Hant`
line 2, column 13: in the message of 910001, the `{` at character 17 isn't closed: write `}` after the placeholder, or `{{` for a brace
line 3, column 13: the message of 910002 lacks `{0}`: it has to show what \"Cart {0} is empty\" shows
line 3, column 39: the code 910004 has several entries: write `404/910004` or `410/910004`
line 4, column 3: there is no code 910005 in `StorefrontError`
line 5, column 3: `CartEmpty` is a name: write the code, `910002`
line 6, column 17: the message of 910003 is [1, 2], which isn't a text"
    );

    let error = translations.add("Deutsch", "{}").unwrap_err();
    assert_eq!(error.problems(), []);
    assert_eq!(error.to_string().lines().count(), 3);
}

#[test]
fn what_is_wrong_with_a_message() {
    for (text, expected) in [
        (
            r#"{"910002": "{cart} ist leer"}"#,
            &[
                "the message of 910002 lacks `{0}`: it has to show what \"Cart {0} is empty\" shows",
                "the message of 910002 has `{cart}`, but \"Cart {0} is empty\" has only `{0}`",
            ][..],
        ),
        (
            r#"{"404/910004": "{shelf}{rack}"}"#,
            &[
                "the message of 404/910004 has `{shelf}`, but \"Nothing is here\" has none",
                "the message of 404/910004 has `{rack}`, but \"Nothing is here\" has none",
            ],
        ),
        (
            r#"{"910001": "{0}{cart}{until}"}"#,
            &[
                "the message of 910001 has `{0}`, but \"Cart {cart} is locked until {until}\" has only `{cart}` and `{until}`",
            ],
        ),
        (
            r#"{"910002": "{0:>8} ist leer"}"#,
            &[
                "in the message of 910002, `{0:>8}` at character 1 has a format spec, which belongs to the declaration of the message: write `{0}`",
            ],
        ),
        (
            r#"{"910002": "} ist leer"}"#,
            &[
                "in the message of 910002, the `}` at character 1 has no opening brace: write `}}` for a brace",
            ],
        ),
        (
            r#"{"404/910004": ""}"#,
            &["the message of 404/910004 is empty"],
        ),
        (
            r#"{"404/910004": " \n\t"}"#,
            &["the message of 404/910004 is empty"],
        ),
        (
            r#"{"910002": null}"#,
            &["the message of 910002 is null, which isn't a text"],
        ),
        (
            r#"{"910002": "\ud800"}"#,
            &["the message of 910002 is \"\\ud800\", which isn't a text"],
        ),
    ] {
        let problems = problems(StorefrontError::catalogue(), text);
        let problems: Vec<&str> = problems.iter().map(|(.., what)| what.as_str()).collect();
        assert_eq!(problems, expected, "{text}");
    }
    let text = |chars: usize| format!(r#"{{"910002": "{{0}}{}"}}"#, "ä".repeat(chars));
    assert_eq!(problems(StorefrontError::catalogue(), &text(1024)), []);
    assert_eq!(
        problem(&text(1025)),
        "the message of 910002 has 1025 characters: a message has at most 1024"
    );
}

#[test]
fn what_is_wrong_with_a_key() {
    let digits =
        |key: &str| format!("`{key}` isn't a code, as they are in `StorefrontError`: digits only");
    for (key, expected) in [
        (
            "910009",
            "there is no code 910009 in `StorefrontError`".to_owned(),
        ),
        (
            "409/910002",
            "910002 has no status 409: write `910002`".to_owned(),
        ),
        (
            "x/910004",
            "910004 has no status x: write `404/910004` or `410/910004`".to_owned(),
        ),
        (
            "0404/910004",
            "910004 has no status 0404: write `404/910004` or `410/910004`".to_owned(),
        ),
        (
            "2006",
            "the code 2006 has several entries: write `400/2006` or `403/2006`".to_owned(),
        ),
        (
            "Gone",
            "`Gone` is a name: write the code, `410/910004`".to_owned(),
        ),
        ("0910002", digits("0910002")),
        ("+910002", digits("+910002")),
        ("910_002", digits("910_002")),
        (" 910002", digits(" 910002")),
        ("99999999999", digits("99999999999")),
        ("", digits("")),
        ("422/", digits("")),
        (r"\u202e\n", digits(r"\u{202e}\n")),
    ] {
        assert_eq!(problem(&format!(r#"{{"{key}": "Text"}}"#)), expected);
    }
    let long = problem(&format!(r#"{{"{}": "Text"}}"#, "ä".repeat(1_000_000)));
    assert_eq!(long, digits(&format!("{}…", "ä".repeat(60))));
}

#[test]
fn a_code_that_is_there_twice() {
    let text = r#"{
  "910002": "{0} ist leer",
  "910002": "{0} ist leer",
  "422/910002": "{0} ist leer"
}"#;
    let what = "910002 has a message already: remove one of them".to_owned();
    assert_eq!(
        problems(StorefrontError::catalogue(), text),
        [(3, 3, what.clone()), (4, 3, what)]
    );
}

#[test]
fn what_is_not_an_object() {
    let no_object = "this isn't an object of codes and messages";
    for (text, line, column, expected) in [
        ("", 1, 1, "EOF while parsing a value"),
        ("\u{feff}", 1, 1, "EOF while parsing a value"),
        ("[]", 1, 1, no_object),
        ("\n  \"de\"", 2, 3, no_object),
        ("\u{feff} 7", 1, 2, no_object),
        ("{\"910002\": \"ä\",\n \"ä\" 7}", 2, 6, "expected `:`"),
        ("{\"910002\": \"{0}\"} x", 1, 19, "trailing characters"),
        ("{\"910002\": \"{0}\",}", 1, 18, "trailing comma"),
        ("{\"910002\": \"{0}", 1, 15, "EOF while parsing a string"),
    ] {
        let problems = problems(StorefrontError::catalogue(), text);
        assert_eq!(problems, [(line, column, expected.to_owned())], "{text:?}");
    }
}

#[test]
fn codes_that_are_names() -> Result<(), TranslationError> {
    #[derive(Debug, PartnerError)]
    #[pc(source = "Search", named = "snake_case", envelope = detailed)]
    #[expect(dead_code, reason = "only their entries count")]
    enum SearchError {
        #[pc(status = 404, msg = "There is no index {0}")]
        IndexNotFound(String),
        #[pc(status = 400, msg = "Too slow", name = "too/slow")]
        TooSlow,
    }

    let catalogue = SearchError::catalogue();
    let mut translations = Translations::new(catalogue, "en");
    translations.add("de", r#"{"index_not_found": "{0} gibt es nicht"}"#)?;
    let error = SearchError::IndexNotFound("films".to_owned());
    let reply = translations.translate(error.into(), "de");
    assert_eq!(reply.description(), "films gibt es nicht");
    let names: Vec<&str> = translations.missing("de").map(Entry::name).collect();
    assert_eq!(names, ["too/slow"]);
    translations.add("de", r#"{"too/slow": "Zu langsam"}"#)?;
    assert_eq!(translations.missing("de").count(), 0);

    let problems = |key| problems(catalogue, &format!(r#"{{"{key}": "Text {{0}}"}}"#));
    assert_eq!(problems("404/index_not_found"), []);
    assert_eq!(
        problems("IndexNotFound")[0].2,
        "there is no `IndexNotFound` in `SearchError`"
    );
    Ok(())
}

/// A field may be shown by its name and by its number. A translation shows it once.
#[test]
fn a_field_with_two_placeholders() -> Result<(), TranslationError> {
    #[derive(Debug, PartnerError)]
    #[pc(
        source = "Tests",
        code = 7,
        status = 409,
        msg = "Shelf {shelf}, I mean {0}, is full"
    )]
    struct ShelfFull {
        shelf: String,
    }

    let placeholders: Vec<&str> = ShelfFull::catalogue().own()[0]
        .template()
        .placeholders()
        .collect();
    assert_eq!(placeholders, ["0", "shelf"]);
    let mut translations = Translations::new(ShelfFull::catalogue(), "en");
    for text in ["{0} ist voll", "{shelf} ist voll", "{shelf} ({0}) ist voll"] {
        translations.add("de", &format!(r#"{{"7": "{text}"}}"#))?;
        let full = ShelfFull {
            shelf: "B".to_owned(),
        };
        let reply = translations.translate(full.into(), "de");
        assert_eq!(
            reply.description(),
            text.replace("{0}", "B").replace("{shelf}", "B")
        );
    }
    Ok(())
}

/// Reading takes time in proportion to the text, however it is made.
#[test]
fn large_texts() {
    let read = |text: String| {
        let mut translations = translations();
        translations
            .add("de", &text)
            .map(|_| ())
            .map_err(|error| error.problems().to_vec())
    };
    let first = |text| read(text).unwrap_err().remove(0).to_string();
    let unknown: Vec<String> = (0..100_000)
        .map(|code| format!(r#""{code}x": 1"#))
        .collect();
    let problems = read(format!("{{{}}}", unknown.join(","))).unwrap_err();
    assert_eq!(problems.len(), 1001);
    assert_eq!(problems[1000].what(), "there are 99000 more problems");

    let nested = |depth: usize| {
        format!(
            r#"{{"910002": {}{}}}"#,
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    let message = format!(
        "line 1, column 12: the message of 910002 is {}…, which isn't a text",
        "[".repeat(60)
    );
    assert_eq!(first(nested(200_000)), message);
    let placeholders = |count: usize| format!(r#"{{"910002": "{}"}}"#, "{0}".repeat(count));
    assert_eq!(read(placeholders(1024)), Ok(()));
    assert_eq!(
        first(placeholders(200_000)),
        "line 1, column 12: the message of 910002 has 200000 placeholders: a message has at most 1024"
    );
    assert_eq!(
        first(" ".repeat(16 * 1024 * 1024 + 1)),
        "line 1, column 1: the text has 16777217 bytes: at most 16777216 are read"
    );
}

/// A message that shows a long argument many times is cut off, and isn't written as a whole before.
#[test]
fn a_long_argument_shown_often() {
    let mut translations = translations();
    let text = format!(r#"{{"910002": "{}"}}"#, "{0}".repeat(1024));
    translations.add("de", &text).unwrap();
    let error = StorefrontError::CartEmpty("ä".repeat(1_000_000));
    let reply = translations.translate(error.into(), "de");
    assert_eq!(reply.description(), format!("{}…", "ä".repeat(1023)));
    let error = StorefrontError::CartEmpty(String::new());
    let reply = translations.translate(error.into(), "de");
    assert_eq!(reply.description(), "Unprocessable Entity");
}

/// A message that is cut off, or whose place a reason takes, is in the declared language all the same.
#[test]
fn language_of_a_message_that_is_not_whole() {
    #[derive(Debug, PartnerError)]
    #[pc(source = "Tests", code = 1, status = 404, msg = "{0} ... {1:?}")]
    struct Missing(String, String);

    let translations = Translations::new(Missing::catalogue(), "en");
    let missing = Missing("x".repeat(2000), "\n".repeat(2000));
    let reply = translations.translate(Reply::of(&missing), "de, en");
    assert_eq!(reply.description().chars().count(), 1024);
    assert_eq!(reply.headers()["Content-Language"], "en");
}
