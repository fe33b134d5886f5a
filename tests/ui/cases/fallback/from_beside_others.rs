use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "Payment of {total} was declined")]
    Declined {
        total: u32,
        #[from]
        cause: std::io::Error,
    },
}

fn pay() -> Result<(), StorefrontError> {
    std::fs::read("card")?;
    Ok(())
}

fn main() {
    println!("{:?}", pay());
}
