use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked {
        #[pc(data)]
        holder: std::fmt::Arguments<'static>,
    },
}

fn main() {}
