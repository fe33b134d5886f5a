use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[from]
#[pc(code = 910_001, status = 409, msg = "The cart is locked")]
struct CartLocked(#[source] std::io::Error);

fn main() {}
