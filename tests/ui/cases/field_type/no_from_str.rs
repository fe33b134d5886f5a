use std::time::Duration;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart} is locked by {owner} until {until}"
    )]
    CartLocked {
        cart: String,
        owner: Owner,
        until: Box<u32>,
    },
    #[pc(code = 910_002, status = 408, msg = "Timed out")]
    TimedOut {
        #[pc(data)]
        after: Duration,
    },
}

#[derive(Debug)]
struct Owner;

impl std::fmt::Display for Owner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("owner")
    }
}

fn main() {}
