use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(manual)]
enum StoreError {
    #[pc(code = 910_002, status = 404, msg = "There is no cart")]
    NoCart,
}

#[derive(Debug, PartnerError)]
#[pc(manual, code = 910_002, status = 404, msg = "There is no cart {0}")]
struct NoCart<'a>(&'a str);

fn main() {}
