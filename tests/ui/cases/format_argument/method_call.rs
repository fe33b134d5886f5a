use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "{} items are left", .0.len())]
    ItemsLeft(Vec<String>),
}

fn main() {}
