use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "The cart is locked")]
struct CartLocked;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 503, msg = "The storefront is closed")]
struct Closed;

#[derive(Debug, PartnerError)]
#[pc(extends = (CartLocked, Closed))]
enum StorefrontError {
    #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
    Declined,
}

fn main() {}
