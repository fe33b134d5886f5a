use partner_error::{Decode, Fault, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum PaymentError {
    #[pc(code = 910_001, status = 402)]
    Declined,
}

#[derive(Debug, PartnerError)]
#[pc(code = 910_002, status = 409, msg = "")]
struct CartLocked;

#[derive(Debug, PartnerError)]
#[pc(extends = (PaymentError, CartLocked), decode)]
enum StorefrontError {
    #[pc(transparent)]
    Payment(#[from] PaymentError),
    #[pc(code = 910_003, status = 503, msg = "The storefront is closed")]
    Closed(#[source] CartLocked),
}

fn main() {
    let error = StorefrontError::from(PaymentError::Declined);
    let read = PaymentError::decode(error.entry(), &Fault::of(&error));
    println!("{error} {read:?}");
}
