use partner_error::PartnerError;

#[derive(Debug)]
struct Owner;

#[derive(Debug, thiserror::Error, PartnerError)]
enum NoDisplay {
    #[error("cart is locked by {0}")]
    #[pc(code = 1, status = 409)]
    Locked(Owner),
    #[error("cart is locked by {owner:x}")]
    #[pc(code = 2, status = 409)]
    Named { owner: Owner },
}

fn main() {}
