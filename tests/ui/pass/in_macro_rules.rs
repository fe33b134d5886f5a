use partner_error::{PartnerError, Retry, Status};

macro_rules! errors {
    (
        $(#[$meta:meta])* $name:ident, $source:literal, $first:literal to $last:literal, $help:expr;
        $($(#[doc = $doc:expr])* $variant:ident = $code:literal, $status:literal, $msg:literal;)*
    ) => {
        $(#[$meta])*
        #[pc(source = $source, codes = $first..=$last, help = $help)]
        enum $name {
            $(
                $(#[doc = $doc])*
                #[pc(code = $code, status = $status, msg = $msg)]
                $variant,
            )*
        }
    };
}

errors! {
    #[derive(Debug, PartnerError)]
    StorefrontError, "Storefront", 910_000 to 910_999, "https://example.com/{code}";
    /// Another request holds the cart.
    CartLocked = 910_001, 409, "The cart is locked";
    Closed = 910_002, 503, "The storefront is closed";
}

macro_rules! error {
    (
        $name:ident { $($field:ident: $type:ty),* },
        $code:expr, $status:expr, $msg:expr, $retry:ident, $codes:expr, $reserved:tt
    ) => {
        #[derive(Debug, PartnerError)]
        #[pc(codes = $codes, reserved = $reserved)]
        #[pc(code = $code, status = $status, msg = $msg, retry = $retry)]
        struct $name {
            $($field: $type),*
        }
    };
}

error!(
    CartGone { cart: u8, since: Option<u8> },
    910_003, 410, "Cart {cart} is gone since {since:?}", later, 910_000..=910_999, (910_004, 910_005..910_007)
);

macro_rules! with_source {
    ($name:ident, $source:ty, $($attribute:tt)*) => {
        #[derive(Debug, PartnerError)]
        enum $name {
            #[pc($($attribute)*)]
            Failed(#[from] $source),
        }
    };
}

with_source!(
    Storing,
    std::io::Error,
    code = 910_008,
    status = 500,
    msg = "Storing failed"
);
with_source!(Wrapping, Storing, transparent);

macro_rules! numbered {
    ($name:ident($number:literal)) => {
        #[derive(Debug, PartnerError)]
        #[pc(code = 910_010, status = 409, msg = "Cart {7} is locked")]
        struct $name(#[pc(arg = $number)] u8);
    };
}

numbered!(CartLocked(7));

fn main() {
    let error = StorefrontError::CartLocked;
    assert_eq!(error.to_string(), "The cart is locked");
    assert_eq!(error.entry().source(), "Storefront");
    assert_eq!(error.entry().docs(), "Another request holds the cart.");
    assert_eq!(
        error.entry().help().as_deref(),
        Some("https://example.com/910001")
    );
    assert_eq!(
        StorefrontError::Closed.status(),
        Status::SERVICE_UNAVAILABLE
    );
    let error = CartGone {
        cart: 7,
        since: None,
    };
    assert_eq!(error.to_string(), "Cart 7 is gone since None");
    assert_eq!(error.retry(), Retry::Later);
    let error = Wrapping::from(Storing::from(std::io::Error::other("disk")));
    assert_eq!(error.code(), 910_008);
    assert!(std::error::Error::source(&error).is_some());
    assert_eq!(CartLocked(3).to_string(), "Cart 3 is locked");
}
