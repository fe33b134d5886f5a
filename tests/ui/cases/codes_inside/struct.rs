use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..=910_999)]
#[pc(code = 800_064, status = 409, msg = "The cart is locked")]
struct CartLocked;

fn main() {}
