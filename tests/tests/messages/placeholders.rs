//! A field that is shown by its name may be shown by its number too: it is one argument.

use partner_error::{Decode, Fault, PartnerError};

/// Shows the shelf by name and by number.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(
    code = 1,
    status = 409,
    msg = "Shelf {shelf} of {aisle} is full: {1}",
    decode
)]
struct Full {
    aisle: u8,
    shelf: String,
}

fn full(shelf: &str) -> Full {
    let shelf = shelf.to_owned();
    Full { aisle: 3, shelf }
}

#[test]
fn it_is_shown_in_both_places() {
    assert_eq!(full("A").to_string(), "Shelf A of 3 is full: A");
    let template = full("A").entry().template();
    assert_eq!(
        template.to_string(),
        "Shelf {shelf} of {aisle} is full: {1}"
    );
}

#[test]
fn it_is_read_from_both_places() {
    let read = |description| Full::decode(full("A").entry(), &Fault::new("1", description));
    assert_eq!(read("Shelf A of 3 is full: A"), Some(full("A")));
    assert_eq!(read("Shelf A of 3 is full: B"), None);
}
