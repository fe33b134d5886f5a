//! A service whose errors are its own, a team's and the company's.

#[cfg(feature = "mistake_bases")]
mod mistake_bases;
#[cfg(feature = "mistake_name")]
mod mistake_name;
#[cfg(feature = "mistake_overlap")]
mod mistake_overlap;
mod search;

use billing_errors::{BillingError, LedgerError, TooManyInvoices};
use company_errors::CompanyError;
use partner_error::{Body, Decode, Entry, Fault, PartnerError, Status};

#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Shop", codes = 30_000..=30_999, decode)]
enum ShopError {
    #[pc(code = 30_001, status = 404, msg = "There is no product {product}")]
    NoSuchProduct { product: String },

    #[pc(transparent)]
    Billing(#[from] Box<BillingError>),

    // Billing wraps it, too. It counts once.
    #[pc(transparent)]
    Company(#[from] CompanyError),
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let catalogue = ShopError::catalogue();
    for entry in catalogue.entries() {
        println!("{entry} · {}", entry.source());
    }

    let found = [Status::CONFLICT, Status::NOT_FOUND]
        .map(|status| catalogue.get(status, 21_001).map(Entry::name));
    println!("\n21001 with 409 and 404: {found:?}");
    let names: Vec<_> = catalogue.by_code(1_002).map(Entry::name).collect();
    println!("1002: {names:?}");

    let closed = LedgerError::InvoiceClosed {
        invoice: "I-7".to_owned(),
    };
    for error in [
        ShopError::NoSuchProduct {
            product: "P-1".to_owned(),
        },
        Box::new(BillingError::from(closed)).into(),
        CompanyError::TooManyRequests { requests: 99 }.into(),
    ] {
        let body = serde_json::to_string(&Body::of(&error))?;
        println!("\n{} {body}", error.status().as_u16());
        let fault: Fault = serde_json::from_str(&body)?;
        // The company's errors are reached by two routes, so none of them can be built.
        println!("{:?}", ShopError::decode(error.entry(), &fault));
    }

    let redeclared = TooManyInvoices { invoices: 9 };
    println!(
        "\n{} {}",
        redeclared.status(),
        serde_json::to_string(&Body::of(&redeclared))?
    );
    println!();
    search::print()?;
    Ok(())
}
