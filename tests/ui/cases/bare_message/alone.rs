use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc("The cart is gone")]
    CartGone,
}

fn main() {}
