//! Every key of a type and of its entries, none of which causes a warning.

#![deny(warnings, clippy::pedantic)]

use std::convert::Infallible;

use partner_error::{Decode, Entry, Fault, PartnerError, Retry, Status, Template};

/// The path by which another crate re-exports the library.
mod toolkit {
    pub(crate) mod errors {
        pub(crate) use ::partner_error;
    }
}

/// Declares an entry for each status, with its number as the code.
macro_rules! every_status {
    ($($number:literal $variant:ident)*) => {
        #[derive(Debug, PartnerError)]
        enum EveryStatus {
            $(
                #[pc(code = $number, status = $number, msg = "It failed")]
                $variant,
            )*
        }

        const EVERY_STATUS: &[EveryStatus] = &[$(EveryStatus::$variant),*];
    };
}

every_status! {
    400 S400 401 S401 402 S402 403 S403 404 S404 405 S405 406 S406 407 S407 408 S408 409 S409
    410 S410 411 S411 412 S412 413 S413 414 S414 415 S415 416 S416 417 S417 418 S418 421 S421
    422 S422 423 S423 424 S424 425 S425 426 S426 428 S428 429 S429 431 S431 451 S451
    500 S500 501 S501 502 S502 503 S503 504 S504 505 S505 506 S506 507 S507 508 S508 510 S510
    511 S511
}

#[test]
fn every_status_is_accepted() {
    let declared: Vec<Status> = EVERY_STATUS.iter().map(PartnerError::status).collect();
    assert_eq!(declared, Status::ALL);
    for error in EVERY_STATUS {
        assert_eq!(error.code(), u32::from(error.status().as_u16()));
    }
}

/// Uses every key of a type and of its entries.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Storefront", codes = (0, 910_000..=910_999, 4_294_967_295))]
#[pc(
    reserved = (910_005, 910_900..=910_999),
    help = "https://docs.example.com/{status}/{code}#{name}",
    crate = toolkit::errors::partner_error,
    decode,
)]
enum Everything {
    /// The smallest code.
    #[pc(code = 0, status = 400, msg = "First")]
    First,

    #[pc(code = 910_001, status = 409)]
    #[pc(msg = "Held", retry = later)]
    Held,

    /// One code,
    #[pc(code = 910_002, status = 402, msg = "Declined", shares_code)]
    /// with several statuses.
    ///
    ///   And several lines.
    #[pc(source = "Bank")]
    Declined,

    #[pc(shares_code, msg = "Unheard of", status = 404, code = 910_002, retry = when_asked,)]
    Unheard,

    #[pc(code = 910_003, status = 503, msg = "Closed", retry = never)]
    Closed,

    #[doc = "The greatest code."]
    #[pc(code = 4_294_967_295, status = 500, msg = r#"A "raw" \ string"#)]
    Last,
}

fn own<E: PartnerError>() -> &'static [Entry] {
    E::catalogue().own()
}

#[test]
fn every_key_is_in_the_catalogue() {
    let columns = |entry: &'static Entry| {
        (
            (entry.code(), entry.status().as_u16(), entry.name()),
            entry.template().to_string(),
            (entry.source(), entry.docs(), entry.retry()),
        )
    };
    let rows = [
        (
            (0, 400, "First"),
            "First",
            ("Storefront", "The smallest code.", Retry::Never),
        ),
        (
            (910_001, 409, "Held"),
            "Held",
            ("Storefront", "", Retry::Later),
        ),
        (
            (910_002, 402, "Declined"),
            "Declined",
            (
                "Bank",
                "One code,\nwith several statuses.\n\n  And several lines.",
                Retry::Never,
            ),
        ),
        (
            (910_002, 404, "Unheard"),
            "Unheard of",
            ("Storefront", "", Retry::WhenAsked),
        ),
        (
            (910_003, 503, "Closed"),
            "Closed",
            ("Storefront", "", Retry::Never),
        ),
        (
            (u32::MAX, 500, "Last"),
            r#"A "raw" \ string"#,
            ("Storefront", "The greatest code.", Retry::Never),
        ),
    ];
    let declared: Vec<_> = own::<Everything>().iter().map(columns).collect();
    let expected = rows.map(|(key, template, rest)| (key, template.to_owned(), rest));
    assert_eq!(declared, expected);
}

