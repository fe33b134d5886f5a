use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
struct CartLocked;

fn main() {}
