use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(transparent)]
struct StorefrontError(std::fmt::Error);

fn main() {}
