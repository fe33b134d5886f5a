//! Compares `PartnerCenterError` with the documented table, row by row and in both directions.

use std::collections::BTreeSet;

use partner_error::{Catalogue, Entry, PartnerCenterError, PartnerError, Retry, Status};

/// A row of the table, with the documentation's columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    status_name: &'static str,
    status: Status,
    code: u32,
    message: &'static str,
}

/// Returns the table as it was published, including the repeated row.
fn rows() -> Vec<Row> {
    let lines = include_str!("../../data/documented.tsv").lines();
    lines.skip(1).map(row).collect()
}

fn row(line: &'static str) -> Row {
    let columns: Vec<&str> = line.split('\t').collect();
    let [status_name, status, code, message] = columns[..] else {
        panic!("not four columns: {line:?}");
    };
    Row {
        status_name,
        status: status.parse().ok().and_then(Status::new).unwrap(),
        code: code.parse().unwrap(),
        message,
    }
}

fn catalogue() -> &'static Catalogue {
    PartnerCenterError::catalogue()
}

fn entry(status: Status, code: u32) -> &'static Entry {
    catalogue().get(status, code).unwrap()
}

/// Returns an entry in the columns of the table.
fn as_row(entry: &'static Entry) -> (&'static str, Status, u32, String) {
    let status = entry.status();
    (
        status.name(),
        status,
        entry.code(),
        entry.template().to_string(),
    )
}

#[test]
fn every_row_is_declared() {
    let rows = rows();
    let is_declared = |row: &&Row| {
        let expected = (
            row.status_name,
            row.status,
            row.code,
            row.message.to_owned(),
        );
        catalogue().get(row.status, row.code).map(as_row) == Some(expected)
    };
    let (agree, differ): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(is_declared);

    println!("{} of {} rows agree", agree.len(), rows.len());
    println!("{} pairs are declared", catalogue().own().len());
    assert_eq!(differ, Vec::<&Row>::new());
    assert_eq!(agree.len(), 160);
    assert_eq!(catalogue().own().len(), 159);
}

#[test]
fn every_entry_is_documented() {
    let rows = rows();
    let is_documented = |entry: &&Entry| {
        rows.iter()
            .any(|row| (row.status, row.code) == (entry.status(), entry.code()))
    };
    let unheard_of: Vec<&Entry> = catalogue()
        .own()
        .iter()
        .filter(|entry| !is_documented(entry))
        .collect();
    assert_eq!(unheard_of, Vec::<&Entry>::new());
}

#[test]
fn every_pair_is_declared_once() {
    let pairs: BTreeSet<(u32, Status)> = catalogue()
        .own()
        .iter()
        .map(|entry| (entry.code(), entry.status()))
        .collect();
    assert_eq!(pairs.len(), 159);
    assert_eq!(catalogue().entries().count(), 159);
}

#[test]
fn only_one_row_is_listed_twice() {
    let rows = rows();
    let repeated: Vec<(Status, u32)> = rows
        .iter()
        .enumerate()
        .filter(|(at, row)| rows[..*at].contains(row))
        .map(|(_, row)| (row.status, row.code))
        .collect();
    assert_eq!(repeated, [(Status::BAD_REQUEST, 800_071)]);
}

#[test]
fn only_2006_is_two_errors() {
    let statuses = |code| -> Vec<Status> { catalogue().by_code(code).map(Entry::status).collect() };
    assert_eq!(statuses(2006), [Status::BAD_REQUEST, Status::FORBIDDEN]);

    let shared: BTreeSet<u32> = rows()
        .iter()
        .map(|row| row.code)
        .filter(|code| statuses(*code).len() > 1)
        .collect();
    assert_eq!(shared, BTreeSet::from([2006]));
}

#[test]
fn odd_statuses_are_kept() {
    let failed = entry(Status::EXPECTATION_FAILED, 800_036);
    assert_eq!(failed.status().as_u16(), 417);
    assert_eq!(failed.template().to_string(), "Pre-condition failed");
    assert!(
        catalogue()
            .get(Status::PRECONDITION_FAILED, 800_036)
            .is_none()
    );

    let undefined = entry(Status::NOT_IMPLEMENTED, 0);
    assert_eq!(undefined.status().as_u16(), 501);
    assert_eq!(undefined.template().to_string(), "Exception not defined");
}

