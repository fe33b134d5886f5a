//! Values are built back from faults, or not at all.

use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;

use http::{HeaderMap, StatusCode};
use partner_error::{
    Decode, Entry, Failure, Fault, PartnerCenterError, PartnerError, Recognition, Status,
};
use proptest::prelude::*;
use serde_json::json;

/// A name of capital letters.
#[derive(Clone, Debug, PartialEq)]
struct Shelf(String);

impl fmt::Display for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "shelf {}", self.0)
    }
}

impl FromStr for Shelf {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let name = text.strip_prefix("shelf ").ok_or(())?;
        let is_name = name.bytes().all(|byte| byte.is_ascii_uppercase());
        is_name.then(|| Self(name.to_owned())).ok_or(())
    }
}

/// Entries that can be built, and entries that cannot.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum ShopError {
    #[pc(code = 1, status = 404, msg = "No {shelf} in {aisle} at {address}")]
    NoShelf {
        aisle: u8,
        shelf: Shelf,
        address: Ipv4Addr,
    },

    #[pc(code = 2, status = 409, msg = "Sold {0} of {1}, {2}: {3}")]
    Sold(i64, u128, bool, char),

    #[pc(code = 3, status = 409, msg = "{shelf} is {shelf}")]
    Repeated { shelf: String },

    #[pc(code = 4, status = 409, msg = "{count} books are left over")]
    LeftOver {
        count: usize,
        #[pc(data)]
        books: Vec<String>,
    },

    #[pc(code = 5, status = 409, msg = "{0}")]
    Bare(String),

    #[pc(code = 12, status = 409, msg = "There are {count} copies")]
    Copies {
        #[pc(data)]
        count: u8,
    },

    #[pc(code = 6, status = 410, msg = "Closed.")]
    Closed,

    #[pc(code = 7, status = 500, msg = "Broken")]
    Caused(#[source] Cause),

    #[pc(code = 8, status = 500, msg = "Broken")]
    From(#[from] Cause),

    #[pc(code = 9, status = 500, msg = "Broken")]
    Internal(#[pc(internal)] u8),

    #[pc(code = 10, status = 500, msg = "Broken: {0}{1}")]
    Touching(u8, u8),

    #[pc(code = 11, status = 500, msg = "Broken: {0:?}")]
    Formatted(u8),

    #[pc(transparent)]
    Cellar(CellarError),

    #[pc(transparent)]
    PartnerCenter(Box<PartnerCenterError>),
}

/// A type that a client cannot build.
#[derive(Debug, PartialEq)]
struct Cause;

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cause")
    }
}

impl std::error::Error for Cause {}

/// Is wrapped by the shop.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode, code = 20, status = 423, msg = "The cellar is locked by {0}")]
struct CellarError(u32);

fn decode(error: &ShopError) -> Option<ShopError> {
    ShopError::decode(error.entry(), &Fault::of(error))
}

fn entry(code: u32) -> &'static Entry {
    ShopError::catalogue().by_code(code).next().unwrap()
}

/// Decodes a description.
fn read(code: u32, description: &str) -> Option<ShopError> {
    ShopError::decode(entry(code), &Fault::new(code.to_string(), description))
}

#[test]
fn arguments_are_parsed() {
    let errors = [
        ShopError::NoShelf {
            aisle: 7,
            shelf: Shelf("A".to_owned()),
            address: Ipv4Addr::LOCALHOST,
        },
        ShopError::Sold(i64::MIN, u128::MAX, true, '漢'),
        ShopError::Repeated {
            shelf: "A".to_owned(),
        },
        ShopError::Bare("A".to_owned()),
        ShopError::Bare(String::new()),
        ShopError::Closed,
    ];
    for error in errors {
        // An empty message is replaced on the wire, so the argument is lost.
        let is_empty = error.to_string().is_empty();
        assert_eq!(decode(&error), (!is_empty).then_some(error));
    }
}

#[test]
fn an_argument_that_cannot_be_parsed_gives_nothing() {
    assert!(read(1, "No shelf A in 7 at 127.0.0.1").is_some());
    assert_eq!(read(1, "No shelf a in 7 at 127.0.0.1"), None);
    assert_eq!(read(1, "No shelf A in 256 at 127.0.0.1"), None);
    assert_eq!(read(1, "No shelf A in 7 at 127.0.0"), None);
    assert_eq!(read(1, "No shelf A in  at 127.0.0.1"), None);
    assert_eq!(read(1, "No shelf A in 7"), None);
}

