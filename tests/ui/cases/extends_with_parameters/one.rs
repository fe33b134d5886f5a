use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
struct CartLocked<T>(T);

#[derive(Debug, PartnerError)]
#[pc(extends = CartLocked<String>)]
enum StorefrontError {
    #[pc(code = 910_002, status = 404, msg = "There is no such cart")]
    NoSuchCart,
}

fn main() {}
