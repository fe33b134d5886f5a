use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(crate = my_errors::crate)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