#[test]
fn a_repeated_argument_has_one_value() {
    let repeated = |shelf: &str| {
        Some(ShopError::Repeated {
            shelf: shelf.to_owned(),
        })
    };
    assert_eq!(read(3, "A is A"), repeated("A"));
    assert_eq!(read(3, "A is B"), None);
}

#[test]
fn arguments_and_data_come_back_together() {
    let error = ShopError::LeftOver {
        count: 2,
        books: vec!["Emma".to_owned(), "Ulysses".to_owned()],
    };
    let mut fault = Fault::of(&error);
    assert_eq!(ShopError::decode(error.entry(), &fault), Some(error));

    fault.data.push(json!(7));
    assert_eq!(ShopError::decode(entry(4), &fault), None);
    fault.data.clear();
    fault.description = "Some books are left over".to_owned();
    assert_eq!(ShopError::decode(entry(4), &fault), None);
}

/// The text can be parsed, but a sender with this value would have written another.
#[test]
fn an_argument_that_is_written_differently_gives_nothing() {
    let sold = |text: &str| read(2, text);
    assert!(sold("Sold 5 of 12, true: x").is_some());
    assert_eq!(sold("Sold +5 of 12, true: x"), None);
    assert_eq!(sold("Sold 005 of 12, true: x"), None);
    assert_eq!(sold("Sold -0 of 12, true: x"), None);
    assert_eq!(sold("Sold 5 of 012, true: x"), None);
    assert_eq!(read(4, "02 books are left over"), None);
}

/// `FromStr` accepts more than `Display` writes.
#[derive(Clone, Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum RoomError {
    #[pc(code = 1, status = 409, msg = "Seat {seat} is taken")]
    Taken { seat: f64 },
    #[pc(code = 2, status = 404, msg = "{0} is closed")]
    Closed(Wing),
}

/// A name in capital letters, read in any case.
#[derive(Clone, Debug, PartialEq)]
struct Wing(String);

impl fmt::Display for Wing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // In pieces, and none of them.
        self.0.chars().try_for_each(|c| write!(f, "{c}"))?;
        f.write_str("")
    }
}

impl FromStr for Wing {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Ok(Self(text.to_ascii_uppercase()))
    }
}

#[test]
fn only_the_value_that_was_sent_is_built() {
    let read = |code, description: &str| {
        let entry = RoomError::catalogue().by_code(code).next().unwrap();
        RoomError::decode(entry, &Fault::new("", description))
    };
    let taken = |seat| Some(RoomError::Taken { seat });
    assert_eq!(read(1, "Seat 7 is taken"), taken(7.0));
    assert_eq!(read(1, "Seat 7.5 is taken."), taken(7.5));
    for seat in ["007", "7.0", "+7", "7e0", "7.50"] {
        assert_eq!(read(1, &format!("Seat {seat} is taken")), None, "{seat}");
    }

    let closed = RoomError::Closed(Wing("EAST".to_owned()));
    assert_eq!(read(2, "EAST is closed"), Some(closed));
    assert_eq!(read(2, "East is closed"), None);
}

/// Reaches the cellar by two routes, one of them directly.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum HouseError {
    #[pc(code = 30, status = 404, msg = "No house {0}")]
    NotFound(u8),
    #[pc(transparent)]
    Cellar(CellarError),
    #[pc(transparent)]
    Shop(Box<ShopError>),
}

/// Has one route to each entry, except that one to the cellar splits in two.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum StreetError {
    #[pc(transparent)]
    House(HouseError),
    #[pc(transparent)]
    Room(LampError),
}

#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode, code = 31, status = 404, msg = "No lamp {0}")]
struct LampError(u8);

#[test]
fn an_entry_that_two_variants_lead_to_is_not_built() {
    fn decode<E: Decode>(error: &E) -> Option<E> {
        E::decode(error.entry(), &Fault::of(error))
    }
    let cellar = || CellarError(7);
    for error in [
        HouseError::Cellar(cellar()),
        HouseError::Shop(Box::new(ShopError::Cellar(cellar()))),
    ] {
        assert_eq!(decode(&error), None);
        assert_eq!(decode(&StreetError::House(error)), None);
    }
    // One route leads to each of these.
    let shelf = "A".to_owned();
    for error in [
        HouseError::NotFound(7),
        HouseError::Shop(Box::new(ShopError::Repeated { shelf })),
    ] {
        let built = decode(&error);
        assert_eq!(built.as_ref(), Some(&error));
        let error = StreetError::House(error);
        assert_eq!(decode(&error), Some(error));
    }
    let lamp = StreetError::Room(LampError(7));
    assert_eq!(decode(&lamp), Some(lamp));
}

