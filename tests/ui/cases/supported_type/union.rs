use partner_error::PartnerError;

#[derive(PartnerError)]
#[pc(code = 910_001, status = 409, msg = "The cart is locked")]
union CartLocked {
    cart: u32,
    until: u32,
}

fn main() {}
