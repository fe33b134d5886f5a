//! The program `partner-error`, run as a user runs it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// What a run of the program printed, and how it ended.
#[derive(Debug, PartialEq, Eq)]
struct Ended {
    out: String,
    err: String,
    code: i32,
}

fn run_with(arguments: &[&str], input: &[u8]) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_partner-error"));
    command.args(arguments).current_dir(tests());
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // The program may end without reading its input.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ended {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

fn run(arguments: &[&str]) -> Ended {
    run_with(arguments, b"")
}

/// The directory of the tests, in which the program runs.
fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests")
}

/// A file of a test, in a directory that no other test uses.
fn scratch(name: &str, text: &str) -> String {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&directory).unwrap();
    let path = directory.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// What an engineer on call would paste, and what it must say. `PARTNER_ERROR_PROGRAM=update` writes what it says.
#[test]
fn explains_what_people_paste() {
    let directory = tests().join("program/inputs");
    let mut inputs: Vec<PathBuf> = fs::read_dir(directory)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "in"))
        .collect();
    inputs.sort();
    assert!(inputs.len() >= 20, "{inputs:?}");
    for path in inputs {
        let input = fs::read(&path).unwrap();
        let ended = run_with(&["explain"], &input);
        assert_eq!(ended.err, "", "{}", path.display());
        let said = format!("{}exit code {}\n", ended.out, ended.code);
        let expected = path.with_extension("out");
        if std::env::var_os("PARTNER_ERROR_PROGRAM").is_some() {
            fs::write(expected, said).unwrap();
        } else {
            assert_eq!(
                said,
                fs::read_to_string(expected).unwrap(),
                "{}",
                path.display()
            );
        }
    }
}

/// The words of a command line, of which some stand in single quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in line.split('\'').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// What the README and the guide show of the program is what it prints.
#[test]
fn shown_sessions_are_printed() {
    let mut count = 0;
    for page in ["../README.md", "../core/src/guide/program.md"] {
        let text = fs::read_to_string(tests().join(page)).unwrap();
        let blocks = text.split("\n```console\n").skip(1);
        for block in blocks.map(|block| block.split_once("\n```").unwrap().0) {
            for session in format!("\n{block}").split("\n$ partner-error ").skip(1) {
                let (line, shown) = session.split_once('\n').unwrap();
                let words = words(line);
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                assert_eq!(run(&words).out.trim_end(), shown, "{page}: {line}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 4);
}

#[test]
fn explains_as_json() {
    let response = "HTTP/1.1 409 Conflict\nRetry-After: 5\nMS-RequestId: r-1\n\n\
        {\"code\":800064,\"description\":\"Cart C-7 is being processed by another request\"}";
    let ended = run_with(&["explain", "--json", "-"], response.as_bytes());
    assert_eq!(ended.code, 0);
    let printed: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(
        printed,
        json!({
            "found": true,
            "found_by": "body",
            "recognition": "exact",
            "status": 409,
            "code": "800064",
            "description": "Cart C-7 is being processed by another request",
            "parameters": { "cart_id": "C-7" },
            "retry": "later",
            "retry_after": 5,
            "correlation_id": null,
            "request_id": "r-1",
            "entries": [{
                "code": "800064",
                "status": 409,
                "name": "CartBusy",
                "source": "PartnerFD",
                "message": "Cart {0} is being processed by another request",
                "parameters": ["cart_id"],
                "docs": "Repeat the request when the other one has finished.",
                "retry": "later",
                "help": null,
            }],
            "near": [],
        })
    );
    let ended = run(&["explain", "--json", "4711"]);
    let printed: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!((ended.code, &printed["found"]), (1, &json!(false)));
    assert_eq!(printed["near"].as_array().unwrap().len(), 3);
}

#[test]
fn explains_by_a_document() {
    let ended = run(&[
        "--catalogue",
        "locks/storefront.lock.json",
        "explain",
        "CartLocked",
    ]);
    assert_eq!(ended.code, 0);
    assert!(
        ended.out.starts_with("910001 CartLocked · 409 Conflict\n"),
        "{}",
        ended.out
    );

    let path = scratch(
        "broken.json",
        "{\n  \"catalogue\": 7,\n  \"entries\": []\n}",
    );
    let ended = run(&["--catalogue", &path, "explain", "1"]);
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
    let expected =
        format!("partner-error: {path} isn't the document of a catalogue:\n  line 2, column 16: ");
    assert!(ended.err.starts_with(&expected), "{}", ended.err);

    let ended = run(&["--catalogue", "no/such/file", "explain", "1"]);
    assert_eq!(ended.code, 2);
    let expected = "partner-error: no/such/file can't be read: ";
    assert!(ended.err.starts_with(expected), "{}", ended.err);

    let ended = run(&["explain"]);
    assert_eq!(ended.code, 2);
    let expected = "partner-error: there is no text to explain: write a code, a name or a body, or pipe a response into the \
        program\n";
    assert_eq!(ended.err, expected);
}

#[test]
fn lists_changes() {
    let document = |message: &str| {
        format!(
            r#"{{"catalogue": "Shelves", "source": "Shelves", "envelope": "documented", "entries": [
                {{"code": 7, "status": 404, "name": "NoShelf", "source": "Shelves", "retry": "never", "message": "{message}"}}
            ]}}"#
        )
    };
    let old = scratch("old.json", &document("There is no shelf"));
    let new = scratch("new.json", &document("No such shelf"));
    let same = run(&["diff", &old, &old]);
    assert_eq!((same.out.as_str(), same.code), ("no change\n", 0));

    let worded = run(&["diff", &old, &new]);
    assert_eq!(worded.code, 0);
    assert!(
        worded.out.starts_with("compatible changes:\n"),
        "{}",
        worded.out
    );

    // The catalogue of Partner Center has no shelf.
    let removed = run(&["diff", &old]);
    assert_eq!(removed.code, 1);
    assert!(
        removed.out.starts_with("breaking changes:\n"),
        "{}",
        removed.out
    );
    assert!(removed.out.contains("NoShelf"), "{}", removed.out);

    let printed = run_with(&["diff", "-", &old, "--json"], document("Gone").as_bytes());
    let printed: Value = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(printed[0]["breaking"], false);
}

/// Each format, to the standard output and to a file.
#[test]
fn exports() {
    let committed = fs::read_to_string(tests().join("exports/partner_center.md")).unwrap();
    let ended = run(&["export", "--to", "markdown"]);
    assert_eq!((ended.code, ended.out), (0, committed));

    let path = scratch("errors.ts", "");
    let ended = run(&["export", "-o", &path]);
    assert_eq!(
        (ended.code, ended.out.as_str(), ended.err.as_str()),
        (0, "", "")
    );
    let committed = fs::read_to_string(tests().join("typescript/partner_center.ts")).unwrap();
    assert_eq!(fs::read_to_string(path).unwrap(), committed);

    for (arguments, expected) in [
        (
            &["export"][..],
            "partner-error: say the format with --to, which is one of markdown, csv, html, ",
        ),
        (
            &["export", "--to", "xls"],
            "partner-error: \"xls\" isn't a format: those are markdown, csv, ",
        ),
        (
            &["export", "-o", "errors.xls"],
            "partner-error: \"errors.xls\" has none of the endings ",
        ),
        (
            &["export", "-o", "no/such/errors.md"],
            "partner-error: no/such/errors.md can't be written: ",
        ),
    ] {
        let ended = run(arguments);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ended.err.starts_with(expected), "{}", ended.err);
    }
}

