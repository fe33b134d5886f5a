use partner_error::{PartnerCenterError, PartnerError};

/// What the parameter stands for joins the catalogue where the type is instantiated.
#[derive(Debug, PartnerError)]
#[pc(extends = PartnerCenterError, codes = 910_000..=910_999, reserved = 910_009)]
enum StorefrontError<E> {
    #[pc(code = 800_065, status = 400, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_001, status = 503, msg = "The storefront is closed")]
    Closed,
    #[pc(transparent)]
    Other(#[from] E),
}

#[derive(Debug, PartnerError)]
#[pc(code = 920_001, status = 500, msg = "Storing failed")]
struct Storing;

fn main() {
    let error = StorefrontError::from(Storing);
    assert_eq!(error.code(), 920_001);
    assert_eq!(StorefrontError::<Storing>::catalogue().entries().count(), 3);
    assert_eq!(
        StorefrontError::<Storing>::CartLocked.to_string(),
        "The cart is locked"
    );
    assert_eq!(StorefrontError::<Storing>::Closed.code(), 910_001);
}