#[test]
fn every_value_is_its_own_entry() {
    let values = [
        Everything::First,
        Everything::Held,
        Everything::Declined,
        Everything::Unheard,
        Everything::Closed,
        Everything::Last,
    ];
    for (value, entry) in values.iter().zip(own::<Everything>()) {
        assert_eq!(value.entry(), entry);
        assert_eq!(value.to_string(), entry.template().to_string());
        assert_eq!(
            Everything::decode(entry, &Fault::of(value)).as_ref(),
            Some(value)
        );
    }
}

#[test]
fn help_pages_have_code_status_and_name() {
    assert_eq!(
        Everything::Unheard.entry().help().as_deref(),
        Some("https://docs.example.com/404/910002#Unheard")
    );
    assert_eq!(EVERY_STATUS[0].entry().help(), None);
}

#[test]
fn the_source_is_the_package_unless_declared() {
    assert_eq!(EveryStatus::catalogue().source(), "partner-error-tests");
    assert_eq!(EVERY_STATUS[0].entry().source(), "partner-error-tests");
    assert_eq!(Everything::catalogue().source(), "Storefront");
}

/// A struct is a catalogue of one entry.
#[derive(Debug, PartnerError)]
#[pc(
    source = "Storefront",
    code = 7,
    status = 404,
    msg = "There is no shelf {name} in {aisle}"
)]
struct NoShelf {
    name: String,
    aisle: u8,
}

/// A struct whose field has no name.
#[derive(Debug, PartnerError)]
#[pc(code = 8, status = 404, msg = "There is no shelf {0} in {1}", retry = later)]
struct NoShelfIn(&'static str, u8);

/// A struct without fields.
#[derive(Debug, PartnerError)]
#[pc(code = 9, status = 404, msg = "There is no shelf", help = "/{code}")]
struct NoShelves;

/// A struct with empty parentheses.
#[derive(Debug, PartnerError)]
#[pc(code = 10, status = 404, msg = "There is nothing")]
struct Nothing();

/// A struct with empty braces.
#[derive(Debug, PartnerError)]
#[pc(code = 11, status = 404, msg = "There is nothing at all")]
struct NothingAtAll {}

#[test]
fn a_struct_is_one_entry() {
    let named = NoShelf {
        name: "A".to_owned(),
        aisle: 3,
    };
    let errors: [(&dyn PartnerError, &[Entry], &str); 5] = [
        (&named, own::<NoShelf>(), "There is no shelf A in 3"),
        (
            &NoShelfIn("A", 3),
            own::<NoShelfIn>(),
            "There is no shelf A in 3",
        ),
        (&NoShelves, own::<NoShelves>(), "There is no shelf"),
        (&Nothing(), own::<Nothing>(), "There is nothing"),
        (
            &NothingAtAll {},
            own::<NothingAtAll>(),
            "There is nothing at all",
        ),
    ];
    for (error, own, message) in errors {
        assert_eq!(own, std::slice::from_ref(error.entry()));
        assert_eq!(error.to_string(), message);
    }
    assert_eq!(
        named.entry().to_string(),
        "404 Not Found · 7 NoShelf · There is no shelf {name} in {aisle}"
    );
    assert_eq!(NoShelf::catalogue().name(), "NoShelf");
    assert_eq!(named.entry().source(), "Storefront");
    assert_eq!(
        named.entry().docs(),
        "A struct is a catalogue of one entry."
    );
    assert_eq!(NoShelfIn("A", 3).retry(), Retry::Later);
    assert_eq!(NoShelves.entry().help().as_deref(), Some("/9"));
}

/// Names that have a meaning in the language, in the prelude, or in the expansion.
#[derive(Debug, PartnerError)]
#[pc(decode)]
#[expect(non_camel_case_types)]
enum Names {
    #[pc(code = 1, status = 400, msg = "{type} {match}")]
    r#yield { r#type: u8, r#match: u8 },

    #[pc(
        code = 2,
        status = 400,
        msg = "{f} {out} {wording} {inner} {entry} {fault} {wire}"
    )]
    Some {
        f: u8,
        out: u8,
        wording: u8,
        inner: u8,
        entry: u8,
        fault: u8,
        wire: u8,
    },

    #[pc(code = 3, status = 400, msg = "{cause} {data} {position} {field0}")]
    Ok {
        cause: u8,
        data: u8,
        position: u8,
        field0: u8,
    },

    #[pc(code = 4, status = 400, msg = "Straße {straße} {_1}")]
    Straße { straße: u8, _1: u8 },

    #[pc(code = 5, status = 400, msg = "None")]
    None,

    #[pc(code = 6, status = 400, msg = "{0} failed")]
    Err(u8),
}

