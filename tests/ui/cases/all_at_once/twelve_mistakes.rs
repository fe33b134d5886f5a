use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..=910_999, sorce = "Storefront")]
enum StorefrontError {
    #[pc(code = -1, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_001, status = 200, msg = "There is no such cart")]
    NoSuchCart,
    #[pc(code = 910_002, status = 404)]
    NoSuchOffer,
    #[pc(code = 910_003, status = 402, msg = "Payment of {total was declined")]
    Declined { total: f64 },
    #[pc(code = 910_004, status = 409, msg = "Cart {cart} is being paid")]
    CartBeingPaid,
    #[pc(code = 910_004, status = 409, msg = "The cart is being packed")]
    CartBeingPacked,
    #[pc(code = 911_000, status = 503, msg = "The storefront is closed")]
    Closed,
    #[pc(code = 910_005, status = 500, msg = "Storing failed: {0}")]
    Storing(#[source] std::io::Error),
    #[pc(code = 910_006, status = 429, msg = "Too many requests", retry = latr)]
    TooMany,
    #[pc(
        code = 910_007,
        status = 403,
        msg = "Partner {0} is suspended",
        shares_code
    )]
    Suspended(String),
    #[pc(transparent)]
    PartnerCenter,
}

fn main() {}
