//! What a lock file says beside codes and messages: envelope, names as codes, parameters and `data`.

use partner_error::PartnerError;
use partner_error::lock::Lock;

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

fn lock_of<E: PartnerError>(_: fn(E)) -> Lock {
    Lock::of(E::catalogue())
}

/// The lock of the catalogue in a module.
macro_rules! lock {
    ($module:ident) => {
        lock_of(|_: $module::ShelfError| ())
    };
}

/// The changes, each with whether it breaks.
fn changes(before: &Lock, after: &Lock) -> Vec<(bool, String)> {
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
  "envelope": "detailed",
  "named": true,
  "entries": [
    {"status": 409, "name": "full", "source": "Shelves", "retry": "never", "data": true, "message": "The shelf is full"},
    {"status": 404, "name": "not_found", "source": "Shelves", "retry": "never", "parameters": ["0"], "message": "There is no shelf {0}"}
  ]
}
"#
    );
    assert_eq!(Lock::parse(&named.to_string()).unwrap(), named);
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
    let old = Lock::parse(OLD).unwrap();
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
            "its `envelope` is 1, not a string",
        ),
        (
            OLD.replace("\"entries\"", "\"named\": \"yes\", \"entries\""),
            "its `named` is \"yes\", not true or false",
        ),
    ] {
        let error = Lock::parse(&text).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("the text is no locked catalogue: {why}")
        );
    }
}
