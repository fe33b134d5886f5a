use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "The cart is locked by {}")]
struct CartLocked(#[pc(internal)] String);

fn main() {}
