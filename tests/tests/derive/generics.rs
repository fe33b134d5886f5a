//! Types with parameters: the bounds are those that the use of each field needs, and no others.

#![deny(warnings, clippy::pedantic)]

use std::borrow::Cow;
use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::marker::PhantomData;

use partner_error::{Entry, Fault, PartnerCenterError, PartnerError};
use serde_json::json;

/// Implements `Debug` only.
#[derive(Debug)]
struct Opaque;

/// Has an associated type.
trait Shop {
    type Shelf: Display + Debug;
}

/// A shop with numbered shelves.
#[derive(Debug)]
struct Corner;

impl Shop for Corner {
    type Shelf = u8;
}

/// Uses each parameter in another way.
#[derive(Debug, PartnerError)]
#[pc(source = "Storefront")]
enum Uses<Shown, Spelt, Sent, Cause, Kept> {
    #[pc(code = 1, status = 400, msg = "No shelf {0}")]
    Shown(Shown),

    #[pc(code = 2, status = 400, msg = "No shelf {spelt:?}")]
    Spelt { spelt: Vec<Spelt> },

    #[pc(code = 3, status = 400, msg = "Full")]
    Sent(#[pc(data)] Option<Sent>),

    #[pc(code = 4, status = 500, msg = "Broken")]
    Caused(#[source] Cause),

    #[pc(code = 5, status = 500, msg = "Lost")]
    Lost(#[pc(internal)] PhantomData<Kept>),
}

type Used = Uses<u8, Opaque, &'static str, fmt::Error, Opaque>;

#[test]
fn a_parameter_has_the_bounds_of_its_use() {
    assert_eq!(Used::Shown(7).to_string(), "No shelf 7");
    let spelt = Used::Spelt {
        spelt: vec![Opaque],
    };
    assert_eq!(spelt.to_string(), "No shelf [Opaque]");
    assert_eq!(Fault::of(&Used::Sent(Some("A"))).data, [json!("A")]);
    assert!(Error::source(&Used::Caused(fmt::Error)).is_some());
    assert_eq!(Used::Lost(PhantomData).to_string(), "Lost");
    assert_eq!(Used::catalogue().own().len(), 5);
}

/// Borrows its fields.
#[derive(Debug, PartnerError)]
#[pc(code = 1, status = 404, msg = "No shelf {name} in {aisle}")]
struct Borrowed<'a, 'b: 'a> {
    name: &'a str,
    aisle: Cow<'b, str>,
}

#[test]
fn an_error_may_borrow() {
    let name = String::from("A");
    let error = Borrowed {
        name: &name,
        aisle: Cow::Borrowed("3"),
    };
    assert_eq!(error.to_string(), "No shelf A in 3");
    assert_eq!(Fault::of(&error).description, "No shelf A in 3");
}

/// Has bounds, a const parameter and defaults.
#[derive(Debug, PartnerError)]
enum Stated<T: Copy = u8, const N: usize = 2>
where
    T: Into<u64>,
    [T; N]: Debug,
{
    #[pc(code = 1, status = 404, msg = "None of {0:?}")]
    NoneOf([T; N]),

    #[pc(code = 2, status = 404, msg = "Not {0}")]
    Not(T),
}

#[test]
fn stated_bounds_are_kept() {
    assert_eq!(<Stated>::NoneOf([1, 2]).to_string(), "None of [1, 2]");
    assert_eq!(Stated::<u16, 0>::Not(7).to_string(), "Not 7");
}

/// Uses an associated type of its parameter.
#[derive(PartnerError)]
#[pc(code = 1, status = 404, msg = "No shelf {0}")]
struct NoShelf<S: Shop>(S::Shelf);

impl<S: Shop> Debug for NoShelf<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NoShelf").field(&self.0).finish()
    }
}

#[test]
fn a_type_of_a_parameter_is_bound() {
    let error = NoShelf::<Corner>(7);
    assert_eq!(error.to_string(), "No shelf 7");
    assert_eq!(format!("{error:?}"), "NoShelf(7)");
}

/// Wraps any other error.
#[derive(Debug, PartnerError)]
#[pc(source = "Storefront")]
enum Storefront<Backend> {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    CartLocked(u32),

    #[pc(transparent)]
    Backend(Backend),

    #[pc(transparent)]
    Boxed(Box<Backend>),
}

#[test]
fn a_transparent_field_may_be_a_parameter() {
    type Documented = Storefront<PartnerCenterError>;
    type Other = Storefront<NoShelf<Corner>>;

    let error = Documented::Backend(PartnerCenterError::InvalidCustomerId);
    assert_eq!(error.to_string(), "Invalid Customer Id");
    assert_eq!(
        Documented::Boxed(Box::new(PartnerCenterError::NotFound)).code(),
        1000
    );
    assert_eq!(Documented::CartLocked(7).to_string(), "Cart 7 is locked");
    assert_eq!(Documented::catalogue().entries().count(), 160);

    // Each type has its own catalogue.
    let names: Vec<&str> = Other::catalogue().entries().map(Entry::name).collect();
    assert_eq!(names, ["CartLocked", "NoShelf"]);
    assert_eq!(Other::Backend(NoShelf(7)).to_string(), "No shelf 7");
    assert_eq!(Other::Boxed(Box::new(NoShelf(7))).code(), 1);
}

/// Converts from a type with the parameter.
#[derive(Debug, PartnerError)]
enum Failed<E> {
    #[pc(code = 1, status = 500, msg = "Failed")]
    Failed(#[from] E),
}

#[test]
fn a_parameter_may_be_converted_from() {
    let error: Failed<fmt::Error> = fmt::Error.into();
    assert_eq!(error.to_string(), "Failed");
    assert!(Error::source(&error).is_some());
}

/// A bound on `&'static T` would make the compiler take the other fields for static as well.
#[test]
fn references_to_parameters_are_shown() {
    #[derive(Debug, PartnerError)]
    enum ShelfError<T: Debug + 'static> {
        #[pc(code = 1, status = 400, msg = "{0:>3}|{0:?}")]
        Owned(T),
        #[pc(code = 2, status = 400, msg = "{0} {1}")]
        Borrowed(&'static T, &'static &'static T),
        #[pc(code = 3, status = 400, msg = "{0:p}")]
        Pointer(&'static T),
    }

    assert_eq!(ShelfError::Owned(7).to_string(), "  7|7");
    assert_eq!(ShelfError::Borrowed(&7, &&8).to_string(), "7 8");
    let number = &7;
    assert_eq!(
        ShelfError::Pointer(number).to_string(),
        format!("{number:p}")
    );
}
