use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "The cart is locked")]
struct CartLocked;

#[derive(Debug, PartnerError)]
#[pc(code = 910_003, status = 409, msg = "The shelf is locked")]
struct ShelfLocked;

#[derive(Debug, PartnerError)]
#[pc(kind)]
enum StorefrontError {
    #[pc(code = 910_002, status = 404, msg = "There is no cart")]
    NoCart,
    #[pc(transparent)]
    Cart(CartLocked),
    #[pc(transparent)]
    Boxed(Box<ShelfLocked>),
}

fn main() {}
