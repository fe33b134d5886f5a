use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..910_010)]
enum StorefrontError {
    #[pc(code = 910_010, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
