//! Comparing a catalogue with its lock file lists every change.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, fs, thread};

use partner_error::document::{Change, Document, lock};
use partner_error::{PartnerCenterError, PartnerError, assert_locked};

/// Declares a catalogue in its own module: the published one, or a changed copy.
macro_rules! catalogue {
    ($module:ident { $($entries:tt)* }) => {
        catalogue! { $module, source = "Storefront" { $($entries)* } }
    };
    ($module:ident, source = $source:literal { $($entries:tt)* }) => {
        mod $module {
            #[derive(Debug, partner_error::PartnerError)]
            #[pc(source = $source)]
            #[expect(dead_code, reason = "its catalogue is all that matters")]
            pub(crate) enum StorefrontError { $($entries)* }
        }
    };
}

catalogue! { published {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"")]
    CartEmpty { cart: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
}}

/// Its lock file.
const PUBLISHED: &str = r#"{
  "catalogue": "StorefrontError",
  "source": "Storefront",
  "envelope": "documented",
  "entries": [
    {"code": 910001, "status": 409, "name": "CartLocked", "source": "Storefront", "retry": "later", "parameters": ["cart", "until"], "message": "Cart {cart} is locked until {until}"},
    {"code": 910002, "status": 422, "name": "CartEmpty", "source": "Storefront", "retry": "never", "parameters": ["cart"], "message": "Cart {cart} is \"empty\""}
  ]
}
"#;

catalogue! { removed {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"")]
    CartEmpty { cart: String },
}}

catalogue! { other_status {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"")]
    CartEmpty { cart: String },
    #[pc(code = 910_001, status = 423, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
}}

catalogue! { other_source, source = "Shop" {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"")]
    CartEmpty { cart: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
}}

catalogue! { placeholder_added {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} of {owner} is \"empty\"")]
    CartEmpty { cart: String, owner: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
}}

catalogue! { placeholder_removed {
    #[pc(code = 910_002, status = 422, msg = "The cart is \"empty\"")]
    CartEmpty,
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked", retry = later)]
    CartLocked { cart: String },
}}

catalogue! { placeholder_renamed {
    #[pc(code = 910_002, status = 422, msg = "Cart {id} is \"empty\"")]
    CartEmpty { id: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
}}

catalogue! { reused {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"")]
    CartVoid { cart: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
}}

catalogue! { added {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"")]
    CartEmpty { cart: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
    #[pc(code = 910_000, status = 402, msg = "Payment was declined")]
    PaymentDeclined,
}}

catalogue! { reworded {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is empty")]
    CartEmpty { cart: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },
}}

catalogue! { other_retry {
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"")]
    CartEmpty { cart: String },
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}")]
    CartLocked { cart: String, until: String },
}}