#[test]
fn names_may_be_anything() {
    let errors = [
        (
            Names::r#yield {
                r#type: 1,
                r#match: 2,
            },
            "yield",
            "1 2",
        ),
        (
            Names::Some {
                f: 1,
                out: 2,
                wording: 3,
                inner: 4,
                entry: 5,
                fault: 6,
                wire: 7,
            },
            "Some",
            "1 2 3 4 5 6 7",
        ),
        (
            Names::Ok {
                cause: 1,
                data: 2,
                position: 3,
                field0: 4,
            },
            "Ok",
            "1 2 3 4",
        ),
        (Names::Straße { straße: 1, _1: 2 }, "Straße", "Straße 1 2"),
        (Names::None, "None", "None"),
        (Names::Err(1), "Err", "1 failed"),
    ];
    for (error, name, message) in errors {
        assert_eq!(error.entry().name(), name);
        assert_eq!(error.to_string(), message);
        // The name alone doesn't make a source.
        assert!(std::error::Error::source(&error).is_none());
        let decoded = Names::decode(error.entry(), &Fault::of(&error));
        assert_eq!(
            decoded.map(|error| error.to_string()),
            Some(message.to_owned())
        );
    }
}

/// Types with the names of the library's types.
mod named_as_the_library {
    use super::PartnerError;

    #[derive(Debug, PartnerError)]
    #[pc(code = 1, status = 400, msg = "{0}")]
    pub(crate) struct Entry(pub(crate) Status);

    #[derive(Debug, PartnerError)]
    pub(crate) enum Status {
        #[pc(code = 2, status = 400, msg = "{0}")]
        Error(Template),
    }

    #[derive(Debug, PartnerError)]
    #[pc(code = 3, status = 400, msg = "Within")]
    pub(crate) struct Template;
}

#[test]
fn types_may_have_the_names_of_the_librarys_types() {
    use named_as_the_library as named;
    let error = named::Entry(named::Status::Error(named::Template));
    assert_eq!(error.to_string(), "Within");
    assert_eq!(error.code(), 1);
}

