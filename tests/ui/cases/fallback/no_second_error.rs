use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(source = "Storefront", decode)]
enum StorefrontError {
    #[pc(code = 910_001, status = 40, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
    Declined(#[from] std::io::Error),
}

fn pay() -> Result<(), StorefrontError> {
    std::fs::read("card")?;
    Err(StorefrontError::CartLocked)
}

fn main() {
    if let Err(error) = pay() {
        println!("{error}, {:?}", std::error::Error::source(&error));
        let any: &dyn PartnerError = &error;
        println!("{} {}", any.code(), any.message());
        println!("{}", StorefrontError::catalogue().own().len());
        let boxed: Box<dyn std::error::Error> = Box::new(error);
        println!("{boxed}");
    }
}
