//! What allocates nothing: to know what an error is, to look it up, to show it, and to send it.

use std::fmt::{self, Write};

use allocation_counter::measure;
use partner_error::{Body, Failure, PartnerCenterError, PartnerError, Status};

/// A buffer that has its room from the start.
struct Fixed {
    bytes: [u8; 512],
    length: usize,
}

impl Write for Fixed {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// How often work allocates.
fn allocations(work: impl FnOnce()) -> u64 {
    measure(work).count_total
}

fn error() -> PartnerCenterError {
    PartnerCenterError::CartBusy {
        cart_id: "b4c8fdea-cb84-4e5d".to_owned(),
    }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(error())), 1);
}

#[test]
fn what_an_error_is() {
    let error = error();
    let any: &dyn PartnerError = &error;
    let count = allocations(|| {
        assert_eq!(any.entry().name(), "CartBusy");
        assert_eq!(any.code(), 800_064);
        assert_eq!(any.status(), Status::CONFLICT);
    });
    assert_eq!(count, 0);
}

#[test]
fn lookup() {
    let count = allocations(|| {
        let catalogue = PartnerCenterError::catalogue();
        assert!(catalogue.get(Status::CONFLICT, 800_064).is_some());
        assert!(catalogue.get(Status::FORBIDDEN, 2006).is_some());
        assert!(catalogue.get(Status::GONE, 1).is_none());
        assert_eq!(catalogue.by_code(2006).count(), 2);
        assert_eq!(catalogue.entries().count(), 159);
    });
    assert_eq!(count, 0);
}

#[test]
fn display_and_message() {
    let error = error();
    let mut text = Fixed {
        bytes: [0; 512],
        length: 0,
    };
    let count = allocations(|| {
        write!(text, "{error}").unwrap();
        write!(text, "{}", error.message()).unwrap();
        write!(text, "{}", error.entry().template()).unwrap();
    });
    assert_eq!(count, 0);
    assert!(text.length > 150);
}

#[test]
fn a_body_into_room() {
    let error = error();
    let mut bytes = Vec::with_capacity(512);
    let count = allocations(|| {
        Body::of(&error).write_json(&mut bytes);
        serde_json::to_writer(&mut bytes, &Body::of(&error)).unwrap();
    });
    assert_eq!(count, 0);
    assert_eq!(bytes.len(), 2 * Body::of(&error).to_json().len());
}

/// A message that is cut off is not gathered first.
#[test]
fn a_long_body_into_room() {
    let error = PartnerCenterError::CartBusy {
        cart_id: "x".repeat(100_000),
    };
    let mut bytes = Vec::with_capacity(4096);
    let count = allocations(|| {
        Body::of(&error).write_json(&mut bytes);
        serde_json::to_writer(&mut bytes, &Body::of(&error)).unwrap();
    });
    assert_eq!(count, 0);
}

/// The failure itself, the members of its fault, and the one field of its error.
#[test]
fn a_failure_allocates_what_it_keeps() {
    let body = Body::of(&error()).to_json();
    let status = http::StatusCode::CONFLICT;
    let headers = http::HeaderMap::new();
    let mut failure = None;
    let count = allocations(|| {
        failure = Some(Failure::<PartnerCenterError>::read(status, headers, body));
    });
    assert_eq!(failure.unwrap().error(), Some(&error()));
    assert_eq!(count, 1 + 3 + 1);
}
