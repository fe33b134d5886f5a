use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = r#"Expected {"cart": 1}"#)]
    CartLocked,
}

fn main() {}
