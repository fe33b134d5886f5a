use partner_error::{PartnerCenterError, PartnerError};

macro_rules! extending {
    ($name:ident, $base:ty, $($bases:path),*) => {
        #[derive(Debug, PartnerError)]
        #[pc(extends = $base)]
        #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
        struct $name(u8);

        mod more {
            use super::*;

            #[derive(Debug, PartnerError)]
            #[pc(extends = ($($bases),*))]
            #[pc(code = 910_002, status = 409, msg = "Cart {0} is locked")]
            pub struct $name(pub u8);
        }
    };
}

extending!(
    CartLocked,
    PartnerCenterError,
    PartnerCenterError,
    super::CartLocked
);

fn main() {
    assert_eq!(CartLocked(7).code(), 910_001);
    assert_eq!(more::CartLocked(7).code(), 910_002);
}
