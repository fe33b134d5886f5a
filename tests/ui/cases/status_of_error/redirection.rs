use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 302, msg = "The cart has moved")]
    CartMoved,
}

fn main() {}
