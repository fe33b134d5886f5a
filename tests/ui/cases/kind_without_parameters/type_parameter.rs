use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(kind)]
enum StorefrontError<E> {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(transparent)]
    Other(E),
}

fn main() {}