#[test]
fn odd_placeholders_are_kept() {
    let placeholders = |status, code| -> Vec<&str> {
        let template = entry(status, code).template();
        template.placeholders().collect()
    };
    // `{2}` is skipped, the later number comes first, and one brace doesn't open a placeholder.
    assert_eq!(placeholders(Status::BAD_REQUEST, 900_143), ["0", "1", "3"]);
    assert_eq!(placeholders(Status::BAD_REQUEST, 900_102), ["0", "1"]);
    assert_eq!(placeholders(Status::FORBIDDEN, 800_075), Vec::<&str>::new());
    // Angle brackets are text.
    assert_eq!(placeholders(Status::BAD_REQUEST, 800_063), ["0", "1"]);
}

#[test]
fn odd_messages_are_kept() {
    let availability = PartnerCenterError::AvailabilityRetrievalFailed {
        product_id: "P".to_owned(),
        sku_id: "S".to_owned(),
        customer_id: "C".to_owned(),
    };
    assert_eq!(
        availability.to_string(),
        "The request failed to retrieve all availabilities with productId: P, skuId: S for a customer with id: C"
    );

    let transfer = PartnerCenterError::TransferNotProcessable {
        transfer_id: "T-1".to_owned(),
        state: "completed".to_owned(),
    };
    assert_eq!(
        transfer.to_string(),
        "Cannot process the transfer request for completed transfer T-1"
    );

    let order = PartnerCenterError::LegacyOrderCancellationNotAllowed {
        order_id: "O".to_owned(),
        customer_id: "C".to_owned(),
    };
    assert_eq!(
        order.to_string(),
        "This order O cannot be cancelled. Use PATCH /customers/C/subscriptions/<subscriptionId> to suspend subscriptions"
    );
}

/// Two rows are garbled in the documentation. They have no arguments and are sent unchanged.
#[test]
fn garbled_rows_are_kept() {
    let garbled = [
        (
            entry(Status::FORBIDDEN, 800_075),
            "is correct. For more information refer to {0Your Customer account was not approved. Transactions for this customer are not allowed. Please verify the customer account information}",
        ),
        (
            entry(Status::BAD_REQUEST, 800_082),
            "to be updated. Please try again after sometimeSubscription is not ready",
        ),
    ];
    for (entry, message) in garbled {
        let mut rendered = String::new();
        entry.template().render(&[], &mut rendered).unwrap();
        assert_eq!(rendered, message);
    }
}

#[test]
fn every_source_is_the_service() {
    assert_eq!(catalogue().source(), "PartnerFD");
    let others: Vec<&Entry> = catalogue()
        .own()
        .iter()
        .filter(|entry| entry.source() != "PartnerFD")
        .collect();
    assert_eq!(others, Vec::<&Entry>::new());
}

#[test]
fn every_name_is_unique() {
    let names: BTreeSet<&str> = catalogue().own().iter().map(Entry::name).collect();
    assert_eq!(names.len(), 159);
}

#[test]
fn every_entry_has_one_line_of_docs() {
    let is_one_line = |docs: &str| !docs.trim().is_empty() && docs.lines().count() == 1;
    let others: Vec<(&str, &str)> = catalogue()
        .own()
        .iter()
        .map(|entry| (entry.name(), entry.docs()))
        .filter(|(_, docs)| !is_one_line(docs))
        .collect();
    assert_eq!(others, Vec::<(&str, &str)>::new());
}

/// The docs must add something to the name and the message.
#[test]
fn no_docs_repeat_the_message() {
    let repeated: Vec<&Entry> = catalogue()
        .own()
        .iter()
        .filter(|entry| {
            let message = entry.template().to_string();
            entry.docs().trim_end_matches('.') == message.trim_end_matches('.')
        })
        .collect();
    assert_eq!(repeated, Vec::<&Entry>::new());
}

/// The policy is `Later` exactly for entries whose text says that something is in progress or asks to try
/// again. Every other entry has the policy of its status.
#[test]
fn entries_in_progress_may_be_repeated() {
    const PHRASES: [&str; 5] = [
        "in progress",
        "being processed by another request",
        "pending",
        "try again later",
        "try again after sometime",
    ];
    let (later, others): (Vec<&Entry>, Vec<&Entry>) = catalogue().own().iter().partition(|entry| {
        let text = entry.template().to_string();
        PHRASES.iter().any(|phrase| text.contains(phrase))
    });
    let codes: Vec<u32> = later.iter().map(|entry| entry.code()).collect();
    assert_eq!(
        codes,
        [
            800_014, 800_060, 800_064, 800_082, 900_101, 900_104, 900_109, 900_112, 900_113,
            900_130, 900_135
        ]
    );
    for entry in later {
        assert_eq!(entry.retry(), Retry::Later, "{entry}");
    }
    for entry in others {
        assert_eq!(entry.retry(), Retry::of(entry.status()), "{entry}");
    }
}
