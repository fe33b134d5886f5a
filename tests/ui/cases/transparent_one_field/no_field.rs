use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    PartnerCenter,
}

fn main() {}