/// The variant that leads to an entry isn't known, but the entry is.
#[test]
fn a_failure_by_two_routes_is_recognised() {
    let body = Fault::of(&CellarError(7));
    let body = serde_json::to_vec(&body).unwrap();
    let failure = Failure::<HouseError>::read(StatusCode::LOCKED, HeaderMap::new(), body);
    assert_eq!(failure.recognition(), Recognition::Exact);
    assert_eq!(failure.entry(), Some(CellarError(7).entry()));
    assert_eq!(failure.error(), None);
}

/// Data that the message shows must be the same in both.
#[test]
fn data_that_contradicts_the_message_gives_nothing() {
    let error = ShopError::Copies { count: 7 };
    let mut fault = Fault::of(&error);
    assert_eq!(ShopError::decode(error.entry(), &fault), Some(error));

    fault.description = "There are 8 copies".to_owned();
    assert_eq!(ShopError::decode(entry(12), &fault), None);
}

/// The entries are recognised, but some of their fields aren't on the wire.
#[test]
fn fields_that_are_not_sent_cannot_be_built() {
    let errors = [
        ShopError::Caused(Cause),
        ShopError::from(Cause),
        ShopError::Internal(7),
        ShopError::Touching(1, 2),
        ShopError::Formatted(7),
    ];
    for error in errors {
        assert_eq!(decode(&error), None);
        assert_eq!(entry(error.code()), error.entry());
    }
}

#[test]
fn a_transparent_variant_decodes_by_its_field() {
    let locked = ShopError::Cellar(CellarError(7));
    assert_eq!(decode(&locked), Some(locked));

    let cart_id = "C-7".to_owned();
    let busy = ShopError::PartnerCenter(Box::new(PartnerCenterError::CartBusy { cart_id }));
    assert_eq!(decode(&busy), Some(busy));

    let unread = Fault::new("20", "The cellar is locked");
    assert_eq!(ShopError::decode(entry(20), &unread), None);
}

#[test]
fn a_box_decodes_as_what_is_in_it() {
    let error = Box::new(CellarError(7));
    let decoded = Box::<CellarError>::decode(error.entry(), &Fault::of(&error));
    assert_eq!(decoded, Some(error));
}

#[test]
fn an_entry_of_another_type_gives_nothing() {
    let fault = Fault::of(&CellarError(7));
    assert_eq!(CellarError::decode(entry(6), &fault), None);
    assert_eq!(PartnerCenterError::decode(entry(20), &fault), None);
}

/// The caller has already found the entry.
#[test]
fn the_code_and_the_source_of_the_fault_do_not_count() {
    let mut fault = Fault::new("", "The cellar is locked by 7");
    fault.source = Some("elsewhere".to_owned());
    assert_eq!(CellarError::decode(entry(20), &fault), Some(CellarError(7)));
}

#[test]
fn white_space_and_full_stops_at_the_end_do_not_count() {
    for description in ["Closed.", "Closed", "Closed. ", "Closed...", "Closed\n"] {
        assert_eq!(read(6, description), Some(ShopError::Closed));
    }
    let left_over = "2 books are left over. ";
    let error = ShopError::LeftOver {
        count: 2,
        books: Vec::new(),
    };
    assert_eq!(read(4, left_over), Some(error));
    // At the start they count.
    assert_eq!(read(4, " 2 books are left over"), None);
}

#[test]
fn an_entry_with_nothing_to_read_is_built_whatever_the_wording() {
    assert_eq!(read(6, "Geschlossen"), Some(ShopError::Closed));
    assert_eq!(read(6, ""), Some(ShopError::Closed));
    assert_eq!(read(6, "Clo…"), Some(ShopError::Closed));
}

#[test]
fn the_reason_that_stands_in_for_an_empty_message_is_no_argument() {
    assert_eq!(entry(5).status(), Status::CONFLICT);
    assert_eq!(read(5, "Conflict"), None);
    assert_eq!(
        read(5, "Conflict!"),
        Some(ShopError::Bare("Conflict!".to_owned()))
    );
}

/// Messages around what takes the place of a message.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum NoticeError {
    #[pc(code = 1, status = 404, msg = "{what} Found")]
    Found { what: String },
    #[pc(code = 2, status = 400, msg = "{text}{text}")]
    Twice { text: String },
    #[pc(code = 3, status = 503, msg = "{name} waits…")]
    Waiting { name: String },
}

