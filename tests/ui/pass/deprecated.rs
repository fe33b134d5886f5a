#![deny(warnings)]

use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(decode)]
pub enum StorefrontError {
    #[deprecated(note = "carts no longer lock")]
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart} is locked until {until}"
    )]
    CartLocked {
        cart: String,
        #[deprecated]
        until: u8,
    },
    #[deprecated]
    #[pc(code = 910_002, status = 404, msg = "Cart {0} is gone")]
    CartGone(#[deprecated] u8),
    #[deprecated]
    #[pc(code = 910_003, status = 500, msg = "Storing failed")]
    Storing(#[from] std::io::Error),
    #[deprecated]
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
    #[deprecated]
    #[pc(code = 910_004, status = 503, msg = "The storefront is closed")]
    Closed,
}

#[deprecated]
#[derive(Debug, PartnerError)]
#[pc(decode)]
#[pc(code = 910_005, status = 429, msg = "Too many requests in {0} s")]
pub struct TooMany(pub u8);

#[deprecated]
#[derive(Debug, PartnerError)]
#[pc(decode)]
pub enum OldError {
    #[pc(code = 910_006, status = 429, msg = "Too many requests in {0} s")]
    TooMany(u8),
    #[pc(code = 910_007, status = 500, msg = "Storing failed")]
    Storing(#[from] std::io::Error),
}

fn main() {
    let error = StorefrontError::from(PartnerCenterError::AccessDenied);
    assert_eq!(error.entry().name(), "AccessDenied");
}
