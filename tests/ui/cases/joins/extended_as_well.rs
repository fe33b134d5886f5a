use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(extends = partner_error::PartnerCenterError)]
enum StorefrontError {
    #[pc(code = 800_064, status = 409, msg = "The cart is busy")]
    CartBusy,
    #[pc(transparent)]
    PartnerCenter(#[from] partner_error::PartnerCenterError),
}

fn main() {}
