//! The derive adds nothing to the size of a type.

#![allow(dead_code, reason = "only their sizes count")]

use partner_error::{
    Body, Entry, Failure, Message, PartnerCenterError, PartnerError, Reply, Retry, Status,
};

#[test]
fn nothing_is_added_to_an_enum() {
    #[derive(Debug, PartnerError)]
    enum Derived {
        #[pc(code = 1, status = 409, msg = "Cart {cart} is locked until {until}")]
        CartLocked { cart: String, until: u32 },
        #[pc(code = 2, status = 500, msg = "The shelf collapsed", retry = later)]
        ShelfCollapsed(#[source] Box<std::io::Error>),
        #[pc(code = 3, status = 404, msg = "No such shelf")]
        ShelfNotFound,
    }

    enum Plain {
        CartLocked { cart: String, until: u32 },
        ShelfCollapsed(Box<std::io::Error>),
        ShelfNotFound,
    }

    assert_eq!(size_of::<Derived>(), size_of::<Plain>());
}

#[test]
fn an_enum_without_fields_is_a_byte() {
    #[derive(Debug, PartnerError)]
    enum Storefront {
        #[pc(code = 1, status = 404, msg = "No such shelf")]
        ShelfNotFound,
        #[pc(code = 2, status = 409, msg = "The shelf is full")]
        ShelfFull,
    }

    assert_eq!(size_of::<Storefront>(), 1);
}

#[test]
fn a_struct_is_its_fields() {
    #[derive(Debug, PartnerError)]
    #[pc(code = 1, status = 404, msg = "There is no shelf {0}")]
    struct ShelfNotFound(u16);

    assert_eq!(size_of::<ShelfNotFound>(), 2);
}

/// At most three fields and the discriminant.
#[test]
fn the_documented_errors_are_small() {
    assert!(size_of::<PartnerCenterError>() <= 3 * size_of::<String>() + size_of::<usize>());
}

#[test]
fn types_of_the_library_are_small() {
    assert_eq!(size_of::<Failure<PartnerCenterError>>(), size_of::<usize>());
    assert_eq!(size_of::<Reply>(), size_of::<usize>());
    // The error and the envelope.
    assert_eq!(size_of::<Body<'_>>(), 3 * size_of::<usize>());
    assert_eq!(size_of::<Message<'_>>(), size_of::<&dyn PartnerError>());
    assert_eq!(size_of::<Entry>(), 32 + 2 * size_of::<usize>());
    assert_eq!(size_of::<Status>(), 2);
    assert_eq!(size_of::<Retry>(), 1);
}