/// How well a fault is recognised, and its value.
fn noticed(status: StatusCode, code: u32, description: &str) -> (Recognition, Option<NoticeError>) {
    let body = json!({"code": code, "description": description}).to_string();
    let failure = Failure::<NoticeError>::read(status, HeaderMap::new(), body);
    (failure.recognition(), failure.into_error().ok())
}

#[test]
fn a_message_with_text_may_be_the_reason() {
    let what = "Not".to_owned();
    assert_eq!(
        noticed(StatusCode::NOT_FOUND, 1, "Not Found"),
        (Recognition::Exact, Some(NoticeError::Found { what }))
    );
}

#[test]
fn the_reason_stands_in_for_several_empty_placeholders() {
    let empty = NoticeError::Twice {
        text: String::new(),
    };
    assert_eq!(Fault::of(&empty).description, "Bad Request");
    assert_eq!(
        noticed(StatusCode::BAD_REQUEST, 2, "Bad Request"),
        (Recognition::Exact, None)
    );
}

#[test]
fn a_message_of_full_length_that_ends_with_three_dots_may_be_cut_off() {
    let waits = |chars: usize| {
        let name = "n".repeat(chars - " waits…".chars().count());
        let description = format!("{name} waits…");
        let noticed = noticed(StatusCode::SERVICE_UNAVAILABLE, 3, &description);
        (noticed, NoticeError::Waiting { name })
    };
    let (noticed, error) = waits(1023);
    assert_eq!(noticed, (Recognition::Exact, Some(error)));
    let (noticed, error) = waits(1024);
    assert_eq!(noticed, (Recognition::Reworded, None));
    assert_eq!(Fault::of(&error).description, error.to_string());
}

/// A hand-written `Decode` can build what the derived one can't.
#[derive(Debug, PartialEq, PartnerError)]
enum PlaceError {
    #[pc(code = 1, status = 404, msg = "No shelf at {0}{1} here")]
    Missing(char, u8),
}

impl Decode for PlaceError {
    fn decode(entry: &'static Entry, fault: &Fault) -> Option<Self> {
        let is_own = PlaceError::catalogue().own().contains(entry);
        let place = fault.description.strip_prefix("No shelf at ")?;
        let (row, behind) = place.split_at_checked(1)?;
        let (number, _) = behind.split_once(' ')?;
        let missing = Self::Missing(row.parse().ok()?, number.parse().ok()?);
        is_own.then_some(missing)
    }
}

#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode)]
enum HallError {
    #[pc(transparent)]
    Shelf(#[from] PlaceError),
}

#[test]
fn a_failure_asks_a_decode_written_by_hand() {
    fn read<E: Decode>(description: &str) -> (Recognition, Option<E>) {
        let body = json!({"code": 1, "description": description}).to_string();
        let failure = Failure::<E>::read(StatusCode::NOT_FOUND, HeaderMap::new(), body);
        (failure.recognition(), failure.into_error().ok())
    }
    let missing = || PlaceError::Missing('B', 12);
    assert_eq!(
        read("No shelf at B12 here"),
        (Recognition::Exact, Some(missing()))
    );
    assert_eq!(
        read("No shelf at BB here"),
        (Recognition::Exact, None::<PlaceError>)
    );
    // It could be built, but the message is different.
    assert_eq!(
        read("No shelf at B12 there"),
        (Recognition::Reworded, None::<PlaceError>)
    );
    // The derive asks it, too, and so does a box.
    assert_eq!(
        read("No shelf at B12 here"),
        (Recognition::Exact, Some(HallError::Shelf(missing())))
    );
    assert_eq!(
        read("No shelf at B12 here"),
        (
            Recognition::Exact,
            Some(Box::new(HallError::Shelf(missing())))
        )
    );
}

proptest! {
    #[test]
    fn sold_comes_back(sold: i64, of: u128, is_last: bool, mark: char) {
        let error = ShopError::Sold(sold, of, is_last, mark);
        prop_assert_eq!(decode(&error), Some(error));
    }

    #[test]
    fn a_repeated_argument_comes_back_or_nothing(shelf in "(A| is |B){0,4}") {
        let error = ShopError::Repeated { shelf };
        let decoded = decode(&error);
        prop_assert!(decoded.is_none() || decoded == Some(error), "{decoded:?}");
    }

    #[test]
    fn a_bare_argument_comes_back_or_nothing(text: String) {
        let error = ShopError::Bare(text);
        let decoded = decode(&error);
        prop_assert!(decoded.is_none() || decoded == Some(error), "{decoded:?}");
    }
}
