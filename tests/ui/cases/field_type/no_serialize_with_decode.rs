use partner_error::PartnerError;

#[derive(Debug)]
struct Holder;

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("holder")
    }
}

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked by {holder}")]
    CartLocked {
        #[pc(data)]
        holder: Holder,
    },
}

fn main() {}
