//! Public types whose expansions `clippy` looks at. The lint is off by default, and fires in libraries only.

#![deny(clippy::missing_inline_in_public_items)]

use partner_error::PartnerError;

/// Uses each kind of generated code that isn't behind a framework's feature.
#[derive(Debug, PartnerError)]
#[pc(source = "Storefront", codes = 910_000..=910_999, kind, decode)]
pub enum StorefrontError<T> {
    /// Another request holds the cart.
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart:?} is locked until {until}"
    )]
    CartLocked {
        /// Which one.
        cart: T,
        /// The time.
        until: String,
    },
    /// The cart could not be read.
    #[pc(code = 910_002, status = 500, msg = "The cart could not be read")]
    NotRead(#[from] std::io::Error),
    /// Some items are wrong.
    #[pc(code = 910_003, status = 400, msg = "Some items are wrong")]
    Items(#[pc(data)] Vec<u32>),
    /// Another catalogue's errors.
    #[pc(transparent)]
    Billing(#[from] BillingError),
}

/// A transparent variant's type.
#[derive(Debug, PartnerError)]
#[pc(
    code = 920_001,
    status = 402,
    msg = "Payment of {0} was declined",
    kind,
    decode
)]
pub struct BillingError(pub String);
