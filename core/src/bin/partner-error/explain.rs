//! `partner-error explain`.

use std::borrow::Cow;
use std::path::Path;
use std::process::ExitCode;

use anstyle::Style;
use partner_error::document::{Document, DocumentEntry, Explanation, FoundBy};
use partner_error::{Recognition, Retry};
use serde_json::{Value, json};

use crate::catalogue;
use crate::failure::Failure;
use crate::screen::{self, BAD, GOOD, PLAIN, SOFT, STRONG, Screen, WARNING};

/// Says which error a text is about, what it means, and whether to repeat the request.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  partner-error explain 800064
  partner-error explain CartBusy
  partner-error explain '409 {\"code\":\"800064\",\"description\":\"Cart C-7 is being processed by another request\"}'
  curl -i https://api.example.com/v1/carts | partner-error explain
  journalctl -u orders -n 1 | partner-error --catalogue orders.lock.json explain --json

The text may be a code, a name, a JSON body, a line of a log with JSON in it, a response with its headers, what \
curl -v or PowerShell print of an error, or a message alone.

The object that --json prints has the members found, found_by (body, code, name, message or null), recognition (exact, \
reworded, other_status or null), status, code, description, parameters, retry (never, later, when_asked), retry_after \
(seconds), correlation_id, request_id, entries and near. New members may be added.

