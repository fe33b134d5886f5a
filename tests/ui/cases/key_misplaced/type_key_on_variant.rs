use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked", codes = 910_000..=910_999)]
    CartLocked,
}

fn main() {}
