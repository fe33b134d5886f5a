use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 402, msg = "“Café” \u{20AC} {total!} is due")]
    Declined { total: f64 },
}

fn main() {}
