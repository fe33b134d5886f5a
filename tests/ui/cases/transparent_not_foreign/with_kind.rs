use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(kind, decode)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
