//! The flags and marks beside thiserror, and attributes in any order.

#![deny(warnings)]
#![allow(dead_code, reason = "declarations are the point here")]

use partner_error::PartnerError;

/// All that an entry can have.
#[derive(Debug, thiserror::Error, PartnerError)]
#[pc(kind, decode, envelope = problem, named = "snake_case")]
pub enum Named {
    #[error("index {uid} not found")]
    #[pc(status = 404)]
    IndexNotFound { uid: String },
    #[error("{items:?} of {}", .count)]
    #[pc(status = 400, msg = "{count} items")]
    Items { #[pc(data)] items: Vec<String>, count: u8 },
    #[error("slow down for {wait:?}")]
    #[pc(status = 429, msg = "slow down")]
    Slow { #[pc(retry_after)] wait: std::time::Duration },
    #[error("{0}")]
    #[pc(status = 500, msg = "oops", name = "internal", opaque)]
    Opaque(std::sync::Arc<str>, #[pc(internal)] Option<std::rc::Rc<u8>>),
}

/// Passes tokens on.
macro_rules! from_tts {
    ($($t:tt)*) => { $($t)* };
}
from_tts! {
    #[derive(Debug, thiserror::Error, PartnerError)]
    #[cfg_attr(all(), pc(source = "Tts"))]
    #[error("{} is wrong", self.0)]
    #[pc(code = 1, status = 400, msg = "{0} is wrong")]
    pub struct Tts(pub u8);
}

/// Derives in another order, in attributes of their own.
#[derive(PartnerError)]
#[pc(code = 1, status = 400)]
#[derive(thiserror::Error)]
#[error("{a} and {b}")]
#[derive(Debug)]
struct Separate<A, B = u8> where A: Copy { a: A, b: B }

/// Contains itself.
#[derive(Debug, thiserror::Error, PartnerError)]
enum Chain {
    #[error("end")]
    #[pc(code = 1, status = 400)]
    End,
    #[error("next: {0}")]
    #[pc(code = 2, status = 400, msg = "next")]
    Next(#[source] Box<Chain>),
    #[error("many")]
    #[pc(code = 3, status = 400)]
    Many(#[pc(internal)] Vec<Chain>),
}

/// Named like a trait, with a parameter named like a variant.
#[derive(Debug, thiserror::Error, PartnerError)]
enum Error<E: std::fmt::Display + std::fmt::Debug + 'static> {
    #[error("{0}")]
    #[pc(code = 1, status = 400)]
    E(E),
    #[error("{0:>5}|{0:<5?}")]
    #[pc(code = 2, status = 400)]
    Display(E),
    #[error("{0}")]
    #[pc(code = 3, status = 400)]
    Ref(&'static E),
}

// In a constant.
const _: () = {
    #[derive(Debug, thiserror::Error, PartnerError)]
    #[error("hidden {X}", X = 1)]
    #[pc(code = 1, status = 400, msg = "hidden")]
    struct Hidden;
};

/// A struct that passes its parameter's codes on.
#[derive(Debug, thiserror::Error, PartnerError)]
#[error(transparent)]
#[pc(transparent,)]
struct Wrapper<T: PartnerError + 'static>(#[from] Box<T>)
where
    T: Sized,
    Tts: Sized;

fn main() {
    let named = Named::IndexNotFound { uid: "x".to_owned() };
    assert_eq!(named.message().to_string(), "index x not found");
    assert_eq!(named.entry().name(), "index_not_found");
    assert_eq!(Separate { a: 1, b: 2 }.message().to_string(), "1 and 2");
    assert_eq!(Error::Display(1).message().to_string(), Error::Display(1).to_string());
    assert_eq!(Chain::Next(Box::new(Chain::End)).message().to_string(), "next");
    assert_eq!(Tts(7).message().to_string(), "7 is wrong");
}
