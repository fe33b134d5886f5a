use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(kind, transparent)]
struct Wrapped<E>(E);

fn main() {}
