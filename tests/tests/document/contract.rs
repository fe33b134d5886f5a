//! What a lock file says beside codes and messages: envelope, names as codes, parameters and `data`.

use partner_error::PartnerError;
use partner_error::document::Document;
use serde_json::json;

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

/// The entries are then compared by name.
#[test]
fn codes_become_names() {
    let said = |change: &(bool, &str)| (change.0, change.1.to_owned());
    let found = changes(&lock!(detailed), &lock!(named));
    let to_names = [
        (true, "`ShelfError`: its codes were numbers, and are names"),
        (true, "`Full` with 409 Conflict is removed"),
        (true, "`NotFound` with 404 Not Found is removed"),
        (false, "`full` with 409 Conflict is added"),
        (false, "`not_found` with 404 Not Found is added"),
    ];
    assert_eq!(found, to_names.iter().map(said).collect::<Vec<_>>());
    let back = changes(&lock!(named), &lock!(detailed));
    let to_numbers = [
        (true, "`ShelfError`: its codes were names, and are numbers"),
        (false, "`Full` with 409 Conflict is added"),
        (false, "`NotFound` with 404 Not Found is added"),
        (true, "`full` with 409 Conflict is removed"),
        (true, "`not_found` with 404 Not Found is removed"),
    ];
    assert_eq!(back, to_numbers.iter().map(said).collect::<Vec<_>>());
}

/// A document of entries with code, status, name, parameters and message.
fn document(entries: &[(u32, u16, &str, &[&str], &str)]) -> Document {
    let entries = entries.iter().map(|(code, status, name, parameters, message)| {
        json!({"code": code, "status": status, "name": name, "source": "Shelves", "retry": "never",
            "parameters": parameters, "message": message})
    });
    let entries: Vec<_> = entries.collect();
    let document = json!({"catalogue": "ShelfError", "envelope": "detailed", "entries": entries});
    Document::parse(&document.to_string()).unwrap()
}

#[test]
fn an_entry_in_the_place_of_another_has_not_moved() {
    let full = |status| (2, status, "Full", &[][..], "The shelf is full");
    let gone = (2, 410, "Gone", &[][..], "The shelf is full");
    let found = changes(&document(&[full(409), gone]), &document(&[full(410)]));
    let found: Vec<&str> = found.iter().map(|(_, change)| &**change).collect();
    assert_eq!(
        found,
        [
            "2 `Full` with 409 Conflict is removed",
            "2 `Gone`: its code now belongs to `Full`"
        ]
    );
    assert_eq!(
        changes(&document(&[full(409)]), &document(&[full(410)])),
        one(
            true,
            "2 `Full`: its status was 409 Conflict, and is 410 Gone"
        )
    );
}

/// The placeholder is a number, so it doesn't say what the parameter is called.
#[test]
fn parameters_that_placeholders_do_not_name() {
    let before = document(&[(2, 409, "Full", &["shelf"], "{shelf} is full")]);
    let after = document(&[(
        2,
        409,
        "Full",
        &["books", "shelf"],
        "{shelf} is full of {0}",
    )]);
    let found = changes(&before, &after);
    let found: Vec<&str> = found.iter().map(|(_, change)| &**change).collect();
    assert_eq!(
        found,
        [
            "2 `Full`: its placeholders were `{shelf}`, and are `{0}`, `{shelf}`",
            "2 `Full`: its parameters were `shelf`, and are `books`, `shelf`"
        ]
    );
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
