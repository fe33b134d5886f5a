use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 4_294_967_296, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
