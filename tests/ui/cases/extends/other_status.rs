use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(extends = partner_error::PartnerCenterError)]
enum StorefrontError {
    #[pc(code = 800_064, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
