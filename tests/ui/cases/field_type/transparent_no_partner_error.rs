use std::io;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(transparent)]
    Io(#[from] io::Error),
}

fn main() {}
