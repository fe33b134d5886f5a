use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc = "The cart is locked"]
    CartLocked,
}

fn main() {}
