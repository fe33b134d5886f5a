#![deny(unreachable_pub, unnameable_types, private_interfaces, private_bounds)]

mod shop {
    use partner_error::{PartnerCenterError, PartnerError};

    #[derive(Debug, PartnerError)]
    pub(crate) enum StorefrontError {
        #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
        CartLocked(Cart),
        #[pc(transparent)]
        Payment(#[from] PaymentError),
    }

    #[derive(Debug)]
    pub(crate) struct Cart(pub(super) u8);

    impl std::fmt::Display for Cart {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.fmt(f)
        }
    }

    #[derive(Debug, PartnerError)]
    pub(crate) enum PaymentError {
        #[pc(transparent)]
        PartnerCenter(#[from] PartnerCenterError),
    }

    #[derive(Debug, PartnerError)]
    #[pc(code = 910_003, status = 500, msg = "Storing {0} failed")]
    pub(in crate::shop) struct Storing(u8);

    #[derive(Debug, PartnerError)]
    #[pc(
        code = 910_002,
        status = 402,
        msg = "Payment of {total} was declined: {reason}"
    )]
    pub(super) struct Declined {
        pub(super) total: u8,
        pub(crate) reason: &'static str,
    }

    pub(super) fn store() -> String {
        Storing(7).to_string()
    }

    pub(super) fn pay() -> Result<(), StorefrontError> {
        Err(PaymentError::from(PartnerCenterError::AccessDenied))?
    }
}

fn main() {
    let error = shop::StorefrontError::CartLocked(shop::Cart(7));
    assert_eq!(error.to_string(), "Cart 7 is locked");
    let declined = shop::Declined {
        total: 7,
        reason: "limit",
    };
    assert_eq!(declined.to_string(), "Payment of 7 was declined: limit");
    assert_eq!(shop::store(), "Storing 7 failed");
    assert_eq!(shop::pay().unwrap_err().to_string(), "Access denied");
}