// Other order and other Rust types, which don't matter on the wire.
catalogue! { same {
    /// Another request holds the cart.
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { until: u32, cart: &'static str },
    #[pc(code = 910_002, status = 422, msg = "Cart {cart} is \"empty\"", retry = never)]
    CartEmpty { #[pc(internal)] owner: String, cart: String },
}}

catalogue! { all_at_once {
    #[pc(code = 910_001, status = 423, msg = "Cart {id} is locked")]
    CartLocked { id: String },
    #[pc(code = 910_002, status = 404, msg = "There is no cart {cart}")]
    NoSuchCart { cart: String },
    #[pc(code = 910_003, status = 402, msg = "Payment was declined")]
    PaymentDeclined,
}}

/// Returns an empty directory for one test.
fn directory(test: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("lock")
        .join(test);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

/// What is said of a type if the published catalogue is in the file, but for the name of the file.
fn changes<E: PartnerError>(test: &str) -> String {
    let path = directory(test).join("storefront.lock.json");
    fs::write(&path, PUBLISHED).unwrap();
    let error = lock::compare(E::catalogue(), &path).unwrap_err();
    error.to_string().replace(path.to_str().unwrap(), "FILE")
}

/// What is said of a file with that text, but for the name of the file.
fn refusal(test: &str, content: impl AsRef<[u8]>) -> String {
    let path = directory(test).join("storefront.lock.json");
    fs::write(&path, content).unwrap();
    let error = lock::compare(published::StorefrontError::catalogue(), &path).unwrap_err();
    error.to_string().replace(path.to_str().unwrap(), "FILE")
}

#[test]
fn removed_entry() {
    assert_eq!(
        changes::<removed::StorefrontError>("removed"),
        "the catalogue is not the one in FILE
breaking changes:
  910001 `CartLocked` with 409 Conflict is removed
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn changed_status() {
    assert_eq!(
        changes::<other_status::StorefrontError>("other_status"),
        "the catalogue is not the one in FILE
breaking changes:
  910001 `CartLocked`: its status was 409 Conflict, and is 423 Locked
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn changed_source() {
    assert_eq!(
        changes::<other_source::StorefrontError>("other_source"),
        r#"the catalogue is not the one in FILE
breaking changes:
  910001 `CartLocked`: its source was "Storefront", and is "Shop"
  910002 `CartEmpty`: its source was "Storefront", and is "Shop"
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"#
    );
}

#[test]
fn added_placeholder() {
    assert_eq!(
        changes::<placeholder_added::StorefrontError>("placeholder_added"),
        "the catalogue is not the one in FILE
breaking changes:
  910002 `CartEmpty`: its placeholders were `{cart}`, and are `{cart}`, `{owner}`
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn removed_placeholder() {
    assert_eq!(
        changes::<placeholder_removed::StorefrontError>("placeholder_removed"),
        "the catalogue is not the one in FILE
breaking changes:
  910001 `CartLocked`: its placeholders were `{cart}`, `{until}`, and are `{cart}`
  910002 `CartEmpty`: its placeholders were `{cart}`, and are none
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn renamed_placeholder() {
    assert_eq!(
        changes::<placeholder_renamed::StorefrontError>("placeholder_renamed"),
        "the catalogue is not the one in FILE
breaking changes:
  910002 `CartEmpty`: its placeholders were `{cart}`, and are `{id}`
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn reused_code() {
    assert_eq!(
        changes::<reused::StorefrontError>("reused"),
        "the catalogue is not the one in FILE
breaking changes:
  910002 `CartEmpty`: its code now belongs to `CartVoid`
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn added_entry() {
    assert_eq!(
        changes::<added::StorefrontError>("added"),
        "the catalogue is not the one in FILE
compatible changes:
  910000 `PaymentDeclined` with 402 Payment Required is added
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn changed_wording() {
    assert_eq!(
        changes::<reworded::StorefrontError>("reworded"),
        r#"the catalogue is not the one in FILE
breaking changes:
  910002 `CartEmpty`: its message was "Cart {cart} is \"empty\"", and is "Cart {cart} is empty": clients that read the arguments from it lose them
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"#
    );
}

#[test]
fn changed_retry() {
    assert_eq!(
        changes::<other_retry::StorefrontError>("other_retry"),
        "the catalogue is not the one in FILE
compatible changes:
  910001 `CartLocked`: its retry policy was `later`, and is `never`
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn breaking_changes_come_before_compatible_ones() {
    assert_eq!(
        changes::<all_at_once::StorefrontError>("all_at_once"),
        "the catalogue is not the one in FILE
breaking changes:
  910001 `CartLocked`: its status was 409 Conflict, and is 423 Locked
  910002 `CartEmpty` with 422 Unprocessable Entity is removed
compatible changes:
  910002 `NoSuchCart` with 404 Not Found is added
  910003 `PaymentDeclined` with 402 Payment Required is added
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
}

#[test]
fn what_is_not_on_the_wire_may_change() {
    let published = Document::of(published::StorefrontError::catalogue());
    let same = Document::of(same::StorefrontError::catalogue());
    let changes = published.changes_to(&same);
    assert!(!changes.iter().any(Change::is_breaking), "{changes:?}");
    let changes: Vec<String> = changes.iter().map(ToString::to_string).collect();
    assert_eq!(
        changes,
        ["910001 `CartLocked`: its documentation is another one"]
    );
    assert_eq!(published.to_string(), PUBLISHED);
}

/// What a service answers: an error of its own, and all that a library declares.
#[derive(Debug, PartnerError)]
#[pc(source = "Service")]
#[expect(dead_code, reason = "its catalogue is all that matters")]
enum ServiceError {
    #[pc(code = 920_001, status = 503, msg = "The service is closed")]
    Closed,

    #[pc(transparent)]
    Storefront(published::StorefrontError),
}

#[test]
fn what_is_passed_on_is_locked() {
    let service = Document::of(ServiceError::catalogue());
    let storefront = Document::of(published::StorefrontError::catalogue());
    let changes = service.changes_to(&storefront);
    let changes: Vec<String> = changes.iter().map(ToString::to_string).collect();
    assert_eq!(
        changes,
        ["920001 `Closed` with 503 Service Unavailable is removed"]
    );
}

#[test]
fn a_change_says_whether_it_breaks() {
    let published = Document::of(published::StorefrontError::catalogue());
    let now = Document::of(all_at_once::StorefrontError::catalogue());
    let changes = published.changes_to(&now);
    let breaking: Vec<bool> = changes.iter().map(Change::is_breaking).collect();
    assert_eq!(breaking, [true, true, false, false]);
}

#[test]
fn missing_file() {
    let path = directory("missing_file").join("storefront.lock.json");
    let error = lock::compare(published::StorefrontError::catalogue(), &path).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "there is no {}: run the test with `PARTNER_ERROR_LOCK=update` to write it, and commit it",
            path.display()
        )
    );
}

#[test]
fn file_that_is_no_document() {
    assert_eq!(
        refusal("no_document", "{\"entries\": 1}\n"),
        "FILE isn't a document of a catalogue:
  line 1, column 1: there is no `catalogue`, which is a string
  line 1, column 13: the `entries` is 1, which isn't an array
mend it, or remove it and run the test with `PARTNER_ERROR_LOCK=update` to write it anew"
    );
}

#[test]
fn file_that_is_not_text() {
    assert_eq!(
        refusal("not_text", b"{\"catalogue\": \"\xff\"}"),
        "FILE cannot be read or written"
    );
}

#[test]
fn path_that_is_no_file() {
    let path = directory("no_file");
    let catalogue = published::StorefrontError::catalogue();
    for error in [
        lock::compare(catalogue, &path).unwrap_err(),
        lock::write(catalogue, &path).unwrap_err(),
    ] {
        let expected = format!("{} cannot be read or written", path.display());
        assert_eq!(error.to_string(), expected);
        assert!(std::error::Error::source(&error).is_some());
    }
    assert_eq!(files(path.parent().unwrap(), "no_file"), ["no_file"]);
}

#[test]
fn file_is_sorted_by_code_with_one_entry_a_line() {
    let path = directory("sorted").join("storefront.lock.json");
    lock::write(published::StorefrontError::catalogue(), &path).unwrap();
    assert_eq!(fs::read_to_string(path).unwrap(), PUBLISHED);
}

#[test]
fn partner_center_has_a_line_for_each_entry() {
    let text = Document::of(PartnerCenterError::catalogue()).to_string();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("\"code\""))
        .collect();
    assert_eq!(lines.len(), PartnerCenterError::catalogue().own().len());
    let code_and_status = |line: &&str| -> Vec<u32> {
        let numbers = line.split(|c: char| !c.is_ascii_digit());
        numbers
            .filter_map(|number| number.parse().ok())
            .take(2)
            .collect()
    };
    assert!(lines.iter().map(code_and_status).is_sorted());
}

#[test]
fn file_is_written_whole() {
    const TIMES: usize = 300;
    let directory = directory("whole");
    let path = directory.join("shared.lock.json");
    let small = published::StorefrontError::catalogue();
    let large = PartnerCenterError::catalogue();
    lock::write(small, &path).unwrap();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut times = 0;
            while !done.load(Ordering::Relaxed) {
                let lock = Document::parse(&fs::read_to_string(&path).unwrap()).unwrap();
                assert!(lock == Document::of(small) || lock == Document::of(large));
                times += 1;
            }
            times
        });
        let writers = [small, large].map(|catalogue| {
            let path = &path;
            scope.spawn(move || (0..TIMES).for_each(|_| lock::write(catalogue, path).unwrap()))
        });
        for writer in writers {
            writer.join().unwrap();
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 0);
    });
    assert_eq!(files(&directory, ""), ["shared.lock.json"]);
}

/// Returns the names of a directory's files with this prefix.
fn files(directory: &Path, start: &str) -> Vec<String> {
    let files = fs::read_dir(directory).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with(start)).collect()
}

// What depends on the environment happens in child processes: the tests share one environment.

/// The variable that tells a child process its file.
const FILE: &str = "LOCK_TEST_FILE";

#[test]
#[ignore = "is what children do"]
fn child_locks_published() {
    assert_locked!(published::StorefrontError, env::var(FILE).unwrap());
}

#[test]
#[ignore = "is what children do"]
fn child_locks_changed() {
    assert_locked!(all_at_once::StorefrontError, env::var(FILE).unwrap());
}

#[test]
#[ignore = "is what children do"]
fn child_locks_partner_center() {
    assert_locked!(PartnerCenterError, "locks/partner_center.lock.json");
}

/// A process that runs one of the tests here, with a value of the variable or without.
fn child(test: &str, variable: Option<&str>, file: &Path) -> Command {
    let mut child = Command::new(env::current_exe().unwrap());
    let (_, module) = module_path!().split_once("::").unwrap();
    child.args(["--ignored", "--exact", &format!("{module}::{test}")]);
    child.env(FILE, file).env_remove("PARTNER_ERROR_LOCK");
    child.env("RUST_BACKTRACE", "0");
    if let Some(value) = variable {
        child.env("PARTNER_ERROR_LOCK", value);
    }
    child
}

/// What the assertion said, but for the name of the file.
fn panic_message(output: &Output, file: &Path) -> String {
    assert!(!output.status.success());
    let text = String::from_utf8_lossy(&output.stdout);
    let (_, behind) = text
        .split_once("panicked at ")
        .expect("a test should panic");
    let (message, _) = behind.split_once("\nnote: ").unwrap();
    let (_, message) = message.split_once('\n').unwrap();
    message.replace(file.to_str().unwrap(), "FILE")
}

#[test]
fn assertion_compares() {
    let file = directory("compares").join("storefront.lock.json");
    fs::write(&file, PUBLISHED).unwrap();

    let output = child("child_locks_published", None, &file)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");

    let output = child("child_locks_changed", None, &file).output().unwrap();
    assert_eq!(
        panic_message(&output, &file),
        "`StorefrontError` is not locked: the catalogue is not the one in FILE
breaking changes:
  910001 `CartLocked`: its status was 409 Conflict, and is 423 Locked
  910002 `CartEmpty` with 422 Unprocessable Entity is removed
compatible changes:
  910002 `NoSuchCart` with 404 Not Found is added
  910003 `PaymentDeclined` with 402 Payment Required is added
if they are meant, run the test with `PARTNER_ERROR_LOCK=update` and commit the file"
    );
    // The panic's location is the assertion, not the library.
    assert!(String::from_utf8_lossy(&output.stdout).contains(file!()));
    assert_eq!(fs::read_to_string(file).unwrap(), PUBLISHED);
}

#[test]
fn assertion_updates() {
    let file = directory("updates").join("storefront.lock.json");

    let output = child("child_locks_published", None, &file)
        .output()
        .unwrap();
    assert_eq!(
        panic_message(&output, &file),
        "`StorefrontError` is not locked: there is no FILE: run the test with \
         `PARTNER_ERROR_LOCK=update` to write it, and commit it"
    );

    for (test, catalogue) in [
        (
            "child_locks_changed",
            all_at_once::StorefrontError::catalogue(),
        ),
        (
            "child_locks_published",
            published::StorefrontError::catalogue(),
        ),
    ] {
        let output = child(test, Some("update"), &file).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text, Document::of(catalogue).to_string());
        let output = child(test, None, &file).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn assertion_takes_no_other_value() {
    let file = directory("other_value").join("storefront.lock.json");
    for value in ["1", "", "UPDATE"] {
        let output = child("child_locks_published", Some(value), &file)
            .output()
            .unwrap();
        assert_eq!(
            panic_message(&output, &file),
            format!(
                "`StorefrontError` is not locked: PARTNER_ERROR_LOCK is {value:?}, but only `update` \
                 has a meaning: set it so, or not at all"
            )
        );
        assert!(!file.exists());
    }
}

#[test]
fn assertion_says_why_it_cannot_write() {
    // A directory is made, but not in the place of a file.
    let directory = directory("no_directory").join("made");
    let file = directory.join("storefront.lock.json");
    let output = child("child_locks_published", Some("update"), &file).output();
    assert!(output.unwrap().status.success());
    let file = file.join("storefront.lock.json");
    let output = child("child_locks_published", Some("update"), &file)
        .output()
        .unwrap();
    let message = panic_message(&output, &file);
    let expected = "`StorefrontError` is not locked: FILE cannot be read or written: ";
    assert!(message.starts_with(expected), "{message}");
    assert!(message.len() > expected.len(), "{message}");
}

#[test]
fn path_is_relative_to_the_package() {
    let elsewhere = directory("elsewhere");
    let mut child = child("child_locks_partner_center", None, &elsewhere);
    let output = child.current_dir(elsewhere).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn processes_lock_at_once() {
    let directory = directory("at_once");
    let files: Vec<PathBuf> = (0..4)
        .map(|n| directory.join(format!("{n}.lock.json")))
        .collect();
    let children = files.iter().flat_map(|file| {
        ["child_locks_published", "child_locks_changed"].map(|test| {
            let mut child = child(test, Some("update"), file);
            child.stdout(Stdio::null()).spawn().unwrap()
        })
    });
    for mut child in children.collect::<Vec<_>>() {
        assert!(child.wait().unwrap().success());
    }
    let written = [
        Document::of(published::StorefrontError::catalogue()),
        Document::of(all_at_once::StorefrontError::catalogue()),
    ];
    for file in &files {
        let lock = Document::parse(&fs::read_to_string(file).unwrap()).unwrap();
        assert!(written.contains(&lock));
    }
    assert_eq!(self::files(&directory, "").len(), 4);
}
