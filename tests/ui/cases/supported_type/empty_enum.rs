use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(source = "Storefront")]
enum StorefrontError {}

fn main() {}
