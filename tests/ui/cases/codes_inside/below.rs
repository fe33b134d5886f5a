use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..=910_999)]
enum StorefrontError {
    #[pc(code = 909_999, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
