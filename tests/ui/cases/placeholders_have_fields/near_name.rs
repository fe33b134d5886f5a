use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {crat} is locked until {until}"
    )]
    CartLocked { cart: String, until: String },
}

fn main() {}
