use partner_error::{Decode, Fault, PartnerError};

/// The type itself needs `T: Serialize`, though no value is built of it.
#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError<T> {
    #[pc(code = 910_001, status = 409, msg = "Carts are locked")]
    CartsLocked(#[pc(data)] T, #[pc(internal)] u8),
    #[pc(code = 910_002, status = 409, msg = "Cart {0:>3} is locked")]
    Padded(T),
    #[pc(code = 910_003, status = 503, msg = "The storefront is closed")]
    Closed,
}

fn main() {
    let error = StorefrontError::<u8>::Closed;
    assert!(StorefrontError::<u8>::decode(error.entry(), &Fault::of(&error)).is_some());
}
