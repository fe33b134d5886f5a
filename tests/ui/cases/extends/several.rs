use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(extends = (partner_error::PartnerCenterError))]
enum StorefrontError {
    #[pc(code = 800_064, status = 404, msg = "There is no such cart")]
    NoSuchCart,
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 2006, status = 404, msg = "There is no such subscription")]
    NoSuchSubscription,
}

fn main() {}
