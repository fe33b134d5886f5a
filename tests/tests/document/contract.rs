//! What a lock file says beside codes and messages: envelope, names as codes, parameters and `data`.

use partner_error::PartnerError;
use partner_error::document::Document;

/// Declares a catalogue in its own module.
macro_rules! catalogue {
    ($module:ident, ($($key:tt)*) { $($entries:tt)* }) => {
        mod $module {
            #[derive(Debug, partner_error::PartnerError)]
            #[pc(source = "Shelves", $($key)*)]
            #[expect(dead_code, reason = "its catalogue is all that matters")]
            pub(crate) enum ShelfError { $($entries)* }
        }
    };
}

catalogue! { documented, (envelope = documented) {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(code = 2, status = 409, msg = "The shelf is full")]
    Full { #[pc(data)] books: Vec<u32> },
}}

catalogue! { detailed, (envelope = detailed) {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(code = 2, status = 409, msg = "The shelf is full")]
    Full { #[pc(data)] books: Vec<u32> },
}}

catalogue! { problem, (envelope = problem) {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(code = 2, status = 409, msg = "The shelf is full")]
    Full { #[pc(data)] books: Vec<u32> },
}}

// The parameter has a name, and the wording is another one.
catalogue! { reworded, (envelope = documented) {
    #[pc(code = 1, status = 404, msg = "Shelf {0} does not exist")]
    NotFound { shelf: u32 },
    #[pc(code = 2, status = 409, msg = "No room")]
    Full { #[pc(data)] books: Vec<u32> },
}}

catalogue! { reworded_detailed, (envelope = detailed) {
    #[pc(code = 1, status = 404, msg = "Shelf {0} does not exist")]
    NotFound { shelf: u32 },
    #[pc(code = 2, status = 409, msg = "No room")]
    Full { #[pc(data)] books: Vec<u32> },
}}

catalogue! { without_data, (envelope = documented) {
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(code = 2, status = 409, msg = "The shelf is full")]
    Full,
}}

catalogue! { named, (envelope = detailed, named = "snake_case") {
    #[pc(status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(status = 409, msg = "The shelf is full")]
    Full { #[pc(data)] books: Vec<u32> },
}}

catalogue! { named_later, (envelope = detailed, named = "snake_case") {
    #[pc(status = 410, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(status = 409, msg = "The shelf collapsed")]
    Collapsed,
}}

fn lock_of<E: PartnerError>(_: fn(E)) -> Document {
    Document::of(E::catalogue())
}

/// The lock of the catalogue in a module.
macro_rules! lock {
    ($module:ident) => {
        lock_of(|_: $module::ShelfError| ())
    };
}

/// The changes, each with whether it breaks.
fn changes(before: &Document, after: &Document) -> Vec<(bool, String)> {
    let changes = before.changes_to(after).into_iter();
    changes
        .map(|change| (change.is_breaking(), change.to_string()))
        .collect()
}

fn one(breaks: bool, change: &str) -> Vec<(bool, String)> {
    vec![(breaks, change.to_owned())]
}

#[test]
fn envelopes() {
    let (documented, detailed, problem) = (lock!(documented), lock!(detailed), lock!(problem));
    let change =
        |before, after| format!("`ShelfError`: its envelope was `{before}`, and is `{after}`");
    for (before, after, breaks, said) in [
        (
            &documented,
            &detailed,
            false,
            change("documented", "detailed"),
        ),
        (
            &detailed,
            &documented,
            true,
            change("detailed", "documented"),
        ),
        (&documented, &problem, true, change("documented", "problem")),
        (&problem, &detailed, true, change("problem", "detailed")),
    ] {
        assert_eq!(changes(before, after), one(breaks, &said));
    }
}

#[test]
fn wording_and_parameters() {
    assert_eq!(
        changes(&lock!(documented), &lock!(reworded)),
        [
            (false, "1 `NotFound`: its parameters were `0`, and are `shelf`".to_owned()),
            (
                true,
                "1 `NotFound`: its message was \"There is no shelf {0}\", and is \"Shelf {0} does not \
                 exist\": clients that read the arguments from it lose them"
                    .to_owned()
            ),
            (
                false,
                "2 `Full`: its message was \"The shelf is full\", and is \"No room\"".to_owned()
            ),
        ]
    );
    // There clients read parameters, not messages.
    assert_eq!(
        changes(&lock!(detailed), &lock!(reworded_detailed)),
        [
            (true, "1 `NotFound`: its parameters were `0`, and are `shelf`".to_owned()),
            (
                false,
                "1 `NotFound`: its message was \"There is no shelf {0}\", and is \"Shelf {0} does not \
                 exist\""
                    .to_owned()
            ),
            (
                false,
                "2 `Full`: its message was \"The shelf is full\", and is \"No room\"".to_owned()
            ),
        ]
    );
}

#[test]
fn data() {
    let (with, without) = (lock!(documented), lock!(without_data));
    assert_eq!(
        changes(&with, &without),
        one(true, "2 `Full`: its fault has no `data` any longer")
    );
    assert_eq!(
        changes(&without, &with),
        one(false, "2 `Full`: its fault has `data` now")
    );
}

#[test]
fn names_as_codes() {
    let named = lock!(named);
    assert_eq!(
        named.to_string(),
        r#"{
  "catalogue": "ShelfError",
  "source": "Shelves",
  "envelope": "detailed",
  "named": true,
  "entries": [
    {"status": 409, "name": "full", "source": "Shelves", "retry": "never", "data": true, "message": "The shelf is full"},
    {"status": 404, "name": "not_found", "source": "Shelves", "retry": "never", "parameters": ["0"], "message": "There is no shelf {0}"}
  ]
}
"#
    );
    assert_eq!(Document::parse(&named.to_string()).unwrap(), named);
    assert_eq!(
        changes(&named, &lock!(named_later)),
        [
            (false, "`collapsed` with 409 Conflict is added".to_owned()),
            (true, "`full` with 409 Conflict is removed".to_owned()),
            (
                true,
                "`not_found`: its status was 404 Not Found, and is 410 Gone".to_owned()
            ),
        ]
    );
}

#[test]
fn codes_become_names() {
    let found = changes(&lock!(detailed), &lock!(named));
    let codes = "`ShelfError`: its codes were numbers, and are names";
    assert_eq!(found[0], (true, codes.to_owned()));
    let back = changes(&lock!(named), &lock!(detailed));
    let codes = "`ShelfError`: its codes were names, and are numbers";
    assert_eq!(back[0], (true, codes.to_owned()));
}

/// A file of the first version.
const OLD: &str = r#"{
  "catalogue": "ShelfError",
  "entries": [
    {"code": 1, "status": 404, "name": "NotFound", "source": "Shelves", "retry": "never", "message": "There is no shelf {0}"},
    {"code": 2, "status": 409, "name": "Full", "source": "Shelves", "retry": "never", "message": "The shelf is full"}
  ]
}
"#;

