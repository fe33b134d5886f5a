//! Translations of any text, for clients that send anything, with any arguments.

use partner_error::document::Translations;
use partner_error::{Envelope, Failure, PartnerError, Recognition, Reply};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

#[derive(Clone, Debug, PartialEq, PartnerError)]
#[pc(source = "Tests", decode)]
enum ShelfError {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(
        code = 2,
        status = 409,
        msg = "{shelf:>8} has {free:03} of {0:?}, not {free}"
    )]
    Full {
        #[pc(arg = 0)]
        whose: Option<String>,
        shelf: String,
        free: i64,
    },
    #[pc(code = 3, status = 422, msg = "{0}{1}{2}{3}{4}")]
    Mixed(String, char, bool, u8, String),
}

const GERMAN: &str = r#"{
    "1": "{0} gibt es nicht, auch nicht {0}",
    "2": "{0}: in {shelf} sind {free} frei",
    "3": "{4}{{}}{3} {2}{1}/{0}"
}"#;

fn translations() -> Translations {
    let mut translations = Translations::new(ShelfError::catalogue(), "en");
    translations.add("de", GERMAN).unwrap();
    translations
}

fn errors() -> impl Strategy<Value = ShelfError> {
    prop_oneof![
        any::<u32>().prop_map(ShelfError::NotFound),
        (
            any::<String>(),
            any::<char>(),
            any::<bool>(),
            any::<u8>(),
            any::<String>()
        )
            .prop_map(|(a, b, c, d, e)| ShelfError::Mixed(a, b, c, d, e)),
    ]
}

/// Texts that look like translations.
fn texts() -> impl Strategy<Value = String> {
    let key = prop_oneof!["[0-4]", "(404|409|x)/[1-3]", any::<String>()];
    let message = prop_oneof!["[{}a0 :ä\\n\\u{202e}]{0,12}", any::<String>()];
    let member =
        (key, message).prop_map(|(key, message)| format!("{}:{}", json!(key), json!(message)));
    let object = vec(member, 0..6).prop_map(|members| format!("{{{}}}", members.join(",")));
    let broken = (
        object.clone(),
        any::<proptest::sample::Index>(),
        any::<char>(),
    );
    let broken = broken.prop_map(|(text, at, c)| {
        let mut chars: Vec<char> = text.chars().collect();
        let at = at.index(chars.len());
        chars[at] = c;
        chars.into_iter().collect()
    });
    prop_oneof![any::<String>(), object, broken]
}

fn headers() -> impl Strategy<Value = String> {
    let member = "(de|en|\\*|it|zh-TW|x|de-AT-u-co|[a-z]{1,9}|[_-]|@| )(;q=[01](\\.[0-9]{0,4})?)?";
    let list = vec(member, 0..40).prop_map(|members| members.join(","));
    prop_oneof![any::<String>(), list, "\\PC*"]
}

proptest! {
    /// A text is added, or has problems that are inside it.
    #[test]
    fn any_text(text in texts(), language in any::<String>()) {
        let mut translations = translations();
        let lines = text.split('\n').count();
        match translations.add("de", &text) {
            Ok(_) => {
                let parsed: Result<serde_json::Value, _> = serde_json::from_str(text.trim_start_matches('\u{feff}'));
                prop_assert!(parsed.is_ok_and(|parsed| parsed.is_object()));
            }
            Err(error) => {
                prop_assert!(!error.problems().is_empty());
                for problem in error.problems() {
                    prop_assert!((1..=lines).contains(&problem.line()), "{problem}");
                    prop_assert!(problem.column() <= text.chars().count() + 1, "{problem}");
                    prop_assert!(!problem.what().chars().any(char::is_control), "{problem:?}");
                }
            }
        }
        let _ = translations.add(&language, &text);
        let _ = Translations::new(ShelfError::catalogue(), &language).add("de", &text);
    }

    /// Whatever a client sends, it gets the message in one of the two languages.
    #[test]
    fn any_header(header in headers(), shelf in any::<u32>()) {
        let translations = translations();
        let error = ShelfError::NotFound(shelf);
        let is_german = translations.get(error.entry(), &header).is_some();
        let reply = translations.translate(Reply::of(&error), &header);
        let language = &reply.headers()["Content-Language"];
        prop_assert_eq!(language, if is_german { "de" } else { "en" });
        let message = if is_german {
            format!("{shelf} gibt es nicht, auch nicht {shelf}")
        } else {
            error.to_string()
        };
        prop_assert_eq!(reply.description(), message);
        let _ = translations.missing(&header).count();
    }

    /// In the envelopes with parameters, a client gets the value in whatever language the message is.
    #[test]
    fn any_arguments(error in errors()) {
        let translations = translations();
        for envelope in [Envelope::Detailed, Envelope::Problem] {
            let reply = Reply::of(&error).envelope(envelope);
            let response = translations.translate(reply, "de").into_http();
            let failure = Failure::<ShelfError>::check(response).unwrap_err();
            prop_assert_eq!(failure.error(), Some(&error));
            prop_assert_eq!(failure.headers().get("Content-Language").unwrap(), "de");
            prop_assert!(matches!(failure.recognition(), Recognition::Reworded | Recognition::Exact));
        }
    }

    /// A translation that was accepted can be shown for each value.
    #[test]
    fn what_was_added_is_shown(text in texts(), error in errors()) {
        let mut translations = Translations::new(ShelfError::catalogue(), "en");
        if translations.add("de", &text).is_ok() {
            if let Some(template) = translations.get(error.entry(), "de") {
                let mut rendered = String::new();
                error.render(template, &mut rendered).unwrap();
                let reply = translations.translate(Reply::of(&error), "de");
                prop_assert_eq!(&reply.headers()["Content-Language"], "de");
                if (1..=1024).contains(&rendered.len()) {
                    prop_assert_eq!(reply.description(), rendered);
                }
            }
        }
    }
}

/// Format specs of the declared message change neither the parameters nor the translation.
#[test]
fn arguments_with_format_specs() {
    let error = ShelfError::Full {
        whose: Some("ada".to_owned()),
        shelf: "B".to_owned(),
        free: 7,
    };
    assert_eq!(
        error.to_string(),
        r#"       B has 007 of Some("ada"), not 7"#
    );
    let response = translations()
        .translate(Reply::of(&error), "de")
        .into_http();
    let fault: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
    assert_eq!(fault["description"], r#"Some("ada"): in B sind 7 frei"#);
}
