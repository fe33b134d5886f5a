use partner_error::{Decode, Fault, PartnerCenterError, PartnerError};
use std::error::Error;

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum Storing {
    #[pc(code = 920_001, status = 500, msg = "Storing cart {0} failed")]
    Failed(u8),
    #[pc(code = 920_002, status = 500, msg = "The disk failed")]
    Disk(#[from] std::io::Error),
}

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum Payment {
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
    #[pc(transparent)]
    Storing(#[from] Box<Storing>),
}

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(transparent)]
    Payment {
        #[from]
        cause: Box<Payment>,
    },
}

fn pay() -> Result<(), StorefrontError> {
    Err(Payment::from(Box::new(Storing::Failed(7)))).map_err(Box::new)?
}

fn main() {
    let error = pay().unwrap_err();
    assert_eq!(error.entry(), &Storing::catalogue().own()[0]);
    assert_eq!(error.to_string(), "Storing cart 7 failed");
    assert!(error.source().is_none());
    assert_eq!(StorefrontError::catalogue().own().len(), 1);
    let joined = PartnerCenterError::catalogue().own().len() + 2;
    assert_eq!(StorefrontError::catalogue().entries().count(), 1 + joined);

    let fault = Fault::of(&error);
    let read = StorefrontError::decode(error.entry(), &fault).unwrap();
    assert_eq!(read.to_string(), error.to_string());

    let disk = Storing::from(std::io::Error::other("disk"));
    let error = StorefrontError::from(Box::new(Payment::from(Box::new(disk))));
    assert_eq!(error.source().unwrap().to_string(), "disk");
}