/// Declares an error from every kind of fragment that a macro can take.
macro_rules! declare {
    (
        $(#[$attribute:meta])*
        $vis:vis $name:ident<$lifetime:lifetime>($ty:ty),
        $code:literal, $status:expr, $message:literal
    ) => {
        $(#[$attribute])*
        #[derive(Debug, PartnerError)]
        #[pc(code = $code, status = $status, msg = $message, codes = $code..=$code)]
        $vis struct $name<$lifetime>(&$lifetime $ty);
    };
}

declare! {
    /// By macro.
    pub(crate) Declared<'a>(str), 7, 409, "{0} by macro"
}

#[test]
fn a_macro_may_declare_errors() {
    let error = Declared("declared");
    assert_eq!(error.to_string(), "declared by macro");
    assert_eq!(
        error.entry().to_string(),
        "409 Conflict · 7 Declared · {0} by macro"
    );
    assert_eq!(error.entry().docs(), "By macro.");
}

/// Other attributes of variants.
#[derive(Debug, PartnerError)]
#[repr(u8)]
#[non_exhaustive]
enum Adorned {
    #[deprecated = "it is never locked"]
    #[pc(code = 1, status = 423, msg = "Locked by {0}")]
    Locked(&'static str) = 7,

    #[cfg(any())]
    #[pc(code = 2, status = 423, msg = "Never compiled")]
    Never,

    #[cfg_attr(all(), pc(code = 2, status = 410, msg = "Gone"))]
    Gone = 9,
}

#[test]
fn variants_may_be_deprecated_or_configured() {
    #[expect(deprecated)]
    let locked = Adorned::Locked("A");
    assert_eq!(locked.to_string(), "Locked by A");
    assert_eq!(Adorned::Gone.code(), 2);
    let names: Vec<&str> = own::<Adorned>().iter().map(Entry::name).collect();
    assert_eq!(names, ["Locked", "Gone"]);
}

/// A deprecated type.
#[deprecated]
#[derive(Debug, PartnerError)]
#[pc(code = 1, status = 410, msg = "Gone")]
struct Outdated;

#[test]
fn a_type_may_be_deprecated() {
    #[expect(deprecated)]
    let error = Outdated;
    assert_eq!(error.to_string(), "Gone");
}

#[test]
fn errors_may_be_declared_in_a_function() {
    #[derive(Debug)]
    struct Name;

    impl std::fmt::Display for Name {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("local")
        }
    }

    #[derive(Debug, PartnerError)]
    enum Local {
        #[pc(code = 1, status = 404, msg = "No {0} shelf")]
        NoShelf(Name),
    }

    let error = Local::NoShelf(Name);
    assert_eq!(error.to_string(), "No local shelf");
    assert_eq!(Local::catalogue().path(), "derive::declarations::Local");
}

/// A type with a variant that cannot be constructed.
#[derive(Debug, PartnerError)]
enum Uninhabited {
    #[pc(code = 1, status = 500, msg = "Impossible")]
    Impossible(#[source] Infallible),

    #[pc(code = 2, status = 500, msg = "Impossible to say {0}")]
    Unspeakable(Infallible),

    #[pc(code = 3, status = 500, msg = "Possible")]
    Possible,
}

#[test]
fn a_variant_may_be_impossible() {
    let _: [fn(Infallible) -> Uninhabited; 2] = [Uninhabited::Impossible, Uninhabited::Unspeakable];
    assert_eq!(Uninhabited::Possible.entry(), &own::<Uninhabited>()[2]);
}

/// Messages in every form.
#[derive(Debug, PartnerError)]
enum Written {
    #[pc(code = 1, status = 400, msg = "\"quoted\"\t{{0}} }}{{ {0}\u{e9}")]
    Escaped(u8),

    #[pc(
        code = 2,
        status = 400,
        msg = "one line \
               and {0}"
    )]
    Continued(u8),

    #[pc(code = 3, status = 400, msg = r#"{0} "raw""#)]
    Raw(u8),

    #[pc(code = 4, status = 400, msg = "{}, {} and {}")]
    Numbered(u8, u8, u8),

    #[pc(code = 5, status = 400, msg = "{2}{1}{0}")]
    Backwards(u8, u8, u8),

    #[pc(code = 6, status = 400, msg = "{1} and {} and {0} and {}")]
    Mixed(u8, u8),

    #[pc(code = 7, status = 400, msg = "{later} and {0}")]
    Named { earlier: u8, later: u8 },

    #[pc(code = 8, status = 400, msg = "{0 } {1 :>3} {2: >3}")]
    Spaced(u8, u8, u8),

    #[pc(code = 9, status = 400, msg = "{{}}")]
    Braces,
}

#[test]
fn messages_are_written_as_in_format() {
    let errors = [
        (
            Written::Escaped(1),
            "\"quoted\"\t{0} }{ {0}é",
            "\"quoted\"\t{0} }{ 1é",
        ),
        (Written::Continued(1), "one line and {0}", "one line and 1"),
        (Written::Raw(1), r#"{0} "raw""#, r#"1 "raw""#),
        (Written::Numbered(1, 2, 3), "{}, {} and {}", "1, 2 and 3"),
        (Written::Backwards(1, 2, 3), "{2}{1}{0}", "321"),
        (
            Written::Mixed(1, 2),
            "{1} and {} and {0} and {}",
            "2 and 1 and 1 and 2",
        ),
        (
            Written::Named {
                earlier: 1,
                later: 2,
            },
            "{later} and {0}",
            "2 and 1",
        ),
        (Written::Spaced(1, 2, 3), "{0} {1} {2}", "1   2   3"),
        (Written::Braces, "{}", "{}"),
    ];
    for (error, template, message) in errors {
        assert_eq!(error.entry().template().to_string(), template);
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn templates_of_the_derive_are_those_of_parse() {
    for entry in own::<Written>().iter().chain(own::<Names>()) {
        let written = format!("{:#}", entry.template());
        assert_eq!(Template::parse(&written).as_ref(), Ok(entry.template()));
    }
}

/// One field, shown by its index in two spellings.
#[derive(Debug, PartnerError)]
#[pc(code = 1, status = 400, msg = "{0} and {00}")]
struct Zeros(u8);

#[test]
fn a_number_may_have_leading_zeros() {
    let template = Zeros(1).entry().template();
    assert_eq!(Zeros(1).to_string(), "1 and 1");
    assert_eq!(template.to_string(), "{0} and {00}");
    assert_eq!(template.placeholders().collect::<Vec<_>>(), ["0"]);
    assert_eq!(Template::parse("{0} and {00}").as_ref(), Ok(template));
}
