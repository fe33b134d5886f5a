use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(named)]
enum StorefrontError {
    #[pc(name = " ", status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {}
