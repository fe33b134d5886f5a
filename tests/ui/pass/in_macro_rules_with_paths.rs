use my_errors::partner_error::PartnerError;

mod my_errors {
    pub use partner_error;

    #[macro_export]
    macro_rules! declare {
        ($name:ident) => {
            #[derive(Debug, $crate::my_errors::partner_error::PartnerError)]
            #[pc(crate = $crate::my_errors::partner_error)]
            enum $name {
                #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
                CartLocked(u8),
            }
        };
        ($name:ident in $library:path, extends $($base:path),*) => {
            #[derive(Debug, $crate::my_errors::partner_error::PartnerError)]
            #[pc(crate = $library, extends = ($($base),*))]
            enum $name {
                #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
                CartLocked(u8),
            }
        };
        ($name:ident extends $base:ty) => {
            #[derive(Debug, $crate::my_errors::partner_error::PartnerError)]
            #[pc(extends = $base)]
            enum $name {
                #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
                CartLocked(u8),
            }
        };
    }
}

declare!(StorefrontError);
declare!(ShopError in my_errors::partner_error, extends my_errors::partner_error::PartnerCenterError);
declare!(MarketError extends partner_error::PartnerCenterError);

fn main() {
    assert_eq!(
        StorefrontError::CartLocked(7).to_string(),
        "Cart 7 is locked"
    );
    assert_eq!(ShopError::CartLocked(7).code(), 910_001);
    assert_eq!(MarketError::CartLocked(7).code(), 910_001);
}
