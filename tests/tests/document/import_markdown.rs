//! Tables of Markdown: what is read, and what is refused with its place.

use partner_error::Status;
use partner_error::document::{Column, Document, DocumentEntry, Import};

fn refusal(text: &str) -> String {
    Document::from_markdown(text).unwrap_err().to_string()
}

/// The messages of a table, as templates.
fn messages(text: &str) -> Vec<String> {
    let document = Document::from_markdown(text).unwrap_or_else(|error| panic!("{error}"));
    let entries = document.entries().iter();
    entries
        .map(|entry| format!("{:#}", entry.template()))
        .collect()
}

/// A table of rows below the usual headings.
fn table(rows: &str) -> String {
    format!("| Code | Status | Message |\n|------|--------|---------|\n{rows}")
}

/// The message of a cell.
fn message(cell: &str) -> String {
    messages(&table(&format!("| 1 | 404 | {cell} |\n"))).remove(0)
}

#[test]
fn what_a_cell_says() {
    for (cell, says) in [
        (
            "/customers/{0}/subscriptions/<subscriptionId>",
            "/customers/{0}/subscriptions/<subscriptionId>",
        ),
        ("a \\| b", "a | b"),
        ("`a \\| b`", "a | b"),
        ("\\\\\\| \\*not\\* \\<b> \\`", "\\| *not* <b> `"),
        ("&lt;br&gt; &amp;amp; &#124; &quot;", "<br> &amp; | \""),
        ("one<br>two<BR />three&#10;four", "one\ntwo\nthree\nfour"),
        (
            "Use `PATCH` **now**, *or* _never_",
            "Use PATCH now, or never",
        ),
        (
            "snake_case_name and 2 * 3 * 4",
            "snake_case_name and 2 * 3 * 4",
        ),
        (
            "[the page](https://example.com/a) and <https://example.com>",
            "the page and https://example.com",
        ),
        ("&#32; padded &#32;", "  padded  "),
        ("Größe 🛒 \u{202e}x\u{202c}", "Größe 🛒 \u{202e}x\u{202c}"),
        ("{{not}} {cart}", "{{not}} {cart}"),
        // Braces around a sentence are text, as in the documentation.
        (
            "see {0Your account was not approved. Sorry}",
            "see {{0Your account was not approved. Sorry}}",
        ),
        ("\"quoted\", 'quoted'", "\"quoted\", 'quoted'"),
        ("~~kept~~ $x$ [x] ==y==", "~~kept~~ $x$ [x] ==y=="),
    ] {
        assert_eq!(message(cell), says, "{cell}");
    }
}

/// Pipes at the ends are optional, cells may be aligned, and a table may stand in a quotation.
#[test]
fn forms_of_tables() {
    let expected = ["One", "Two"];
    for text in [
        "Code | Status | Message\n--- | :-: | --:\n1 | 404 | One\n2 | 404 | Two",
        "> | Code | Status | Message |\n> |-|-|-|\n> | 1 | 404 | One |\n> | 2 | 404 | Two |\n",
        "- item\n\n  | Code | Status | Message |\n  |-|-|-|\n  | 1 | 404 | One |\n  | 2 | 404 | Two |\n",
        "|Code|Status|Message|\r\n|-|-|-|\r\n|1|404|One|\r\n|2|404|Two|\r\n",
        "\u{feff}|Code|Status|Message|\n|-|-|-|\n|1|404|One|\n|2|404|Two|",
    ] {
        assert_eq!(messages(text), expected, "{text}");
    }
}

#[test]
fn several_tables() {
    let text = format!(
        "# Carts\n\n{}\n# Nothing here\n\n| Left | Right |\n|---|---|\n| 1 | 2 |\n\n# Orders\n\n\
         | Description | HTTP status | Error code |\n|---|---|---|\n| Two | 404 Not Found | 2 |\n| Three | gone | 3 |\n",
        table("| 1 | NotFound | One |\n"),
    );
    assert_eq!(messages(&text), ["One", "Two", "Three"]);
    let document = Document::from_markdown(&text).unwrap();
    let statuses = document.entries().iter().map(DocumentEntry::status);
    let statuses: Vec<Status> = statuses.collect();
    assert_eq!(
        statuses,
        [Status::NOT_FOUND, Status::NOT_FOUND, Status::GONE]
    );
}

