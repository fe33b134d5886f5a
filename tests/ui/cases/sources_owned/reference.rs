use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError<'a> {
    #[pc(code = 910_001, status = 402, msg = "Payment was declined")]
    Declined(#[source] &'a std::io::Error),
}

fn main() {}
