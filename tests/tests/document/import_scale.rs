//! Large tables: the memory that reading takes grows with the text, and not faster.

use std::fmt::Write;

use allocation_counter::measure;
use partner_error::document::{Import, Imported};
use partner_error_tests::growth::assert_linear;

/// A table of this many rows, of which each tenth is at fault.
fn page(rows: u32, separator: &str) -> String {
    let mut page = String::new();
    for code in 0..rows {
        let status = if code % 10 == 9 { 200 } else { 404 };
        let cells = [
            code.to_string(),
            status.to_string(),
            format!(
                "Cart {{0}} of shop {{1}} is not found in storage {}",
                code % 7
            ),
        ];
        writeln!(page, "{}", cells.join(separator)).unwrap();
    }
    page
}

fn markdown(rows: u32) -> String {
    format!("Code|Status|Message\n-|-|-\n{}", page(rows, "|"))
}

fn csv(rows: u32) -> String {
    format!("Code,Status,Message\n{}", page(rows, ","))
}

fn read_markdown(text: &str) -> Imported {
    Import::new().markdown(text)
}

fn read_csv(text: &str) -> Imported {
    Import::new().csv(text)
}

type Case = (fn(u32) -> String, fn(&str) -> Imported);

const FORMATS: [Case; 2] = [(markdown, read_markdown), (csv, read_csv)];

/// Reads a hundred thousand rows.
fn assert_read((write, read): Case) {
    let imported = read(&write(100_000));
    assert_eq!(imported.document().entries().len(), 90_000);
    assert_eq!(imported.problems().len(), 1001);
    let last = imported.problems()[1000].what();
    assert_eq!(last, "there are 9000 more problems");
    // All names are made of seven messages, and have the code behind them.
    let entry = &imported.document().entries()[89_999];
    assert_eq!(entry.name(), "CartOfShopNotFoundInStorage99998");
}

#[test]
fn hundred_thousand_rows_of_markdown() {
    assert_read(FORMATS[0]);
}

#[test]
fn hundred_thousand_rows_of_csv() {
    assert_read(FORMATS[1]);
}

/// Texts that grow, each with what reads it.
fn growing() -> Vec<(&'static str, Case)> {
    fn repeated(piece: &str, count: u32) -> String {
        piece.repeat(count as usize)
    }
    vec![
        ("rows of Markdown", FORMATS[0]),
        ("rows of CSV", FORMATS[1]),
        (
            "ragged rows",
            (|n| markdown(1) + &repeated("|1|\n", n), read_markdown),
        ),
        (
            "columns",
            (
                |n| repeated("|a", n) + "\n" + &repeated("|-", n) + "\n" + &repeated("|b", n),
                read_markdown,
            ),
        ),
        (
            "cells of a row",
            (|n| csv(1) + &repeated(",x", n), read_csv),
        ),
        (
            "tables",
            (
                |n| repeated("|Code|Message|\n|-|-|\n|1|2|\n\n", n),
                read_markdown,
            ),
        ),
        (
            "unclosed brackets",
            (
                |n| format!("{}2|404|{}\n", markdown(1), repeated("[", n)),
                read_markdown,
            ),
        ),
        (
            "backticks",
            (
                |n| format!("{}2|404|{}\n", markdown(1), repeated("`a``", n)),
                read_markdown,
            ),
        ),
        (
            "emphasis",
            (
                |n| format!("{}2|404|{}\n", markdown(1), repeated("*a_", n)),
                read_markdown,
            ),
        ),
        (
            "placeholders",
            (
                |n| format!("{}2,404,{}\n", csv(1), repeated("{0}{a}", n)),
                read_csv,
            ),
        ),
        (
            "braces",
            (
                |n| format!("{}2,404,{}\n", csv(1), repeated("{", n)),
                read_csv,
            ),
        ),
        (
            "sentences in braces",
            (
                |n| format!("{}2,404,{}\n", csv(1), repeated("{a b c d}{", n)),
                read_csv,
            ),
        ),
        (
            "quotes",
            (
                |n| format!("{}2,404,\"{}\"\n", csv(1), repeated("\"\"", n)),
                read_csv,
            ),
        ),
        (
            "an unclosed quote",
            (
                |n| format!("{}2,404,\"{}", csv(1), repeated("a\n", n)),
                read_csv,
            ),
        ),
        (
            "equal rows",
            (
                |n| csv(1) + &repeated("2,404,Cart {0} is gone\n", n),
                read_csv,
            ),
        ),
        (
            "rows that differ",
            (|n| csv(1) + &repeated("2,404,a\n2,404,b\n", n), read_csv),
        ),
    ]
}

#[test]
fn memory_is_linear() {
    for (what, (write, read)) in growing() {
        assert_linear(what, |count| {
            let text = write(count as u32);
            let measured = measure(|| drop(read(&text)));
            [measured.count_total, measured.bytes_total]
        });
    }
}
