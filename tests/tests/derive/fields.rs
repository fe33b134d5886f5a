//! The attributes of fields, and their effect on the message, the fault and the source.

#![deny(warnings, clippy::pedantic)]

use std::error::Error;
use std::fmt::{self, Display};
use std::io;

use partner_error::{Body, Fault, PartnerCenterError, PartnerError};
use serde_json::json;

/// A cause whose text must not reach clients.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Secret(u8);

impl Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "secret {}", self.0)
    }
}

impl Error for Secret {}

fn is_source<E: PartnerError>(error: &E, secret: Secret) -> bool {
    let source = Error::source(error);
    source.and_then(<dyn Error>::downcast_ref) == Some(&secret)
}

fn body(error: &dyn PartnerError) -> String {
    serde_json::to_string(&Body::of(error)).unwrap()
}

/// Fields with each of the attributes.
#[derive(Debug, PartnerError)]
#[pc(source = "Storefront")]
enum Marked {
    #[pc(code = 1, status = 400, msg = "Shelf {1} of {0}")]
    Numbered {
        #[pc(arg = 1)]
        shelf: u8,
        #[pc(arg = 0)]
        aisle: u8,
    },

    #[pc(code = 2, status = 400, msg = "Shelf {7}, {3} and {shelf_name}")]
    Renumbered {
        #[pc(arg = 7)]
        shelf: u8,
        #[pc(arg = 3)]
        aisle: u8,
        shelf_name: &'static str,
    },