Exit codes: 0 at least one entry fits; 1 none does; 2 a mistake in the arguments, or a file that can't be read.")]
pub(crate) struct Arguments {
    /// The text. Without it, or for `-`, the standard input is read.
    text: Vec<String>,
    /// Prints a JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(
    arguments: &Arguments,
    file: Option<&Path>,
    screen: &mut Screen,
) -> Result<ExitCode, Failure> {
    let text = match arguments.text.as_slice() {
        [] => catalogue::standard_input()?,
        [dash] if dash == "-" => catalogue::standard_input()?,
        words => words.join(" "),
    };
    if text.trim().is_empty() {
        let what = "there is no text to explain: write a code, a name or a body, or pipe a response into the program";
        return Err(Failure::Usage(what.to_owned()));
    }
    let document = catalogue::document(file)?;
    let explanation = document.explain(&text);
    if arguments.json {
        screen::write(&format!("{:#}\n", as_json(&explanation)))?;
    } else {
        show(&document, &explanation, &text, screen)?;
    }
    Ok(if explanation.found_by().is_some() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn show(
    document: &Document,
    explanation: &Explanation<'_>,
    text: &str,
    screen: &mut Screen,
) -> Result<(), Failure> {
    let Some(found_by) = explanation.found_by() else {
        return show_unknown(document, explanation, text.trim(), screen);
    };
    for (place, entry) in explanation.entries().iter().enumerate() {
        if place > 0 {
            screen.empty_line()?;
        }
        show_entry(entry, explanation, screen)?;
    }
    let (style, sureness) = sureness(found_by, explanation);
    screen.fact("recognised", style, &sureness)?;
    Ok(())
}

fn show_entry(
    entry: &DocumentEntry,
    explanation: &Explanation<'_>,
    screen: &mut Screen,
) -> Result<(), Failure> {
    heading(entry, screen)?;
    screen.fact("message", PLAIN, &entry.template().to_string())?;
    let fault = explanation.fault();
    let description = fault.map_or("", |fault| fault.description.as_str());
    if !description.is_empty() {
        screen.fact("says", PLAIN, description)?;
    }
    if !entry.docs().is_empty() {
        screen.fact("meaning", PLAIN, entry.docs())?;
    }
    let parameters = explanation.parameters();
    if !parameters.is_empty() {
        let parameters = parameters
            .iter()
            .map(|(name, text)| format!("{name} = {text}"));
        screen.fact(
            "parameters",
            PLAIN,
            &parameters.collect::<Vec<_>>().join("\n"),
        )?;
    } else if !entry.parameters().is_empty() {
        screen.fact("parameters", PLAIN, &entry.parameters().join(", "))?;
    }
    let retry = if explanation.entries().len() == 1 {
        explanation.retry()
    } else {
        entry.retry()
    };
    screen.fact("retry", PLAIN, &advice(retry, explanation))?;
    screen.fact("source", PLAIN, entry.source())?;
    if let Some(help) = entry.help() {
        screen.fact("help", PLAIN, help)?;
    }
    show_ids(explanation, screen)
}

fn show_ids(explanation: &Explanation<'_>, screen: &mut Screen) -> Result<(), Failure> {
    let ids = [
        ("correlation", explanation.correlation_id()),
        ("request", explanation.request_id()),
    ];
    for (label, id) in ids {
        if let Some(id) = id {
            screen.fact(label, PLAIN, id)?;
        }
    }
    Ok(())
}

fn show_unknown(
    document: &Document,
    explanation: &Explanation<'_>,
    text: &str,
    screen: &mut Screen,
) -> Result<(), Failure> {
    let what = match explanation.fault() {
        Some(fault) if !fault.code.is_empty() => format!("code {}", fault.code),
        Some(_) => "this body, which has no code".to_owned(),
        None if text.len() <= 40 && !text.contains('\n') => text.to_owned(),
        None => "this text".to_owned(),
    };
    let name = document.name();
    screen.line(&[(BAD, &format!("{name} has no entry for {what}."))])?;
    if let Some(fault) = explanation
        .fault()
        .filter(|fault| !fault.description.is_empty())
    {
        screen.fact("says", PLAIN, &fault.description)?;
    }
    if let Some(status) = explanation.status() {
        screen.fact("status", PLAIN, &status.to_string())?;
        let advice = advice(explanation.retry(), explanation);
        screen.fact("retry", PLAIN, &advice)?;
    }
    show_ids(explanation, screen)?;
    if !explanation.near().is_empty() {
        screen.line(&[(SOFT, "Did you mean")])?;
        for entry in explanation.near() {
            heading(entry, screen)?;
        }
    }
    Ok(())
}

/// Writes code, name and status.
fn heading(entry: &DocumentEntry, screen: &mut Screen) -> Result<(), Failure> {
    let code = entry.code_text();
    let name = format!(" {}", entry.name());
    let name = if code == entry.name() { "" } else { &name };
    let status = format!(" · {}", entry.status());
    screen.line(&[(STRONG, &code), (STRONG, name), (PLAIN, &status)])?;
    Ok(())
}

fn advice(retry: Retry, explanation: &Explanation<'_>) -> String {
    let after = explanation
        .retry_after()
        .map(|delay| format!("{} s", delay.as_secs()));
    match (retry, after) {
        (Retry::Later, Some(after)) => format!("later: repeat the request after {after}"),
        (Retry::Later, None) => "later: repeat the request, with growing pauses".to_owned(),
        (Retry::WhenAsked, Some(after)) => {
            format!("yes: the answer asks to repeat the request after {after}")
        }
        (Retry::WhenAsked, None) => {
            "only if the answer has Retry-After, after that time".to_owned()
        }
        (_, _) => "never: the same request would fail again".to_owned(),
    }
}

/// Says how sure it is that the entries fit.
fn sureness(found_by: FoundBy, explanation: &Explanation<'_>) -> (Style, Cow<'static, str>) {
    let status = explanation.status();
    if explanation.entries().len() > 1 {
        let what = match (found_by, status) {
            (FoundBy::Message, _) => "they have the message, and there is no code".into(),
            (_, Some(status)) => {
                format!("they have the code, and none has the status {status}").into()
            }
            (_, None) => Cow::Borrowed("the status tells which"),
        };
        return (WARNING, format!("one of these: {what}").into());
    }
    let mut entries = explanation.entries().iter();
    let of_entry = entries.next().map(|entry| entry.status().as_u16());
    let is_other = status.is_some() && status != of_entry;
    let (style, text) = match found_by {
        FoundBy::Message => (WARNING, "probably: the message agrees; there is no code"),
        _ if is_other => (
            WARNING,
            "probably: the code agrees, but the status is another one",
        ),
        FoundBy::Body(Recognition::Exact) if status.is_none() => (
            GOOD,
            "surely: code and message agree; the text has no status",
        ),
        FoundBy::Body(Recognition::Exact) => (GOOD, "surely: status, code and message agree"),
        FoundBy::Body(_) if status.is_none() => (
            GOOD,
            "very likely: the code agrees; the message is worded otherwise, and the text has no status",
        ),
        FoundBy::Body(_) => (
            GOOD,
            "surely: status and code agree; the message is worded otherwise",
        ),
        _ => (GOOD, "surely: it is the only entry of this name or code"),
    };
    (style, text.into())
}

fn as_json(explanation: &Explanation<'_>) -> Value {
    let (found_by, recognition) = match explanation.found_by() {
        None => (None, None),
        Some(FoundBy::Body(recognition)) => {
            let recognition = match recognition {
                Recognition::Exact => Some("exact"),
                Recognition::Reworded => Some("reworded"),
                Recognition::OtherStatus => Some("other_status"),
                _ => None,
            };
            (Some("body"), recognition)
        }
        Some(FoundBy::Code) => (Some("code"), None),
        Some(FoundBy::Name) => (Some("name"), None),
        Some(_) => (Some("message"), None),
    };
    let fault = explanation.fault();
    let parameters = explanation.parameters().iter();
    let parameters = parameters.map(|(name, text)| (name.clone(), text.clone().into()));
    let entries = |entries: &[&DocumentEntry]| -> Vec<Value> {
        entries.iter().map(|entry| entry_as_json(entry)).collect()
    };
    json!({
        "found": found_by.is_some(),
        "found_by": found_by,
        "recognition": recognition,
        "status": explanation.status(),
        "code": fault.map(|fault| fault.code.as_str()),
        "description": fault.map(|fault| fault.description.as_str()),
        "parameters": parameters.collect::<serde_json::Map<_, _>>(),
        "retry": explanation.retry().as_str(),
        "retry_after": explanation.retry_after().map(|delay| delay.as_secs()),
        "correlation_id": explanation.correlation_id(),
        "request_id": explanation.request_id(),
        "entries": entries(explanation.entries()),
        "near": entries(explanation.near()),
    })
}

fn entry_as_json(entry: &DocumentEntry) -> Value {
    json!({
        "code": entry.code_text(),
        "status": entry.status().as_u16(),
        "name": entry.name(),
        "source": entry.source(),
        "message": entry.template().to_string(),
        "parameters": entry.parameters(),
        "docs": entry.docs(),
        "retry": entry.retry().as_str(),
        "help": entry.help(),
    })
}
