//! What thiserror refuses is no further error here.

use partner_error::PartnerError;

#[derive(Debug, thiserror::Error, PartnerError)]
#[error(concat!("not ", "found"))]
#[pc(code = 1, status = 404)]
struct Concat;

#[derive(Debug, thiserror::Error, PartnerError)]
#[error(fmt = std::fmt::Octal::fmt)]
#[pc(code = 1, status = 404)]
struct Function(u8);

#[derive(Debug, thiserror::Error, PartnerError)]
enum NoText {
    #[error("not found")]
    #[pc(code = 1, status = 404)]
    NotFound,
    #[pc(code = 2, status = 409)]
    Locked,
}

#[derive(Debug, thiserror::Error, PartnerError)]
enum Marks {
    #[error("two sources")]
    #[pc(code = 1, status = 500)]
    TwoSources {
        #[source]
        a: std::io::Error,
        #[source]
        b: std::io::Error,
    },
}

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("a mark on the type")]
#[source]
#[pc(code = 1, status = 500)]
struct OnType;

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("a mark with arguments")]
#[pc(code = 1, status = 500)]
struct WithArguments(#[source(io)] #[pc(internal)] std::io::Error);

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("from of two fields")]
#[pc(code = 1, status = 500)]
struct FromOfTwo(#[from] std::io::Error, #[pc(internal)] u8);

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("a borrowed source")]
#[pc(code = 1, status = 500)]
struct Borrowed<'a>(#[source] &'a std::io::Error);

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("a text")]
#[error("another text")]
#[pc(code = 1, status = 500)]
struct TwoTexts;

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("no field {0}")]
#[pc(code = 1, status = 500, msg = "no field")]
struct NoField;

#[derive(Debug, thiserror::Error, PartnerError)]
#[error("cart {cart is locked")]
#[pc(code = 1, status = 500)]
struct Unclosed {
    cart: u8,
}

fn handler(a: Concat, b: Function, c: NoText) -> [u32; 3] {
    [a.code(), b.code(), c.code()]
}

fn main() {
    let _ = handler;
}
