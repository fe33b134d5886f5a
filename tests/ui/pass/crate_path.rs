mod my_errors {
    pub mod again {
        pub use partner_error;
    }
}

mod partner_error_of_mine {
    use crate::my_errors::again::partner_error::{PartnerCenterError, PartnerError};

    #[derive(Debug, PartnerError)]
    #[pc(crate = crate::my_errors::again::partner_error, decode)]
    pub enum StorefrontError {
        #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
        CartLocked(u8, #[pc(data)] Vec<u8>),
        #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
        Declined(#[source] std::io::Error),
        #[pc(transparent)]
        PartnerCenter(#[from] PartnerCenterError),
    }

    #[derive(Debug, PartnerError)]
    #[pc(crate = super::my_errors::again::partner_error)]
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    pub struct Relative(pub u8);

    #[derive(Debug, PartnerError)]
    #[pc(crate = ::partner_error)]
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    pub struct Absolute(pub u8);
}

fn main() {
    use partner_error_of_mine::{Absolute, Relative, StorefrontError};
    let error = StorefrontError::CartLocked(7, vec![]);
    assert_eq!(error.to_string(), "Cart 7 is locked");
    assert_eq!(Relative(7).to_string(), "Cart 7 is locked");
    assert_eq!(Absolute(7).to_string(), "Cart 7 is locked");
}
