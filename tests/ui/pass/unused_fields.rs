//! The expansion uses the fields that only `Debug` reads, so that a private type causes no warning.

#![deny(warnings)]

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked")]
    CartLocked {
        cart: String,
        #[pc(internal)]
        holder: u64,
        #[pc(internal)]
        r#type: &'static str,
    },
    #[pc(code = 910_002, status = 404, msg = "There is no cart")]
    NoCart(#[pc(internal)] String, #[source] std::io::Error, #[pc(data)] u8),
}

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 500, msg = "Something went wrong")]
struct Internal {
    #[pc(internal)]
    why: String,
}

fn main() {
    _ = StorefrontError::CartLocked {
        cart: String::new(),
        holder: 5,
        r#type: "",
    };
    _ = StorefrontError::NoCart(String::new(), std::io::Error::other(""), 5);
    _ = Internal { why: String::new() };
}
