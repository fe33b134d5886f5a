use std::error::Error;

use partner_error::{PartnerCenterError, PartnerError};

/// An error of another crate that is not an `Error` itself, as `anyhow::Error` is not.
#[derive(Debug)]
struct Report(Box<dyn Error>);

#[derive(Debug, PartnerError)]
#[pc(extends = PartnerCenterError, codes = 910_000..=910_999, decode)]
enum StorefrontError<T> {
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked")]
    CartLocked { cart: T },
    #[pc(transparent)]
    Other(#[from] Report),
}

fn main() {
    let error: StorefrontError<String> = Report("".into()).into();
    _ = error.message().to_string();
}
