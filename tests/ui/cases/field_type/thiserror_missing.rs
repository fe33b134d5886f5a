use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum Forgotten {
    #[error("cart {0} is locked")]
    #[pc(code = 1, status = 409)]
    Locked(u8),
}

fn main() {}
