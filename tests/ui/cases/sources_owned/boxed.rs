use std::error::Error;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError<'cart> {
    #[pc(code = 910_001, status = 402, msg = "Payment was declined")]
    Declined {
        #[from]
        cause: Option<Box<dyn Error + Send + 'cart>>,
    },
}

fn main() {}
