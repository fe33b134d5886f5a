use partner_error::{PartnerCenterError, PartnerError};

#[derive(Debug, PartnerError)]
enum CompanyError {
    #[pc(code = 1_002, status = 429, msg = "{requests} requests are too many")]
    TooManyRequests { requests: u32 },
}

#[derive(Debug, PartnerError)]
#[pc(codes = 20_000..=20_999, reserved = 20_002, extends = CompanyError)]
enum BillingError {
    #[pc(code = 20_001, status = 402, msg = "Payment of {total} was declined")]
    PaymentDeclined { total: String },
    #[pc(code = 20_002, status = 409, msg = "The invoice is closed")]
    InvoiceClosed,
    #[pc(code = 1_002, status = 503, msg = "The month is being closed")]
    MonthClosing,
}

#[derive(Debug, PartnerError)]
enum ShopError {
    #[pc(code = 20_001, status = 404, msg = "There is no product {product}")]
    NoSuchProduct { product: String },
    #[pc(transparent)]
    Billing(#[from] BillingError),
}

#[derive(Debug, PartnerError)]
#[pc(extends = PartnerCenterError)]
enum StorefrontError {
    #[pc(code = 800_064, status = 404, msg = "Cart {cart} is in use")]
    CartBusy { cart: String },
}

fn main() {}
