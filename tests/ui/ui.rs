//! The derive as its users see it: the exact text of every compiler error, and programs that must compile.
//!
//! `cases/` has a folder for each rule. The folder is named after the rule's function in `macros/src/check/`, or in
//! `core/src/catalogue/consistency.rs` for a rule between types. A mistake in the form of an attribute has no rule,
//! and its folder is named after the message's function in `macros/src/diagnostics/written.rs`. `field_type/` has the
//! errors that the compiler itself reports for a field's type, `feature_off/` those of flags whose feature is off,
//! `fallback/` and `all_at_once/` show that no further errors follow, and `quoted/` has the examples that the README
//! and the guide quote. Each case has its expected output next to it, in a `.stderr` file. `instantiated/` has errors
//! that only a build finds, and `quoting_std/` those that point into the standard library. `pass/` has programs that must
//! compile and run.
//!
//! ```sh
//! cargo test -p partner-error-ui-tests                              # compares
//! cargo test -p partner-error-ui-tests -- cases trybuild=codes_     # only paths with `codes_`
//! TRYBUILD=overwrite cargo test -p partner-error-ui-tests           # rewrites every .stderr
//! git diff tests/ui                                                 # for review
//! ```
//!
//! Review a `.stderr` as its first reader: it says what is wrong, with the value in it, and then what to write. It
//! points at the token at fault, and no further error follows from the first.

use std::env;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::Command;

use trybuild::TestCases;

/// The compiler that wrote the `.stderr` files. For another version, rewrite all of them.
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

/// Errors in which the compiler points into the standard library. It quotes that as well where its sources are
/// installed, as they are for rust-analyzer.
#[test]
fn quoting_std() {
    let sources = printed_by_rustc(&["--print", "sysroot"]);
    let sources = Path::new(sources.trim()).join("lib/rustlib/src/rust");
    if sources.exists() {
        skipped("this compiler quotes the standard library, whose sources are installed");
    } else if has_known_words() {
        TestCases::new().compile_fail("quoting_std/*.rs");
    }
}

/// Errors that are found where a type is instantiated, so not by `cargo check`. A case that passes makes trybuild
/// build all of them.
#[test]
fn instantiated() {
    if has_known_words() {
        let cases = TestCases::new();
        cases.pass("pass/minimal_enum.rs");
        cases.compile_fail("instantiated/*.rs");
    }
}

/// Whether this compiler is the version that wrote the `.stderr` files.
fn has_known_words() -> bool {
    // `rustc 1.95.0 (59807616e 2026-04-14)`
    let version = printed_by_rustc(&["--version"]);
    let is_known = version.split_whitespace().nth(1) == Some(RUSTC);
    if !is_known {
        let version = version.trim();
        skipped(&format!(
            "compilers differ in their messages, and the expected ones are those of rustc {RUSTC}, but this is {version}"
        ));
    }
    is_known
}

fn printed_by_rustc(arguments: &[&str]) -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(arguments).output();
    let output = output.expect("rustc should run");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn skipped(why: &str) {
    // Written to stderr directly, because the test harness shows no output of a test that passes.
    writeln!(io::stderr(), "skipped: {why}").expect("stderr should be writable");
}
