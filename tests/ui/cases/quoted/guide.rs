use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum Twice {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
    #[pc(code = 910_001, status = 409, msg = "The cart is empty")]
    CartEmpty,
}

#[derive(Debug, PartnerError)]
#[pc(codes = 910_000..=910_999)]
enum Outside {
    #[pc(code = 901_004, status = 409, msg = "The cart is empty")]
    CartEmpty,
}

#[derive(Debug, PartnerError)]
enum Success {
    #[pc(code = 910_001, status = 200, msg = "The cart is empty")]
    CartEmpty,
}

#[derive(Debug, PartnerError)]
enum Key {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked", retyr = later)]
    CartLocked,
}

#[derive(Debug, PartnerError)]
enum Unused {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked { until: String },
}

#[derive(Debug, PartnerError)]
enum Source {
    #[pc(code = 910_002, status = 500, msg = "The cart could not be stored: {0}")]
    NotStored(#[source] std::io::Error),
}

fn main() {}
