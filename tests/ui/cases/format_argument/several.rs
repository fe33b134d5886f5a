use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(
        msg = "Cart {cart} has {left} of {} items, {:?}",
        items.len(),
        format_args!("{}", 1),
        cart = cart.id(),
        left = 5,
        code = 910_001,
        status = 409
    )]
    ItemsLeft { cart: String, items: Vec<String> },
}

fn main() {}
