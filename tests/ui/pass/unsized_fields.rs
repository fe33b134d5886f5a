//! The last field of a struct may be unsized. References to such a struct are errors with a catalogue.

use std::error::Error;
use std::fmt::{Debug, Display};

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked by {holder}, {holder:?}")]
struct CartLocked<T: ?Sized> {
    cart: u32,
    holder: T,
}

#[derive(Debug, PartnerError)]
#[pc(code = 910_002, status = 402, msg = "Payment {} was declined: {}")]
struct Declined(u32, str);

#[derive(Debug, PartnerError)]
#[pc(code = 910_003, status = 500, msg = "Something went wrong")]
struct Wrong(#[source] dyn Error + Send);

trait Holder: Debug + Display {}

impl Holder for &str {}

fn main() {
    let locked: &CartLocked<dyn Holder> = &CartLocked {
        cart: 7,
        holder: "me",
    };
    assert_eq!(locked.to_string(), "Cart 7 is locked by me, \"me\"");
    assert_eq!((&locked).entry().code(), 910_001);
    let any: &dyn PartnerError = &locked;
    assert_eq!(any.message().to_string(), locked.to_string());

    fn is_error<E: Error + ?Sized>() {}
    is_error::<Declined>();
    is_error::<Wrong>();
}
