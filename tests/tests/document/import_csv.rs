//! Tables of CSV: what is read, and what is refused with its place.

use partner_error::document::{Column, Document, DocumentEntry, Import};

fn refusal(text: &str) -> String {
    Document::from_csv(text).unwrap_err().to_string()
}

fn messages(text: &str) -> Vec<String> {
    let document = Document::from_csv(text).unwrap_or_else(|error| panic!("{error}"));
    let entries = document.entries().iter();
    entries
        .map(|entry| format!("{:#}", entry.template()))
        .collect()
}

#[test]
fn what_a_cell_says() {
    for (cell, says) in [
        ("plain", "plain"),
        ("\"a, b\"", "a, b"),
        ("\"a \"\"b\"\" c\"", "a \"b\" c"),
        ("\"two\r\nlines\n\"", "two\r\nlines\n"),
        (" padded ", " padded "),
        ("5\" disk", "5\" disk"),
        ("a | `b` <c> &amp; \\n", "a | `b` <c> &amp; \\n"),
        ("\u{202e}x", "\u{202e}x"),
        ("{{0}} {0} {cart}", "{{0}} {0} {cart}"),
        ("\"\"\"\"", "\""),
    ] {
        let text = format!("code,status,message\n1,404,{cell}\n");
        assert_eq!(messages(&text), [says], "{cell}");
    }
}

/// Delimiters are recognised by the headings, and line endings, empty lines and empty cells at the end make no difference.
#[test]
fn forms_of_sheets() {
    for text in [
        "code,status,message\n1,404,One\n2,404,Two",
        "message;status;code\nOne;404;1\nTwo;404;2\n",
        "message\tstatus\tcode\r\nOne\t404\t1\r\nTwo\t404\t2\r\n",
        "\u{feff}\"code\",\"status\",\"message\"\n\n1,404,One\n\n2,404,Two\n\n",
        "code,status,message,,\n1,404,One,,\n,,,,\n2,404,Two,,\n",
        "code,status,message\n1,404,One,,\n2,404,Two\n",
        "code;status;message, or description;Message\n1;404;x;One\n2;404;y;Two\n",
        // Of two delimiters, the one by which more columns are found.
        "code,status,message,or;code;status;message;name\n-;1;404;One;A\n-;2;404;Two;B\n",
    ] {
        assert_eq!(messages(text), ["One", "Two"], "{text}");
    }
}

/// A column that the user names is taken from those that are found by themselves.
#[test]
fn heading_of_another_column() {
    let import = Import::new().heading(Column::Docs, "Message");
    let text = "code,status,message,description\n1,404,\"Why, and how.\",One\n";
    let document = import.csv(text).into_result().unwrap();
    let [entry] = document.entries() else {
        panic!("{document}");
    };
    assert_eq!(entry.docs(), "Why, and how.");
    assert_eq!(entry.template().to_string(), "One");
}

#[test]
fn names_of_columns() {
    for column in Column::ALL {
        assert_eq!(column.to_string().parse(), Ok(*column));
    }
    let error = "Nachricht".parse::<Column>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "\"Nachricht\" isn't a column: those are code, status, status_name, message, name, source, retry, parameters, \
         help, docs"
    );
}

/// The columns of an exported sheet.
#[test]
fn all_columns() {
    let text = "\
code,status,name,source,retry,message,parameters,help,docs
1,409,Locked,Carts,later,Cart {0} is locked until {until},cart_id until,https://example.com/1,\"Held.

By **another**.\"
2,404,Gone,Carts,never,No cart,,,
";
    let document = Document::from_csv(text).unwrap();
    assert_eq!(
        document.to_string(),
        r#"{
  "catalogue": "ImportedError",
  "source": "Carts",
  "entries": [
    {"code": 1, "status": 409, "name": "Locked", "source": "Carts", "retry": "later", "parameters": ["cart_id", "until"], "numbers": [0, null], "message": "Cart {0} is locked until {until}", "docs": "Held.\n\nBy **another**.", "help": "https://example.com/1"},
    {"code": 2, "status": 404, "name": "Gone", "source": "Carts", "retry": "never", "message": "No cart"}
  ]
}
"#
    );
}

