//! What a catalogue costs at compile time, beside the same one as a thiserror enum with two matches
//! written by hand: `cargo run -p partner-error-tests --bin compile_cost` prints a Markdown table.

use std::error::Error;
use std::fmt::Write as _;

use partner_error_tests::measured::Workspace;

/// How often each crate is measured.
const TIMES: usize = 5;

/// One in five entries has placeholders, about as in the documented table.
fn message(number: u32) -> (String, &'static [&'static str]) {
    match number % 10 {
        0 => (
            format!("Cart {{cart}} number {number} is busy with another request"),
            &["cart"],
        ),
        5 => (
            format!("Asset {number} cannot be changed to {{to}} from {{from}}"),
            &["to", "from"],
        ),
        _ => (
            format!("Request {number} cannot be processed, for it is not active"),
            &[],
        ),
    }
}

fn status(number: u32) -> u16 {
    [400, 403, 404, 409, 500][number as usize % 5]
}

fn variant(number: u32, fields: &[&str]) -> String {
    if fields.is_empty() {
        return format!("V{number}");
    }
    let fields: Vec<String> = fields
        .iter()
        .map(|name| format!("{name}: String"))
        .collect();
    format!("V{number} {{ {} }}", fields.join(", "))
}

/// The catalogue through the derive of this project.
fn ours(entries: u32) -> String {
    let mut code = String::from("#[derive(Debug, partner_error::PartnerError)]\npub enum E {\n");
    for number in 0..entries {
        let (text, fields) = message(number);
        let (status, variant) = (status(number), variant(number, fields));
        let _ = writeln!(
            code,
            "#[pc(code = {number}, status = {status}, msg = {text:?})]\n{variant},"
        );
    }
    code + "}\n"
}

/// The same through thiserror, with codes and statuses by hand.
fn peer(entries: u32) -> String {
    let mut code = String::from("#[derive(Debug, thiserror::Error)]\npub enum E {\n");
    let (mut codes, mut statuses) = (String::new(), String::new());
    for number in 0..entries {
        let (text, fields) = message(number);
        let variant = variant(number, fields);
        let _ = writeln!(code, "#[error({text:?})]\n{variant},");
        let _ = writeln!(codes, "Self::V{number} {{ .. }} => {number},");
        let _ = writeln!(statuses, "Self::V{number} {{ .. }} => {},", status(number));
    }
    let methods = [("code", "u32", codes), ("status", "u16", statuses)];
    let methods = methods.map(|(name, ty, arms)| {
        format!("pub fn {name}(&self) -> {ty} {{ match self {{\n{arms}}} }}\n")
    });
    format!("{code}}}\nimpl E {{\n{}}}\n", methods.concat())
}

fn main() -> Result<(), Box<dyn Error>> {
    println!(
        "| work | entries | partner-error, s | thiserror and two matches, s | ratio | at most |"
    );
    println!("|---|---|---|---|---|---|");
    let workspace = Workspace::new(&["ours", "peer"])?;
    let bars = [
        (1_000, &["check"][..], 1.0),
        (4_000, &["check"], 1.0),
        (1_000, &["build", "--release"], 0.75),
        (4_000, &["build", "--release"], 0.75),
    ];
    for (entries, arguments, bar) in bars {
        workspace.write("ours", &workspace.library(), &ours(entries))?;
        workspace.write("peer", "thiserror = \"2\"\n", &peer(entries))?;
        let [ours, peer] = workspace.medians(arguments, ["ours", "peer"], TIMES)?;
        let (work, ratio) = (arguments.join(" "), ours / peer);
        let verdict = if ratio <= bar { "met" } else { "MISSED" };
        println!(
            "| `cargo {work}` | {entries} | {ours:.2} | {peer:.2} | {ratio:.2} | {bar}, {verdict} |"
        );
    }
    Ok(())
}
