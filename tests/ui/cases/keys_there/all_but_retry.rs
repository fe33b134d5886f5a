use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(retry = later)]
    CartLocked,
}

fn main() {}
