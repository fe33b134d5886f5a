#![allow(non_camel_case_types)]

use partner_error::{Decode, Fault, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum r#struct {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart of type {type} is locked by {match:?}"
    )]
    r#type { r#type: String, r#match: u8 },
    #[pc(code = 910_002, status = 409, msg = "Cart {0} is locked by {self_}")]
    r#enum { r#fn: u8, self_: u8 },
}

#[derive(Debug, PartnerError)]
#[pc(r#code = 910_003, status = 409, msg = "The cart is locked")]
struct r#impl;

fn main() {
    let error = r#struct::r#type {
        r#type: "books".into(),
        r#match: 7,
    };
    assert_eq!(error.to_string(), "Cart of type books is locked by 7");
    assert_eq!(error.entry().name(), "type");
    assert_eq!(r#struct::catalogue().name(), "struct");
    assert!(r#struct::catalogue().path().ends_with("::struct"));

    let error = r#struct::r#enum { r#fn: 1, self_: 2 };
    let read = r#struct::decode(error.entry(), &Fault::of(&error));
    assert!(matches!(read, Some(r#struct::r#enum { r#fn: 1, self_: 2 })));
    assert_eq!(r#impl.entry().name(), "impl");
}
