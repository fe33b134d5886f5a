use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum CartError {
    #[pc(transparent)]
    Storefront(Box<StorefrontError>),
}

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    Cart(Box<CartError>),
}

fn main() {}
