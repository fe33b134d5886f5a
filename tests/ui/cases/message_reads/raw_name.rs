use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Carts of type {r#type} are locked"
    )]
    CartsLocked { r#type: String },
}

fn main() {}