#[test]
fn older_files_are_read() {
    let old = Document::parse(OLD).unwrap();
    assert_eq!(old.to_string(), OLD);
    for now in [lock!(documented), lock!(detailed), lock!(problem)] {
        assert_eq!(changes(&old, &now), []);
    }
    assert_eq!(
        changes(&old, &lock!(reworded)),
        [
            (
                true,
                "1 `NotFound`: its message was \"There is no shelf {0}\", and is \"Shelf {0} does not \
                 exist\": clients that read the arguments from it lose them"
                    .to_owned()
            ),
            (
                false,
                "2 `Full`: its message was \"The shelf is full\", and is \"No room\"".to_owned()
            ),
        ]
    );
}

#[test]
fn members_of_another_type_are_refused() {
    for (text, why) in [
        (
            OLD.replace("\"entries\"", "\"envelope\": 1, \"entries\""),
            "line 3, column 15: the `envelope` is 1, which isn't a string",
        ),
        (
            OLD.replace("\"entries\"", "\"named\": \"yes\", \"entries\""),
            "line 3, column 12: the `named` is \"yes\", which isn't true or false",
        ),
    ] {
        assert_eq!(Document::parse(&text).unwrap_err().to_string(), why);
    }
}

catalogue! { documented_well, (envelope = documented, help = "https://shelves.example/{code}") {
    /// Ask for a shelf that is there.
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    NotFound(u32),
    #[pc(code = 2, status = 409, msg = "The shelf is full")]
    Full { #[pc(data)] books: Vec<u32> },
}}

#[test]
fn docs_and_help() {
    let (before, after) = (lock!(documented), lock!(documented_well));
    assert_eq!(
        changes(&before, &after),
        [
            (
                false,
                "1 `NotFound`: its documentation is another one".to_owned()
            ),
            (
                false,
                "1 `NotFound`: its help page was none, and is `https://shelves.example/1`"
                    .to_owned()
            ),
            (
                false,
                "2 `Full`: its help page was none, and is `https://shelves.example/2`".to_owned()
            ),
        ]
    );
    // An older file doesn't say.
    assert_eq!(changes(&Document::parse(OLD).unwrap(), &after), []);
}

catalogue! { shown_by_number, (envelope = documented) {
    #[pc(code = 1, status = 404, msg = "Shelf {0} of {1}")]
    NotFound { shelf: u32, room: u32 },
}}

catalogue! { shown_crosswise, (envelope = documented) {
    #[pc(code = 1, status = 404, msg = "Shelf {0} of {1}")]
    NotFound { #[pc(arg = 1)] shelf: u32, #[pc(arg = 0)] room: u32 },
}}

catalogue! { in_another_order, (envelope = documented) {
    #[pc(code = 1, status = 404, msg = "Shelf {0} of {1}")]
    NotFound { #[pc(arg = 1)] room: u32, #[pc(arg = 0)] shelf: u32 },
}}

#[test]
fn placeholders_that_show_another_parameter() {
    let numbers = lock!(shown_by_number);
    assert_eq!(
        changes(&numbers, &lock!(shown_crosswise)),
        [
            (
                true,
                "1 `NotFound`: its placeholder `{0}` showed `shelf`, and shows `room`".to_owned()
            ),
            (
                true,
                "1 `NotFound`: its placeholder `{1}` showed `room`, and shows `shelf`".to_owned()
            ),
        ]
    );
    // Only the order of the fields is another one.
    assert_eq!(changes(&numbers, &lock!(in_another_order)), []);
}

/// A number means what the entry says, also where it is the name of another parameter.
#[test]
fn parameters_of_placeholders() {
    mod odd {
        #[derive(Debug, partner_error::PartnerError)]
        #[expect(dead_code, reason = "its catalogue is all that matters")]
        pub(crate) enum OddError {
            #[pc(code = 1, status = 404, msg = "{0} and {1}")]
            Crosswise(#[pc(arg = 1)] u8, #[pc(arg = 0)] u8),
            #[pc(code = 2, status = 404, msg = "{0} of {shelf}, {shelf:?}")]
            Twice {
                shelf: u8,
                #[pc(internal)]
                note: u8,
            },
            #[pc(code = 3, status = 404, msg = "{0:?} of {shelf} and {2}")]
            ByBoth {
                shelf: u8,
                #[pc(data)]
                books: u8,
                room: u8,
            },
        }
    }
    let document = Document::of(<odd::OddError as PartnerError>::catalogue());
    let read = Document::parse(&document.to_string()).unwrap();
    assert_eq!(read, document);
    let shown = |code| -> Vec<(&str, &str)> {
        let entry = document.by_code(code).next().unwrap();
        let placeholders = entry.template().placeholders();
        placeholders
            .map(|placeholder| (placeholder, entry.parameter_of(placeholder).unwrap()))
            .collect()
    };
    assert_eq!(shown(1), [("0", "1"), ("1", "0")]);
    assert_eq!(shown(2), [("0", "shelf"), ("shelf", "shelf")]);
    assert_eq!(
        shown(3),
        [("0", "shelf"), ("2", "room"), ("shelf", "shelf")]
    );
    assert!(
        document
            .by_code(1)
            .all(|entry| entry.parameter_of("2").is_none())
    );
}
