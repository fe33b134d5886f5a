use partner_error::{Decode, Fault, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum Decoded<T, D> {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    CartLocked(T),
    #[pc(code = 910_002, status = 409, msg = "Carts are locked")]
    CartsLocked(#[pc(data)] D),
}

fn main() {
    let error = Decoded::<u8, Vec<u8>>::CartLocked(7);
    let read = Decoded::<u8, Vec<u8>>::decode(error.entry(), &Fault::of(&error));
    assert!(matches!(read, Some(Decoded::CartLocked(7))));
    let error = Decoded::<u8, Vec<u8>>::CartsLocked(vec![1, 2]);
    let read = Decoded::<u8, Vec<u8>>::decode(error.entry(), &Fault::of(&error));
    assert!(matches!(read, Some(Decoded::CartsLocked(list)) if list == [1, 2]));
}