    #[pc(code = 3, status = 400, msg = "Shelf {1} of {0}")]
    RenumberedTuple(#[pc(arg = 1)] u8, #[pc(arg = 0)] u8),

    #[pc(code = 4, status = 409, msg = "Shelf {shelf} is full")]
    WithData {
        #[pc(data)]
        books: Vec<&'static str>,
        shelf: u8,
    },

    #[pc(code = 5, status = 409, msg = "Shelf {shelf} is full")]
    DataShown {
        #[pc(data)]
        shelf: u8,
    },

    #[pc(code = 6, status = 500, msg = "Shelf {shelf} is broken")]
    Hidden {
        shelf: u8,
        #[pc(internal)]
        trace: Secret,
    },

    #[pc(code = 7, status = 500, msg = "Shelf {shelf} is broken")]
    Caused {
        shelf: u8,
        #[source]
        cause: Secret,
    },

    #[pc(code = 8, status = 500, msg = "A shelf is broken: {cause}")]
    Exposed {
        #[source]
        #[pc(expose)]
        cause: Secret,
    },

    #[pc(code = 9, status = 500, msg = "A shelf is broken")]
    From(#[from] Secret),

    #[pc(code = 10, status = 500, msg = "A door is broken: {0}")]
    FromExposed(
        #[from]
        #[pc(expose)]
        fmt::Error,
    ),
}

#[test]
fn a_field_may_be_numbered() {
    let numbered = Marked::Numbered { shelf: 7, aisle: 3 };
    assert_eq!(numbered.to_string(), "Shelf 7 of 3");
    let renumbered = Marked::Renumbered {
        shelf: 7,
        aisle: 3,
        shelf_name: "A",
    };
    assert_eq!(renumbered.to_string(), "Shelf 7, 3 and A");
    let placeholders: Vec<&str> = renumbered.entry().template().placeholders().collect();
    assert_eq!(placeholders, ["3", "7", "shelf_name"]);
    assert_eq!(Marked::RenumberedTuple(7, 3).to_string(), "Shelf 7 of 3");
}

#[test]
fn data_is_in_the_fault_and_not_in_the_message() {
    let error = Marked::WithData {
        books: vec!["Emma", "Ulysses"],
        shelf: 7,
    };
    assert_eq!(error.to_string(), "Shelf 7 is full");
    assert_eq!(Fault::of(&error).data, [json!("Emma"), json!("Ulysses")]);
    assert_eq!(
        body(&error),
        r#"{"code":"4","description":"Shelf 7 is full","data":["Emma","Ulysses"],"source":"Storefront"}"#
    );
}

#[test]
fn data_may_be_in_the_message_too() {
    let error = Marked::DataShown { shelf: 7 };
    assert_eq!(
        body(&error),
        r#"{"code":"5","description":"Shelf 7 is full","data":[7],"source":"Storefront"}"#
    );
}

#[test]
fn an_internal_field_is_only_in_debug() {
    let error = Marked::Hidden {
        shelf: 7,
        trace: Secret(9),
    };
    assert_eq!(
        format!("{error:?}"),
        "Hidden { shelf: 7, trace: Secret(9) }"
    );
    assert_eq!(error.to_string(), "Shelf 7 is broken");
    assert!(Error::source(&error).is_none());
    assert!(matches!(
        error,
        Marked::Hidden {
            trace: Secret(9),
            ..
        }
    ));
    assert_eq!(
        body(&error),
        r#"{"code":"6","description":"Shelf 7 is broken","source":"Storefront"}"#
    );
}

#[test]
fn a_source_is_not_sent() {
    let error = Marked::Caused {
        shelf: 7,
        cause: Secret(9),
    };
    assert!(is_source(&error, Secret(9)));
    assert_eq!(
        body(&error),
        r#"{"code":"7","description":"Shelf 7 is broken","source":"Storefront"}"#
    );
}

#[test]
fn a_source_is_sent_where_it_is_exposed() {
    let error = Marked::Exposed { cause: Secret(9) };
    assert!(is_source(&error, Secret(9)));
    assert_eq!(error.message().to_string(), "A shelf is broken: secret 9");
}

#[test]
fn an_error_is_made_from_its_source() {
    let fails = || -> Result<(), Marked> {
        Err(Secret(9))?;
        Ok(())
    };
    let error = fails().unwrap_err();
    assert!(is_source(&error, Secret(9)));
    assert_eq!(error.to_string(), "A shelf is broken");
    assert_eq!(
        Marked::from(fmt::Error).to_string(),
        format!("A door is broken: {}", fmt::Error)
    );
}

/// Sources of all kinds.
#[derive(Debug, PartnerError)]
enum Sources {
    #[pc(code = 21, status = 500, msg = "Failed")]
    Optional(#[source] Option<Secret>),

    #[pc(code = 22, status = 500, msg = "Failed")]
    OptionalFrom {
        #[from]
        cause: Option<io::Error>,
    },

    #[pc(code = 23, status = 500, msg = "Failed")]
    Boxed(#[source] Box<Secret>),

    #[pc(code = 24, status = 500, msg = "Failed")]
    Any(#[source] Box<dyn Error>),

    #[pc(code = 25, status = 500, msg = "Failed")]
    AnySend(#[from] Box<dyn Error + Send + Sync>),

    #[pc(code = 26, status = 500, msg = "Failed")]
    OptionalAny(#[source] Option<Box<dyn Error + Send>>),

    #[pc(code = 27, status = 500, msg = "Failed")]
    Referred(#[source] &'static Secret),

    #[pc(code = 28, status = 500, msg = "Failed")]
    Documented(#[source] PartnerCenterError),
}

#[test]
fn a_source_may_be_optional_boxed_or_of_any_type() {
    let sources = [
        (Sources::Optional(Some(Secret(1))), Some("secret 1")),
        (Sources::Optional(None), None),
        (Sources::from(io::Error::other("disk")), Some("disk")),
        (Sources::OptionalFrom { cause: None }, None),
        (Sources::Boxed(Box::new(Secret(2))), Some("secret 2")),
        (Sources::Any("any".into()), Some("any")),
        (
            Sources::from(Box::<dyn Error + Send + Sync>::from("send")),
            Some("send"),
        ),
        (
            Sources::OptionalAny(Some(Box::new(Secret(3)))),
            Some("secret 3"),
        ),
        (Sources::OptionalAny(None), None),
        (Sources::Referred(&Secret(4)), Some("secret 4")),
        (
            Sources::Documented(PartnerCenterError::InvalidCustomerId),
            Some("Invalid Customer Id"),
        ),
    ];
    for (error, source) in sources {
        let found = Error::source(&error).map(ToString::to_string);
        assert_eq!(found.as_deref(), source, "{error:?}");
        assert_eq!(error.to_string(), "Failed");
    }
}

/// A boxed source can be downcast to the type in the box.
#[test]
fn a_boxed_source_can_be_downcast() {
    let any = Sources::Any(Box::new(Secret(9)));
    assert!(is_source(&any, Secret(9)));
    let optional = Sources::Optional(Some(Secret(9)));
    assert!(is_source(&optional, Secret(9)));
}

/// A transparent variant has the entry, the message and the source of its field.
#[derive(Debug, PartnerError)]
enum Passing {
    #[pc(transparent)]
    Marked(#[from] Marked),

    #[pc(transparent)]
    Boxed {
        #[from]
        inner: Box<Sources>,
    },
}

#[test]
fn a_transparent_field_gives_message_data_and_source() {
    let caused = Passing::from(Marked::Caused {
        shelf: 7,
        cause: Secret(9),
    });
    assert_eq!(caused.to_string(), "Shelf 7 is broken");
    assert!(is_source(&caused, Secret(9)));

    let with_data = Passing::from(Marked::DataShown { shelf: 7 });
    assert_eq!(
        Fault::of(&with_data),
        Fault::of(&Marked::DataShown { shelf: 7 })
    );

    let boxed = Passing::from(Box::new(Sources::Optional(Some(Secret(1)))));
    assert_eq!(boxed.to_string(), "Failed");
    assert!(is_source(&boxed, Secret(1)));
    assert_eq!(boxed.code(), 21);
}

/// Placeholders with format specs.
#[derive(Debug, PartnerError)]
enum Formatted {
    #[pc(code = 1, status = 400, msg = "{0:?} {1:>8.2}|{2:#06x} {3:+}")]
    Tuple(&'static str, f64, u32, i32),

    #[pc(
        code = 2,
        status = 400,
        msg = "{text:*^9} {text:*^9} {flags:08b} {mode:o}"
    )]
    Named {
        text: &'static str,
        flags: u8,
        mode: u16,
    },

    #[pc(
        code = 3,
        status = 400,
        msg = "{0:#?} {1:e} {2:E} {3:X} {4:x?} {5:02X?}"
    )]
    Other(Option<u8>, f64, f64, u8, Vec<u8>, Vec<u8>),

    #[pc(code = 4, status = 400, msg = "{:<3}|{:^3}|{:>3}|{:ö>3}|{:.1}|{:5}|")]
    Aligned(char, char, char, char, &'static str, bool),

    #[pc(code = 5, status = 400, msg = "{0:p} is {0:p}")]
    Pointer(*const u8),
}

#[test]
fn arguments_are_formatted_as_by_format() {
    let pointer: *const u8 = std::ptr::without_provenance(0x1234);
    let errors = [
        (
            Formatted::Tuple("A\n", 1.0, 255, 7),
            "{0} {1}|{2} {3}",
            format!("{:?} {:>8.2}|{:#06x} {:+}", "A\n", 1.0, 255, 7),
        ),
        (
            Formatted::Named {
                text: "été",
                flags: 5,
                mode: 0o755,
            },
            "{text} {text} {flags} {mode}",
            format!("{0:*^9} {0:*^9} {1:08b} {2:o}", "été", 5, 0o755),
        ),
        (
            Formatted::Other(Some(1), 1234.5, 1234.5, 255, vec![171], vec![1, 171]),
            "{0} {1} {2} {3} {4} {5}",
            format!(
                "{:#?} {:e} {:E} {:X} {:x?} {:02X?}",
                Some(1),
                1234.5,
                1234.5,
                255,
                [171],
                [1, 171]
            ),
        ),
        (
            Formatted::Aligned('a', 'b', 'c', 'd', "étage", true),
            "{}|{}|{}|{}|{}|{}|",
            format!(
                "{:<3}|{:^3}|{:>3}|{:ö>3}|{:.1}|{:5}|",
                'a', 'b', 'c', 'd', "étage", true
            ),
        ),
        (
            Formatted::Pointer(pointer),
            "{0} is {0}",
            format!("{pointer:p} is {pointer:p}"),
        ),
    ];
    for (error, template, message) in errors {
        assert_eq!(error.entry().template().to_string(), template);
        assert_eq!(error.to_string(), message);
    }
}

/// One argument, shown several times.
#[derive(Debug, PartnerError)]
#[pc(
    code = 1,
    status = 409,
    msg = "{shelf}, {shelf}, {9} and {aisle}: {shelf}"
)]
struct Repeated {
    aisle: u8,
    shelf: &'static str,
    #[pc(arg = 9)]
    row: u8,
}

#[test]
fn a_placeholder_may_be_repeated() {
    let error = Repeated {
        aisle: 3,
        shelf: "A",
        row: 1,
    };
    assert_eq!(error.to_string(), "A, A, 1 and 3: A");
    let placeholders: Vec<&str> = error.entry().template().placeholders().collect();
    assert_eq!(placeholders, ["9", "shelf", "aisle"]);
}
