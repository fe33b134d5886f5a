use std::error::Error;
use std::fmt;

use partner_error::PartnerError;

#[derive(Debug)]
struct Caught<'a>(&'a str);

impl fmt::Display for Caught<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Caught<'_> {}

#[expect(non_camel_case_types)]
type cart = Caught<'static>;

/// Other lifetimes and a type of the same name don't make a source borrow.
#[derive(Debug, PartnerError)]
enum StorefrontError<'cart> {
    #[pc(code = 910_001, status = 409, msg = "Cart {id} is locked")]
    Locked {
        id: &'cart str,
        #[source]
        cause: Caught<'static>,
    },
    #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
    Declined(#[source] cart),
}

fn main() {
    let id = String::from("c-1");
    let cause = Caught("held");
    let error = StorefrontError::Locked { id: &id, cause };
    assert_eq!(error.to_string(), "Cart c-1 is locked");
    assert_eq!(error.source().unwrap().to_string(), "held");
    let error = StorefrontError::Declined(Caught("no funds"));
    assert_eq!(error.source().unwrap().to_string(), "no funds");
}
