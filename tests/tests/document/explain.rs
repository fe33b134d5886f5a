//! What a document says about any text that is pasted. The program's tests have texts as people paste them.

use partner_error::document::{Document, FoundBy};
use partner_error::{Body, Failure, PartnerCenterError, PartnerError, Recognition, Reply};
use proptest::prelude::*;

use crate::hostile::HostileNames;

fn documented() -> Document {
    Document::of(PartnerCenterError::catalogue())
}

/// Each entry is found by its code and status, by its name, and by its message with names for arguments.
#[test]
fn every_documented_entry_is_found() {
    let document = documented();
    for entry in document.entries() {
        let (code, status) = (entry.code(), entry.status().as_u16());
        let by_code = format!("{status}/{code}");
        let by_response =
            format!("HTTP/1.1 {status}\r\n\r\n{{\"code\":\"{code}\",\"description\":\"?\"}}");
        for text in [by_code, by_response, entry.name().to_owned()] {
            let explanation = document.explain(&text);
            assert_eq!(explanation.entries(), [entry], "{text}");
            assert!(explanation.near().is_empty());
        }
        let by_message = document.explain(&entry.template().to_string());
        assert_eq!(by_message.found_by(), Some(FoundBy::Message));
        assert!(by_message.entries().contains(&entry), "{entry:?}");
    }
}

/// What a service answers is read as a client reads it, whatever stands around it.
#[test]
fn answers_are_read_as_a_client_reads_them() {
    let document = documented();
    let error = PartnerCenterError::TransferNotProcessable {
        transfer_id: "T-1".to_owned(),
        state: "completed".to_owned(),
    };
    let response = Reply::of(&error).into_http();
    let body = String::from_utf8(response.body().clone()).unwrap();
    let failure = Failure::<PartnerCenterError>::check(response).unwrap_err();
    let escaped = serde_json::Value::from(body.as_str()).to_string();
    for text in [
        format!("HTTP/2 400\ncontent-type: application/json\n\n{body}"),
        format!("status=400 {body} took 3 ms"),
        format!("{{\"status\":400,\"upstream\":{{\"response\":{escaped}}}}}"),
        format!("WARN (400) body: {escaped}"),
        failure.to_string(),
    ] {
        let explanation = document.explain(&text);
        assert_eq!(
            explanation.found_by(),
            Some(FoundBy::Body(Recognition::Exact)),
            "{text}"
        );
        assert_eq!(explanation.entries()[0].name(), "TransferNotProcessable");
        assert_eq!(explanation.status(), Some(400));
        let expected = [("transfer_id", "T-1"), ("state", "completed")];
        let expected = expected.map(|(name, text)| (name.to_owned(), text.to_owned()));
        assert_eq!(explanation.parameters(), expected, "{text}");
        assert_eq!(explanation.retry(), failure.retry());
    }
}

/// A code has digits only, in a body as in a table.
#[test]
fn code_with_a_sign_is_none() {
    let document = documented();
    let explanation = document.explain(r#"{"code": "+0", "description": "a b c d"}"#);
    assert_eq!(explanation.found_by(), None);
    assert_eq!(explanation.entries().len(), 0);
}

#[test]
fn codes_that_are_names_are_found() {
    let document = Document::of(HostileNames::catalogue());
    let explanation = document.explain(r#"{"code":"index_not_found","detail":"?"}"#);
    assert_eq!(explanation.entries()[0].name(), "index_not_found");
    let explanation = document.explain("index_not_fund");
    assert_eq!(explanation.near()[0].name(), "index_not_found");
    // The number of a name is on no wire.
    let number = HostileNames::IndexNotFound.code().to_string();
    assert_eq!(document.explain(&number).found_by(), None);
}

/// Texts that look like the beginning of something, over and over.
#[test]
fn large_texts_are_read() {
    let document = documented();
    let body = Body::of(&PartnerCenterError::InvalidCustomerId).to_json();
    let body = String::from_utf8(body).unwrap();
    for piece in [
        "{",
        "[",
        "{\"a\":",
        "[{\"a\":[",
        "\\\"",
        "< HTTP/1.1 400\n",
        "code : 1\n",
        " · ",
        "@{",
        "400 ",
        "a: ",
    ] {
        let large = piece.repeat((1 << 18) / piece.len());
        assert_eq!(document.explain(&large).entries().len(), 0, "{piece}");
        // What stands before is found.
        let explanation = document.explain(&format!("{body}\n{large}"));
        assert_eq!(
            explanation.entries()[0].name(),
            "InvalidCustomerId",
            "{piece}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_explained(text in "\\PC{0,200}") {
        let document = documented();
        let explanation = document.explain(&text);
        prop_assert_eq!(explanation.found_by().is_none(), explanation.entries().is_empty());
    }

    #[test]
    fn any_pieces_are_explained(pieces in proptest::collection::vec(proptest::sample::select(&[
        "HTTP/1.1 409 Conflict\r\n", "< ", "\n\n", "{\"code\":", "800064", "\"", "}", "{", "[", "]", "\\\"", ": ", "@{code=",
        ";", " · ", "409", "(", ")", "Retry-After: ", "5", "CartBusy", "description", "=", "status", "\u{202e}", "é",
    ][..]), 0..20)) {
        let document = documented();
        let explanation = document.explain(&pieces.concat());
        prop_assert_eq!(explanation.found_by().is_none(), explanation.entries().is_empty());
    }
}
