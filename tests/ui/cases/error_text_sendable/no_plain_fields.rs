use partner_error::PartnerError;

const LIMIT: usize = 9;

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("{0} carts are over {LIMIT}")]
    #[pc(code = 1, status = 409)]
    TooManyCarts(usize),
    #[error("{self:?}")]
    #[pc(code = 2, status = 409)]
    Locked,
    #[error("{0:>LIMIT$} carts")]
    #[pc(code = 3, status = 409)]
    Padded(u8),
    #[error("")]
    #[pc(code = 4, status = 500)]
    Empty,
    #[error("cart {cart}", cart = .source)]
    #[pc(code = 5, status = 500)]
    Alias { source: std::io::Error },
}

fn main() {}
