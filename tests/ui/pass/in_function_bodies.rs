use partner_error::PartnerError;

fn pay(total: u32) -> Result<(), Box<dyn PartnerError>> {
    #[derive(Debug, PartnerError)]
    #[pc(decode)]
    enum PaymentError {
        #[pc(code = 910_001, status = 402, msg = "Payment of {0} was declined")]
        Declined(u32),
    }

    Err(Box::new(PaymentError::Declined(total)))
}

fn main() {
    let closure = || {
        #[derive(Debug, PartnerError)]
        #[pc(code = 910_002, status = 503, msg = "The storefront is closed")]
        struct Closed;
        Closed.to_string()
    };
    assert_eq!(closure(), "The storefront is closed");
    let error = pay(7).unwrap_err();
    assert_eq!(error.to_string(), "Payment of 7 was declined");
}
