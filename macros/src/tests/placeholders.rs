//! Placeholders follow `format!` to the letter: what the compiler accepts and refuses is what we do.

use std::collections::BTreeSet;
use std::process::{self, Command};
use std::{env, fs};

use syn::LitStr;

use crate::model::template::Template;

/// What a message may hold, separated by white space. `␣` stands for a space, and `\n` is written as in a literal.
/// `$` and `*` are left out: they mean further arguments, which a message doesn't have.
const PLACEHOLDERS: &str = r#"
    {n} {␣n␣} {n␣} {␣n} {n\t} {n\n} {n\u{a0}} {n\u{2003}} {n\u{200e}} {} {␣} {0} {0␣} {␣0␣} {00}
    {-0} {+0} {0_0} {0x0} {_} {n!} {n.m} {r#n} {n n} {n{ {{n} {{n}} {n}} {{{n}}} {é} {é:?} {:} {n:}
    {n␣:>5} {n:␣>5} {n:>5␣} {n:␣} {n:␣␣} {n:␣␣␣>5} {n:␣>} {n:␣␣>} {n:}>5} {n:{<5} {n:}} {n:}}}
    {n:{{<5} {n:}}>5} {n:{} {n:>} {n:}<} {n:}< {n:{^} {n:{^5 {n:}}<5} {n:'>5} {n:\t<5} {n:é>5}
    {n:👍>5} {n:👍🏽>5} {n:<<} {n:<<5} {n:<>5} {n:<<<5} {n:>5\n} {n:>5\u{2003}} {n:\">5} {n:5>}
    {n:e<5e} {n:+} {n:-} {n:#} {n:+-8} {n:##} {n:+#010.2?} {n:#+} {n:05} {n:<05} {n:00} {n:000}
    {n:0} {n:0?} {n:08.3} {n:+08} {n:-08} {n:5.} {n:.} {n:.2} {n:.05} {n:..2} {n:65535} {n:65536}
    {n:.65535} {n:.65536} {n:1_0} {n:␣5} {n:?} {n:?␣} {n:␣?} {n:x} {n:X} {n:o} {n:b} {n:e} {n:E}
    {n:p} {n:x?} {n:X?} {n:#x?} {n:5?} {n:.5?} {n:#?} {n:#?5} {n:x5} {n:??} {n:?x} {n:_} {n:s}
    {n:v5} {n:é} {n:>?} {n:^#?} {n:^#x?} {n:xX} {n:o?}
"#;

fn placeholders() -> impl Iterator<Item = String> {
    let words = PLACEHOLDERS
        .split([' ', '\n'])
        .filter(|word| !word.is_empty());
    words.map(|word| word.replace('␣', " "))
}

/// A value that is shown by every trait, and a `format!` of each placeholder in a line of its own.
fn program() -> String {
    let traits = [
        "Display", "Debug", "LowerHex", "UpperHex", "Octal", "Binary", "LowerExp", "UpperExp",
        "Pointer",
    ];
    let impls = traits.map(|name| {
        format!(
            "impl std::fmt::{name} for Any {{ fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> \
             std::fmt::Result {{ Ok(()) }} }}"
        )
    });
    let functions = placeholders().enumerate().map(|(number, placeholder)| {
        let inside = placeholder.trim_start_matches('{').trim_start();
        let is_positional = inside.starts_with([':', '}', '0', '-', '+']) || inside.is_empty();
        let argument = if is_positional { ", Any" } else { "" };
        format!(
            "fn _{number}() {{ let (n, é) = (Any, Any); _ = (format!(\"{placeholder}\"{argument}), n, é); }}"
        )
    });
    let lines = ["struct Any;".to_owned()]
        .into_iter()
        .chain(impls)
        .chain(functions);
    lines.collect::<Vec<_>>().join("\n")
}

/// The numbers of the lines in which the compiler finds an error.
fn lines_at_fault(program: &str) -> BTreeSet<usize> {
    let folder = env::temp_dir().join(format!("partner-error-placeholders-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let source = folder.join("placeholders.rs");
    fs::write(&source, program).unwrap();
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata"])
        .args(["--error-format=short", "-Awarnings", "--out-dir"])
        .args([&folder, &source])
        .output()
        .expect("rustc should run");
    fs::remove_dir_all(&folder).unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    // `/tmp/placeholders.rs:12:40: error: invalid format string`
    let lines = errors.lines().filter(|line| line.contains(": error"));
    let numbers =
        lines.filter_map(|line| line.rsplit_once(".rs:")?.1.split(':').next()?.parse().ok());
    numbers.collect()
}

#[test]
fn placeholders_are_those_of_format() {
    let program = program();
    let before = program.lines().count() - placeholders().count();
    let refused = lines_at_fault(&program);
    assert!(
        refused.len() > 20 && refused.first() > Some(&before),
        "{refused:?}"
    );
    // The compiler is older if it accepts a width above 65535.
    let is_older = placeholders()
        .zip(before + 1..)
        .any(|(placeholder, line)| placeholder == "{n:65536}" && !refused.contains(&line));
    for (number, placeholder) in placeholders().enumerate() {
        let literal: LitStr = syn::parse_str(&format!("\"{placeholder}\"")).unwrap();
        let (_, faults) = Template::parse(&literal.value());
        let is_refused = refused.contains(&(before + number + 1));
        // Compilers such as 1.85 refuse white space before the colon and accept greater numbers.
        // The derive follows the newer ones.
        if is_older && (placeholder.contains(" :") || placeholder.contains("65536")) {
            continue;
        }
        assert_eq!(!faults.is_empty(), is_refused, "{placeholder}: {faults:?}");
    }
}