#[test]
fn imports() {
    let table = "Nr;HTTP;Text\n1;404;There is no shelf {shelf}\n2;200;All is well\nx;409;Full\n";
    let path = scratch("table.csv", table);
    let headings = [
        "--heading",
        "code=Nr",
        "--heading",
        "status=HTTP",
        "--heading",
        "message=Text",
    ];
    let import = |more: &[&str]| run(&[&["import", path.as_str()], &headings[..], more].concat());

    let ended = import(&["--to", "rust"]);
    assert_eq!((ended.code, ended.out.as_str()), (1, ""));
    let problems: Vec<&str> = ended.err.lines().collect();
    assert!(
        problems[0].starts_with(&format!("{path}:3:3: the status 200 ")),
        "{problems:?}"
    );
    assert!(
        problems[1].starts_with(&format!("{path}:4:1: ")),
        "{problems:?}"
    );
    assert_eq!(
        problems[2],
        "2 problems, so nothing is written: mend the table, or leave the rows at fault out with --keep-going"
    );

    let ended = import(&[
        "--to",
        "rust",
        "--name",
        "ShelfError",
        "--source",
        "Shelves",
        "--keep-going",
    ]);
    assert_eq!(ended.code, 1);
    assert_eq!(
        ended.out,
        r#"use partner_error::PartnerError;

/// The errors of the catalogue `ShelfError`.
#[derive(Clone, Debug, PartialEq, Eq, PartnerError)]
#[pc(source = "Shelves")]
pub enum ShelfError {
    #[pc(code = 1, status = 404, msg = "There is no shelf {shelf}")]
    NoShelf { shelf: String },
}
"#
    );

    let ended = run_with(
        &["import", "-", "--from", "csv"],
        b"code,status,message\n1,404,Gone\n",
    );
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(
        ended
            .out
            .starts_with("{\n  \"catalogue\": \"ImportedError\",\n"),
        "{}",
        ended.out
    );

    for (arguments, expected) in [
        (
            &["--heading", "code"][..],
            "partner-error: --heading \"code\" has no `=`: write COLUMN=HEADING",
        ),
        (
            &["--heading", "kode=Nr"],
            "partner-error: --heading: \"kode\" isn't a column: those are code, ",
        ),
        (
            &["--from", "rust"],
            "partner-error: a table is imported from markdown or csv, not from rust",
        ),
    ] {
        let ended = run(&[&["import", path.as_str()], arguments].concat());
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ended.err.starts_with(expected), "{}", ended.err);
    }
}

#[test]
fn completes_and_helps() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ended = run(&["completions", shell]);
        assert_eq!(ended.code, 0);
        assert!(ended.out.contains("explain"), "{shell}");
    }
    for command in ["explain", "diff", "export", "import"] {
        let ended = run(&[command, "--help"]);
        assert_eq!(ended.code, 0);
        assert!(ended.out.contains("Examples:"), "{}", ended.out);
        assert!(ended.out.contains("Exit codes:"), "{}", ended.out);
    }
    // A mistake in the arguments is no panic.
    assert_eq!(run(&["explain", "--jsn", "1"]).code, 2);
    assert_eq!(run(&[]).code, 2);
}

/// Whoever reads the output may stop reading.
#[test]
fn a_closed_pipe_is_no_error() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_partner-error"));
    command.args(["export", "--to", "html"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}
