use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..=9_109_999_999)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
