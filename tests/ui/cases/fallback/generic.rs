use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError<'a, T, const N: usize>
where
    T: Clone,
{
    #[pc(
        code = 910_001,
        status = 40,
        msg = "Cart {cart} is locked by {holders:?}"
    )]
    CartLocked { cart: &'a T, holders: [u8; N] },
    #[pc(code = 910_002, status = 402, msg = "Payment of {0} was declined")]
    Declined(T),
    #[pc(code = 910_003, status = 500, msg = "Storing failed")]
    Storing(#[from] Option<std::io::Error>),
}

fn store(cart: &u8) -> Result<(), StorefrontError<'_, u8, 1>> {
    std::fs::read("cart")?;
    Err(StorefrontError::CartLocked { cart, holders: [7] })
}

fn main() {
    let error = store(&7).unwrap_err();
    println!("{error}, {:?}", std::error::Error::source(&error));
    println!("{:?}", StorefrontError::<'_, u8, 1>::catalogue());
}
