use partner_error::PartnerError;

fn describe(code: &u8, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    write!(f, "shelf {code}")
}

#[derive(Debug, thiserror::Error, PartnerError)]
enum StoreError {
    #[error("{} carts are locked", .0.len())]
    #[pc(code = 1, status = 409)]
    CartsLocked(Vec<String>),
    #[error(fmt = describe)]
    #[pc(code = 2, status = 404)]
    ShelfNotFound(u8),
    #[error(transparent)]
    #[pc(code = 3, status = 500)]
    Other(#[from] Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
