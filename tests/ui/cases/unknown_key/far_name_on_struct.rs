use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(
    code = 910_001,
    status = 409,
    msg = "The cart is locked",
    colour = "red"
)]
struct CartLocked;

fn main() {}
