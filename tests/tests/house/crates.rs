//! Catalogues across three crates, built by cargo: `../crates` has a company's base library, a team's library that
//! extends it, and a service that wraps both.
//!
//! `../crates/Cargo.lock` has the versions of the workspace's lock file, so that no further crate has to be
//! downloaded.

use std::env;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Mutex;

/// Runs cargo on one of the crates. They share a target directory, so one runs at a time.
fn cargo(command: &str, arguments: &[&str]) -> Output {
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock();
    Command::new(env::var_os("CARGO").unwrap_or_else(|| env!("CARGO").into()))
        .arg(command)
        .args(["--quiet", "--offline", "--locked", "--color=never"])
        .args(arguments)
        .arg("--target-dir")
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("crates"))
        .output()
        .expect("cargo should run")
}

/// Asserts that `cargo check` reports exactly one error for the crate with the mistake, with this reason at this
/// place.
fn refuses(package: &str, mistake: &str, reason: &str, place: &str) {
    let output = cargo("check", &["--package", package, "--features", mistake]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{text}");
    assert!(text.contains(reason), "{text}");
    assert!(text.contains(&format!("--> {place}\n")), "{text}");
    assert_eq!(text.matches("error[").count(), 1, "{text}");
}

#[test]
fn crates_compile_together() {
    let output = cargo("check", &["--workspace"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    assert_eq!(text, "", "there should be no warning");
}

#[test]
fn service_knows_all_entries() {
    let output = cargo("run", &["--package", "shop"]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        r#"404 Not Found · 30001 NoSuchProduct · There is no product {product} · Shop
402 Payment Required · 20001 PaymentDeclined · Payment of {total} was declined · Billing
409 Conflict · 21001 InvoiceClosed · Invoice {invoice} is closed · Ledger
401 Unauthorized · 1001 SignedOut · Sign in to {realm} · Company
429 Too Many Requests · 1002 TooManyRequests · {requests} requests are too many · Company

21001 with 409 and 404: [Some("InvoiceClosed"), None]
1002: ["TooManyRequests"]

404 {"code":"30001","description":"There is no product P-1","source":"Shop"}
Some(NoSuchProduct { product: "P-1" })

409 {"code":"21001","description":"Invoice I-7 is closed","source":"Ledger"}
Some(Billing(Ledger(InvoiceClosed { invoice: "I-7" })))

429 {"code":"1002","description":"99 requests are too many","source":"Company"}
None

429 Too Many Requests {"code":"1002","description":"9 invoices are too many for one minute","source":"Billing"}

409 Conflict · index_not_ready · The index is being built · Shop
404 Not Found · index_not_found · There is no index {index} · Search
400 Bad Request · too_many_terms · {terms} terms are too many · Search
1 1
{"code":"index_not_found","description":"No offers are indexed","source":"Shop"}
{"code":"too_many_terms","description":"9 terms are too many","source":"Search"}
Some(Search(TooManyTerms { terms: 9 }))
"#
    );
}

#[test]
fn status_of_the_base_is_kept() {
    refuses(
        "billing-errors",
        "mistake_status",
        "code 1002 is 429 Too Many Requests in `CompanyError` (`TooManyRequests`), but 503 Service \
         Unavailable in `RefundError` (`Tomorrow`): write `status = 429`, or another code",
        "team/src/mistake_status.rs:9:33",
    );
}

#[test]
fn code_that_is_passed_on_is_not_declared_again() {
    refuses(
        "shop",
        "mistake_overlap",
        "code 21001 (404 Not Found) is declared in `OrderError` (`NoSuchOrder`), but `LedgerError` \
         (`InvoiceClosed`), which is passed on, has it too (409 Conflict): give this type's entry another \
         code, or remove it",
        "service/src/mistake_overlap.rs:8:17",
    );
}

#[test]
fn bases_agree() {
    refuses(
        "shop",
        "mistake_bases",
        "code 1002 is 429 Too Many Requests in `CompanyError` (`TooManyRequests`), but 503 Service \
         Unavailable in `MonthClosing` (`MonthClosing`): a type cannot extend or pass on both",
        "service/src/mistake_bases.rs:8:31",
    );
}

#[test]
fn status_of_a_name_is_kept() {
    refuses(
        "shop",
        "mistake_name",
        "name index_not_found is 404 Not Found in `SearchError` (`index_not_found`), but 410 Gone in \
         `UserSearchError` (`index_not_found`): write `status = 404`, or another name",
        "service/src/mistake_name.rs:11:19",
    );
}
