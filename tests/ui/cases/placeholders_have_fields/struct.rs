use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(code = 910_001, status = 409, msg = "Cart {id} is locked")]
struct CartLocked {
    #[pc(internal)]
    customer: String,
}

fn main() {}