#[test]
fn rows_at_fault() {
    let text = "\
code,status,message,retry
1,404,One,never
2,404
3,404,Cart {0}, again,never
4,404,\"Cart \"\"{cart\",never
5,404,\"Cart\" {0},never
6,404,Six,often
7,404,\"Seven,never
8,404,Eight,never
";
    let imported = Import::new().csv(text);
    let problems: Vec<String> = imported
        .problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        problems,
        [
            "line 3, column 1: the row ends after 2 of 4 cells: write all of them, empty ones too; if it is the last row, the file may be cut off",
            "line 4, column 23: the row has 5 cells, but there are 4 headings: a text with a `,` in it stands in double quotes",
            "line 5, column 15: in the message, the `{` at character 7 isn't closed: write `}` after the placeholder, or `{{` for a brace",
            "line 6, column 12: the quote ends before the cell does: write `\"\"` for a quote in the text",
            "line 7, column 11: the retry policy is \"often\": only \"never\", \"later\" and \"when_asked\" are policies",
            "line 8, column 7: the quote isn't closed: write `\"` at the end of the text, and `\"\"` for a quote in it",
        ]
    );
    let left: Vec<u32> = imported
        .document()
        .entries()
        .iter()
        .map(DocumentEntry::code)
        .collect();
    assert_eq!(left, [1]);
}

#[test]
fn rows_that_contradict_each_other() {
    let text = "\
code,status,name,message
1,404,One,Gone
1,404,One,Gone
1,410,One,Gone
1,404,Uno,Gone
1,404,One,Away
";
    assert_eq!(
        refusal(text),
        "\
line 5, column 1: the code 1 with 404 Not Found stands in the table already, but there with another name: keep one of the rows
line 6, column 1: the code 1 with 404 Not Found stands in the table already, but its message is \"Gone\" there, and \"Away\" here: keep one of the rows"
    );
}

#[test]
fn codes_that_are_names() {
    let text = "code,status,name,message\ndisk_full,507,,Full\nno_index,404,NoIndex,None\n";
    assert_eq!(
        refusal(text),
        "line 3, column 14: the name is `NoIndex`, but the codes of this table are names, and the code is `no_index`: write one name in both"
    );
}

#[test]
fn sheet_without_rows() {
    let empty =
        "the text is empty: its first row has to have the headings, and each other row an error";
    for text in ["", "\n\n", "\u{feff}", " \r\n"] {
        assert_eq!(refusal(text), format!("line 1, column 1: {empty}"));
    }
    for text in ["code,status,message", "code,status,message\n,,\n"] {
        assert_eq!(
            refusal(text),
            "line 1, column 1: the table has no rows below its headings"
        );
    }
}

#[test]
fn headings_that_are_missing() {
    let error = refusal("\n\ncode;http;text\n1;404;One\n");
    assert_eq!(
        error,
        "line 3, column 1: no heading is that of the status, which is `HTTP Error Code` or `Status` or `HTTP status code` or \
         `Status code` or `HTTP code` or `HTTP Status` or `Status name`: the headings are `code`, `http`, `text`; rename one, \
         or say which of them is the status"
    );
}

/// At most 1,000 problems are listed.
#[test]
fn many_problems() {
    let text = format!("code,status,message\n{}", "1,200,One\n".repeat(1500));
    let imported = Import::new().csv(&text);
    assert_eq!(imported.problems().len(), 1001);
    assert_eq!(
        imported.problems()[1000].to_string(),
        "line 1502, column 1: there are 500 more problems"
    );
}

#[test]
fn longest_message() {
    let text = |length| format!("code,status,message\n1,404,{}{{0}}\n", "x".repeat(length));
    assert_eq!(messages(&text(1024))[0].len(), 1027);
    assert_eq!(
        refusal(&text(1025)),
        "line 2, column 7: the message has 1025 characters: a message has at most 1024"
    );
    let placeholders = format!("code,status,message\n1,404,{}\n", "{}".repeat(1025));
    assert_eq!(
        refusal(&placeholders),
        "line 2, column 7: the message has 1025 placeholders: a message has at most 1024"
    );
}

/// What a problem quotes can't break its line, or obey a terminal.
#[test]
fn quoted_control_characters() {
    assert_eq!(
        refusal("code,status,message\n\"4\u{1b}[2J\u{202e}\n1\",404,a\n"),
        "line 2, column 2: the code `4\\u{1b}[2J\\u{202e}\\n1` isn't a number: a code has only digits, unless all codes of the table are names"
    );
}
