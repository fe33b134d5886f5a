use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "The cart is locked", shares_code)]
struct CartLocked;

fn main() {}
