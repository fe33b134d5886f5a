use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "The cart is locked",
        shares_code = true
    )]
    CartLocked,
    #[pc(code = 910_001, status = 404, msg = "The cart is gone", shares_code)]
    CartGone,
}

fn main() {}