#[test]
fn other_columns() {
    let text = "\
| Code | Status | Message | Name | Retry | Parameters | Help | Docs | Source | Owner |
|------|--------|---------|------|-------|------------|------|------|--------|-------|
| 1 | 409 | Cart {0} is locked | Locked | later | cart_id | [Help](https://example.com/1) | The **cart** \\| is held. | Carts | us |
| 2 | 429 | Slow down | | | | <https://example.com/2> | | | |
";
    let document = Import::new()
        .name("CartError")
        .source("Shop")
        .markdown(text)
        .into_result()
        .unwrap();
    assert_eq!(
        document.to_string(),
        r#"{
  "catalogue": "CartError",
  "source": "Shop",
  "entries": [
    {"code": 1, "status": 409, "name": "Locked", "source": "Carts", "retry": "later", "parameters": ["cart_id"], "numbers": [0], "message": "Cart {0} is locked", "docs": "The **cart** | is held.", "help": "https://example.com/1"},
    {"code": 2, "status": 429, "name": "SlowDown", "source": "Shop", "retry": "later", "message": "Slow down", "help": "https://example.com/2"}
  ]
}
"#
    );
}

/// Rows that are equal are one.
#[test]
fn row_that_is_repeated() {
    assert_eq!(
        messages(&table("| 1 | 404 | One |\n| 1 | NotFound | One |\n")),
        ["One"]
    );
}

#[test]
fn names_for_codes() {
    let text =
        table("| index_not_found | 404 | No index {0} |\n| disk_full | 507 | The disk is full |\n");
    let document = Document::from_markdown(&text).unwrap();
    assert!(document.is_named());
    let names: Vec<&str> = document.entries().iter().map(DocumentEntry::name).collect();
    assert_eq!(names, ["disk_full", "index_not_found"]);
    assert_eq!(
        Document::parse(&document.to_string()).unwrap().to_string(),
        document.to_string()
    );
}

/// Every problem is reported, and the other rows are read.
#[test]
fn rows_at_fault() {
    let text = table(
        "\
| 1     | 404 | One                 |
| 2     | 200 | Two                 |
| 3     | 299 | Cart {cart          |
| 1     | 404 | Uno                 |
| x     | 404 | Four                |
| 0123  | 404 | Five                |
| 4294967296 | 404 | Six            |
| 5     | Found | Seven             |
| 6     | 404 Gone | Eight          |
|       |     |                     |
| 7     | 404 |
| 8     | 404 | Nine | or ten       |
| 9     | 404 | a \\| {b c}         |
| 10    | 404 | Cart {0:>8}         |
| 11    | 404 | Fine                |
",
    );
    let imported = Import::new().markdown(&text);
    let problems: Vec<String> = imported
        .problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        problems,
        [
            "line 4, column 11: the status 200 isn't an error status: those are the 4xx and 5xx statuses that have a name",
            "line 5, column 11: the status 299 isn't an error status: those are the 4xx and 5xx statuses that have a name",
            "line 5, column 22: in the message, the `{` at character 6 isn't closed: write `}` after the placeholder, or `{{` for a brace",
            "line 6, column 3: the code 1 with 404 Not Found stands in the table already, but its message is \"One\" there, and \"Uno\" here: keep one of the rows",
            "line 7, column 3: the code `x` isn't a number: a code has only digits, unless all codes of the table are names",
            "line 8, column 3: the code `0123` begins with 0, which no number does: leave the zeros out",
            "line 9, column 3: the code `4294967296` is too big: the biggest is 4294967295",
            "line 10, column 11: \"Found\" isn't an error status: write its number, or its name as in `NotFound`",
            "line 11, column 11: \"404 Gone\" isn't the name of the status 404 Not Found",
            "line 12, column 2: there is no code",
            "line 12, column 10: there is no status",
            "line 12, column 16: the message is empty",
            "line 13, column 1: the row ends after 2 of 3 cells: write all of them, empty ones too; a table ends with an empty line",
            "line 14, column 23: the row has 4 cells, but there are 3 headings: a `|` in a text is written `\\|`",
            "line 15, column 22: in the message, `{b c}` at character 5 isn't a placeholder: write `{0}` or `{name}`, or `{{` for a brace",
            "line 16, column 22: in the message, `{0:>8}` at character 6 has a format spec, which belongs to the declaration of the message: write `{0}`",
        ]
    );
    let left: Vec<u32> = imported
        .document()
        .entries()
        .iter()
        .map(DocumentEntry::code)
        .collect();
    assert_eq!(left, [1, 11]);
}

#[test]
fn columns_that_contradict_each_other() {
    let text = "\
| HTTP Status | HTTP Error Code | Error code | Description | Parameters |
|---|---|---|---|---|
| NotFound | 410 | 1 | One | |
| Gone | 410 | 2 | Cart {cart} of {0} | shop |
| Gone | 410 | 3 | Cart {0} of {1} | cart |
| Gone | 410 | 4 | Cart {0} | cart, shop |
| Gone | 410 | 5 | Cart {0} | cart cart |
";
    assert_eq!(
        refusal(text),
        "\
line 3, column 3: the status is 410 Gone, but it is named 404 Not Found here
line 4, column 41: the message shows `{cart}`, which isn't among the parameters
line 5, column 38: the message shows `{1}`, for which there is no parameter
line 6, column 31: the message doesn't show the parameter `shop`
line 7, column 31: the parameter `cart` is listed twice"
    );
}

