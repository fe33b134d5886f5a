use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked: {0}, {}")]
struct CartLocked {
    cart: u8,
}

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "Cart {cart:>2} is locked: {0:>2}")]
struct Padded {
    cart: u8,
}

fn main() {
    assert_eq!(CartLocked { cart: 7 }.to_string(), "Cart 7 is locked: 7, 7");
    assert_eq!(Padded { cart: 7 }.to_string(), "Cart  7 is locked:  7");
}
