use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
