//! Prints what the Partner Center catalogue knows about a code: `cargo run --example explain -- 800064`.
//!
//! The exit code is 0 if the code is known, 1 if it is unknown, and 2 if the argument isn't a code.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use partner_error::{Entry, PartnerCenterError, PartnerError};

fn main() -> io::Result<ExitCode> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let code = match arguments.as_slice() {
        [code] => code.to_str().and_then(|code| code.parse().ok()),
        _ => None,
    };
    let Some(code) = code else {
        writeln!(
            io::stderr(),
            "usage: explain CODE, for example: explain 800064"
        )?;
        return Ok(ExitCode::from(2));
    };
    let entries: Vec<_> = PartnerCenterError::catalogue().by_code(code).collect();
    if entries.is_empty() {
        regret(code, &mut io::stderr().lock())?;
        return Ok(ExitCode::FAILURE);
    }
    let blocks: Vec<String> = entries.into_iter().map(explain).collect();
    writeln!(io::stdout(), "{}", blocks.join("\n\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints everything about an entry, one fact a line.
fn explain(entry: &Entry) -> String {
    let placeholders = entry.template().placeholders();
    let mut placeholders: Vec<_> = placeholders.map(|name| format!("{{{name}}}")).collect();
    if placeholders.is_empty() {
        placeholders.push("none".to_owned());
    }
    format!(
        "{code} {name}\n  \
         status        {status}\n  \
         message       {template}\n  \
         placeholders  {placeholders}\n  \
         meaning       {docs}\n  \
         source        {source}\n  \
         retry         {retry}",
        code = entry.code(),
        name = entry.name(),
        status = entry.status(),
        template = entry.template(),
        placeholders = placeholders.join(", "),
        docs = entry.docs(),
        source = entry.source(),
        retry = entry.retry().as_str(),
    )
}

/// Prints that the code is unknown, and the closest ones.
fn regret(code: u32, out: &mut impl Write) -> io::Result<()> {
    let mut nearest: Vec<_> = PartnerCenterError::catalogue().entries().collect();
    nearest.sort_by_key(|entry| (entry.code().abs_diff(code), entry.status()));
    writeln!(out, "nothing is known of {code}; the nearest codes are")?;
    for entry in &nearest[..3] {
        writeln!(
            out,
            "  {} {} ({})",
            entry.code(),
            entry.name(),
            entry.status()
        )?;
    }
    Ok(())
}
