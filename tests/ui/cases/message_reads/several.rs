use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 402,
        msg = "Cart {cart.id}} owes {total:$} of {"
    )]
    Declined { cart: String, total: f64 },
}

fn main() {}
