use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 410, "Cart {} is gone", .cart.id)]
struct CartGone {
    cart: String,
}

fn main() {}
