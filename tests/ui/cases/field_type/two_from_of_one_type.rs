use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "Payment was declined")]
    Declined(#[from] std::io::Error),
    #[pc(code = 910_002, status = 409, msg = "The cart is locked")]
    CartLocked(#[from] std::io::Error),
}

fn main() {}
