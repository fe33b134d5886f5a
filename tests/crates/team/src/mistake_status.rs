//! Gives a code of the base another status.

#[derive(Debug, errors::PartnerError)]
#[pc(crate = errors, extends = house::CompanyError)]
pub enum RefundError {
    #[pc(code = 20_101, status = 409, msg = "There is nothing to refund")]
    NothingToRefund,

    #[pc(code = 1_002, status = 503, msg = "Refunds are made tomorrow")]
    Tomorrow,
}
