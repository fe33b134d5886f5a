use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "Cart {0} is locked", arg = 0)]
struct CartLocked(String);

fn main() {}
