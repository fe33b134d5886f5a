use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 800_064, status = 404, msg = "There is no such cart")]
struct NoSuchCart;

#[derive(Debug, PartnerError)]
#[pc(extends = partner_error::PartnerCenterError)]
enum StorefrontError {
    #[pc(transparent)]
    NoSuchCart(NoSuchCart),
}

fn main() {}
