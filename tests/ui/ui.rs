//! The derive as its users meet it: what it says of a mistake, and what it must take.
//!
//! `cases/` has one folder a rule, named as the rule is in `macros/src/check.rs` or, where it is one
//! between types, in `core/src/across.rs`. What is wrong before there is a rule for it (an attribute's
//! keys, the form of a value) is named as its message is in `macros/src/diagnostics.rs`. `field_type/`
//! holds what the compiler itself says of fields. Each case has the expected output beside it, in its
//! `.stderr`. `pass/` holds programs that must compile and run.
//!
//! ```sh
//! cargo test -p partner-error-ui-tests                              # compares
//! cargo test -p partner-error-ui-tests -- cases trybuild=codes_     # only paths with `codes_`
//! TRYBUILD=overwrite cargo test -p partner-error-ui-tests           # writes every .stderr anew
//! git diff tests/ui                                                 # to be reviewed
//! ```
//!
//! Review a `.stderr` as its first reader: it says what is wrong with the value in it and then what to
//! write, it points at the token at fault, and no further error follows from the first.

use std::env;
use std::io::{self, Write as _};
use std::process::Command;

use trybuild::TestCases;

/// The compiler whose words the `.stderr` files hold. With another one they are all written anew.
const RUSTC: &str = "1.95.0";

#[test]
fn pass() {
    TestCases::new().pass("pass/*.rs");
}

#[test]
fn cases() {
    if has_known_words() {
        TestCases::new().compile_fail("cases/*/*.rs");
    }
}

/// What is found only where a type is instantiated, so not by `cargo check`: a case that passes makes
/// trybuild build them.
#[test]
fn instantiated() {
    if has_known_words() {
        let cases = TestCases::new();
        cases.pass("pass/minimal_enum.rs");
        cases.compile_fail("instantiated/*.rs");
    }
}

/// Whether this compiler words its messages as the `.stderr` files do.
fn has_known_words() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let output = output.expect("rustc should tell its version");
    // `rustc 1.95.0 (59807616e 2026-04-14)`
    let version = String::from_utf8_lossy(&output.stdout);
    let is_known = version.split_whitespace().nth(1) == Some(RUSTC);
    if !is_known {
        // Past the test harness, which would keep it to itself: the test passes.
        let told = writeln!(
            io::stderr(),
            "skipped: each compiler words its messages in its own way, and these are in the words of \
             rustc {RUSTC}, but this is {}",
            version.trim()
        );
        told.expect("stderr should take a line");
    }
    is_known
}
