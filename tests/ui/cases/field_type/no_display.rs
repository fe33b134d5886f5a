use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "Carts {carts} are locked")]
    CartsLocked { carts: Vec<String> },
}

fn main() {}
