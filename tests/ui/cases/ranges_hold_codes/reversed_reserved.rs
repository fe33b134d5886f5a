use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(reserved = (910_010..=910_005, 910_020..910_020))]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
