use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "Payment was declined")]
    Declined(#[from(std::io::Error)] std::io::Error),
}

fn pay() -> Result<(), StorefrontError> {
    std::fs::read("card")?;
    Ok(())
}

fn main() {
    println!("{:?}", pay());
}
