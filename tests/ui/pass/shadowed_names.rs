//! The user has taken the names that the expansion uses.

#![allow(unused, non_camel_case_types)]

mod core {}
mod std {}
mod alloc {}
mod serde {}
mod partner_error {}
mod __private {}
mod fmt {}

struct Option;
struct Result;
struct Box;
struct String;
struct Vec;
struct Self_;
struct Status;
struct Entry;
struct Template;
struct Hole;
struct Catalogue;
struct Data;
struct Wire;
struct Retry;
struct Fault;
struct Decode;
struct Error;
struct Display;
struct PartnerError;
struct Declare;
struct AsDynError;
struct Borrowed;
type str = u8;
type u32 = ();
type usize = ();
type bool = ();

enum Choice {
    Some,
    None,
    Ok,
    Err,
}
use Choice::*;

macro_rules! concat {
    () => {};
}
macro_rules! option_env {
    () => {};
}
macro_rules! module_path {
    () => {};
}
macro_rules! format_args {
    () => {};
}
macro_rules! unreachable {
    () => {};
}
macro_rules! __json {
    () => {};
}

#[derive(::core::fmt::Debug, ::partner_error::PartnerError)]
#[pc(decode, codes = 910_000..=910_999, help = "https://example.com/{code}")]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {cart:>3} is locked", retry = later)]
    CartLocked { cart: u8 },
    #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
    Declined(#[source] ::core::option::Option<::std::io::Error>),
    #[pc(code = 910_003, status = 500, msg = "Storing failed")]
    Storing(#[from] ::std::boxed::Box<dyn ::core::error::Error>),
    #[pc(code = 910_004, status = 409, msg = "Carts are locked")]
    CartsLocked(#[pc(data)] ::std::vec::Vec<u8>),
    #[pc(transparent)]
    PartnerCenter(#[from] ::partner_error::PartnerCenterError),
}

/// Variants may have these names too.
#[derive(::core::fmt::Debug, ::partner_error::PartnerError)]
enum Names {
    #[pc(code = 1, status = 409, msg = "{0}")]
    Some(u8),
    #[pc(code = 2, status = 409, msg = "none")]
    None,
    #[pc(code = 3, status = 409, msg = "entry")]
    Entry,
    #[pc(code = 4, status = 409, msg = "status {code}")]
    Status { code: u8 },
}

fn main() {
    let error = StorefrontError::CartLocked { cart: 7 };
    let message = ::std::string::ToString::to_string(&error);
    ::std::assert_eq!(message, "Cart   7 is locked");
    ::std::assert_eq!(::std::format!("{}", Names::Some(1)), "1");
    ::std::assert_eq!(::std::format!("{}", Names::None), "none");
    ::std::assert_eq!(::std::format!("{}", Names::Entry), "entry");
    ::std::assert_eq!(::std::format!("{}", Names::Status { code: 7 }), "status 7");
}
