use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(extends = (partner_error::PartnerCenterError, shop::Base<A, B>))]
enum StorefrontError {
    #[pc(code = 910_002, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