#[test]
fn text_without_a_table() {
    let none = "there is no table: a table of errors has a row of headings, such as `| Status | Code | Message |`, and `|---|---|---|` below it";
    let empty = "the text is empty: there has to be a table of errors";
    for (text, what) in [
        ("", empty),
        (" \n\n", empty),
        ("\u{feff}", empty),
        ("# Errors\n\nNone.", none),
    ] {
        assert_eq!(refusal(text), format!("line 1, column 1: {what}"));
    }
    // The second row has too few cells.
    assert_eq!(
        refusal("\nErrors:\n\n| Code | Status | Message |\n|---|---|\n| 1 | 404 | One |\n"),
        "line 4, column 1: this isn't a table: below the row of headings there has to be one like `|---|---|`, with as many cells"
    );
}

#[test]
fn table_without_rows() {
    assert_eq!(
        refusal(&table("")),
        "line 1, column 1: the table has no rows below its headings"
    );
}

#[test]
fn headings_that_are_missing() {
    assert_eq!(
        refusal("| Error code | HTTP | Message |\n|---|---|---|\n| 1 | 404 | One |\n"),
        "line 1, column 1: no heading is that of the status, which is `HTTP Error Code` or `Status` or `HTTP status code` or \
         `Status code` or `HTTP code` or `HTTP Status` or `Status name`: the headings are `Error code`, `HTTP`, `Message`; \
         rename one, or say which of them is the status"
    );
    // A table of something else is no table of errors with mistakes, unless there is no other.
    let other = "| Name | Type |\n|---|---|\n| a | b |\n";
    assert_eq!(refusal(other).lines().count(), 3);
    assert_eq!(
        messages(&format!("{other}\n{}", table("| 1 | 404 | One |"))),
        ["One"]
    );
}

#[test]
fn headings_of_the_user() {
    let text = "| No. | Message | Description | # |\n|---|---|---|---|\n| 1 | Short | Cart {0} is locked | 409 |\n";
    let import = Import::new()
        .heading(Column::Code, "no")
        .heading(Column::Status, "#")
        .heading(Column::Message, "Text")
        .heading(Column::Message, "description");
    let document = import.markdown(text).into_result().unwrap();
    assert_eq!(
        document.entries()[0].template().to_string(),
        "Cart {0} is locked"
    );

    // A heading that was named has to be there.
    let error = import
        .heading(Column::Retry, "Again?")
        .markdown(text)
        .into_result();
    assert_eq!(
        error.unwrap_err().to_string(),
        "line 1, column 1: no heading is that of the retry, which is `Again?`: the headings are `No.`, `Message`, \
         `Description`, `#`; rename one, or say which of them is the retry"
    );
}

#[test]
fn heading_that_stands_twice() {
    assert_eq!(
        refusal("| Code | Status | Message | code |\n|---|---|---|---|\n| 1 | 404 | One | 2 |\n"),
        "line 1, column 1: the heading `Code` stands over the columns 1 and 4: rename one, so that it is clear which is the code"
    );
}

/// A file that is cut off anywhere below the headings gives the rows before the cut, or a problem.
#[test]
fn text_that_is_cut_off() {
    let text = table("| 1 | 404 | One |\n| 2 | 404 | Two |\n");
    let rows = text.find("| 1").unwrap();
    for end in rows + 1..text.len() {
        let imported = Import::new().markdown(&text[..end]);
        let entries = imported.document().entries();
        assert!(
            entries
                .iter()
                .all(|entry| ["One", "Two"].contains(&entry.template().to_string().as_str()))
        );
        let whole_rows = ["| 1 | 404 | One |", "| 2 | 404 | Two |"];
        let whole_rows = whole_rows
            .iter()
            .filter(|row| text[..end].contains(*row))
            .count();
        assert_eq!(entries.len(), whole_rows, "{}", &text[..end]);
        let is_whole = text[..end].trim_end().ends_with("One |") || text[..end].ends_with("Two |");
        assert_eq!(imported.problems().is_empty(), is_whole, "{}", &text[..end]);
    }
    assert_eq!(
        refusal(&table("| 1 | 404 | On")),
        "line 3, column 15: the last row has no `|` at its end, unlike the headings: the file may be cut off, or else close the row"
    );
}

/// An empty line ends a table, so that what follows would be lost.
#[test]
fn row_below_an_empty_line() {
    assert_eq!(
        refusal(&table("| 1 | 404 | One |\n\n| 2 | 404 | Two |\n")),
        "line 5, column 1: this row belongs to no table: remove the empty line above it, or write the headings and `|---|` above it"
    );
    assert_eq!(
        refusal(&table("| 1 | 404 | One |\nSome text\n")),
        "line 4, column 1: the row ends after 1 of 3 cells: write all of them, empty ones too; a table ends with an empty line"
    );
}
