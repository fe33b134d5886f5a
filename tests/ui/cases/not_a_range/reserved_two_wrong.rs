use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(reserved = (910_005, OLD, 910_007, 910_009..))]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
