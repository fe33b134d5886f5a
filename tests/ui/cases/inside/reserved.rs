use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(reserved = (910_001..=910_004, 910_007), extends = partner_error::PartnerCenterError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_006, status = 503, msg = "The storefront is closed")]
    Closed,
}

fn main() {}
